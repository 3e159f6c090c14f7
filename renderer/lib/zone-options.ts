import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { endOfZoneName, findZone, ZONES } from '../../locales/zones/zones.ts'
import { createFormat } from './format.ts'
import { formatLanguage } from './i18n.ts'

/** A time zone to choose: its city and country in the interface language, and the other words it is found by. */
export interface ZoneOption {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly also: string
}

/**
 * The time zones of the world by their cities, in the order of the interface language. The one that is `chosen` is
 * always among them, by the very name it was kept under: Asia/Kolkata stands for Asia/Calcutta, Etc/GMT-3 comes last.
 */
export function listZoneOptions(language: string, chosen: string): readonly ZoneOption[] {
  const format = createFormat(language, 'UTC')
  const { compare } = new Intl.Collator(formatLanguage(language))
  const known = findZone(chosen)
  const options = ZONES.map(({ id, country, city, others }) => ({
    id: id === known?.id ? chosen : id,
    label: format.zoneCity(id),
    detail: format.countryName(country),
    also: [city, ...[id, ...others].map(endOfZoneName)].join('\n'),
  })).sort((one, other) => compare(one.label, other.label))
  if (known !== undefined || chosen === '') return options
  return [...options, { id: chosen, label: format.zoneCity(chosen), detail: '', also: chosen }]
}

/** Gives {@link listZoneOptions} in the interface language. */
export function useZoneOptions(chosen: string | null): readonly ZoneOption[] {
  const { i18n } = useTranslation()
  return useMemo(() => listZoneOptions(i18n.language, chosen ?? ''), [i18n.language, chosen])
}
