import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportTarget } from '../../../electron/ipc/import-targets.ts'
import type { ColumnMapping, Inspection } from '../../../electron/ipc/imports.ts'
import { useMe } from '../../lib/session.tsx'
import { useTargetWord } from '../../lib/target-words.ts'
import { Button } from '../../ui/button.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { type ChoiceGroup, GroupedChoice } from '../../ui/grouped-choice.tsx'
import { Section } from '../../ui/section.tsx'
import { languageOfCells } from './sheet-language.ts'
import { namesSomebody, targetGroups } from './targets.ts'

const SAMPLES = 3

/** What each column of a table becomes, with a few of its cells beside it. */
export function ColumnsStep({
  inspection,
  mapping,
  onChoose,
  onForget,
}: {
  inspection: Inspection
  mapping: ColumnMapping
  onChoose: (column: number, target: ImportTarget) => void
  /** Goes back to what was proposed. */
  onForget: () => void
}) {
  const { t } = useTranslation('imports')
  const wordOf = useTargetWord()
  const isManager = useMe().role === 'manager'
  const groups = useMemo(() => targetGroups(t, wordOf, isManager), [t, wordOf, isManager])
  const languageOf = useMemo(() => languageOfCells(inspection), [inspection])
  const kept = mapping.filter(({ target }) => target === 'extra').length
  const leftOut = mapping.filter(({ target }) => target === 'ignore').length
  return (
    <Section
      title={t(($) => $.columns.title)}
      more={
        mapping !== inspection.mapping && (
          <Button className="-me-2" variant="text" size="small" onPress={onForget}>
            {t(($) => $.columns.useGuess)}
          </Button>
        )
      }
    >
      <p className="text-ink-2">
        <HowItWasSettled from={inspection.mappingFrom} />
      </p>
      <ul className="mt-3 border-t border-rule">
        {mapping.map(({ column, target }) => (
          <ColumnRow
            key={column}
            column={column}
            inspection={inspection}
            languageOf={languageOf}
            groups={groups}
            target={target}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <div className="mt-3 text-ink-2">
        {kept > 0 && <p>{t(($) => $.columns.kept, { count: kept })}</p>}
        {leftOut > 0 && <p>{t(($) => $.columns.leftOut, { count: leftOut })}</p>}
        {!namesSomebody(mapping) && (
          <p role="alert" className="text-veto">
            {t(($) => $.columns.nobody)}
          </p>
        )}
      </div>
    </Section>
  )
}

function HowItWasSettled({ from }: { from: Inspection['mappingFrom'] }) {
  const { t } = useTranslation('imports')
  if (from === 'remembered') return t(($) => $.columns.remembered)
  return from === 'format' ? t(($) => $.columns.knownExport) : t(($) => $.columns.guessed)
}

function samplesOf(inspection: Inspection, column: number): string[] {
  const cells = inspection.rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  return [...new Set(cells)].slice(0, SAMPLES)
}

// A file may have a hundred columns: only the row that changed is drawn again.
const ColumnRow = memo(function ColumnRow({
  column,
  inspection,
  languageOf,
  groups,
  target,
  onChoose,
}: {
  column: number
  inspection: Inspection
  languageOf: (text: string) => string
  groups: readonly ChoiceGroup<ImportTarget>[]
  target: ImportTarget
  onChoose: (column: number, target: ImportTarget) => void
}) {
  const { t } = useTranslation('imports')
  const { t: tCommon } = useTranslation('common')
  const heading = inspection.headers[column] ?? ''
  const samples = samplesOf(inspection, column)
  const name = heading === '' ? t(($) => $.columns.unnamed, { position: column + 1 }) : heading
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1.5 border-b border-rule py-2">
      <span className="min-w-40 flex-1 font-medium">
        {heading === '' ? name : <Foreign lang={languageOf(heading)}>{heading}</Foreign>}
      </span>
      <span className="flex min-w-40 flex-2 flex-wrap gap-x-3 text-14 text-ink-2">
        {samples.length === 0 ? (
          <span className="text-ink-3">{t(($) => $.columns.emptyColumn)}</span>
        ) : (
          samples.map((sample) => (
            <Foreign key={sample} lang={languageOf(sample)} className="max-w-60 truncate">
              {sample}
            </Foreign>
          ))
        )}
      </span>
      <GroupedChoice
        className="w-72 max-w-full"
        label={t(($) => $.columns.becomesOf, { heading: name })}
        placeholder={t(($) => $.columns.becomes)}
        findLabel={t(($) => $.columns.findBecomes)}
        clearLabel={tCommon(($) => $.action.clear)}
        emptyLabel={t(($) => $.columns.noSuchBecomes)}
        groups={groups}
        value={target}
        onChange={(chosen) => onChoose(column, chosen)}
      />
    </li>
  )
})
