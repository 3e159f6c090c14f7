import { type ClientForm, foldContact } from '../../../db/queries/client-form.ts'
import type { Adopted } from './adopt.ts'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function addMissing<T>(kept: readonly T[], offered: readonly T[], identify: (item: T) => unknown): T[] {
  const known = kept.map(identify)
  return [...kept, ...offered.filter((item) => !known.some((other) => same(other, identify(item))))]
}

/** Fills what a client's form does not know from another form of the same person; nothing that is there is changed. */
export function completeForm(kept: ClientForm, offered: ClientForm): ClientForm {
  const word = (
    key:
      | 'addressAs'
      | 'pronunciation'
      | 'organisation'
      | 'residence'
      | 'country'
      | 'timeZone'
      | 'neverMention',
  ) => (kept[key] === '' ? offered[key] : kept[key])
  return {
    names: addMissing(kept.names, offered.names, ({ given, given2, surname }) => [given, given2, surname]),
    addressAs: word('addressAs'),
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
    occasions: addMissing(kept.occasions, offered.occasions, ({ kind, calendar, year, monthCode, day }) => [
      kind,
      calendar,
      year,
      monthCode,
      day,
    ]),
    sizes: addMissing(kept.sizes, offered.sizes, ({ kind, asSaid }) => [kind, asSaid]),
    relations: addMissing(kept.relations, offered.relations, ({ label, name }) => [label, name]),
    tags: addMissing(kept.tags, offered.tags, (tag) => tag),
    extras: addMissing(kept.extras, offered.extras, (extra) => extra),
  }
}

/** Fills what one row says of a person from another row of the same person. */
export function completeAdopted(kept: Adopted, offered: Adopted): Adopted {
  return {
    form: completeForm(kept.form, offered.form),
    notes: addMissing(kept.notes, offered.notes, (note) => note),
    tastes: addMissing(kept.tastes, offered.tastes, ({ stance, text }) => [stance, text]),
  }
}
