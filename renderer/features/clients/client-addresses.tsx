import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Address, Client } from '../../../electron/ipc/clients.ts'
import { formatAddress } from '../../../locales/addresses/format-address.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { useFormat } from '../../lib/format.ts'
import { isSafeWay, safeContacts } from '../../lib/safe-contact.ts'
import { useMe } from '../../lib/session.tsx'
import { Section } from '../../ui/section.tsx'

/** The addresses of a client, after the rules of discretion that a letter there would break. */
export function ClientAddresses({ client: page }: { client: Client }) {
  const { t } = useTranslation('clients')
  const say = useDiscretionWords()
  const rules = useQuery({
    queryKey: ['discretion', 'list', page.id],
    queryFn: () => client.discretion.list({ clientId: page.id }),
  }).data
  const safe = safeContacts(rules ?? [])
  if (page.addresses.length === 0) return null
  return (
    <Section title={t(($) => $.section.addresses)}>
      {!isSafeWay('letter', safe) && (
        <div className="mb-1.5 text-14 text-veto">
          {safe.map((rule) => (
            <p key={rule.id}>{say(rule)}</p>
          ))}
        </div>
      )}
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
