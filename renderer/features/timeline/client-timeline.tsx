import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { PurchasesKept } from '../../lib/purchases-kept.tsx'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { MomentEntry } from './moment-entry.tsx'
import { MomentFeed } from './moment-feed.tsx'
import { type HistoryPart, PARTS, readPart } from './moment-filter.ts'
import { placeOf } from './moment-place.ts'
import { layMoments, type MomentRow } from './moment-rows.ts'
import { useMomentWords } from './moment-words.ts'
import { useMoments } from './use-moments.ts'
import './timeline.css'

/** Everything that happened with a client, newest first; `show` is the part of it that the address asks for. */
export function ClientTimeline({ clientId, show }: { clientId: number; show: string }) {
  const { t } = useTranslation('timeline')
  const navigate = useNavigate()
  const part = readPart(show)
  const choose = (next: HistoryPart) =>
    void navigate({
      to: `/clients/${clientId}`,
      search: { tab: 'history', show: next === 'all' ? '' : next },
      replace: true,
    })
  return (
    <div className="pt-2">
      <div className="sticky top-0 z-10 bg-paper py-2.5">
        <SegmentedChips
          label={t(($) => $.filter.label)}
          options={(Object.keys(PARTS) as HistoryPart[]).map((id) => ({ id, label: t(($) => $.filter[id]) }))}
          value={part}
          onChange={choose}
        />
        <PurchasesKept clientId={clientId} />
      </div>
      <Moments key={part} clientId={clientId as ClientId} part={part} onShowAll={() => choose('all')} />
    </div>
  )
}

interface MomentsProps {
  readonly clientId: ClientId
  readonly part: HistoryPart
  readonly onShowAll: () => void
}

function Moments({ clientId, part, onShowAll }: MomentsProps) {
  const { t } = useTranslation('timeline')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const format = useFormat(useMe().timeZone)
  const wordsOf = useMomentWords()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useMoments(clientId, part)
  const rows = useMemo(
    () => layMoments(data?.pages.flatMap(({ moments }) => moments) ?? [], format.isoDayOf),
    [data, format],
  )
  const readMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  if (error && data === undefined) return <ErrorState title={errorText(error)} />
  if (data === undefined) return null
  if (rows.length === 0) return <NoMoments part={part} onShowAll={onShowAll} />
  return (
    <>
      <MomentFeed
        label={t(($) => $.label)}
        rows={rows}
        // What could not be read is told below and asked for again there, not at each turn of the wheel.
        hasMore={hasNextPage && error === null}
        isReading={isFetchingNextPage}
        onEnd={readMore}
        onOpen={({ moment }) => {
          const href = placeOf(moment, clientId)
          if (href !== null) void navigate({ href })
        }}
        labelOf={(row) => t(($) => $.item, { what: wordsOf(row), day: format.fullDay(row.day) })}
        renderRow={(row) => <Row row={row} clientId={clientId} />}
      />
      {error && <ErrorState title={errorText(error)} action={<TryAgain onPress={readMore} />} />}
    </>
  )
}

function Row({ row, clientId }: { row: MomentRow; clientId: ClientId }) {
  const format = useFormat(useMe().timeZone)
  return (
    <>
      {row.month !== '' && <h2 className="moment-month">{format.month(row.month)}</h2>}
      <MomentEntry row={row} clientId={clientId} />
    </>
  )
}

function TryAgain({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('common')
  return (
    <Button size="small" onPress={onPress}>
      {t(($) => $.action.tryAgain)}
    </Button>
  )
}

function NoMoments({ part, onShowAll }: { part: HistoryPart; onShowAll: () => void }) {
  const { t } = useTranslation('timeline')
  if (part === 'all') return <EmptyState title={t(($) => $.empty.title)}>{t(($) => $.empty.text)}</EmptyState>
  return (
    <EmptyState
      title={t(($) => $.none.title)}
      action={
        <Button size="small" onPress={onShowAll}>
          {t(($) => $.none.showAll)}
        </Button>
      }
    >
      {t(($) => $.none.text)}
    </EmptyState>
  )
}
