import { useTranslation } from 'react-i18next'
import type { Address } from '../../../electron/ipc/client-parts.ts'
import { zoneOfCountry } from '../../../locales/time-zones.ts'
import { useZoneOptions } from '../../lib/zone-options.ts'
import { SearchableChoice } from '../../ui/searchable-choice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyAddress, type PartProps } from './form-words.ts'
import { useCountries } from './place-choices.ts'

const LINE = 500
const PROSE = 100_000

/** The homes and other addresses, each as the client writes it and with its own clock. */
export function AddressesPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.address.title)}>
      <FormRows
        rows={words.addresses}
        onChange={(addresses) => change({ addresses })}
        begin={emptyAddress}
        addLabel={t(($) => $.form.address.add)}
        removeLabel={t(($) => $.form.address.remove)}
        most={20}
        isTall
      >
        {(address, changeAddress) => <AddressFields address={address} change={changeAddress} />}
      </FormRows>
    </FormPart>
  )
}

interface AddressFieldsProps {
  readonly address: Address
  readonly change: (part: Partial<Address>) => void
}

function AddressFields({ address, change }: AddressFieldsProps) {
  const { t } = useTranslation('clients')
  const countries = useCountries()
  const zones = useZoneOptions(address.timeZone)
  const { country } = address
  const isWritten = country !== '' && !countries.some(({ id }) => id === country)
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
      <TextField
        label={t(($) => $.form.address.label)}
        value={address.label}
        placeholder={t(($) => $.form.address.labelHint)}
        onChange={(label) => change({ label })}
        maxLength={LINE}
        className="@min-[32rem]:col-span-2"
      />
      <TextArea
        label={t(($) => $.form.address.lines)}
        rows={2}
        value={address.lines}
        onChange={(lines) => change({ lines })}
        maxLength={PROSE}
        className="@min-[32rem]:col-span-2"
      />
      {(['postalCode', 'city', 'region'] as const).map((part) => (
        <TextField
          key={part}
          label={t(($) => $.form.address[part])}
          value={address[part]}
          onChange={(value) => change({ [part]: value })}
          maxLength={LINE}
        />
      ))}
      <SearchableChoice
        label={t(($) => $.form.address.country)}
        openLabel={t(($) => $.form.address.countryOpen)}
        emptyLabel={t(($) => $.form.noMatch)}
        // An import may have brought a country in words no list has.
        options={isWritten ? [{ id: country, label: country }, ...countries] : countries}
        value={country || null}
        onChange={(id) =>
          change({ country: id ?? '', timeZone: address.timeZone || zoneOfCountry(id ?? '') })
        }
      />
      <SearchableChoice
        label={t(($) => $.form.address.timeZone)}
        openLabel={t(($) => $.form.address.timeZoneOpen)}
        emptyLabel={t(($) => $.form.noMatch)}
        options={zones}
        value={address.timeZone || null}
        onChange={(id) => change({ timeZone: id ?? '' })}
      />
    </div>
  )
}
