import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { takeKeys } from '../../lib/early-keys.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { answerPage } from '../../lib/page-requests.ts'
import { useMe } from '../../lib/session.tsx'
import { NoteFields } from './note-fields.tsx'
import { EMPTY_NOTE, type NoteWords, settleNote } from './note-words.ts'

/** The box in which what was just learned is written down; it takes the focus when asked to. */
export function NoteCapture({ clientId, isCapturing }: { clientId: ClientId; isCapturing: boolean }) {
  const { t } = useTranslation('notes')
  const errorText = useErrorText()
  const { timeZone, isReadOnly } = useMe()
  const format = useFormat(timeZone)
  const draft = useDraft<NoteWords>(`note:${clientId}`, EMPTY_NOTE)
  const [state, setState] = useState({ isBusy: false, error: '', said: '' })
  const box = useRef<HTMLDivElement>(null)
  useFocusWhenAsked(box, isCapturing && draft.isLooked)

  function save() {
    const note = settleNote(draft.value, format.isoDayOf(Date.now()))
    if (note.body === '' || state.isBusy || isReadOnly) return
    setState({ isBusy: true, error: '', said: '' })
    client.notes
      .add({ clientId, ...note })
      .then(() => draft.startAfresh(EMPTY_NOTE).catch(() => undefined))
      .then(
        () => {
          setState({ isBusy: false, error: '', said: t(($) => $.added) })
          box.current?.querySelector('textarea')?.focus()
        },
        (error: unknown) => setState({ isBusy: false, error: errorText(error), said: '' }),
      )
  }

  return (
    <div ref={box} className="mb-3.5">
      <NoteFields
        words={draft.value}
        onChange={(words) => {
          if (state.said !== '' || state.error !== '') setState({ isBusy: false, error: '', said: '' })
          draft.change(words)
        }}
        onSave={save}
        saveLabel={t(($) => $.action.add)}
        isBusy={state.isBusy}
        error={state.error}
      />
      <output className="sr-only">{state.said}</output>
    </div>
  )
}

/** Focuses the box when the page was opened to capture, and each time the page asks for it. */
function useFocusWhenAsked(box: { readonly current: HTMLElement | null }, isAsked: boolean): void {
  useEffect(() => {
    let giveUp = () => {}
    const focus = () => {
      giveUp = takeKeys(() => box.current?.querySelector('textarea'))
    }
    if (isAsked) focus()
    const stopAnswering = answerPage('capture', focus)
    return () => {
      giveUp()
      stopAnswering()
    }
  }, [box, isAsked])
}
