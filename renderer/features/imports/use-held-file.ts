import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../../lib/client.ts'
import { type HeldFile, letGo, sendFile } from './send-file.ts'
import { useLongCall } from './use-long-call.ts'

/** The file that is looked at: asked for or dropped, held by the main process until the screen goes away. */
export function useHeldFile() {
  const taking = useLongCall<HeldFile | null>()
  const [held, setHeld] = useState<HeldFile | null>(null)
  const current = useRef<HeldFile | null>(null)

  const { run, forget } = taking
  const hold = useCallback((file: HeldFile | null) => {
    if (current.current) letGo(current.current.uploadId)
    current.current = file
    setHeld(file)
  }, [])
  const take = useCallback(
    (fetchFile: Parameters<typeof run>[0]) =>
      run(async (options) => {
        const file = await fetchFile(options)
        if (file && options.signal.aborted) letGo(file.uploadId)
        else if (file) hold(file)
        return file
      }),
    [run, hold],
  )
  const ask = useCallback(() => take(({ signal }) => client.imports.choose({}, { signal })), [take])
  const receive = useCallback(
    (file: File) =>
      take(({ signal, onProgress }) =>
        sendFile(file, {
          signal,
          onProgress: (part) => onProgress({ done: part, total: 1, step: 'taking' }),
        }),
      ),
    [take],
  )
  const drop = useCallback(() => {
    hold(null)
    forget()
  }, [hold, forget])

  useEffect(
    () => () => {
      if (current.current) letGo(current.current.uploadId)
    },
    [],
  )
  return { held, taking: taking.state, stop: taking.stop, ask, receive, drop }
}
