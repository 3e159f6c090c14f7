import { type ClientForm, foldContact } from '../../../db/queries/client-form.ts'
import type { Adopted } from './adopt.ts'
import { fitForm, notesOfRest } from './page-room.ts'

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
export function completeAdopted(kept: Adopted, offered: Adopted, heading: string): Adopted {
  const { form, rest } = fitForm(completeForm(kept.form, offered.form))
  const told = [...offered.notes, ...notesOfRest(rest, heading)]
  return {
    form,
    notes: addMissing(kept.notes, told, ({ body }) => body),
    tastes: addMissing(kept.tastes, offered.tastes, ({ stance, text }) => [stance, text]),
    facts: addMissing(kept.facts, offered.facts, ({ text }) => text),
    consents: addMissing(kept.consents, offered.consents, ({ proof: _, ...consent }) => consent),
    household: kept.household ?? offered.household,
    newFields: addMissing(kept.newFields, offered.newFields, ({ label }) => label),
    firstOfRest: kept.firstOfRest,
  }
}
