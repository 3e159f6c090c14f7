import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../../electron/ipc/errors.ts'
import type { UploadId } from '../../electron/ipc/imports.ts'
import { type BackRoom, openBackRoom } from '../../electron/services/back-room.ts'
import { FAULT_KEY } from './book.ts'
import { AS_FOUND, HOUSE, WORDS } from './import-rows.ts'

const SLICE = 1024 * 1024
/** How long a file may be looked at before somebody loses patience, and how long stopping may then take. */
const PATIENCE_MS = 10_000
const STOPPING_MS = 10_000
/** Files that are looked at for longer than this are looked at again and stopped in between. */
const LONG_MS = 400

/** What became of one file. */
export interface LookedAt {
  readonly name: string
  /** `broken` and `stuck` are faults; `stopped` is a long file that heard that it should stop. */
  readonly verdict: 'read' | 'refused' | 'stopped' | 'broken' | 'stuck'
  readonly code: string
  readonly encoding: string
  readonly rows: number
  readonly ms: number
  /** How long it took to stop, where it was tried. */
  readonly stopMs: number
  /** The most memory that the process has held so far, in MB. */
  readonly rss: number
}

/** Looks at every file of a folder as the import page does, through the back room, and tells of each. */
export async function lookAtFiles(
  store: string,
  folder: string,
  worker: string,
  tell: (looked: LookedAt) => void,
): Promise<void> {
  const room = openBackRoom(worker, {
    storePath: store,
    isReadOnly: false,
    copyKey: () => Buffer.from(FAULT_KEY),
    recordFault: () => {},
  })
  for (const name of readdirSync(folder).toSorted()) {
    const looked = await lookAt(room, name, join(folder, name))
    tell(looked)
    if (looked.verdict === 'stuck') return
  }
  await room.close()
}

async function lookAt(room: BackRoom, name: string, path: string): Promise<LookedAt> {
  const uploadId = randomUUID() as UploadId
  const start = performance.now()
  const found = { encoding: '', rows: 0 }
  const look = async (signal: AbortSignal) => {
    const inspected = await room.run(
      'imports.inspect',
      { uploadId, choice: AS_FOUND, house: HOUSE },
      { signal },
    )
    found.encoding = inspected.encoding
    const { mapping } = inspected
    const plan = { uploadId, choice: AS_FOUND, mapping, words: WORDS, house: HOUSE }
    found.rows = (await room.run('imports.dryRun', plan, { signal })).rows
  }
  const send = async () => {
    let offset = 0
    for (const bytes of readSlices(path)) {
      await room.run('imports.receive', { uploadId, fileName: name, offset, bytes })
      offset += bytes.length
    }
  }
  await send()
  const first = await stopAfter(PATIENCE_MS, look)
  const ms = performance.now() - start
  let { stopMs } = first
  let { verdict } = first
  if (verdict !== 'stuck' && stopMs === 0 && ms > LONG_MS) {
    // Sent anew: what was found out about the first one is remembered.
    await room.run('imports.release', { uploadId })
    await send()
    const second = await stopAfter(ms * Math.random() * 0.8, look)
    stopMs = second.stopMs
    if (second.verdict === 'stuck') verdict = 'stuck'
  }
  if (verdict !== 'stuck') await room.run('imports.release', { uploadId })
  const rss = mostMemory()
  return { name, verdict, code: first.code, ...found, ms: Math.round(ms), stopMs: Math.round(stopMs), rss }
}

/** Slice by slice, as the import page sends a file: whoever sends it must not hold it whole. */
function* readSlices(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    while (true) {
      const slice = new Uint8Array(SLICE)
      const length = readSync(file, slice)
      if (length === 0) return
      yield length === SLICE ? slice : slice.slice(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** Asked of Linux where it is one: what `resourceUsage` says there begins with the most that the parent held. */
function mostMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Math.round(Number(kilobytes) / 1024)
}

type Ending = Pick<LookedAt, 'verdict' | 'code' | 'stopMs'>

async function stopAfter(patience: number, look: (signal: AbortSignal) => Promise<void>): Promise<Ending> {
  const controller = new AbortController()
  let stoppedAt = 0
  const timer = setTimeout(() => {
    stoppedAt = performance.now()
    controller.abort()
  }, patience)
  const ending = look(controller.signal).then(
    (): Ending => ({ verdict: 'read', code: '', stopMs: 0 }),
    (error: unknown): Ending => {
      const isStopped = error instanceof AppError && error.code === 'cancelled'
      if (isStopped) return { verdict: 'stopped', code: '', stopMs: performance.now() - stoppedAt }
      // A file that ends the thread is no file that was read and refused.
      if (error instanceof AppError && error.code === 'out-of-memory')
        return { verdict: 'broken', code: error.code, stopMs: 0 }
      if (error instanceof AppError) return { verdict: 'refused', code: error.code, stopMs: 0 }
      return { verdict: 'broken', code: String(error), stopMs: 0 }
    },
  )
  const stuck = pause(patience + STOPPING_MS, undefined, { ref: false }).then((): Ending => ({
    verdict: 'stuck',
    code: '',
    stopMs: STOPPING_MS,
  }))
  const first = await Promise.race([ending, stuck])
  clearTimeout(timer)
  return first
}
