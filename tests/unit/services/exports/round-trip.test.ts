import { afterEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import type { ExportedPerson } from '../../../../electron/services/exports/exported-person.ts'
import { readCsvText } from '../../../../electron/services/imports/read-csv.ts'
import { createPeopleReader, listExported } from '../../../../electron/services/exports/people-reader.ts'
import type { Store } from '../../../../db/store.ts'
import { INTERFACE_LANGUAGES } from '../../../../locales/languages.ts'
import { openExportDesk, tableWords } from '../../../support/export-desk.ts'
import { type ImportDesk, openImportDesk } from '../../../support/import-desk.ts'
import { MANAGER, TEST_NOW } from '../../../support/temp-desk.ts'

const TAKING = { staffId: MANAGER, at: TEST_NOW, day: '2026-11-23', order: null }

let open: { close: () => void }[] = []
afterEach(() => {
  for (const desk of open) desk.close()
  open = []
})

function readPeople(store: Store): ExportedPerson[] {
  const read = createPeopleReader(store, TAKING, 'any')
  return read(listExported(store, { kind: 'all' }, TAKING))
}

/** What a table carries of a person to the letter, list by list. */
function carried({ client, advisor: _, household, tastes, customs, facts, notes, consents }: ExportedPerson) {
  const native = client.names.find(({ kind }) => kind === 'native')
  return {
    given: native?.given ?? '',
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
    ways: client.contactWays.map(({ kind, value, e164 }) => `${kind} ${value} ${e164}`).toSorted(),
    birthdays: client.occasions
      .filter(({ kind, whose }) => kind === 'birthday' && whose === '')
      .map(({ calendar, year, monthCode, day }) => [calendar, year, monthCode, day]),
    days: client.occasions
      .filter(({ kind, whose }) => kind !== 'birthday' || whose !== '')
      .map(({ kind, label, whose, calendar, year, monthCode, day }) =>
        [kind, label, whose, calendar, year, monthCode, day].join(' '),
      )
      .toSorted(),
    languages: client.languages.map(({ tag, use, spoken }) => [
      tag,
      use === 'prefers',
      spoken === '' && use === 'some' ? 'some' : spoken,
    ]),
    gifts: client.gifts,
    sizes: client.sizes
      .map(({ kind, asSaid, system, mm, place }) =>
        // What a table writes beside a size is what is said of it where it comes back.
        [kind, asSaid.replace(/(?: \([^()]*\))+$/, ''), system, mm, place].join(' '),
      )
      .toSorted(),
    tastes: tastes
      .map(({ stance, facet, text, strength, isAllergy }) =>
        // The heading of allergies leaves no room for what they bear on.
        [stance, isAllergy ? '' : facet, text, strength, isAllergy].join(' '),
      )
      .toSorted(),
    household,
    quietPeriods: client.quietPeriods.map(({ fromDay, untilDay, reason }) => [fromDay, untilDay, reason]),
    customs: [...customs, ...client.extras]
      // Nobody of that name works where the table is brought in.
      .filter(({ label }) => label !== 'Their advisor')
      .map(({ label, value }) => [label, value]),
    relations: client.relations.map(({ kind, name }) => [kind, name]),
    stays: client.stays.map(({ place, fromDay, untilDay }) => [place, fromDay, untilDay]),
    tags: client.tags,
    addresses: client.addresses.map(({ lines, city, region, postalCode, country }) => [
      lines,
      city,
      region,
      postalCode,
      country,
    ]),
    facts: facts.map(({ topic, text }) => `${topic} ${text}`).toSorted(),
    notes: notes.map(({ source, body }) => `${source.on} ${body.trim()}`).toSorted(),
    consents: consents
      .filter(({ standing }) => standing !== 'expired')
      .map(({ channel, purpose, state, source }) => [channel, purpose, state, source.on].join(' '))
      .toSorted(),
  }
}

async function takeOut(language: (typeof INTERFACE_LANGUAGES)[number], format: 'csv' | 'xlsx') {
  const out = await openExportDesk()
  open.push(out)
  // Somebody written down twice comes back once: the demo's pair is not what is looked at here.
  out.store.sqlite.exec(
    `update client set binned_at = 1 where id = (select max(one_id) from (select max(id) as one_id from client group by name_latin having count(*) > 1 and name_latin <> ''))`,
  )
  const insert = out.store.sqlite.prepare(
    `insert into address (client_id, position, lines, city, postal_code, country) values (1, ?, ?, ?, ?, ?)`,
  )
  out.store.sqlite.exec('delete from address where client_id = 1')
  insert.run(0, '代官山町1-2\n4F', '渋谷区', '150-0034', 'Japan')
  insert.run(1, '12 rue de la Paix', 'Paris', '75002', 'France')
  await out.write({ language, words: tableWords(language), format })
  return out
}

async function bringIn(bytes: Uint8Array, format: string): Promise<ImportDesk> {
  const into = await openImportDesk({ role: 'manager' })
  open.push(into)
  await into.bring(`book.${format}`, bytes, { matches: 'add' })
  return into
}

describe('a table that comes back', () => {
  it.each(['csv', 'xlsx'] as const)('says the same of everybody as %s', async (format) => {
    const out = await takeOut('en', format)
    const into = await bringIn(new Uint8Array(out.read()), format)
    // A name in Latin letters beside no other comes back given name first, whatever its language.
    const before = readPeople(out.store).filter(({ client }) =>
      client.names.some(({ kind }) => kind === 'native'),
    )
    expect(before.length).toBeGreaterThan(55)
    const after = new Map(readPeople(into.store).map((person) => [keyOf(person), person]))
    for (const person of before) {
      const back = after.get(keyOf(person))
      expect(back && carried(back), keyOf(person)).toEqual(carried(person))
    }
  })

  it('brings back as one what holds the signs that part a list', async () => {
    const out = await openExportDesk()
    open.push(out)
    const texts = [
      'one; two',
      'short, words',
      'a long taste of emeralds, another of old cut diamonds',
      '"Art Deco"',
      'said "so"; done',
      'a | b、c',
    ]
    const prepare = (sql: string) => out.store.sqlite.prepare(sql)
    out.store.sqlite.exec('delete from taste; delete from fact; delete from client_tag')
    for (const [at, text] of texts.entries()) {
      prepare(
        `insert into taste (client_id, stance, facet, text, strength, provenance, on_day, recorded_at)
         values (1, 'likes', 'other', ?, ?, 'said', '2026-01-01', 0)`,
      ).run(text, at % 2 === 0 ? '' : 'loves')
      prepare('insert into client_tag (client_id, position, label) values (1, ?, ?)').run(at, text)
    }
    for (const text of texts) {
      prepare(
        `insert into fact (client_id, topic, text, provenance, on_day, confidence, recorded_at)
         values (1, 'other', ?, 'said', '2026-01-01', 'sure', 0)`,
      ).run(text)
    }
    await out.write({ scope: { kind: 'client', clientId: 1 as ClientId } })
    const into = await bringIn(new Uint8Array(out.read()), 'csv')
    const [back] = readPeople(into.store)
    expect(back?.tastes.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
    expect(back?.tastes.filter(({ strength }) => strength === 'loves')).toHaveLength(3)
    expect(back?.facts.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
    expect(back?.client.tags.toSorted()).toEqual(texts.toSorted())
  })

  it.each(INTERFACE_LANGUAGES)('is mapped by itself from headings in %s', async (language) => {
    const out = await takeOut(language, 'csv')
    const into = await openImportDesk({ role: 'manager' })
    open.push(into)
    const { mapping, headers, rows } = await into.inspect('book.csv', new Uint8Array(out.read()))
    const headings = readCsvText(out.read().toString().slice(1), ',')[0]?.cells ?? []
    expect(headers).toEqual(headings)
    expect(headings.length).toBeGreaterThan(120)
    expect(mapping).toHaveLength(headings.length)
    expect(rows.length).toBeGreaterThanOrEqual(3)
    const unknown = mapping.filter(({ target }) => target === 'extra').map(({ column }) => headers[column])
    expect(unknown).toEqual(['Hotel in Paris', 'Receives the yearbook'])
  })
})

function keyOf({ client }: ExportedPerson): string {
  return [client.name.text, ...client.contactWays.map(({ value }) => value).toSorted()].join(' ')
}
