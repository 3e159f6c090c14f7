import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DuplicatePair } from '../../../electron/ipc/duplicates.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { type LookRun, startLook, useLookRun } from './look-run.ts'
import { MergeList } from './merge-list.tsx'
import { PairEntry } from './pair-entry.tsx'

const AT_ONCE = 20

interface Place {
  readonly score: number
  readonly id: number
}

function usePairs() {
  return useInfiniteQuery({
    queryKey: ['duplicates', 'list'],
    queryFn: ({ pageParam }) => client.duplicates.list({ limit: AT_ONCE, after: pageParam }),
    initialPageParam: null as Place | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** Clients who may be one person, the surest first, and the merges that can still be undone. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates')
  const { t: common } = useTranslation('common')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const errorText = useErrorText()
  const run = useLookRun()
  const pairs = usePairs()
  const first = pairs.data?.pages[0]
  const shown = pairs.data?.pages.flatMap((page) => page.pairs)
  const count = first?.count ?? 0
  const hasLooked = typeof first?.lookedAt === 'number'
  const look = !me.isReadOnly && run?.kind !== 'running' && (
    <Button onPress={startLook}>{t(($) => $.look.act)}</Button>
  )
  return (
    <div className="flex max-w-[68rem] flex-col gap-6 px-10 py-8">
      <PageHeader
        title={t(($) => $.list.title)}
        lead={count > 0 && t(($) => $.list.count, { count, shown: format.number(count) })}
        action={count > 0 && look}
      />
      {run && <Looking run={run} />}
      {pairs.error && <ErrorState title={errorText(pairs.error)} />}
      {first && count === 0 && (
        <EmptyState title={hasLooked ? t(($) => $.list.empty.title) : t(($) => $.list.never)} action={look}>
          {hasLooked ? t(($) => $.list.empty.text) : t(($) => $.list.empty.never)}
        </EmptyState>
      )}
      {shown && shown.length > 0 && (
        <ul aria-label={t(($) => $.list.label)} className="border-t border-rule">
          {shown.map((pair) => (
            <PairEntry key={keyOf(pair)} pair={pair} />
          ))}
        </ul>
      )}
      {pairs.hasNextPage && (
        <Button className="self-start" onPress={() => void pairs.fetchNextPage()}>
          {common(($) => $.action.more)}
        </Button>
      )}
      {first && (hasLooked || count > 0) && (
        <p className="text-13 text-ink-3">
          {first.lookedAt === null
            ? t(($) => $.list.never)
            : t(($) => $.list.looked, { when: format.ago(first.lookedAt) })}
        </p>
      )}
      <MergeList />
    </div>
  )
}

function keyOf({ one, other }: DuplicatePair): string {
  return `${one.id} ${other.id}`
}

function Looking({ run }: { run: LookRun }) {
  const { t } = useTranslation('duplicates')
  const errorText = useErrorText()
  if (run.kind === 'stopped') return <output className="text-ink-2">{t(($) => $.look.stopped)}</output>
  if (run.kind === 'failed') {
    return <ErrorState title={t(($) => $.look.failed)}>{errorText(run.error)}</ErrorState>
  }
  const { progress } = run
  return (
    <ProgressBar
      label={progress?.step === 'comparing' ? t(($) => $.look.comparing) : t(($) => $.look.reading)}
      value={progress && progress.total > 0 ? progress.done / progress.total : undefined}
      cancelLabel={t(($) => $.look.stop)}
      onCancel={run.stop}
    />
  )
}
