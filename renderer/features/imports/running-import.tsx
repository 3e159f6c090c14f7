import { useTranslation } from 'react-i18next'
import type { ImportRecord } from '../../../electron/ipc/imports.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Section } from '../../ui/section.tsx'
import { ButtonLink } from '../../ui/text-link.tsx'
import { broughtHref } from './brought-href.ts'
import { forgetImportRun, type ImportRun } from './import-run.ts'
import { OutcomeSentence } from './outcome-sentence.tsx'
import { SaveRefused } from './save-refused.tsx'
import { useArrivalFocus } from './use-arrival-focus.ts'
import { partDone } from './use-long-call.ts'

/** How the import that is being written goes, and what to do once it is in the book. */
export function RunningImport({ run }: { run: ImportRun }) {
  const { t } = useTranslation('imports')
  const { t: common } = useTranslation('common')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  if (run.kind === 'done') return <DoneImport key={run.record.id} record={run.record} />
  if (run.kind === 'running') return <Writing run={run} />
  const putAway = <Button onPress={forgetImportRun}>{common(($) => $.action.close)}</Button>
  return run.kind === 'stopped' ? (
    <div className="flex flex-wrap items-center gap-4">
      <output className="font-serif text-18">{t(($) => $.commit.stopped)}</output>
      {putAway}
    </div>
  ) : (
    <ErrorState title={errors(($) => $.title)} action={putAway}>
      {errorText(run.error)}
    </ErrorState>
  )
}

function Writing({ run }: { run: Extract<ImportRun, { kind: 'running' }> }) {
  const { t } = useTranslation('imports')
  const steps = {
    reading: t(($) => $.commit.reading),
    writing: t(($) => $.commit.writing),
    ordering: t(($) => $.commit.ordering),
  }
  const arrived = useArrivalFocus<HTMLDivElement>()
  const step = run.progress?.step ?? 'reading'
  return (
    <Section title={t(($) => $.commit.title)}>
      <div ref={arrived} tabIndex={-1} className="outline-none">
        <ProgressBar
          label={step === 'writing' || step === 'ordering' ? steps[step] : steps.reading}
          value={partDone(run.progress)}
          cancelLabel={t(($) => $.commit.stop)}
          onCancel={run.stop}
        />
      </div>
      <p className="mt-3 max-w-prose text-ink-2">{t(($) => $.commit.wait)}</p>
    </Section>
  )
}

function DoneImport({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('imports')
  const format = useFormat(useMe().timeZone)
  const arrived = useArrivalFocus<HTMLOutputElement>()
  return (
    <Section title={t(($) => $.done.title)}>
      <output ref={arrived} tabIndex={-1} className="block outline-none">
        <span className="block font-serif text-18">
          <OutcomeSentence counts={record.counts} />
        </span>
        <span className="block text-ink-2">
          {t(($) => $.done.undoUntil, { day: format.dayOf(record.undoUntil) })}
        </span>
      </output>
      <div className="mt-4 flex flex-wrap gap-2">
        <ButtonLink variant="filled" href={broughtHref(record)}>
          {t(($) => $.done.seeClients)}
        </ButtonLink>
        <SaveRefused record={record} />
        <ButtonLink href="/imports">{t(($) => $.done.seeAll)}</ButtonLink>
        <Button onPress={forgetImportRun}>{t(($) => $.done.another)}</Button>
      </div>
    </Section>
  )
}
