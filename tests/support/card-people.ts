import { showName } from '../../db/queries/shown-name.ts'
import type { ClientId } from '../../electron/ipc/clients.ts'
import type { ExportedPerson } from '../../electron/services/exports/exported-person.ts'
import { readCard } from '../../electron/services/imports/cards.ts'
import type { PersonReading } from '../../electron/services/imports/person.ts'
import type { ReadingOptions } from '../../electron/services/imports/person-draft.ts'
import { readVCards } from '../../electron/services/imports/read-vcard.ts'
import { BLANK_FORM } from '../../db/queries/blank-form.ts'
import { personName } from '../../electron/services/person-name.ts'
import { TEST_NOW } from './temp-desk.ts'

type Overrides = Partial<Omit<ExportedPerson, 'client'>> & {
  readonly client?: Partial<ExportedPerson['client']>
}

/** Someone as they leave the book, about whom nothing is known but what is given. */
export function exportedPerson({ client: known, ...beside }: Overrides = {}): ExportedPerson {
  const form = { ...BLANK_FORM, ...known }
  const client = {
    id: 1 as ClientId,
    revision: 1,
    createdAt: TEST_NOW,
    changedAt: TEST_NOW,
    binnedAt: null,
    lastVisitAt: null,
    householdId: null,
    mergedIntoId: null,
    name: personName(showName(form)),
    ...form,
  } as ExportedPerson['client']
  return {
    client,
    advisor: '',
    household: '',
    notes: [],
    tastes: [],
    facts: [],
    consents: [],
    customs: [],
    uid: '0c2c6a52-6d0e-4a8e-9d0d-2f6f0c8f6b11',
    photo: null,
    ...beside,
  }
}

/** Reads a file of cards as an import does. */
export async function readCards(
  text: string,
  options: ReadingOptions = { defaultCountry: 'FR' },
): Promise<PersonReading[]> {
  const people: PersonReading[] = []
  const source = { pieces: [new TextEncoder().encode(text)] }
  for await (const { records } of readVCards(source, { encoding: 'utf-8' })) {
    people.push(...records.map((card) => readCard(card, options)))
  }
  return people
}
