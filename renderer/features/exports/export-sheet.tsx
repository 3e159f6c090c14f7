import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ExportFormat,
  ExportFormat as Formats,
  type ExportScope,
} from '../../../electron/ipc/exports.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import type { TakingOut } from '../../lib/taking-out.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Name } from '../../ui/name.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { type ExportRun, forgetExportRun, startExport, useExportRun } from './export-run.ts'
import { useTableWords } from './use-table-words.ts'

interface ExportSheetProps {
  /** What is to leave the book; null while nothing is asked. */
  readonly what: TakingOut | null
  readonly onClose: () => void
}

/** How clients leave the book: who, in which shape, and what that shape leaves behind. */
export function ExportSheet({ what, onClose }: ExportSheetProps) {
  const { t } = useTranslation('exports')
  // The sheet keeps its words while it fades away.
  const [last, setLast] = useState(what)
  if (what !== null && what !== last) setLast(what)
  useOutcome(onClose)
  if (last === null) return null
  return (
    <Sheet
      isOpen={what !== null}
      onClose={onClose}
      title={
        last.kind === 'client'
          ? fillSlots(
              t(($) => $.titleClient, { name: slot('name') }),
              { name: <Name text={last.name.text} lang={last.name.lang} size="inline" /> },
            )
          : t(($) => $.title)
      }
      closeLabel={t(($) => $.close)}
    >
      <Choices what={last} />
    </Sheet>
  )
}

/** Says how it ended wherever somebody is by then, and closes the sheet on what went well. */
function useOutcome(onClose: () => void): void {
  const { t } = useTranslation('exports')
  const format = useFormat(useMe().timeZone)
  const run = useExportRun()
  useEffect(() => {
    if (run?.kind !== 'done' && run?.kind !== 'stopped') return
    forgetExportRun()
    if (run.kind === 'stopped') {
      showToast({ text: t(($) => $.stopped) })
      return
    }
    const { fileName, clients: count } = run.report
    const words = { file: isolate(fileName), count, shown: format.number(count) }
    showToast({ text: t(($) => $.done, words) })
    onClose()
  }, [run, t, format, onClose])
}

const ALL: ExportScope = { kind: 'all' }

function scopeOf(what: TakingOut): ExportScope {
  return what.kind === 'client' ? { kind: 'client', clientId: what.clientId } : what
}

function useCounts(scope: ExportScope): { clients?: number; kept?: number } {
  const queryFn = () => client.exports.count({ scope })
  return useQuery({ queryKey: ['clients', 'exported', scope], queryFn }).data ?? {}
}

function Choices({ what }: { what: TakingOut }) {
  const { t } = useTranslation('exports')
  const { isReadOnly } = useMe()
  const { t: errors } = useTranslation('errors')
  const run = useExportRun()
  const words = useTableWords()
  const [isWhole, setWhole] = useState(false)
  const [shape, setShape] = useState<ExportFormat>('xlsx')
  const scope = isWhole ? ALL : scopeOf(what)
  const { clients: count, kept = 0 } = useCounts(scope)
  const isRunning = run?.kind === 'running'
  return (
    <div className="flex flex-col gap-6">
      {what.kind !== 'client' && <Who what={what} isWhole={isWhole} onChange={setWhole} />}
      <Shapes isWhole={scope.kind === 'all'} value={shape} onChange={setShape} />
      {shape !== 'carnet' && kept > 0 && <Kept what={what} count={kept} />}
      <p className="rounded-tile bg-wait-soft px-4 py-3 text-14 text-wait">{t(($) => $.warning)}</p>
      {isReadOnly && <p className="text-ink-2">{errors(($) => $['store-read-only'])}</p>}
      {count === 0 && <p className="text-ink-2">{t(($) => $.nobody)}</p>}
      {run !== undefined && <Running run={run} />}
      {!isRunning && (
        <Button
          className="self-start"
          variant="filled"
          isDisabled={isReadOnly || !count}
          onPress={() => startExport({ scope, format: shape, words: words() })}
        >
          {t(($) => $.act)}
        </Button>
      )}
    </div>
  )
}

/** That purchases stay in the book which a rule keeps from whoever takes the others out. */
function Kept({ what, count }: { what: TakingOut; count: number }) {
  const { t } = useTranslation('exports')
  const format = useFormat(useMe().timeZone)
  return (
    <p className="text-ink-2">
      {what.kind === 'client'
        ? t(($) => $.kept.client)
        : t(($) => $.kept.clients, { count, shown: format.number(count) })}
    </p>
  )
}

function Who(props: { what: TakingOut; isWhole: boolean; onChange: (isWhole: boolean) => void }) {
  const { t } = useTranslation('exports')
  const format = useFormat(useMe().timeZone)
  const { what, isWhole, onChange } = props
  const { clients: listed } = useCounts(scopeOf(what))
  const { clients: all } = useCounts(ALL)
  const number = (count = 0) => ({ count, shown: format.number(count) })
  if (what.kind === 'all') return <p className="font-serif text-18">{t(($) => $.scope.all, number(all))}</p>
  return (
    <RadioGroup
      label={t(($) => $.scope.label)}
      value={isWhole ? 'all' : 'list'}
      onChange={(id) => onChange(id === 'all')}
      options={[
        { id: 'list', label: t(($) => $.scope.list, number(listed)) },
        { id: 'all', label: t(($) => $.scope.all, number(all)) },
      ]}
    />
  )
}

function Shapes(props: { isWhole: boolean; value: ExportFormat; onChange: (format: ExportFormat) => void }) {
  const { t } = useTranslation('exports')
  const hints = {
    xlsx: t(($) => $.format.xlsxHint),
    csv: t(($) => $.format.csvHint),
    vcard: t(($) => $.format.vcardHint),
    carnet: props.isWhole ? t(($) => $.format.carnetHintWhole) : t(($) => $.format.carnetHint),
  }
  return (
    <RadioGroup
      label={t(($) => $.format.label)}
      value={props.value}
      onChange={props.onChange}
      options={Formats.options.map((id) => ({
        id,
        label: t(($) => $.format[id]),
        description: hints[id],
      }))}
    />
  )
}

function Running({ run }: { run: ExportRun }) {
  const { t } = useTranslation('exports')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  if (run.kind === 'failed') {
    return <ErrorState title={errors(($) => $.title)}>{errorText(run.error)}</ErrorState>
  }
  if (run.kind !== 'running') return null
  const { progress } = run
  return (
    <ProgressBar
      label={progress?.step === 'gathering' ? t(($) => $.takingOut.gathering) : t(($) => $.takingOut.writing)}
      value={progress && progress.total > 0 ? progress.done / progress.total : undefined}
      cancelLabel={t(($) => $.stop)}
      onCancel={run.stop}
    />
  )
}
