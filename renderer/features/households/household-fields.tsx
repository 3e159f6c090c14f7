import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COUNTRY_CODES } from '../../lib/countries.ts'
import { useFormat } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { useMe } from '../../lib/session.tsx'
import { SearchableChoice } from '../../ui/searchable-choice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { HouseholdFacts } from './household-words.ts'

interface HouseholdFieldsProps {
  readonly facts: HouseholdFacts
  readonly isLabelMissing: boolean
  readonly onChange: (facts: HouseholdFacts) => void
}

const LINE_MOST = 500
const PROSE_MOST = 4000

/** What a household shares: what the house calls it, its address, its assistant and a remark. */
export function HouseholdFields({ facts, isLabelMissing, onChange }: HouseholdFieldsProps) {
  const { t } = useTranslation('households')
  const countries = useCountries()
  const set = (part: Partial<HouseholdFacts>) => onChange({ ...facts, ...part })
  const line = (key: 'city' | 'region' | 'postalCode' | 'assistant' | 'assistantWay') => (
    <TextField
      label={t(($) => $.sheet[key])}
      value={facts[key]}
      onChange={(text) => set({ [key]: text })}
      maxLength={LINE_MOST}
    />
  )
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t(($) => $.sheet.label)}
        placeholder={t(($) => $.sheet.labelHint)}
        value={facts.label}
        isRequired
        onChange={(label) => set({ label })}
        error={isLabelMissing ? t(($) => $.sheet.labelMissing) : undefined}
        maxLength={LINE_MOST}
      />
      <TextArea
        label={t(($) => $.sheet.lines)}
        value={facts.lines}
        rows={2}
        onChange={(lines) => set({ lines })}
        maxLength={PROSE_MOST}
      />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {line('postalCode')}
        {line('city')}
        {line('region')}
        <SearchableChoice
          label={t(($) => $.sheet.country)}
          openLabel={t(($) => $.sheet.countryOpen)}
          emptyLabel={t(($) => $.sheet.countryEmpty)}
          options={countries}
          value={facts.country === '' ? null : facts.country}
          onChange={(country) => set({ country: country ?? '' })}
        />
        {line('assistant')}
        {line('assistantWay')}
      </div>
      <TextArea
        label={t(($) => $.sheet.note)}
        value={facts.note}
        rows={2}
        onChange={(note) => set({ note })}
        maxLength={PROSE_MOST}
      />
    </div>
  )
}

function useCountries() {
  const { i18n } = useTranslation()
  const format = useFormat(useMe().timeZone)
  return useMemo(() => {
    const order = new Intl.Collator(formatLanguage(i18n.language))
    return COUNTRY_CODES.map((id) => ({ id, label: format.countryName(id) })).sort((a, b) =>
      order.compare(a.label, b.label),
    )
  }, [format, i18n.language])
}
