import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { ButtonLink } from '../../ui/text-link.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { ChooseStep } from './choose-step.tsx'
import { FileReview } from './file-review.tsx'
import { forgetImportRun, useImportRun } from './import-run.ts'
import { RunningImport } from './running-import.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useHeldFile } from './use-held-file.ts'
import { partDone } from './use-long-call.ts'

/** Brings in a client book: the file, its columns, what becomes of each row, and then the writing. */
export function ImportWizard() {
  const { t } = useTranslation('imports')
  const me = useMe()
  const last = useImportRun()
  // Whoever comes here once an import has ended comes to bring in another.
  const [endedBefore] = useState(last?.kind === 'done' ? last : undefined)
  const run = last === endedBefore ? undefined : last
  const file = useHeldFile()
  const isOpen = !me.isReadOnly && (run === undefined || run.kind === 'stopped' || run.kind === 'failed')
  const isOver = useFileDrop(isOpen, (files) => {
    if (files.length > 1) showToast({ text: t(($) => $.choose.onlyOne) })
    const [first] = files
    if (!first) return
    forgetImportRun()
    void file.receive(first)
  })
  const { drop } = file
  const isDone = run?.kind === 'done'
  useEffect(() => {
    if (isDone) drop()
  }, [isDone, drop])
  return (
    <div className="flex flex-col gap-8 px-10 py-8">
      <PageHeader
        title={t(($) => $.list.title)}
        lead={isOpen && t(($) => $.choose.lead)}
        action={isOpen && endedBefore && <ButtonLink href="/imports">{t(($) => $.done.seeAll)}</ButtonLink>}
      />
      {me.isReadOnly && <p className="text-ink-2">{t(($) => $.list.readOnly)}</p>}
      {run && <RunningImport run={run} />}
      {/* Hidden and not taken away: what was settled is there again when the writing is stopped. */}
      <div hidden={!isOpen}>
        <div className="flex flex-col gap-8">
          <FileAtHand file={file} isOver={isOver} />
        </div>
      </div>
    </div>
  )
}

function FileAtHand({ file, isOver }: { file: ReturnType<typeof useHeldFile>; isOver: boolean }) {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const { held, taking, ask, drop, stop } = file
  const isAsking = taking.kind === 'running'
  return (
    <>
      {taking.kind === 'failed' && (
        <ErrorState title={t(($) => $.failure.title)}>{errorText(taking.error)}</ErrorState>
      )}
      {isAsking && taking.progress && (
        <ProgressBar
          label={t(($) => $.choose.receiving)}
          value={partDone(taking.progress)}
          cancelLabel={t(($) => $.commit.stop)}
          onCancel={stop}
        />
      )}
      {held === null ? (
        <ChooseStep isOver={isOver} isBusy={isAsking} onChoose={() => void ask()} />
      ) : (
        <FileReview key={held.uploadId} uploadId={held.uploadId} onChooseAnother={drop} />
      )}
      {held !== null && isOver && (
        <div className="pointer-events-none fixed inset-4 z-30 flex items-center justify-center rounded-sheet border border-dashed border-accent bg-accent-soft">
          <p className="font-serif text-22 font-medium">{t(($) => $.choose.dropHere)}</p>
        </div>
      )}
    </>
  )
}
