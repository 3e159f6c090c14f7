import type { Store } from '../../../../db/store.ts'
import type { Source } from '../../../../electron/ipc/values.ts'
import type { ExportedPerson } from '../../../../electron/services/exports/exported-person.ts'
import { createPeopleReader, listExported } from '../../../../electron/services/exports/people-reader.ts'
import { MANAGER, TEST_NOW } from '../../../support/temp-desk.ts'

const TAKING = { staffId: MANAGER, at: TEST_NOW, day: '2026-11-23', order: null }

/** Everybody of a book, as a table is told of them. */
export function readPeople(store: Store): ExportedPerson[] {
  const read = createPeopleReader(store, TAKING, 'any')
  return read(listExported(store, { kind: 'all' }, TAKING))
}

/** What was said, seen or told comes back as told by the file; what was concluded or bought as that, on its day. */
function knownBy({ provenance, on }: Source): string {
  return provenance === 'inferred' || provenance === 'bought' ? `${provenance} ${on}` : 'told'
}

/** A Gregorian day that nobody put into words comes back in the numbers a spreadsheet counts it by. */
function inWords(calendar: string, statedAs: string): string {
  return calendar === 'gregorian' && /^-?[-\d]*$/.test(statedAs) ? '' : statedAs
}

/** What a table carries of a person to the letter, list by list. */
export function carried({
  client,
  advisor: _,
  household,
  tastes,
  customs,
  facts,
  notes,
  consents,
}: ExportedPerson) {
  const native = client.names.find(({ kind }) => kind === 'native')
  return {
    given: native?.given ?? '',
    lang: native?.lang,
    // What names in other forms are written in, where that is more than their letters tell.
    otherLangs: client.names
      .filter(({ kind, lang }) => kind !== 'native' && !lang.startsWith('und'))
      .map(({ kind, lang }) => `${kind} ${lang}`)
      .toSorted(),
    surname: native?.surname ?? '',
    given2: native?.given2 ?? '',
    readings: [native?.givenReading ?? '', native?.surnameReading ?? ''],
    addressAs: client.addressAs,
    formality: client.formality,
    monogram: client.monogram,
    organisation: client.organisation,
    residence: client.residence,
    country: client.country,
    timeZone: client.timeZone,
    neverMention: client.neverMention,
    ways: client.contactWays
      .filter(({ kind }) => kind !== 'other')
      .map(({ kind, label, value, e164 }) => `${kind} ${label} ${value} ${e164}`)
      .toSorted(),
    birthdays: client.occasions
      .filter(({ kind, whose }) => kind === 'birthday' && whose === '')
      .map(({ calendar, year, monthCode, day, statedAs, feb29, leapMonth, adar }) => [
        calendar,
        inWords(calendar, statedAs),
        year,
        monthCode,
        day,
        feb29,
        leapMonth,
        adar,
      ]),
    days: client.occasions
      .filter(({ kind, whose }) => kind !== 'birthday' || whose !== '')
      .map(({ kind, label, whose, calendar, year, monthCode, day, statedAs, feb29, leapMonth, adar }) =>
        [
          kind,
          label,
          whose,
          calendar,
          year,
          monthCode,
          day,
          inWords(calendar, statedAs),
          feb29,
          leapMonth,
          adar,
        ].join(' '),
      )
      .toSorted(),
    languages: client.languages.map(({ tag, use, spoken, written, prefersFor }) => [
      tag,
      prefersFor.join(' '),
      // To speak a little of a language is a level of it.
      use === 'some' ? 'speaks' : use,
      written,
      spoken === '' && use === 'some' ? 'some' : spoken,
    ]),
    gifts: client.gifts,
    sizes: client.sizes
      .map(({ kind, label, asSaid, system, mm, place, fit, measuredBy, measuredOn }) =>
        [kind, label, asSaid, system, mm, place, fit, measuredBy, measuredOn].join(' | '),
      )
      .toSorted(),
    tastes: tastes
      .map(({ stance, facet, text, strength, isAllergy, quote, source }) =>
        [stance, facet, text, strength, isAllergy, quote, knownBy(source)].join(' | '),
      )
      .toSorted(),
    household,
    quietPeriods: client.quietPeriods.map(({ fromDay, untilDay, reason }) => [fromDay, untilDay, reason]),
    customs: [...customs, ...client.extras]
      // Nobody of that name works where the table is brought in.
      .filter(({ label }) => label !== 'Their advisor')
      .map(({ label, value }) => [label, value]),
    relations: client.relations.map(({ kind, label, name, note }) => [kind, label, name, note]),
    stays: client.stays.map(({ place, fromDay, untilDay, timeZone, note }) => [
      place,
      fromDay,
      untilDay,
      timeZone,
      note,
    ]),
    tags: client.tags,
    addresses: client.addresses.map(({ label, lines, city, region, postalCode, country, timeZone }) => [
      label,
      timeZone,
      lines,
      city,
      region,
      postalCode,
      country,
    ]),
    facts: facts
      .map(({ topic, text, confidence, reviewOn, source }) =>
        [topic, text, confidence, reviewOn, knownBy(source)].join(' | '),
      )
      .toSorted(),
    notes: notes
      .map(({ source, body }) => `${source.on} ${knownBy(source).split(' ')[0]} ${body.trim()}`)
      .toSorted(),
    consents: consents
      .filter(({ standing }) => standing !== 'expired')
      .map(({ channel, purpose, state, source }) => [channel, purpose, state, source.on].join(' '))
      .toSorted(),
  }
}
