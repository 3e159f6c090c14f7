import { afterEach, describe, expect, it } from 'vitest'
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
  return listExported(store, { kind: 'all' }, TAKING).flatMap((id) => read(id) ?? [])
}

/** What a table carries of a person to the letter, list by list. */
function carried({ client, facts, notes, consents }: ExportedPerson) {
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

  it.each(INTERFACE_LANGUAGES)('is mapped by itself from headings in %s', async (language) => {
    const out = await takeOut(language, 'csv')
    const into = await openImportDesk({ role: 'manager' })
    open.push(into)
    const { mapping } = await into.inspect('book.csv', new Uint8Array(out.read()))
    // An inspection shows the first headings only: these are the file's own.
    const headings = readCsvText(out.read().toString().slice(1), ',')[0]?.cells ?? []
    expect(mapping).toHaveLength(headings.length)
    const unknown = mapping.filter(({ target }) => target === 'extra').map(({ column }) => headings[column])
    expect(unknown).toEqual(['Hotel in Paris', 'Receives the yearbook'])
  })
})

function keyOf({ client }: ExportedPerson): string {
  return [client.name.text, ...client.contactWays.map(({ value }) => value).toSorted()].join(' ')
}
