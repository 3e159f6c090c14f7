import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClientOrder } from '../../../db/order/client-order.ts'
import { rankAll } from '../../../db/order/rank-all.ts'
import { createAroundQueries } from '../../../db/queries/search-around.ts'
import { BLANK_RELATION } from '../../../db/queries/blank-form.ts'
import { createHouseholdQueries } from '../../../db/queries/households.ts'
import { createAppointmentQueries } from '../../../db/queries/appointments.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createFactQueries } from '../../../db/queries/facts.ts'
import { createNoteQueries } from '../../../db/queries/notes.ts'
import { createSearchQueries } from '../../../db/queries/search.ts'
import { createWordQueries } from '../../../db/queries/search-words.ts'
import { createTasteQueries } from '../../../db/queries/tastes.ts'
import { createClientFinder } from '../../../db/search/find-clients.ts'
import { assertSearchObjects, SEARCHED } from '../../../db/search/objects.ts'
import { createSearchUpkeep } from '../../../db/search/upkeep.ts'
import type { Store } from '../../../db/store.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempStore } from '../../support/temp-store.ts'
import { listsWith, visitRow } from '../../support/visit-row.ts'

const META = { at: 1, staffId: null }
const NOW = Date.UTC(2026, 10, 23)
const NOTE = { provenance: 'said', onDay: '2026-01-01', isPrivate: false, recordedAt: 1 } as const

let store: Store

const SOURCE = { provenance: 'said', onDay: '2026-01-01', recordedAt: 1 } as const
const ERASED_LETTERS = ['xaplon', 'mstikz', 'qtaste', 'qfacts']

beforeEach(async () => {
  store = await openTempStore()
})
afterEach(() => store.close())

const addClient = (given: string, surname: string) =>
  store.write(() => createClientQueries(store).insertForm(clientDraft([nameForm(given, surname)]), META))
const addHolts = (count: number) =>
  store.write(() => {
    const { insertForm } = createClientQueries(store)
    for (let n = 0; n < count; n += 1) insertForm(clientDraft([nameForm('Anne', `Holt${n}`)]), META)
  })
const addNote = (clientId: number, body: string) =>
  store.write(() => createNoteQueries(store).insert({ ...NOTE, clientId, body }))
const addTaste = (clientId: number, text: string) =>
  store.write(() =>
    createTasteQueries(store).insert({ ...SOURCE, clientId, stance: 'likes', facet: 'stone', text }),
  )
const addFact = (clientId: number, text: string) =>
  store.write(() =>
    createFactQueries(store).insert({
      ...SOURCE,
      clientId,
      topic: 'home',
      text,
      confidence: 'sure',
      reviewOn: '',
    }),
  )
const addGifted = (what: string) =>
  store.write(() =>
    createClientQueries(store).insertForm(
      clientDraft([nameForm('Zoe', 'Given')], {
        gifts: [{ year: null, occasion: '', recipient: '', what }],
        relations: [{ ...BLANK_RELATION, name: 'Inès', clientId: null }],
      }),
      META,
    ),
  )
const addVisit = (clientId: number, purpose: string, text: string) =>
  store.write(() => createAppointmentQueries(store).insert(visitRow(clientId, purpose), listsWith(text)))
const addHome = (clientId: number, label: string) =>
  store.write(() => {
    const homes = createHouseholdQueries(store)
    const id = homes.insert({ label }, 1)
    homes.setHousehold(clientId, id)
    return id
  })
const find = (query: string) =>
  createClientFinder(store)
    .find(query, 50, NOW)
    .clients.map(({ id }) => id)
const countAnnes = () => createSearchQueries(store).clientIds('"anne"', 500).length
const findNotes = async (word: string) =>
  (await createWordQueries(store).notes(`"${word}"`, 1, 500)).map(({ id }) => id)
const findTastes = async (word: string) =>
  (await createWordQueries(store).tastes(`"${word}"`, 1, 500)).map(({ id }) => id)
const findFacts = async (word: string) =>
  (await createWordQueries(store).facts(`"${word}"`, 1, 500)).map(({ id }) => id)

async function tidyUp(): Promise<void> {
  const upkeep = createSearchUpkeep(store)
  while (await upkeep.step());
}

function segments(table: string): number {
  return store.sqlite.prepare<[], number>(`select count(distinct segid) from ${table}_idx`).pluck().get() ?? 0
}

function checkIntegrity(): void {
  for (const name of SEARCHED) {
    store.sqlite.exec(`insert into ${name}_search (${name}_search, rank) values ('integrity-check', 1)`)
  }
}

/** Whether the letters stand anywhere in the search tables, deleted or not; terms share beginnings, so look for ends. */
function isKept(letters: string): boolean {
  const blocks = SEARCHED.flatMap((name) =>
    store.sqlite.prepare<[], Buffer>(`select block from ${name}_search_data`).pluck().all(),
  )
  const words = store.sqlite.prepare<[], string>('select trace || word from name_spelling').pluck().all()
  return blocks.some((block) => block.includes(letters)) || words.some((word) => word.includes(letters))
}

describe('a book whose keys are older than the app', () => {
  it.each([
    [
      'keys of an older version',
      `update search_state set version = 0; delete from client_search where rowid = 1`,
    ],
    [
      'a table of another shape',
      `drop table client_search; create virtual table client_search using fts5(k)`,
    ],
    ['no search tables at all', `drop table client_search; drop table note_search; drop table search_state`],
    [
      'no search of tastes and facts',
      `drop table taste_search; drop table fact_search; delete from search_state where name in ('taste', 'fact')`,
    ],
    [
      'no search of pieces',
      `drop table gift_search; drop table appointment_search;
       delete from search_state where name in ('gift', 'appointment')`,
    ],
    [
      'no search of those around clients',
      `drop table relation_search; drop table household_search; drop table companion_search;
       delete from search_state where name in ('relation', 'household', 'companion')`,
    ],
    [
      'keys of those around clients of an older version',
      `update search_state set version = 0 where name in ('relation', 'household', 'companion');
       delete from relation_search; delete from household_search`,
    ],
  ])('with %s finds everybody once it is filled anew', async (_what, age) => {
    await addHolts(120)
    const binned = await addClient('Anne', 'Berg')
    await store.write(() => createClientQueries(store).bin(binned, 1))
    const note = await addNote(1, 'prefers moonstone')
    const [taste, removed] = [await addTaste(1, 'old opal'), await addTaste(1, 'pink opal')]
    await store.write(() => createTasteQueries(store).setRemoved(removed, 1))
    const fact = await addFact(1, 'keeps bees')
    const gifted = await addGifted('opal fan')
    const visit = await addVisit(1, 'to see the clips', 'opal tray')
    const home = await addHome(gifted, 'Villa Opal')
    store.sqlite.exec(age)
    assertSearchObjects(store.sqlite)
    await tidyUp()
    expect(countAnnes()).toBe(120)
    expect(find('anne holt7')[0]).toBe(8)
    expect(find('Anen Holt')).toHaveLength(50)
    expect(await findNotes('moonstone')).toEqual([note])
    expect([await findTastes('opal'), await findFacts('bees')]).toEqual([[taste], [fact]])
    const { relations, companions, households } = createAroundQueries(store)
    expect(relations('own : "ines" AND whose : "given"', 5)).toMatchObject([{ clientId: gifted }])
    expect(companions('own : "tray"', 5)).toMatchObject([{ clientId: 1, name: 'opal tray' }])
    expect(households('own : "villa"', 5)).toMatchObject([{ id: home, clientId: gifted }])
    const { gifts, appointments } = createWordQueries(store)
    expect(await gifts('"opal"', 1, 5)).toMatchObject([{ clientId: gifted, what: 'opal fan' }])
    for (const word of ['opal', 'clips']) {
      expect(await appointments(`"${word}"`, 1, 5)).toMatchObject([{ id: visit, toReady: '["opal tray"]' }])
    }
    checkIntegrity()
  })

  it('is filled from the newest client back, and goes on where it was interrupted', async () => {
    await addHolts(120)
    store.sqlite.exec('drop table client_search')
    assertSearchObjects(store.sqlite)
    await createSearchUpkeep(store).step()
    const newest = await addClient('Anne', 'Nowak')
    const once = find('anne')
    expect(once).toContain(120)
    expect(once).toContain(newest)
    expect(countAnnes()).toBe(51)
    assertSearchObjects(store.sqlite)
    await tidyUp()
    expect(countAnnes()).toBe(121)
  })

  it('is left alone when nothing is older', async () => {
    await addClient('Anne', 'Holt')
    assertSearchObjects(store.sqlite)
    expect(await createSearchUpkeep(store).step()).toBe(false)
  })
})

describe('a book whose shown names are older than the app', () => {
  const age = (sql: string) =>
    store.sqlite.exec(`update search_state set version = 1 where name = 'shown'; ${sql}`)
  const shown = (id: number) =>
    store.sqlite.prepare('select name_text, name_lang, revision from client where id = ?').raw().get(id)
  const isOrdered = () => createClientOrder(store).hasOrder('en')

  it('has every name written anew, in the bin too, as no change of the form, and its orders made anew', async () => {
    await addHolts(120)
    await store.write(() => createClientQueries(store).bin(3, 1))
    await rankAll(store, 'en')
    age(`update client set name_text = 'Holt Anne', name_lang = 'und' where id in (3, 120)`)
    assertSearchObjects(store.sqlite)
    await createSearchUpkeep(store).step()
    expect([shown(120), shown(3), isOrdered()]).toEqual([
      ['Anne Holt119', 'und-Latn', 1],
      ['Holt Anne', 'und', 1],
      true,
    ])
    await tidyUp()
    expect([shown(3), isOrdered()]).toEqual([['Anne Holt2', 'und-Latn', 1], false])
  })

  it('keeps its orders where no name is shown otherwise, and after an erasure', async () => {
    await addHolts(60)
    await rankAll(store, 'en')
    age('')
    assertSearchObjects(store.sqlite)
    await store.write(() => createClientQueries(store).erase(7))
    await tidyUp()
    expect(isOrdered()).toBe(true)
  })

  // Catches an order made of names that were written anew while it was being made: nothing would ever put it right.
  it('has orders of the new names though they are being made meanwhile', async () => {
    await addClient('', 'Moor')
    const house = clientDraft([], { organisation: 'Zenith' })
    await store.write(() => createClientQueries(store).insertForm(house, META))
    age(`update client set name_text = 'Atelier' where id = 2`)
    assertSearchObjects(store.sqlite)
    const whileRanking: Store = {
      ...store,
      write: async (work) => {
        await tidyUp()
        return store.write(work)
      },
    }
    await rankAll(whileRanking, 'en')
    const ordered = store.sqlite.prepare(
      `select name_text from client_rank join client on client.id = client_id order by rank`,
    )
    expect([ordered.pluck().all(), isOrdered()]).toEqual([['Moor', 'Zenith'], true])
  })

  // Catches an update of the app before the rewriting for the one before it had ended.
  it('has its orders made anew though only the version before had changed a name', async () => {
    await addHolts(60)
    await rankAll(store, 'en')
    age(`update client set name_text = 'Holt Anne' where id = 60`)
    assertSearchObjects(store.sqlite)
    await createSearchUpkeep(store).step()
    age('')
    assertSearchObjects(store.sqlite)
    await tidyUp()
    expect(isOrdered()).toBe(false)
  })
})

describe('the spelling of a name', () => {
  const isSpelt = (word: string) =>
    store.sqlite.prepare('select 1 from name_spelling where word = ?').get(word) !== undefined

  it('is kept as long as somebody bears it, whatever becomes of the others', async () => {
    const clients = createClientQueries(store)
    const first = await addClient('Anne', 'Holt')
    const second = await addClient('Berta', 'Holt')
    await store.write(() => clients.bin(first, 1))
    expect([find('hotl'), isSpelt('holt'), isSpelt('anne')]).toEqual([[second], true, false])
    await store.write(() => clients.replaceForm(second, clientDraft([nameForm('Berta', 'Moor')]), META))
    expect([find('hotl'), isSpelt('holt'), isSpelt('berta')]).toEqual([[], false, true])
    await store.write(() => clients.restore(first))
    expect([find('hotl'), isSpelt('holt'), isSpelt('anne')]).toEqual([[first], true, true])
  })
})

describe('the spelling of what is no name', () => {
  it('is not remembered: a house and a handle are found as written', async () => {
    const draft = clientDraft([nameForm('Ana', 'Silva')], {
      organisation: 'Aurora',
      contactWays: [{ kind: 'wechat', label: '', value: 'moonstone', e164: '' }],
    })
    const id = await store.write(() => createClientQueries(store).insertForm(draft, META))
    expect([find('aurora'), find('moonstone'), find('sliva')]).toEqual([[id], [id], [id]])
    expect([find('aurroa'), find('mooqstone')]).toEqual([[], []])
  })
})

describe('what commits leave behind', () => {
  it('is joined, never in a commit, and every note stays found', async () => {
    const client = await addClient('Anne', 'Holt')
    const written: number[] = []
    for (let n = 0; n < 60; n += 1) written.push(await addNote(client, `jade number ${n}`))
    expect(segments('note_search')).toBe(60)
    await tidyUp()
    expect(segments('note_search')).toBeLessThan(20)
    expect(await findNotes('jade')).toEqual(written.toReversed())
    expect(await createSearchUpkeep(store).step()).toBe(false)
    checkIntegrity()
  })

  it('holds no word of an erased client or of their notes', async () => {
    await addClient('Anne', 'Holt')
    const erased = await addClient('Qetsu', 'Vrxaplon')
    await addNote(erased, 'owns a brmstikz')
    await addTaste(erased, 'zqtaste')
    await addFact(erased, 'zqfacts')
    const kept = await addNote(1, 'owns a locket')
    await store.write(() => createClientQueries(store).erase(erased))
    expect(find('vrxaplon')).toEqual([])
    expect(ERASED_LETTERS.map(isKept)).toEqual(ERASED_LETTERS.map(() => true))
    await tidyUp()
    expect([...ERASED_LETTERS, 'Vrx'].map(isKept)).toEqual([false, false, false, false, false])
    expect(find('hotl')).toEqual([1])
    expect(await findNotes('locket')).toEqual([kept])
    checkIntegrity()
  })

  // Catches an update of the app that comes before what was erased is cut out: it would never be.
  it('holds no word of an erased client either where all keys are made anew meanwhile', async () => {
    await addClient('Anne', 'Holt')
    const erased = await addGifted('kvxprizma')
    await addVisit(erased, 'qwzvisit', 'a tray')
    await store.write(() => createClientQueries(store).erase(erased))
    const letters = ['vxprizma', 'wzvisit']
    expect(letters.map(isKept)).toEqual([true, true])
    store.sqlite.exec('update search_state set version = 0')
    assertSearchObjects(store.sqlite)
    await tidyUp()
    expect(letters.map(isKept)).toEqual([false, false])
    expect(find('anne holt')).toEqual([1])
    checkIntegrity()
  })
})
