import { useTranslation } from 'react-i18next'
import type { Address } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { formatAddress } from '../../../locales/addresses/format-address.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useWayCautions } from '../../lib/way-caution-words.ts'
import { CautionLines } from '../../ui/caution-lines.tsx'
import { Section } from '../../ui/section.tsx'
import { SafeContact } from './safe-contact.tsx'

/** The addresses of a client, after the rules of discretion that a letter there would break. */
export function ClientAddresses({ client: page }: { client: Client }) {
  const { t } = useTranslation('clients')
  // A letter is read whenever it is read: hours are for what rings.
  const { safe, linesOf } = useWayCautions({ id: page.id, timeZone: '' })
  if (page.addresses.length === 0) return null
  const lines = linesOf('letter').filter(({ kind }) => kind !== 'hours')
  return (
    <Section title={t(($) => $.section.addresses)}>
      {lines.some(({ kind }) => kind === 'closed') && <SafeContact rules={safe} />}
      <CautionLines lines={lines} className="mb-1.5" />
      <ul className="flex flex-col gap-4">
        {page.addresses.map((address) => (
          <OneAddress key={`${address.label} ${address.lines} ${address.city}`} address={address} />
        ))}
      </ul>
    </Section>
  )
}

/** An address as its country writes it, with the hour it is there. */
function OneAddress({ address }: { address: Address }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  const { label, country, timeZone } = address
  const isCode = /^[A-Z]{2}$/.test(country)
  const lines = [...formatAddress(address), isCode ? format.countryName(country) : country]
  return (
    <li>
      {label !== '' && <bdi className="block text-13 text-ink-3">{label}</bdi>}
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <div
            key={line}
            dir="auto"
            className="whitespace-pre-line [text-align:-webkit-match-parent] select-text"
          >
            {line}
          </div>
        ))}
      {timeZone !== '' && (
        <div className="nums text-13 text-ink-3">
          {t(($) => $.page.facts.homeTimeValue, {
            time: format.time(now, timeZone),
            city: format.zoneCity(timeZone),
          })}
        </div>
      )}
    </li>
  )
}
