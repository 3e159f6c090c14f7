import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chart } from '../../../electron/ipc/charts.ts'
import { useCharts } from '../../lib/charts.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { ChartRow } from './chart-row.tsx'
import { ChartSheet } from './chart-sheet.tsx'

/** The size charts of makers, by which a garment size is told in other systems: add, change, remove. */
export function ChartSettings() {
  const { t } = useTranslation('charts')
  const { isReadOnly } = useMe()
  const charts = useCharts()
  const [writing, setWriting] = useState<Chart | 'new' | null>(null)
  return (
    <Section title={t(($) => $.title)} className="mt-6 max-w-180">
      {charts.length === 0 ? (
        <EmptyState className="my-3" title={t(($) => $.empty.title)}>
          {t(($) => $.empty.text)}
        </EmptyState>
      ) : (
        <>
          <p className="mb-3 text-ink-2">{t(($) => $.lead)}</p>
          <ul aria-label={t(($) => $.title)} className="mb-5 border-t border-rule">
            {charts.map((chart) => (
              <ChartRow key={chart.id} chart={chart} onChange={() => setWriting(chart)} />
            ))}
          </ul>
        </>
      )}
      {!isReadOnly && (
        <Button icon={Plus} onPress={() => setWriting('new')}>
          {t(($) => $.act.add)}
        </Button>
      )}
      {writing !== null && (
        <ChartSheet
          chart={writing === 'new' ? null : (charts.find(({ id }) => id === writing.id) ?? writing)}
          onClose={() => setWriting(null)}
        />
      )}
    </Section>
  )
}
