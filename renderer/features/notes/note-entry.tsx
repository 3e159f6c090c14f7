import { Ellipsis, Lock, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../electron/ipc/notes.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusBeside, focusSoon } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MarginNote } from '../../ui/margin-list.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ProvenanceDot } from '../../ui/provenance-dot.tsx'
import { showToast } from '../../ui/toast-region.tsx'
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
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3">
      <span className="inline-flex items-center gap-1.5">
        {note.isPrivate && <Lock aria-hidden />}
        <bdi>{author()}</bdi>
      </span>
      <span className="inline-flex items-center gap-1.5">
        <ProvenanceDot kind={provenance} />
        {provenance === 'told' && toldBy !== ''
          ? t(($) => $.by.toldBy, { who: isolate(toldBy) })
          : common(($) => $.provenance[provenance])}
      </span>
    </span>
  )
}

function NoteMenu({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const tellError = (error: unknown) => showToast({ text: errorText(error) })

  function remove() {
    const { id } = note
    focusBeside('data-note', id, 'button')
    client.notes.remove({ id }).then(() => {
      showToast({
        text: t(($) => $.removed),
        undoLabel: common(($) => $.action.undo),
        onUndo: () => void client.notes.restore({ id }).catch(tellError),
      })
    }, tellError)
  }

  return (
    <Menu
      label={t(($) => $.action.more)}
      trigger={<IconButton className="h-6 min-w-6" label={t(($) => $.action.more)} icon={Ellipsis} />}
      items={[
        { id: 'edit', label: t(($) => $.action.change), icon: Pencil, onAction: onEdit },
        { id: 'remove', label: t(($) => $.action.remove), icon: Trash2, onAction: remove },
      ]}
    />
  )
}
