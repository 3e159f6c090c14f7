import { useTranslation } from 'react-i18next'
import type { ImportCounts, MatchPolicy, UploadId } from '../../../electron/ipc/imports.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'
import { FindingList } from './finding-list.tsx'
import { OutcomeSentence } from './outcome-sentence.tsx'
import { useArrivalFocus } from './use-arrival-focus.ts'
import { type LongCallState, partDone } from './use-long-call.ts'

/** What a dry run found, and when, so that one run is told from another. */
export interface DryRun {
  readonly counts: ImportCounts
  readonly at: number
}

interface ReviewStepProps {
  uploadId: UploadId
  state: LongCallState<DryRun>
  matches: MatchPolicy
  canLook: boolean
  onLook: () => void
  onStop: () => void
  onMatches: (matches: MatchPolicy) => void
  onCommit: () => void
}

/** Looks at every row before anything is written, says what becomes of it, and asks what to do with those who match. */
export function ReviewStep(props: ReviewStepProps) {
  const { state, canLook, onLook, onStop } = props
  const { t } = useTranslation('imports')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  const isDone = state.kind === 'done'
  return (
    <Section title={t(($) => $.review.title)}>
      {!isDone && <p className="mb-3 text-ink-2">{t(($) => $.review.lead)}</p>}
      {state.kind === 'stopped' && <p className="mb-3 text-ink-2">{t(($) => $.review.stopped)}</p>}
      {state.kind === 'failed' && (
        <ErrorState title={errors(($) => $.title)} className="mb-3">
          {errorText(state.error)}
        </ErrorState>
      )}
      {state.kind === 'running' && (
        <ProgressBar
          label={t(($) => $.review.checking)}
          value={partDone(state.progress)}
          cancelLabel={t(($) => $.review.stop)}
          onCancel={onStop}
        />
      )}
      {!isDone && state.kind !== 'running' && (
        <Button variant="filled" isDisabled={!canLook} onPress={onLook}>
          {state.kind === 'idle' ? t(($) => $.review.look) : t(($) => $.review.again)}
        </Button>
      )}
      {isDone && <Findings {...props} run={state.value} />}
    </Section>
  )
}

function Findings({ uploadId, run, matches, onMatches, onCommit }: ReviewStepProps & { run: DryRun }) {
  const { t } = useTranslation('imports')
  const { counts } = run
  const arrived = useArrivalFocus<HTMLParagraphElement>()
  const known = counts.matched + counts.repeated
  const added = matches === 'add' ? counts.new + known : counts.new
  const isIdle = added === 0 && (matches === 'skip' || known === 0)
  return (
    <>
      <p ref={arrived} tabIndex={-1} className="mb-4 font-serif text-18 outline-none">
        <OutcomeSentence counts={counts} />
      </p>
      {known > 0 && (
        <RadioGroup
          className="mb-4"
          label={t(($) => $.match.label, { count: known })}
          options={[
            {
              id: 'complete',
              label: t(($) => $.match.complete),
              description: t(($) => $.match.completeConsequence),
            },
            { id: 'skip', label: t(($) => $.match.skip), description: t(($) => $.match.skipConsequence) },
            { id: 'add', label: t(($) => $.match.add), description: t(($) => $.match.addConsequence) },
          ]}
          value={matches}
          onChange={onMatches}
        />
      )}
      <div className="mb-6">
        {isIdle ? (
          <p className="text-ink-2">{t(($) => $.commit.nothing)}</p>
        ) : (
          <Button variant="filled" onPress={onCommit}>
            {added > 0 ? t(($) => $.commit.bring, { count: added }) : t(($) => $.commit.bringChanges)}
          </Button>
        )}
      </div>
      <FindingList uploadId={uploadId} runAt={run.at} counts={counts} />
    </>
  )
}
