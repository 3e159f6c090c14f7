import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { ImportCounts, RowFinding, UploadId } from '../../../electron/ipc/imports.ts'
import { guessNameLanguage } from '../../../locales/scripts.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MarginList, MarginNote } from '../../ui/margin-list.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { Name } from '../../ui/name.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'

const PAGE = 50
const SHOWN = ['all', 'new', 'matched', 'repeated', 'sameName', 'refused', 'problems'] as const

type Shown = (typeof SHOWN)[number]

/** What becomes of each row, by kind: who it matches and why, why it is refused, which of its cells to look at. */
export function FindingList({
  uploadId,
  runAt,
  counts,
}: {
  uploadId: UploadId
  /** Tells one dry run of the same file from another. */
  runAt: number
  counts: ImportCounts
}) {
  const { t } = useTranslation('imports')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  const [show, setShow] = useState<Shown>(startingView(counts))
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['upload', uploadId, 'findings', runAt, show],
    queryFn: ({ pageParam }) => client.imports.findings({ uploadId, show, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ count }, pages) => (pages.length * PAGE < count ? pages.length * PAGE : undefined),
  })
  const findings = data?.pages.flatMap((page) => page.findings)
  const total = data?.pages[0]?.count ?? 0
  const number = countOf(counts)
  return (
    <>
      <SegmentedChips
        label={t(($) => $.findings.filter)}
        options={SHOWN.filter((id) => id === 'all' || number[id] > 0).map((id) => ({
          id,
          label: t(($) => $.findings.showWithCount, {
            label: t(($) => $.findings.show[id]),
            count: number[id],
          }),
        }))}
        value={show}
        onChange={setShow}
      />
      {error && <ErrorState title={errors(($) => $.title)}>{errorText(error)}</ErrorState>}
      {findings && (
        <MarginList variant="notes" label={t(($) => $.findings.list)} className="mt-3">
          {findings.map((finding) => (
            <Finding key={finding.row} finding={finding} />
          ))}
        </MarginList>
      )}
      {total > PAGE && (
        <p className="mt-3 flex flex-wrap items-center gap-3 text-13 text-ink-3">
          {t(($) => $.findings.shown, { shown: findings?.length ?? 0, total })}
          {hasNextPage && (
            <Button size="small" isBusy={isFetching} onPress={() => void fetchNextPage()}>
              {t(($) => $.findings.more)}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

/** What asks for a look comes first; a file that is all new shows everything. */
function startingView(counts: ImportCounts): Shown {
  const number = countOf(counts)
  return (
    (['refused', 'problems', 'sameName', 'matched', 'repeated'] as const).find((id) => number[id] > 0) ??
    'all'
  )
}

function countOf(counts: ImportCounts): Record<Shown, number> {
  return { ...counts, all: counts.rows, problems: counts.withProblems }
}

function Finding({ finding }: { finding: RowFinding }) {
  const { t } = useTranslation('imports')
  return (
    <MarginNote
      date={
        <span className="font-sans text-13 font-normal whitespace-nowrap text-ink-3">
          {t(($) => $.findings.line, { line: finding.line })}
        </span>
      }
    >
      <p>
        {finding.name === '' ? (
          <span className="text-ink-3">{t(($) => $.findings.nameless)}</span>
        ) : (
          <Name size="row" text={finding.name} lang={finding.lang} />
        )}
      </p>
      <p className="text-14 text-ink-2">
        <Outcome finding={finding} />
      </p>
      {finding.problems.map(({ column, value, code }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- one cell may have two problems of a kind
        <p key={at} className="text-14 text-wait">
          {column !== '' && value !== '' && (
            <>
              <Trans
                t={t}
                i18nKey={($) => $.findings.cellProblem}
                components={{ column: <Words text={column} />, value: <Words text={value} /> }}
              />{' '}
            </>
          )}
          {t(($) => $.problem[code])}
        </p>
      ))}
    </MarginNote>
  )
}

function Outcome({ finding }: { finding: RowFinding }): ReactElement | string {
  const { t } = useTranslation('imports')
  const { outcome, matchedBy, matchedName, sameNameAs, reason } = finding
  if (reason !== null) return t(($) => $.refusal[reason])
  if (sameNameAs !== '') {
    return (
      <Trans t={t} i18nKey={($) => $.findings.sameName} components={{ name: <Words text={sameNameAs} /> }} />
    )
  }
  if (matchedBy === '') return t(($) => $.findings.new)
  const components = { name: <Words text={matchedName} /> }
  return outcome === 'repeated' ? (
    <Trans t={t} i18nKey={($) => $.findings.repeatedBy[matchedBy]} components={components} />
  ) : (
    <Trans t={t} i18nKey={($) => $.findings.matchedBy[matchedBy]} components={components} />
  )
}

function Words({ text }: { text: string }) {
  return <Foreign lang={guessNameLanguage({ text })}>{text}</Foreign>
}
