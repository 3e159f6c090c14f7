import { useTranslation } from 'react-i18next'
import { type Consent, ConsentPurpose } from '../../electron/ipc/consents.ts'
import { useFormat } from './format.ts'
import { useMe } from './session.tsx'

/** Gives the words for answers that refuse one channel on one day: for what, unless it is for anything. */
export function useRefusalWords(): (group: readonly Consent[]) => string {
  const { t } = useTranslation('consents')
  const format = useFormat(useMe().timeZone)
  return (group) => {
    const [first] = group
    if (first === undefined) return ''
    const purposes = ConsentPurpose.options.filter((each) => group.some(({ purpose }) => purpose === each))
    const place = { channel: t(($) => $.channel[first.channel]), day: format.day(first.source.on) }
    const isRefused = first.standing === 'refused'
    if (purposes.length === ConsentPurpose.options.length) {
      return isRefused ? t(($) => $.cell.refusedAll, place) : t(($) => $.cell.withdrawnAll, place)
    }
    const words = { ...place, purpose: format.list(purposes.map((each) => t(($) => $.purpose[each]))) }
    return isRefused ? t(($) => $.cell.refused, words) : t(($) => $.cell.withdrawn, words)
  }
}
