import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { zoneOfCountry } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useZoneOptions } from '../../lib/zone-options.ts'
import { SearchableChoice } from '../../ui/searchable-choice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart } from './form-rows.tsx'
import type { PartProps } from './form-words.ts'
import { useCountries } from './place-choices.ts'

const LINE = 500
const PROSE = 100_000

/** Where the client lives, and by which clock; a country with one clock sets it. */
export function HomePart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const countries = useCountries()
  const zones = useZoneOptions(words.timeZone)
  return (
    <FormPart name="home" title={t(($) => $.form.home.title)}>
      <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
        <TextField
          label={t(($) => $.form.home.residence)}
          description={t(($) => $.form.home.residenceHint)}
          value={words.residence}
          onChange={(residence) => change({ residence })}
          maxLength={LINE}
        />
        <SearchableChoice
          label={t(($) => $.form.country)}
          openLabel={t(($) => $.form.countryOpen)}
          emptyLabel={t(($) => $.form.noMatch)}
          options={countries}
          value={words.country || null}
          onChange={(id) => {
            const country = id ?? ''
            change({ country, timeZone: words.timeZone || zoneOfCountry(country) })
          }}
        />
        <SearchableChoice
          label={t(($) => $.form.home.timeZone)}
          openLabel={t(($) => $.form.home.timeZoneOpen)}
          emptyLabel={t(($) => $.form.noMatch)}
          options={zones}
          value={words.timeZone || null}
          onChange={(id) => change({ timeZone: id ?? '' })}
        />
      </div>
    </FormPart>
  )
}

const NOBODY = 'nobody'

/** Who in the house looks after the client. */
export function HousePart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const staff = useQuery({ queryKey: ['staff', 'list'], queryFn: () => client.staff.list({}) }).data ?? []
  const offered = staff.filter((member) => !member.retired || member.id === words.advisorId)
  return (
    <FormPart title={t(($) => $.form.house.title)}>
      <Select
        className="max-w-80"
        label={t(($) => $.form.house.advisor)}
        placeholder={t(($) => $.form.house.advisorNone)}
        options={[
          { id: NOBODY, label: t(($) => $.form.house.advisorNone) },
          ...offered.map((member) => ({ id: String(member.id), label: member.name })),
        ]}
        value={words.advisorId === null ? NOBODY : String(words.advisorId)}
        onChange={(id) => change({ advisorId: id === NOBODY ? null : (Number(id) as StaffId) })}
      />
    </FormPart>
  )
}

/** What is never to be mentioned before the client. */
export function DiscretionPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.neverMention.title)}>
      <TextArea
        label={t(($) => $.form.neverMention.label)}
        description={t(($) => $.form.neverMention.hint)}
        value={words.neverMention}
        onChange={(neverMention) => change({ neverMention })}
        maxLength={PROSE}
      />
    </FormPart>
  )
}
