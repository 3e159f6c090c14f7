import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { askToTakeOut } from '../../lib/taking-out.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ButtonLink, TextLink } from '../../ui/text-link.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { ClientRow } from './client-row.tsx'
import { useClientCount, useClientRows } from './client-rows.ts'
import { type ListFilter, readFilter, writeFilter } from './list-filter.ts'
import { ListFilters } from './list-filters.tsx'
import { useBinning } from './use-binning.tsx'

/** The clients of the book by name, narrowed by the filters in the address. */
export function ClientList({ show, importId }: { show: string; importId: number | null }) {
  const { t } = useTranslation('clients')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const navigate = useNavigate()
  const filter = readFilter(show, importId)
  const isWhole = writeFilter(filter) === '/clients'
  const count = useClientCount(filter).data
  const words = { count: count ?? 0, shown: format.number(count ?? 0) }
  const isEmptyBook = isWhole && count === 0

  return (
    <div className="flex h-full flex-col px-10 pt-8">
      <PageHeader
        title={t(($) => $.list.title)}
        lead={
          count === undefined || isEmptyBook
            ? null
            : isWhole
              ? t(($) => $.list.count, words)
              : t(($) => $.list.countShown, words)
        }
        action={
          isEmptyBook ? null : (
            <>
              <PairsToLookAt />
              {me.role === 'manager' && (
                <Button
                  variant="text"
                  onPress={() => askToTakeOut(isWhole ? { kind: 'all' } : { kind: 'list', filter })}
                >
                  {t(($) => $.list.takeOut)}
                </Button>
              )}
              {!me.isReadOnly && (
                <ButtonLink href="/clients/new" variant="filled" icon={Plus}>
                  {t(($) => $.list.newClient)}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {isEmptyBook ? (
        <EmptyBook />
      ) : (
        <>
          <div className="border-b border-rule pt-4 pb-3">
            <ListFilters
              filter={filter}
              onChange={(next) => void navigate({ href: writeFilter(next), replace: true })}
            />
          </div>
          <Rows key={writeFilter(filter)} filter={filter} />
        </>
      )}
    </div>
  )
}

// Said quietly: who may be in the book twice is looked at when there is time. Without a pair, the way stays open.
function PairsToLookAt() {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const count = useQuery({
    queryKey: ['duplicates', 'count'],
    queryFn: () => client.duplicates.list({ limit: 1, after: null }),
    select: (answer) => answer.count,
  }).data
  if (count === undefined) return null
  return (
    <TextLink href="/duplicates" tone="quiet" className="self-center text-14">
      {count === 0 ? t(($) => $.list.twice) : t(($) => $.list.pairs, { count, shown: format.number(count) })}
    </TextLink>
  )
}

// Where each list was left, so that whoever comes back from a client finds the place again.
const openedAt = new Map<string, number>()

function Rows({ filter }: { filter: ListFilter }) {
  const { t } = useTranslation('clients')
  const me = useMe()
  const navigate = useNavigate()
  const errorText = useErrorText()
  const { bin } = useBinning()
  const place = writeFilter(filter)
  const { count, error, onWindow, rowAt } = useClientRows(filter)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Delete' || me.isReadOnly) return
    const index = (event.target as HTMLElement).dataset['index']
    const row = index === undefined ? undefined : rowAt(Number(index))
    if (!row) return
    event.preventDefault()
    // The next row moves under the focus; only the last one takes its place with it.
    const list = event.currentTarget
    focusWhenLost(() => list.querySelector('[role="option"][tabindex="0"]'))
    void bin(row)
  }

  if (error) return <ErrorState className="mt-6" title={errorText(error)} />
  if (count === undefined) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Delete from the rows, which have the focus
    <div className="min-h-0 flex-1" onKeyDown={onKeyDown}>
      <VirtualList
        label={t(($) => $.list.title)}
        count={count}
        itemAt={rowAt}
        keyOf={(row) => String(row.id)}
        onWindow={onWindow}
        initialIndex={openedAt.get(place) ?? 0}
        onOpen={(row, index) => {
          openedAt.set(place, index)
          void navigate({ to: `/clients/${row.id}` })
        }}
        renderItem={(row) => <ClientRow row={row} />}
        emptyState={<NobodyShown filter={filter} />}
      />
    </div>
  )
}

function EmptyBook() {
  const { t } = useTranslation('clients')
  const { isReadOnly } = useMe()
  return (
    <EmptyState
      className="mt-8"
      title={t(($) => $.list.empty.title)}
      action={
        isReadOnly ? null : (
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/imports/new">{t(($) => $.list.empty.bringIn)}</ButtonLink>
            <ButtonLink href="/clients/new" variant="filled">
              {t(($) => $.list.empty.newClient)}
            </ButtonLink>
          </div>
        )
      }
    >
      {t(($) => $.list.empty.text)}
    </EmptyState>
  )
}

function NobodyShown({ filter }: { filter: ListFilter }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const reason = () => {
    if (filter.importId !== null) return t(($) => $.list.none.import)
    if (filter.language !== '') {
      return t(($) => $.list.none.language, { language: format.languageName(filter.language) })
    }
    if (filter.show === 'mine') return t(($) => $.list.none.mine)
    return filter.show === 'coming' ? t(($) => $.list.none.coming) : t(($) => $.list.none.neverVisited)
  }
  return (
    <EmptyState
      className="mt-6"
      title={t(($) => $.list.none.title)}
      action={<TextLink href="/clients">{t(($) => $.list.none.showAll)}</TextLink>}
    >
      {reason()}
    </EmptyState>
  )
}
