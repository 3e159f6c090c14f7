import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Client, FieldChange } from '../../../electron/ipc/clients.ts'
import { client as calls } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { useStaffName } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { createTelling } from '../../ui/telling.ts'
import { useFieldWords } from './client-history-words.tsx'

/** What each field of a client said before it was changed; one field, or the whole form, can be brought back. */
export function ClientHistory({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const restore = useRestoring(client)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['clients', 'fieldHistory', client.id],
    queryFn: ({ pageParam }) => calls.clients.fieldHistory({ id: client.id, below: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
  const changes = data?.pages.flatMap((page) => page.changes) ?? []
  if (changes.length === 0) return null
  return (
    <Section title={t(($) => $.section.history.title)}>
      <p className="mb-2 text-14 text-ink-2">{t(($) => $.section.history.lead)}</p>
      <ol className="flex flex-col gap-4">
        {Array.from(
          Map.groupBy(changes, ({ revision }) => revision),
          ([revision, changed]) => (
            <li key={revision}>
              <Version changed={changed} onRestore={restore} />
            </li>
          ),
        )}
      </ol>
      {hasNextPage && (
        <Button
          size="small"
          className="mt-3"
          isBusy={isFetchingNextPage}
          onPress={() => void fetchNextPage()}
        >
          {t(($) => $.section.history.earlier)}
        </Button>
      )}
    </Section>
  )
}

type Restoring = ReturnType<typeof useRestoring>

function Version({ changed, onRestore }: { changed: readonly FieldChange[]; onRestore: Restoring }) {
  const { t } = useTranslation('clients')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const nameOf = useStaffName()
  const tell = useFieldWords()
  const [first] = changed
  if (first === undefined) return null
  const who = nameOf(first.staffId)
  const moment = format.moment(first.at)
  const changedBy = who === '' ? moment : t(($) => $.section.history.by, { moment, who: isolate(who) })
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule pb-1">
        <h3 className="nums min-w-0 flex-1 text-13 text-ink-3">{changedBy}</h3>
        <Button
          size="small"
          variant="text"
          isDisabled={isReadOnly}
          onPress={() => onRestore.whole(first.revision)}
        >
          {t(($) => $.section.history.restore)}
        </Button>
      </div>
      <dl className="mt-1 flex flex-col gap-1.5">
        {changed.map((change) => {
          const field = t(($) => $.section.history.field[change.field])
          return (
            <div key={change.field} className="grid grid-cols-[8rem_minmax(0,1fr)_auto] items-start gap-x-3">
              <dt className="text-13 text-ink-3">{field}</dt>
              <dd className="min-w-0 text-14 wrap-anywhere">{tell(change)}</dd>
              <dd>
                <Button
                  size="small"
                  isDisabled={isReadOnly}
                  aria-label={t(($) => $.section.history.restoreField, { field })}
                  onPress={() => onRestore.field(change)}
                >
                  {t(($) => $.section.history.restoreThis)}
                </Button>
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

/** Brings back a field or the whole form; each can be undone, which brings back the form as it is now. */
function useRestoring({ id, revision }: Client) {
  const { t } = useTranslation('clients')
  const { tellError, offerUndo } = createTelling(useTellingWords())
  const asItIsNow = (restored: { revision: number }) => () =>
    calls.clients.revert({ id, revision: restored.revision, toRevision: revision })
  return {
    whole: (toRevision: number) => {
      calls.clients.revert({ id, revision, toRevision }).then(
        (restored) =>
          offerUndo(
            t(($) => $.section.history.restored),
            asItIsNow(restored),
          ),
        tellError,
      )
    },
    field: ({ field, revision: atRevision }: FieldChange) => {
      calls.clients.restoreField({ id, revision, field, atRevision }).then(
        (restored) =>
          offerUndo(
            t(($) => $.section.history.restoredField, { field: t(($) => $.section.history.field[field]) }),
            asItIsNow(restored),
          ),
        tellError,
      )
    },
  }
}
