import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import { createFormat } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import type { SearchableOption } from '../../ui/searchable-choice.tsx'
import { COUNTRIES, CURRENCIES } from './currencies.ts'

/** Countries, currencies and languages by their names in the interface language, in its order. */
export function useHouseChoices() {
  const { i18n } = useTranslation()
  return useMemo(() => createChoices(i18n.language), [i18n.language])
}

function createChoices(language: string) {
  const tag = formatLanguage(language)
  const format = createFormat(language, 'UTC')
  const currencyNames = new Intl.DisplayNames(tag, { type: 'currency' })
  const { compare } = new Intl.Collator(tag)
  const sorted = (options: SearchableOption[]) => options.sort((a, b) => compare(a.label, b.label))
  return {
    countries: sorted(COUNTRIES.map((id) => ({ id, label: format.countryName(id) }))),
    currencies: sorted(CURRENCIES.map((id) => ({ id, label: currencyNames.of(id) ?? id, detail: id }))),
    languageName: format.languageName,
    languages: sorted(SPOKEN_LANGUAGES.map((id) => ({ id, label: format.languageName(id) }))),
  }
}

/** A day on which zones with summer time keep it: only then is their generic name not that of the winter. */
const SUMMER = Date.UTC(2026, 6, 15)

/** The name of a time zone in the interface language, such as “Central European Time”. */
export function useZoneName(zone: string | null): string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    if (zone === null) return ''
    const tag = formatLanguage(i18n.language)
    const parts = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
      SUMMER,
    )
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  }, [zone, i18n.language])
}
