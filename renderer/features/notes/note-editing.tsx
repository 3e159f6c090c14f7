import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../electron/ipc/notes.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { meansLeave } from '../../lib/leave-key.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { Button } from '../../ui/button.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { createTelling } from '../../ui/telling.ts'
import { NoteFields } from './note-fields.tsx'
import { settleNote, wordsOf } from './note-words.ts'

/** A note being changed in its place; Escape leaves and keeps the words, saving can be undone. */
export function NoteEditing({ note, onClose }: { note: Note; onClose: () => void }) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const { offerUndo } = createTelling(useTellingWords())
  const { staffId, timeZone } = useMe()
  const format = useFormat(timeZone)
  const draft = useDraft(`note:change-${note.id}`, wordsOf(note))
  const restored = useRestoredWords(draft, () => draft.startAfresh(wordsOf(note)))
  const [state, setState] = useState({ isBusy: false, error: '' })
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (draft.isLooked) box.current?.querySelector('textarea')?.focus()
  }, [draft.isLooked])

  async function change() {
    const { id } = note
    const { changedAt } = await client.notes.change({
      id,
      ...settleNote(draft.value, format.isoDayOf(Date.now())),
    })
    await draft.discard().catch(() => undefined)
    offerUndo(
      t(($) => $.changed),
      () => client.notes.takeBack({ id, changedAt }),
    )
    onClose()
  }
  function save() {
    if (state.isBusy || draft.value.body.trim() === '') return
    setState({ isBusy: true, error: '' })
    change().catch((error: unknown) => setState({ isBusy: false, error: errorText(error) }))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Escape from the fields, which have the focus
    <div ref={box} onKeyDown={(event) => meansLeave(event) && onClose()}>
      {restored && <RestoredWords {...restored} className="mb-2" />}
      <NoteFields
        words={draft.value}
        onChange={draft.change}
        onSave={save}
        saveLabel={t(($) => $.action.save)}
        isBusy={state.isBusy}
        error={state.error}
        mayBePrivate={note.authorId === staffId}
        cancel={
          <Button variant="text" onPress={onClose}>
            {common(($) => $.action.cancel)}
          </Button>
        }
      />
    </div>
  )
}
