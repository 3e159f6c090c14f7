import { useTranslation } from 'react-i18next'
import { useZoneOptions } from '../../lib/zone-options.ts'
import { SearchableChoice } from '../../ui/searchable-choice.tsx'
import { TagPicker } from '../../ui/tag-picker.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useHouseChoices, useZoneName } from './house-choices.ts'
import { type HouseFacts, type HouseGap, settleInCountry } from './house-facts.ts'

/** What the form of a boutique holds and where it still has gaps to point at. */
export interface HouseFieldsProps {
  facts: HouseFacts
  onChange: (facts: HouseFacts) => void
  gaps: readonly HouseGap[]
  isDisabled?: boolean
  autoFocus?: boolean
}

const LONGEST_NAME = 120
const LONGEST_ADDRESS = 500

/** The fields of a boutique: what it is called, where it stands, what it counts and speaks in. */
export function HouseFields({ facts, onChange, gaps, isDisabled, autoFocus }: HouseFieldsProps) {
  const { t } = useTranslation('boutique')
  const choices = useHouseChoices()
  const zones = useZoneOptions(facts.timeZone)
  const zoneName = useZoneName(facts.timeZone)
  const write = (part: Partial<HouseFacts>) => onChange({ ...facts, ...part })
  const shared = {
    openLabel: t(($) => $.facts.showList),
    emptyLabel: t(($) => $.facts.noneFound),
    isDisabled,
  }
  const errorFor = (gap: HouseGap, words: string) => (gaps.includes(gap) ? words : undefined)

  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <TextField
        className="sm:col-span-2"
        label={t(($) => $.facts.name)}
        value={facts.name}
        onChange={(name) => write({ name })}
        error={errorFor(
          'name',
          t(($) => $.facts.nameMissing),
        )}
        maxLength={LONGEST_NAME}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only a step that has just replaced another asks for it
        autoFocus={autoFocus}
        isDisabled={isDisabled}
        isRequired
      />
      <TextField
        className="sm:col-span-2"
        label={t(($) => $.facts.address)}
        value={facts.address}
        onChange={(address) => write({ address })}
        description={t(($) => $.facts.addressHint)}
        maxLength={LONGEST_ADDRESS}
        isDisabled={isDisabled}
      />
      <SearchableChoice
        {...shared}
        label={t(($) => $.facts.country)}
        options={choices.countries}
        value={facts.country}
        onChange={(country) => onChange(settleInCountry(facts, country))}
        error={errorFor(
          'country',
          t(($) => $.facts.countryMissing),
        )}
        isRequired
      />
      <SearchableChoice
        {...shared}
        label={t(($) => $.facts.currency)}
        options={choices.currencies}
        value={facts.currency}
        onChange={(currency) => write({ currency })}
        error={errorFor(
          'currency',
          t(($) => $.facts.currencyMissing),
        )}
        isRequired
      />
      <SearchableChoice
        {...shared}
        className="sm:col-span-2"
        label={t(($) => $.facts.timeZone)}
        options={zones}
        value={facts.timeZone}
        onChange={(timeZone) => write({ timeZone })}
        description={zoneName || t(($) => $.facts.timeZoneHint)}
        error={errorFor(
          'timeZone',
          t(($) => $.facts.timeZoneMissing),
        )}
        isRequired
      />
      <TagPicker
        {...shared}
        className="sm:col-span-2"
        label={t(($) => $.facts.languages)}
        addLabel={t(($) => $.facts.languagesAdd)}
        options={choices.languages}
        chosen={facts.houseLanguages}
        textOf={choices.languageName}
        onChange={(houseLanguages) => write({ houseLanguages })}
        removeLabel={(language) => t(($) => $.facts.languagesRemove, { language })}
        noneLabel={t(($) => $.facts.languagesEmpty)}
        description={t(($) => $.facts.languagesHint)}
        error={errorFor(
          'houseLanguages',
          t(($) => $.facts.languagesMissing),
        )}
      />
    </div>
  )
}
