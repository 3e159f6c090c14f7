import { type ClientForm, foldContact } from '../../../db/queries/client-form.ts'
import type { ImportWords } from '../../ipc/imports.ts'
import type { Adopted } from './adopt.ts'
import { fitForm, fitPage, notesOfRest, type Rest } from './page-room.ts'

function addMissing<T>(kept: readonly T[], offered: readonly T[], identify: (item: T) => unknown): T[] {
  const known = new Set(kept.map((item) => JSON.stringify(identify(item))))
  return [...kept, ...offered.filter((item) => !known.has(JSON.stringify(identify(item))))]
}

const WORDS = [
  'addressAs',
  'monogram',
  'pronunciation',
  'organisation',
  'residence',
  'country',
  'timeZone',
  'neverMention',
] as const

/** Fills what a client's form does not know from another form of the same person; nothing that is there is changed. */
export function completeForm(kept: ClientForm, offered: ClientForm): ClientForm {
  const word = <Key extends (typeof WORDS)[number] | 'courtesy'>(key: Key): ClientForm[Key] =>
    kept[key] === '' ? offered[key] : kept[key]
  return {
    names: addMissing(kept.names, offered.names, ({ given, given2, surnamePrefix, surname, surname2 }) => [
      given,
      given2,
      surnamePrefix,
      surname,
      surname2,
    ]),
    addressAs: word('addressAs'),
    courtesy: word('courtesy'),
    formality: kept.formality,
    monogram: word('monogram'),
    pronunciation: word('pronunciation'),
    organisation: word('organisation'),
    residence: word('residence'),
    country: word('country'),
    timeZone: word('timeZone'),
    neverMention: word('neverMention'),
    advisorId: kept.advisorId ?? offered.advisorId,
    contactWays: addMissing(kept.contactWays, offered.contactWays, (way) => [
      way.kind,
      foldContact(way) || way.value,
    ]),
    addresses: addMissing(kept.addresses, offered.addresses, ({ label: _, ...address }) => address),
    languages: addMissing(kept.languages, offered.languages, ({ tag }) => tag),
    occasions: addMissing(
      kept.occasions,
      offered.occasions,
      ({ kind, whose, calendar, year, monthCode, day }) => [kind, whose, calendar, year, monthCode, day],
    ),
    gifts: addMissing(kept.gifts, offered.gifts, (gift) => gift),
    sizes: addMissing(kept.sizes, offered.sizes, ({ kind, place, asSaid }) => [kind, place, asSaid]),
    relations: addMissing(kept.relations, offered.relations, ({ kind, label, name }) => [kind, label, name]),
    tags: addMissing(kept.tags, offered.tags, (tag) => tag),
    extras: addMissing(kept.extras, offered.extras, (extra) => extra),
    customs: addMissing(kept.customs, offered.customs, ({ fieldId }) => fieldId),
    stays: addMissing(kept.stays, offered.stays, ({ place, fromDay }) => [place, fromDay]),
    quietPeriods: addMissing(kept.quietPeriods, offered.quietPeriods, ({ fromDay }) => fromDay),
  }
}

/** Fills what one row says of a person from another row of the same person; a note has what the page then has no room for. */
export function completeAdopted(kept: Adopted, offered: Adopted, words: ImportWords): Adopted {
  const { rest, ...page } = fitPage(
    {
      form: completeForm(kept.form, offered.form),
      tastes: addMissing(kept.tastes, offered.tastes, ({ stance, text }) => [stance, text]),
      facts: addMissing(kept.facts, offered.facts, ({ text }) => text),
      newFields: addMissing(kept.newFields, offered.newFields, ({ label }) => label),
    },
    words,
  )
  const told = [...offered.notes, ...notesOfRest(rest, words.rest)]
  return {
    ...page,
    notes: addMissing(kept.notes, told, ({ body }) => body),
    consents: addMissing(kept.consents, offered.consents, ({ proof: _, ...consent }) => consent),
    household: kept.household ?? offered.household,
    firstOfRest: firstOf(rest),
  }
}

/**
 * Fills the page of a client who is there from what a file says of them, `fieldOf` the id of a field of the house by its
 * label. Whom a client lives with is for a person to say: where they are not at home in the household the file names, its
 * word for it stays beside their form.
 */
export function completeClient(
  before: ClientForm,
  { form, household, newFields }: Adopted,
  { fieldOf, isHome }: { fieldOf: (label: string) => number; isHome: (label: string) => boolean },
): { form: ClientForm; rest: Rest } {
  const customs = newFields.map(({ label, value }) => ({ fieldId: fieldOf(label), value }))
  const beside = household === null || isHome(household.label) ? [] : [tellHousehold(household)]
  return fitForm(
    completeForm(before, {
      ...form,
      customs: [...form.customs, ...customs],
      extras: [...form.extras, ...beside],
    }),
  )
}

function tellHousehold({ heading, label, lines }: NonNullable<Adopted['household']>) {
  return { label: heading, value: [label, lines].filter((part) => part !== '').join('\n') }
}

/** The first thing that has no room on a page; '' where everything has. */
export function firstOf({ open, discreet }: Rest): string {
  return open[0] ?? discreet[0] ?? ''
}
