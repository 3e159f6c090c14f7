import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportTarget } from '../../../electron/ipc/import-targets.ts'
import type {
  ColumnMapping,
  Inspection,
  MatchPolicy,
  ReadingChoice,
  UploadId,
} from '../../../electron/ipc/imports.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Section } from '../../ui/section.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import { startImport } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import { type DryRun, ReviewStep } from './review-step.tsx'
import { namesSomebody } from './targets.ts'
import { useLongCall } from './use-long-call.ts'

const AS_FOUND: ReadingChoice = {
  sheet: null,
  encoding: null,
  delimiter: null,
  hasHeader: null,
  dayFirst: null,
}

/** Everything that is settled about one file before it is brought in; a change makes the look at the rows due again. */
export function SheetReview({
  uploadId,
  onChooseAnother,
}: {
  uploadId: UploadId
  onChooseAnother: () => void
}) {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const [choice, setChoice] = useState(AS_FOUND)
  const { data: inspection, error } = useQuery({
    queryKey: ['upload', uploadId, 'inspection', choice],
    queryFn: ({ signal }) => client.imports.inspect({ uploadId, choice }, { signal }),
    placeholderData: keepPreviousData,
  })
  if (error) {
    return (
      <ErrorState
        title={t(($) => $.failure.title)}
        action={
          <>
            {choice !== AS_FOUND && (
              <Button onPress={() => setChoice(AS_FOUND)}>{t(($) => $.failure.readAnew)}</Button>
            )}
            <Button onPress={onChooseAnother}>{t(($) => $.failure.chooseAgain)}</Button>
          </>
        }
      >
        <p>{errorText(error)}</p>
        {error instanceof CallError && error.code === 'format-unknown' && (
          <p>{t(($) => $.failure.otherWorkbook)}</p>
        )}
      </ErrorState>
    )
  }
  if (!inspection) return null
  return (
    <Settled inspection={inspection} choice={choice} onChoice={setChoice} onChooseAnother={onChooseAnother} />
  )
}

function Settled({
  inspection,
  choice,
  onChoice,
  onChooseAnother,
}: {
  inspection: Inspection
  choice: ReadingChoice
  onChoice: (choice: ReadingChoice) => void
  onChooseAnother: () => void
}) {
  const { t } = useTranslation('imports')
  const { uploadId } = inspection
  const { mapping, chooseTarget, forgetMapping } = useMapping(inspection)
  const [matches, setMatches] = useState<MatchPolicy>('complete')
  const dryRun = useLongCall<DryRun>()
  const { forget } = dryRun
  const plan = { uploadId, choice, mapping, matches, words: useImportWords() }
  const onTarget = useCallback(
    (column: number, target: ImportTarget) => {
      forget()
      chooseTarget(column, target)
    },
    [forget, chooseTarget],
  )
  return (
    <>
      <FileStep
        inspection={inspection}
        choice={choice}
        onChange={(next) => {
          forget()
          onChoice(next)
        }}
        onChooseAnother={onChooseAnother}
      />
      {inspection.format === 'vcard' ? (
        <Section title={t(($) => $.columns.title)}>
          <p className="max-w-prose text-ink-2">{t(($) => $.columns.cards)}</p>
        </Section>
      ) : (
        <ColumnsStep
          inspection={inspection}
          mapping={mapping}
          onChoose={onTarget}
          onForget={() => {
            forget()
            forgetMapping()
          }}
        />
      )}
      <ReviewStep
        uploadId={uploadId}
        state={dryRun.state}
        matches={matches}
        canLook={inspection.format === 'vcard' || namesSomebody(mapping)}
        onLook={() =>
          void dryRun.run(async (options) => {
            const { counts } = await client.imports.dryRun(plan, options)
            return { counts, at: Date.now() }
          })
        }
        onStop={dryRun.stop}
        onMatches={setMatches}
        onCommit={() => startImport(plan)}
      />
    </>
  )
}

/** What was settled by hand stays while the headings are the same, however else the file is read. */
function useMapping(inspection: Inspection) {
  const [settled, setSettled] = useState<{ headers: string; mapping: ColumnMapping } | null>(null)
  const headers = JSON.stringify(inspection.headers)
  const mapping = settled?.headers === headers ? settled.mapping : inspection.mapping
  const chooseTarget = useCallback(
    (column: number, target: ImportTarget) =>
      setSettled((before) => {
        const from = before?.headers === headers ? before.mapping : inspection.mapping
        return {
          headers,
          mapping: from.map((each) => (each.column === column ? { column, target } : each)),
        }
      }),
    [headers, inspection.mapping],
  )
  const forgetMapping = useCallback(() => setSettled(null), [])
  return { mapping, chooseTarget, forgetMapping }
}
