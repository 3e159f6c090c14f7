import { useTranslation } from 'react-i18next'
import type { Size } from '../../electron/ipc/client-parts.ts'
import { describeByChart } from '../../locales/sizes/brand-chart.ts'
import { describeSize } from '../../locales/sizes/convert-size.ts'
import { FINGER_PLACES, HANDS } from '../../locales/sizes/size-kinds.ts'
import { sizeSystemsFor } from '../../locales/sizes/store-systems.ts'
import { useCharts } from './charts.ts'
import { formatLanguage } from './i18n.ts'
import { useMe } from './session.tsx'

/** What is said of a size beside the words of the client: where it is worn, and what it is in this boutique's systems, or by its maker's chart. */
export interface SizeWords {
  readonly place: string
  /** `US 6`, `≈ UK L½`: always to be shown left to right. */
  readonly others: readonly string[]
}

const PLACES = [...HANDS, ...FINGER_PLACES]

/** Puts a size into words for this boutique, in the interface language. */
export function useSizeWords(): (size: Size) => SizeWords {
  const { t, i18n } = useTranslation('clients')
  const systems = sizeSystemsFor(useMe().country)
  const charts = useCharts()
  return (size) => {
    const place = PLACES.find((each) => each === size.place)
    const { wordings } = describeSize(size, systems, formatLanguage(i18n.language))
    const converted = wordings.slice(1).map(({ text, isApproximate }) => (isApproximate ? `≈ ${text}` : text))
    // A chart may have a dozen columns.
    const others = size.kind === 'clothing' ? [describeByChart(size, charts).join(' · ')] : converted
    return {
      place: place === undefined ? '' : t(($) => $.sizePlace[place]),
      others: others.filter((text) => text !== '' && text !== size.asSaid),
    }
  }
}
