import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { NoteId } from '../../../electron/ipc/notes.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MarginList } from '../../ui/margin-list.tsx'
import { Section } from '../../ui/section.tsx'
import { NoteCapture } from './note-capture.tsx'
import { NoteEntry } from './note-entry.tsx'

const AT_ONCE = 20

type Place = { on: string; id: NoteId } | null
const NEWEST: Place = null

function useNotes(clientId: ClientId) {
  return useInfiniteQuery({
    queryKey: ['notes', 'list', clientId],
    queryFn: ({ pageParam }) => client.notes.list({ clientId, before: pageParam, limit: AT_ONCE }),
    initialPageParam: NEWEST,
    getNextPageParam: ({ notes, hasMore }): Place | undefined => {
      const last = notes.at(-1)
      return hasMore && last ? { on: last.source.on, id: last.id } : undefined
    },
  })
}

/** What was learned about a client: the box to write in, then the notes, newest first. */
export function NoteBook({ clientId, isCapturing }: { clientId: number; isCapturing: boolean }) {
  const { t } = useTranslation('notes')
  const { isReadOnly } = useMe()
  const errorText = useErrorText()
  const id = clientId as ClientId
  const read = useNotes(id)
  const notes = read.data?.pages.flatMap((page) => page.notes)
  return (
    <Section title={t(($) => $.title)}>
      {!isReadOnly && <NoteCapture clientId={id} isCapturing={isCapturing} />}
      {read.error && <ErrorState title={errorText(read.error)} />}
      {notes?.length === 0 && (
        <EmptyState title={t(($) => $.empty.title)}>{t(($) => $.empty.text)}</EmptyState>
      )}
      {notes && notes.length > 0 && (
        <MarginList variant="notes" label={t(($) => $.label)}>
          {notes.map((note) => (
            <NoteEntry key={note.id} note={note} />
          ))}
        </MarginList>
      )}
      {read.hasNextPage && (
        <Button
          size="small"
          variant="text"
          isBusy={read.isFetchingNextPage}
          onPress={() => void read.fetchNextPage()}
        >
          {t(($) => $.action.older)}
        </Button>
      )}
    </Section>
  )
}
