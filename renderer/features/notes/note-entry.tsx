import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../electron/ipc/notes.ts'
import { client } from '../../lib/client.ts'
import { focusBeside, focusSoon } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { isBroughtFile } from '../../lib/brought-file.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { MarginNote } from '../../ui/margin-list.tsx'
import { ProvenanceDot } from '../../ui/provenance-dot.tsx'
import { RowMenu } from '../../ui/row-menu.tsx'
import { createTelling } from '../../ui/telling.ts'
import { NoteEditing } from './note-editing.tsx'

/** One note on the margin: its day, its words, who wrote it and how they knew. */
export function NoteEntry({ note }: { note: Note }) {
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const [isEditing, setEditing] = useState(false)
  const when = {
    date: <span className="whitespace-nowrap">{format.shortDay(note.source.on)}</span>,
    year: format.year(note.source.on),
  }
  if (isEditing) {
    return (
      <MarginNote {...when}>
        <NoteEditing
          note={note}
          onClose={() => {
            setEditing(false)
            focusSoon(() => document.querySelector<HTMLElement>(`[data-note="${note.id}"] button`))
          }}
        />
      </MarginNote>
    )
  }
  return (
    <MarginNote
      {...when}
      by={<WrittenBy note={note} />}
      actions={
        isReadOnly ? null : (
          <span data-note={note.id}>
            <NoteMenu note={note} onEdit={() => setEditing(true)} />
          </span>
        )
      }
    >
      <div
        dir="auto"
        className="[overflow-wrap:anywhere] whitespace-pre-wrap select-text [text-align:-webkit-match-parent]"
      >
        {note.body}
      </div>
    </MarginNote>
  )
}

function WrittenBy({ note }: { note: Note }) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  const { provenance, toldBy } = note.source
  const words = {
    who: isolate(note.author),
    day: note.changedAt === null ? '' : format.dayOf(note.changedAt),
  }
  const author = () => {
    if (note.changedAt === null) return note.isPrivate ? t(($) => $.by.private, words) : note.author
    return note.isPrivate ? t(($) => $.by.privateChanged, words) : t(($) => $.by.changed, words)
  }
  const teller = () =>
    isBroughtFile(toldBy)
      ? t(($) => $.by.fromFile, { file: isolate(toldBy) })
      : t(($) => $.by.toldBy, { who: isolate(toldBy) })
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3">
      <span className="inline-flex items-center gap-1.5">
        {note.isPrivate && <Lock aria-hidden />}
        <bdi>{author()}</bdi>
      </span>
      <span className="inline-flex items-center gap-1.5">
        <ProvenanceDot kind={provenance} />
        {provenance === 'told' && toldBy !== '' ? teller() : common(($) => $.provenance[provenance])}
      </span>
    </span>
  )
}

function NoteMenu({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { t } = useTranslation('notes')
  const { tellError, offerUndo } = createTelling(useTellingWords())

  function remove() {
    const { id } = note
    focusBeside('data-note', id, 'button')
    client.notes.remove({ id }).then(() => {
      offerUndo(
        t(($) => $.removed),
        () => client.notes.restore({ id }),
      )
    }, tellError)
  }

  return (
    <RowMenu
      label={t(($) => $.action.more)}
      changeLabel={t(($) => $.action.change)}
      removeLabel={t(($) => $.action.remove)}
      onChange={onEdit}
      onRemove={remove}
    />
  )
}
