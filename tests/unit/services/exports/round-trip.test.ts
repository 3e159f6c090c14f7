import { afterEach, describe, expect, it } from 'vitest'
import { TasteFacet } from '../../../../electron/ipc/tastes.ts'
import { createClientService } from '../../../../electron/services/clients.ts'
import { createTasteService } from '../../../../electron/services/tastes.ts'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import { createFactService } from '../../../../electron/services/facts.ts'
import { createNoteService } from '../../../../electron/services/notes.ts'
import type { ExportedPerson } from '../../../../electron/services/exports/exported-person.ts'
import { readCsvText } from '../../../../electron/services/imports/read-csv.ts'
import type { Desk } from '../../../../electron/services/desk.ts'
import { INTERFACE_LANGUAGES } from '../../../../locales/languages.ts'
import { openExportDesk, tableWords } from '../../../support/export-desk.ts'
import { type ImportDesk, openImportDesk } from '../../../support/import-desk.ts'
import { carried, readPeople } from './carried.ts'
import { RICH } from './rich-person.ts'

const SAID = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const

let open: { close: () => void }[] = []
afterEach(() => {
  for (const desk of open) desk.close()
  open = []
})

/** Things known in other ways than by being said, and what was said of some. */
async function addKnown(desk: Desk, clientId: ClientId): Promise<void> {
  const [tastes, facts, notes] = [createTasteService(desk), createFactService(desk), createNoteService(desk)]
  const like = { clientId, stance: 'likes', facet: 'stone', term: '', isAllergy: false } as const
  for (const provenance of ['observed', 'bought', 'inferred'] as const) {
    const source = { provenance, toldBy: '', on: '2026-05-02' }
    const text = `opals, ${provenance}`
    await tastes.add({ ...like, text, strength: 'loves', quote: 'like the sea; “blue”', source })
    await tastes.add({ ...like, text: `plain ${provenance}`, strength: '', quote: '', source })
    const allergy = {
      ...like,
      stance: 'refuses',
      isAllergy: true,
      facet: 'metal',
      strength: 'never',
    } as const
    await tastes.add({ ...allergy, text: `nickel ${provenance}`, quote: 'it burns', source })
    for (const confidence of ['sure', 'likely', 'unsure'] as const) {
      const fact = { clientId, topic: 'travel', confidence, source } as const
      await facts.add({ ...fact, reviewOn: '', text: `${provenance} (${confidence} enough)` })
      await facts.add({ ...fact, reviewOn: '2027-03-01', text: `${provenance} (${confidence}) anew` })
    }
    await notes.add({ clientId, body: `A note, ${provenance}`, source, isPrivate: false })
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
    await addKnown(out.desk, id)
    await out.write({ language, words: tableWords(language) })
    const into = await bringIn(new Uint8Array(out.read()), 'csv')
    const [[before], [after]] = [readPeople(out.store), readPeople(into.store)]
    expect(after && carried(after)).toEqual(before && carried(before))
  })

  // Catches a text that ends in the words with which a table says how a thing is known, and comes back without them.
  it.each(INTERFACE_LANGUAGES)('takes in %s no word of a text for one about it', async (language) => {
    const out = await openExportDesk({ isDemo: false })
    open.push(out)
    const { id } = await createClientService(out.desk).create({ client: RICH })
    const words = tableWords(language)
    const texts = [
      `asks twice (${words['provenance.inferred']})`,
      `asks (${words['provenance.bought']} · 2026-01-02)`,
      `asks (${words['confidence.unsure']})`,
      `asks (${words['fact.review']}: 2026-01-02)`,
      `opal (${words['strength.never']})`,
      `${words['strength.loves']}: opal`,
      'allergic to dogs',
      'opal · “like the sea”',
      'calls f ()',
      `f () (${words['provenance.inferred']}) ()`,
    ]
    const [tastes, facts, notes] = [
      createTasteService(out.desk),
      createFactService(out.desk),
      createNoteService(out.desk),
    ]
    for (const provenance of ['said', 'inferred'] as const) {
      const source = { provenance, toldBy: '', on: '2026-05-02' }
      for (const text of texts) {
        const taste = { clientId: id, stance: 'likes', facet: 'stone', text, term: '', source } as const
        await tastes.add({ ...taste, strength: '', isAllergy: false, quote: '' })
        await tastes.add({ ...taste, strength: 'loves', isAllergy: false, quote: 'so' })
        const allergy = { ...taste, stance: 'refuses', strength: 'never', isAllergy: true } as const
        await tastes.add({ ...allergy, quote: '' })
        await facts.add({ clientId: id, topic: 'other', confidence: 'sure', reviewOn: '', text, source })
      }
      const body = `(${words['provenance.inferred']}): only a ${provenance} remark`
      await notes.add({ clientId: id, body, source, isPrivate: false })
    }
    await out.write({ language, words })
    const into = await bringIn(new Uint8Array(out.read()), 'csv')
    const [[before], [after]] = [readPeople(out.store), readPeople(into.store)]
    expect(before?.tastes).toHaveLength(6 * texts.length)
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
