import { useTranslation } from 'react-i18next'
import type { Size } from '../../../electron/ipc/client-parts.ts'
import { findChart, nameChart, readByChart } from '../../../locales/sizes/brand-chart.ts'
import { useCharts } from '../../lib/charts.ts'
import { Select } from '../../ui/select.tsx'
import { ChosenOrSaid } from './chosen-or-said.tsx'

interface GarmentFieldsProps {
  readonly size: Size
  readonly change: (part: Pick<Size, 'label'> | Pick<Size, 'system'>) => void
}

/** Whose garment a size is of, and in which column of that maker's chart it was said. */
export function GarmentFields({ size, change }: GarmentFieldsProps) {
  const { t } = useTranslation('clients')
  const charts = useCharts()
  const chart = findChart(charts, size.label)
  const column = chart === undefined ? null : (readByChart(chart, size)?.column ?? null)
  return (
    <>
      <ChosenOrSaid
        label={t(($) => $.form.size.garment)}
        openLabel={t(($) => $.form.size.garmentOpen)}
        placeholder={t(($) => $.form.size.garmentHint)}
        offers={charts.map(nameChart)}
        value={size.label}
        onChange={(label) => change({ label })}
      />
      {chart !== undefined && (
        <Select
          label={t(($) => $.form.size.system)}
          placeholder={t(($) => $.form.size.systemNone)}
          options={chart.columns.map((id) => ({ id, label: id }))}
          value={column ?? chart.columns.find((each) => each === size.system) ?? null}
          onChange={(system) => change({ system })}
        />
      )}
    </>
  )
}
