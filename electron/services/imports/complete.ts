import type { ClientForm } from '../../../db/queries/client-form.ts'

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
    contactWays: addMissing(kept.contactWays, offered.contactWays, ({ kind, value, e164 }) => [
      kind,
      e164 || value,
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
