import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ButtonLink } from '../../ui/text-link.tsx'
import { ImportEntry } from './import-entry.tsx'
import { useImportRun } from './import-run.ts'
import { RunningImport } from './running-import.tsx'

/** The client books that were brought in, each with what came of it and the way to undo it. */
export function ImportsPage() {
  const { t } = useTranslation('imports')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  const me = useMe()
  const run = useImportRun()
  const { data: records, error } = useQuery({
    queryKey: ['imports', 'list'],
    queryFn: () => client.imports.list({}),
  })
  const isRunning = run !== undefined && run.kind !== 'done'
  const bring = !me.isReadOnly && run?.kind !== 'running' && (
    <ButtonLink variant="filled" href="/imports/new">
      {t(($) => $.list.bring)}
    </ButtonLink>
  )
  return (
    <div className="flex flex-col gap-6 px-10 py-8">
      <PageHeader
        title={t(($) => $.list.title)}
        lead={me.isReadOnly ? t(($) => $.list.readOnly) : t(($) => $.list.lead)}
        action={records && records.length > 0 && bring}
      />
      {isRunning && <RunningImport run={run} />}
      {error && <ErrorState title={errors(($) => $.title)}>{errorText(error)}</ErrorState>}
      {records?.length === 0 && (
        <EmptyState title={t(($) => $.list.empty.title)} action={bring}>
          {t(($) => $.list.empty.text)}
        </EmptyState>
      )}
      {records && records.length > 0 && (
        <ol aria-label={t(($) => $.list.label)} className="border-t border-rule">
          {records.map((record) => (
            <ImportEntry key={record.id} record={record} />
          ))}
        </ol>
      )}
    </div>
  )
}
