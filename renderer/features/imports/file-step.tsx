import { useTranslation } from 'react-i18next'
import type { EncodingName, Inspection, ReadingChoice } from '../../../electron/ipc/imports.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { FilePreview } from './file-preview.tsx'

const KILOBYTE = 1024
const LIKELY = 0.5
const POSSIBLE = 0.05
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const

/** What the file is taken for, what may be settled by hand, and its first rows as they read now. */
export function FileStep({
  inspection,
  choice,
  onChange,
  onChooseAnother,
}: {
  inspection: Inspection
  choice: ReadingChoice
  onChange: (choice: ReadingChoice) => void
  onChooseAnother: () => void
}) {
  const { t, i18n } = useTranslation('imports')
  const kilobytes = new Intl.NumberFormat(formatLanguage(i18n.language), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  })
  return (
    <Section
      title={t(($) => $.file.title)}
      more={
        <Button className="-me-2" variant="text" size="small" onPress={onChooseAnother}>
          {t(($) => $.file.another)}
        </Button>
      }
    >
      <p className="font-serif text-18">
        <WhatItIs inspection={inspection} />
      </p>
      <p className="text-13 text-ink-3">
        <bdi>{inspection.fileName}</bdi>
        {` · ${kilobytes.format(Math.ceil(inspection.bytes / KILOBYTE))}`}
      </p>
      <div className="my-4 flex flex-wrap items-start gap-x-6 gap-y-4">
        {inspection.format === 'xlsx' ? (
          <SheetSelect
            inspection={inspection}
            onChange={(sheet) => onChange({ ...choice, sheet, hasHeader: null, dayFirst: null })}
          />
        ) : (
          <EncodingSelect
            inspection={inspection}
            onChange={(encoding) => onChange({ ...choice, encoding, delimiter: null, hasHeader: null })}
          />
        )}
        {inspection.format === 'csv' && (
          <DelimiterSelect
            inspection={inspection}
            onChange={(delimiter) => onChange({ ...choice, delimiter })}
          />
        )}
        {inspection.format !== 'vcard' && (
          <TableChoices inspection={inspection} choice={choice} onChange={onChange} />
        )}
      </div>
      <FilePreview inspection={inspection} />
    </Section>
  )
}

function WhatItIs({ inspection: { format, knownAs, rowCount: count } }: { inspection: Inspection }) {
  const { t } = useTranslation('imports')
  if (format === 'vcard') {
    return knownAs === 'apple' ? t(($) => $.what.appleCards, { count }) : t(($) => $.what.cards, { count })
  }
  if (format === 'xlsx') return t(($) => $.what.sheet, { count })
  if (knownAs === 'google') return t(($) => $.what.google, { count })
  return knownAs === 'outlook' ? t(($) => $.what.outlook, { count }) : t(($) => $.what.table, { count })
}

function EncodingSelect({
  inspection,
  onChange,
}: {
  inspection: Inspection
  onChange: (encoding: EncodingName) => void
}) {
  const { t } = useTranslation('imports')
  const rank = (confidence: number) => {
    if (confidence >= LIKELY) return t(($) => $.encoding.likely)
    return confidence >= POSSIBLE ? t(($) => $.encoding.possible) : t(($) => $.encoding.unlikely)
  }
  return (
    <Select
      className="w-80 max-w-full"
      label={t(($) => $.file.encoding)}
      description={t(($) => $.file.encodingHint)}
      placeholder={t(($) => $.file.encoding)}
      options={inspection.encodings.map(({ encoding, confidence }) => ({
        id: encoding,
        label: t(($) => $.encoding[encoding]),
        group: rank(confidence),
      }))}
      value={inspection.encoding}
      onChange={onChange}
    />
  )
}

/** Which sheet of a workbook is read; nothing to choose where there is only one. */
function SheetSelect({
  inspection: { sheets, sheet },
  onChange,
}: {
  inspection: Inspection
  onChange: (sheet: number) => void
}) {
  const { t } = useTranslation('imports')
  if (sheets.length < 2) return null
  return (
    <Select
      className="w-80 max-w-full"
      label={t(($) => $.file.sheet)}
      placeholder={t(($) => $.file.sheet)}
      options={sheets.map((name, at) => ({
        id: String(at),
        label: name.trim() === '' ? t(($) => $.file.unnamedSheet, { position: at + 1 }) : name,
      }))}
      value={String(sheet)}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  )
}

function DelimiterSelect({
  inspection: { delimiter },
  onChange,
}: {
  inspection: Inspection
  onChange: (delimiter: Inspection['delimiter']) => void
}) {
  const { t } = useTranslation('imports')
  const names = Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[]
  return (
    <Select
      className="w-44"
      label={t(($) => $.file.delimiter)}
      placeholder={t(($) => $.file.delimiter)}
      options={names.map((id) => ({ id, label: t(($) => $.delimiter[id]) }))}
      value={names.find((name) => DELIMITERS[name] === delimiter) ?? null}
      onChange={(name) => onChange(DELIMITERS[name])}
    />
  )
}

function TableChoices({
  inspection,
  choice,
  onChange,
}: {
  inspection: Inspection
  choice: ReadingChoice
  onChange: (choice: ReadingChoice) => void
}) {
  const { t } = useTranslation('imports')
  return (
    <>
      <Select
        className="w-64 max-w-full"
        label={t(($) => $.file.dayFirst)}
        description={
          inspection.dayFirstIsProved ? t(($) => $.file.dayFirstProved) : t(($) => $.file.dayFirstGuessed)
        }
        placeholder={t(($) => $.file.dayFirst)}
        options={[
          { id: 'day', label: t(($) => $.file.dayFirstYes) },
          { id: 'month', label: t(($) => $.file.dayFirstNo) },
        ]}
        value={inspection.dayFirst ? 'day' : 'month'}
        onChange={(first) => onChange({ ...choice, dayFirst: first === 'day' })}
      />
      <Checkbox
        className="self-center"
        isSelected={inspection.hasHeader}
        onChange={(hasHeader) => onChange({ ...choice, hasHeader })}
      >
        {t(($) => $.file.firstRow)}
      </Checkbox>
    </>
  )
}
