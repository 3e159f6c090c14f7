import { afterEach, describe, expect, it } from 'vitest'
import {
  BLANK_ADDRESS,
  BLANK_LANGUAGE,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../../../db/queries/blank-form.ts'
import { TasteFacet } from '../../../../electron/ipc/tastes.ts'
import { createClientService } from '../../../../electron/services/clients.ts'
import { createTasteService } from '../../../../electron/services/tastes.ts'
import { clientDraft, nameForm } from '../../../support/client-drafts.ts'
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

const SAID = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const
const measured = { measuredBy: 'Léa Martin', measuredOn: '2026-03-01' }
const address = { ...BLANK_ADDRESS, lines: '12 rue de la Paix', city: 'Paris' }

/** Somebody of whom every list says something beside the thing itself. */
const RICH = clientDraft([nameForm('Vera', 'Lys')], {
  residence: 'Paris',
  contactWays: [
    { kind: 'phone', label: '', value: '+33 6 12 34 56 78', e164: '+33612345678' },
    { kind: 'phone', label: 'Maison / bureau', value: '+33 1 40 00 00 00', e164: '+33140000000' },
    { kind: 'email', label: 'At home', value: 'vera@example.com', e164: '' },
    { kind: 'wechat', label: '私人', value: 'vera_lys', e164: '' },
    { kind: 'wechat', label: '', value: 'Vera (Paris)', e164: '' },
    { kind: 'whatsapp', label: 'Her own', value: '+33 6 12 34 56 79', e164: '+33612345679' },
  ],
  addresses: [
    { ...address, label: 'Home' },
    { ...address, label: '', region: 'Île-de-France' },
  ],
  languages: [
    { ...BLANK_LANGUAGE, tag: 'fr', use: 'prefers', spoken: 'native', written: 'good' },
    { ...BLANK_LANGUAGE, tag: 'en', use: 'speaks', written: 'some' },
    { ...BLANK_LANGUAGE, tag: 'la', use: 'reads' },
    { ...BLANK_LANGUAGE, tag: 'de', use: 'reads', spoken: 'none', written: 'fluent' },
  ],
  occasions: [
    { ...BLANK_OCCASION, year: 1992, monthCode: 'M02', day: 29, feb29: 'mar1' },
    {
      ...BLANK_OCCASION,
      calendar: 'chinese',
      monthCode: 'M06L',
      day: 1,
      statedAs: '闰六月初一',
      leapMonth: 'both',
    },
    { ...BLANK_OCCASION, kind: 'other', label: 'The house', monthCode: 'M02', day: 29, feb29: 'mar1' },
    {
      ...BLANK_OCCASION,
      whose: 'Léo',
      calendar: 'chinese',
      monthCode: 'M06L',
      day: 2,
      statedAs: '闰六月初二',
      leapMonth: 'leapOnly',
    },
    { ...BLANK_OCCASION, calendar: 'hebrew', monthCode: 'M06', day: 14, adar: 'adar1' },
  ],
  gifts: [
    { year: 2024, occasion: 'Christmas', what: 'a watch', recipient: 'Léa' },
    { year: null, occasion: '', what: '2020 champagne', recipient: '' },
    { year: 2025, occasion: '', what: 'a tray · a bowl · a cup', recipient: '' },
    { year: null, occasion: 'Her day', what: 'silver|gold', recipient: 'Tom' },
  ],
  sizes: [
    { ...BLANK_SIZE, asSaid: '52', system: 'iso', mm: 52, place: 'left-ring', fit: 'snug', ...measured },
    { ...BLANK_SIZE, kind: 'clothing', asSaid: 'M', fit: 'loose', measuredBy: 'Léa Martin' },
    {
      ...BLANK_SIZE,
      kind: 'wrist',
      asSaid: '17 cm',
      system: 'cm',
      mm: 170,
      fit: 'exact',
      measuredOn: '2026-03-01',
    },
  ],
  relations: [
    {
      ...BLANK_RELATION,
      clientId: null,
      kind: 'spouse',
      name: 'Marc',
      note: 'plays the piano; never on Sundays',
    },
    { ...BLANK_RELATION, clientId: null, kind: 'child', name: 'Léo (the elder)', note: '' },
  ],
})

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
    ways: client.contactWays
      .filter(({ kind }) => kind !== 'other')
      .map(({ kind, label, value, e164 }) => `${kind} ${label} ${value} ${e164}`)
      .toSorted(),
    birthdays: client.occasions
      .filter(({ kind, whose }) => kind === 'birthday' && whose === '')
      .map(({ calendar, year, monthCode, day, feb29, leapMonth, adar }) => [
        calendar,
        year,
        monthCode,
        day,
        feb29,
        leapMonth,
        adar,
      ]),
    days: client.occasions
      .filter(({ kind, whose }) => kind !== 'birthday' || whose !== '')
      .map(({ kind, label, whose, calendar, year, monthCode, day, feb29, leapMonth, adar }) =>
        [kind, label, whose, calendar, year, monthCode, day, feb29, leapMonth, adar].join(' '),
      )
      .toSorted(),
    languages: client.languages.map(({ tag, use, spoken, written }) => [
      tag,
      // To speak a little of a language is a level of it.
      use === 'some' ? 'speaks' : use,
      written,
      spoken === '' && use === 'some' ? 'some' : spoken,
    ]),
    gifts: client.gifts,
    sizes: client.sizes
      .map(({ kind, asSaid, system, mm, place, fit, measuredBy, measuredOn }) =>
        // What a table writes beside a size is what is said of it where it comes back.
        [kind, asSaid.replace(/(?: \([^()]*\))+$/, ''), system, mm, place, fit, measuredBy, measuredOn].join(
          ' ',
        ),
      )
      .toSorted(),
    tastes: tastes
      .map(({ stance, facet, text, strength, isAllergy }) =>
        [stance, facet, text, strength, isAllergy].join(' '),
      )
      .toSorted(),
    household,
    quietPeriods: client.quietPeriods.map(({ fromDay, untilDay, reason }) => [fromDay, untilDay, reason]),
    customs: [...customs, ...client.extras]
      // Nobody of that name works where the table is brought in.
      .filter(({ label }) => label !== 'Their advisor')
      .map(({ label, value }) => [label, value]),
    relations: client.relations.map(({ kind, name, note }) => [kind, name, note]),
    stays: client.stays.map(({ place, fromDay, untilDay }) => [place, fromDay, untilDay]),
    tags: client.tags,
    addresses: client.addresses.map(({ label, lines, city, region, postalCode, country }) => [
      label,
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

  // Catches a word that a table says in one language and the importer knows in another only.
  it.each(INTERFACE_LANGUAGES)('says in %s what is said beside a thing', async (language) => {
    const out = await openExportDesk({ isDemo: false })
    open.push(out)
    const { id } = await createClientService(out.desk).create({ client: RICH })
    const tastes = createTasteService(out.desk)
    const refusal = { clientId: id, stance: 'refuses', term: '', quote: '', isAllergy: true } as const
    for (const facet of TasteFacet.options) {
      for (const strength of ['', 'never'] as const)
        await tastes.add({ ...refusal, facet, strength, text: `${facet} ${strength} thing`, source: SAID })
    }
    await out.write({ language, words: tableWords(language) })
    const into = await bringIn(new Uint8Array(out.read()), 'csv')
    const [[before], [after]] = [readPeople(out.store), readPeople(into.store)]
    expect(after && carried(after)).toEqual(before && carried(before))
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
