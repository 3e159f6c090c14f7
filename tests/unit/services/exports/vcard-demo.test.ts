import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TWICE } from '../../../../db/demo/people/twice.ts'
import { seedDemo } from '../../../../db/demo/seed-demo.ts'
import { createBoutiqueQueries } from '../../../../db/queries/boutique.ts'
import type { ClientForm } from '../../../../db/queries/client-form.ts'
import { createClientQueries } from '../../../../db/queries/clients.ts'
import { createStaffQueries } from '../../../../db/queries/staff.ts'
import type { Store } from '../../../../db/store.ts'
import type { ExportedPerson } from '../../../../electron/services/exports/exported-person.ts'
import {
  createPeopleReader,
  listExported,
  type Taking,
} from '../../../../electron/services/exports/people-reader.ts'
import { writeCard } from '../../../../electron/services/exports/vcard-writer.ts'
import { type ImportDesk, openImportDesk, WORDS } from '../../../support/import-desk.ts'
import { TEST_NOW } from '../../../support/temp-desk.ts'
import { openTempStore } from '../../../support/temp-store.ts'

const DAY = '2026-11-23'
const TAKING: Taking = { staffId: 1, at: TEST_NOW, day: DAY, order: null }

let people: readonly ExportedPerson[]
let demo: Store
let desk: ImportDesk

beforeAll(async () => {
  demo = await openDemoBook()
  const read = createPeopleReader(demo, TAKING, 'house')
  people = read(listExported(demo, { kind: 'all' }, TAKING))
  desk = await openImportDesk()
  await desk.bring('book.vcf', people.map(writeCard).join(''), { matches: 'add' })
})
afterAll(() => {
  desk.close()
  demo.close()
})

async function openDemoBook(): Promise<Store> {
  const store = await openTempStore()
  await store.write(() => {
    const boutique = { name: 'Carnet', country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris' }
    createBoutiqueQueries(store).create({ ...boutique, houseLanguages: ['fr'] })
    createStaffQueries(store).insert({ name: 'Carnet', role: 'manager', languages: [] })
  })
  await seedDemo(store, { day: DAY, now: TEST_NOW, timeZone: 'Europe/Paris' })
  return store
}

/** The form as it is in a house that has no field of its own and another staff: all but what a card never carries. */
function expectedForm(form: ClientForm, { customs, advisor }: ExportedPerson): ClientForm {
  const byAdvisor = advisor === '' ? [] : [{ label: WORDS.advisor, value: advisor }]
  return {
    ...form,
    advisorId: null,
    gifts: [],
    neverMention: '',
    customs: [],
    relations: form.relations.map((relation) => ({ ...relation, clientId: null })),
    extras: [...customs, ...form.extras, ...byAdvisor],
  }
}

const rows = (store: Store, sql: string, id: number): unknown[] => store.sqlite.prepare(sql).all(id)

// One client of the demo lets only others see what they bought: that goes on no card.
const SHOWN = `not (provenance = 'bought' and client_id in
  (select client_id from discretion where kind = 'purchases-hidden' and seen_by not like '%1%'))`

describe('the demo boutique as cards', () => {
  it('comes back into an empty book, form by form', () => {
    expect(people.length).toBeGreaterThan(60)
    const before = createClientQueries(demo)
    const after = createClientQueries(desk.store)
    for (const [index, person] of people.entries()) {
      const form = before.readForm(person.client.id)
      if (form === undefined) throw new Error('gone')
      expect(after.readForm(index + 1), person.client.name.text).toEqual(expectedForm(form, person))
    }
  })

  it.each([
    [
      'tastes',
      `select stance, facet, text, term, strength, is_allergy, quote from taste
        where client_id = ? and provenance <> 'inferred' and ${SHOWN} and removed_at is null order by text`,
    ],
    [
      'facts',
      `select topic, text, confidence, review_on from fact
        where client_id = ? and provenance <> 'inferred' and ${SHOWN} and removed_at is null and superseded_by_id is null order by text`,
    ],
    [
      'notes',
      `select body, on_day from note where client_id = ? and not is_private and provenance <> 'inferred' and ${SHOWN}
        and removed_at is null order by body`,
    ],
  ])('brings its %s along, what was inferred and what is private left behind', (_what, sql) => {
    let count = 0
    for (const [index, { client }] of people.entries()) {
      const kept = rows(demo, sql, client.id)
      expect(rows(desk.store, sql, index + 1), client.name.text).toEqual(kept)
      count += kept.length
    }
    expect(count).toBeGreaterThan(0)
  })

  it('brings along which answers hold, each of its day', () => {
    const sql =
      'select channel, purpose, state, expires_on expiresOn, proof, on_day onDay from consent where client_id = ?'
    for (const [index, { client, consents }] of people.entries()) {
      const held = consents.map(({ channel, purpose, state, expiresOn, proof, source }) => {
        return { channel, purpose, state, expiresOn, proof, onDay: source.on }
      })
      const kept = rows(desk.store, sql, index + 1)
      expect(kept, client.name.text).toHaveLength(held.length)
      expect(kept, client.name.text).toEqual(expect.arrayContaining(held))
    }
    expect(people.some(({ consents }) => consents.length > 0)).toBe(true)
  })

  it('doubles nothing when the same cards come again', async () => {
    const { readForm } = createClientQueries(desk.store)
    const forms = () => people.map((_person, index) => readForm(index + 1))
    const beside = () =>
      ['client', 'taste', 'fact', 'note', 'consent'].map((table) =>
        desk.store.sqlite.prepare(`select count(*) from ${table}`).pluck().get(),
      )
    const before = { forms: forms(), beside: beside() }
    // Those who are in the demo twice would rightly be taken for one another.
    const once = people.slice(0, -TWICE.length)
    await desk.bring('book.vcf', once.map(writeCard).join(''), { matches: 'complete' })
    expect(beside()).toEqual(before.beside)
    expect(forms()).toEqual(before.forms)
  })

  it('is understood by ical.js', () => {
    for (const person of people) {
      const [, properties] = ICAL.parse(writeCard(person)) as unknown as [
        string,
        [string, object, string, unknown][],
      ]
      const said = (name: string) => properties.find(([own]) => own === name)?.[3]
      expect(said('fn')).toBe(person.client.name.text)
      expect(said('version')).toBe('4.0')
    }
  })
})
