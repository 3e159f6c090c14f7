import type { Client } from '../../../electron/ipc/clients.ts'
import type { Household } from '../../../electron/ipc/households.ts'
import { COUNTRY_CODES } from '../../lib/countries.ts'

/** What is typed of a household. */
export type HouseholdFacts = Omit<Household, 'id' | 'revision' | 'members'>

/** A household nobody has typed yet, at the first address of a client. */
export function beginHousehold({ addresses: [home] }: Pick<Client, 'addresses'>): HouseholdFacts {
  const country = home?.country ?? ''
  return {
    label: '',
    lines: home?.lines ?? '',
    city: home?.city ?? '',
    region: home?.region ?? '',
    postalCode: home?.postalCode ?? '',
    // An address keeps its country as it was written; only a code can be carried over.
    country: COUNTRY_CODES.includes(country) ? country : '',
    assistant: '',
    assistantWay: '',
    note: '',
  }
}

/** What a household shares, as it stands. */
export function factsOf({ id: _, revision: __, members: ___, ...facts }: Household): HouseholdFacts {
  return facts
}

/** What a household shares, as it is sent. */
export function settleHousehold(facts: HouseholdFacts): HouseholdFacts {
  const { label, lines, city, region, postalCode, country, assistant, assistantWay, note } = facts
  return {
    label: label.trim(),
    lines: lines.trim(),
    city: city.trim(),
    region: region.trim(),
    postalCode: postalCode.trim(),
    country,
    assistant: assistant.trim(),
    assistantWay: assistantWay.trim(),
    note: note.trim(),
  }
}
