import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COUNTRY_CODES } from '../../lib/countries.ts'
import { useFormat } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { useMe } from '../../lib/session.tsx'
import type { SearchableOption } from '../../ui/searchable-choice.tsx'

/** The countries of the world in the order of the interface language. */
export function useCountries(): readonly SearchableOption[] {
  const { i18n } = useTranslation()
  const format = useFormat(useMe().timeZone)
  return useMemo(() => {
    const order = new Intl.Collator(formatLanguage(i18n.language))
    return COUNTRY_CODES.map((id) => ({ id, label: format.countryName(id) })).sort((a, b) =>
      order.compare(a.label, b.label),
    )
  }, [format, i18n.language])
}
