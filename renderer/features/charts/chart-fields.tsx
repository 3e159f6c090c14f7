import { useTranslation } from 'react-i18next'
import type { ChartWords } from '../../../electron/ipc/charts.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChartCells } from './chart-cells.tsx'
import type { Grid, GridFault } from './chart-grid.ts'

/** A chart while it is written. */
export interface ChartDraft extends Omit<ChartWords, 'columns' | 'rows'> {
  readonly grid: Grid
  /** The chart from which this was begun; null is a new one. */
  readonly was: ChartWords | null
}

interface ChartFieldsProps {
  readonly draft: ChartDraft
  readonly fault: GridFault | 'brand' | null
  /** Why the chart could not be kept, or ''. */
  readonly error: string
  readonly onChange: (draft: ChartDraft) => void
}

const LINE = 200

/** Whose chart it is, of what, where it is from and since when, and its cells. */
export function ChartFields({ draft, fault, error, onChange }: ChartFieldsProps) {
  const { t } = useTranslation('charts')
  const { t: common } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  const isNobodys = fault === 'brand'
  return (
    <>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <TextField
          label={t(($) => $.form.brand)}
          placeholder={t(($) => $.form.brandHint)}
          value={draft.brand}
          onChange={(brand) => onChange({ ...draft, brand })}
          error={isNobodys ? t(($) => $.form.brandMissing) : error}
          maxLength={LINE}
        />
        <TextField
          label={t(($) => $.form.garment)}
          placeholder={t(($) => $.form.garmentHint)}
          value={draft.garment}
          onChange={(garment) => onChange({ ...draft, garment })}
          maxLength={LINE}
        />
        <TextField
          label={t(($) => $.form.source)}
          placeholder={t(($) => $.form.sourceHint)}
          value={draft.source}
          onChange={(source) => onChange({ ...draft, source })}
          maxLength={LINE}
        />
        <DatePicker
          label={t(($) => $.form.asOf)}
          openLabel={common(($) => $.source.dayOpen)}
          previousLabel={common(($) => $.source.dayPrevious)}
          nextLabel={common(($) => $.source.dayNext)}
          value={draft.asOf || null}
          maxValue={format.isoDayOf(now)}
          onChange={(day) => onChange({ ...draft, asOf: day ?? '' })}
        />
      </div>
      <ChartCells
        grid={draft.grid}
        onChange={(grid) => onChange({ ...draft, grid })}
        error={fault === null || fault === 'brand' ? '' : t(($) => $.form.fault[fault])}
      />
    </>
  )
}
