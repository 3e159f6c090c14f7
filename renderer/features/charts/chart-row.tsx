import { Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Chart } from '../../../electron/ipc/charts.ts'
import { nameChart } from '../../../locales/sizes/brand-chart.ts'
import { client } from '../../lib/client.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { createTelling } from '../../ui/telling.ts'

/** One chart: whose, of what, its systems and how old it is, and what can be done with it. */
export function ChartRow({ chart, onChange }: { chart: Chart; onChange: () => void }) {
  const { t } = useTranslation('charts')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const { tellError, offerUndo } = createTelling(useTellingWords())
  const said = { chart: isolate(nameChart(chart)) }

  function remove() {
    const { id, ...was } = chart
    focusBeside('data-chart', String(id), 'button')
    client.charts.remove({ id, was }).then(() => {
      offerUndo(
        t(($) => $.toast.removed, said),
        () => client.charts.takeBack({ id }),
      )
    }, tellError)
  }

  return (
    <li
      data-chart={chart.id}
      className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-1"
    >
      <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
        <bdi>{nameChart(chart)}</bdi>
        <bdi className="text-13 text-ink-3">{chart.columns.join(' · ')}</bdi>
        <span className="nums text-13 text-ink-3">
          {t(($) => $.sizes, { count: chart.rows.length, shown: format.number(chart.rows.length) })}
        </span>
        {chart.source !== '' && <bdi className="text-13 text-ink-3">{chart.source}</bdi>}
        {chart.asOf !== '' && (
          <span className="text-13 text-ink-3">{t(($) => $.asOf, { day: format.day(chart.asOf) })}</span>
        )}
      </span>
      {!isReadOnly && (
        <span className="flex items-center gap-1">
          <IconButton label={t(($) => $.act.change, said)} icon={Pencil} onPress={onChange} />
          <IconButton label={t(($) => $.act.remove, said)} icon={Trash2} onPress={remove} />
        </span>
      )}
    </li>
  )
}
