import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BLANK_RELATION } from '../../../db/queries/blank-form.ts'
import { createAppointmentQueries } from '../../../db/queries/appointments.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createFactQueries } from '../../../db/queries/facts.ts'
import { createHouseholdQueries } from '../../../db/queries/households.ts'
import { createNoteQueries } from '../../../db/queries/notes.ts'
import { createSearchQueries } from '../../../db/queries/search.ts'
import { createTasteQueries } from '../../../db/queries/tastes.ts'
import { AROUND } from '../../../db/search/around-rows.ts'
import type { Store } from '../../../db/store.ts'
import { clientDraft, email, nameForm, phone } from '../../support/client-drafts.ts'
import { openTempStore } from '../../support/temp-store.ts'
import { listsWith, visitRow } from '../../support/visit-row.ts'

const META = { at: 1, staffId: null }
const HOME = {
  label: 'Home',
  lines: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  assistantWay: '',
  note: '',
}
const NAMES = ['Ana', '田中', '张伟', 'محمد', 'Müller', 'Ёлкин', '김민준']

let store: Store

beforeEach(async () => {
  store = await openTempStore()
})
afterEach(() => store.close())

const draft = (name: string) =>
  clientDraft([nameForm(name, 'Silva')], {
    contactWays: [phone('06 12 34', '+3361234'), email('a@b.example')],
    gifts: [{ year: 2024, occasion: '', recipient: '', what: `${name} WJ-1187` }],
    relations: [{ ...BLANK_RELATION, name, clientId: null }],
  })

const SOURCE = { provenance: 'said', onDay: '2026-01-01', recordedAt: 1 } as const
const tasteOf = (clientId: number, text: string) =>
  ({ ...SOURCE, clientId, stance: 'likes', facet: 'stone', text, term: 'stone.jade' }) as const
const factOf = (clientId: number, text: string) =>
  ({ ...SOURCE, clientId, topic: 'family', text, confidence: 'sure', reviewOn: '' }) as const

/** Throws when the index and the list of documents of a search table disagree. */
function checkIntegrity(table: string): void {
  store.sqlite.prepare(`insert into ${table} (${table}, rank) values ('integrity-check', 1)`).run()
}

const ids = (sql: string) => store.sqlite.prepare<[], number>(sql).pluck().all()

it('keeps one search row for each client and whatever else may be found, whatever is done to them', async () => {
  const clients = createClientQueries(store)
  const notes = createNoteQueries(store)
  const tastes = createTasteQueries(store)
  const known = createFactQueries(store)
  const visits = createAppointmentQueries(store)
  const homes = createHouseholdQueries(store)
  const action = fc.record({
    kind: fc.constantFrom(
      'add',
      'change',
      'bin',
      'restore',
      'erase',
      'note',
      'rewrite',
      'remove',
      'return',
      'taste',
      'supersede',
      'untaste',
      'retaste',
      'fact',
      'unfact',
      'book',
      'rebook',
      'live',
      'rename',
    ),
    client: fc.nat(7),
    note: fc.nat(7),
    name: fc.constantFrom(...NAMES),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      await store.write(() => {
        for (const { kind, client, note, name } of actions) {
          const id = ids('select id from client order by id desc')[client] ?? 0
          const noteId = ids('select id from note where removed_at is null order by id desc')[note] ?? 0
          const tasteId = ids('select id from taste order by id desc')[note] ?? 0
          const visitId = ids('select id from appointment order by id desc')[note] ?? 0
          const factId = ids('select id from fact order by id desc')[note] ?? 0
          const facts = {
            body: `${name} one`,
            provenance: 'said',
            onDay: '2026-01-01',
            isPrivate: false,
          } as const
          if (kind === 'add') clients.insertForm(draft(name), META)
          else if (kind === 'change') clients.replaceForm(id, draft(name), META)
          else if (kind === 'bin') clients.bin(id, 1)
          else if (kind === 'restore') clients.restore(id)
          else if (kind === 'erase') clients.erase(id)
          else if (kind === 'note' && id > 0) notes.insert({ ...facts, clientId: id, recordedAt: 1 })
          else if (kind === 'rewrite' && noteId > 0) notes.change(noteId, facts, 2)
          else if (kind === 'remove') notes.remove(noteId, 1)
          else if (kind === 'return') notes.restore(ids('select max(id) from note')[0] ?? 0)
          else if (kind === 'taste' && id > 0) tastes.insert(tasteOf(id, name))
          else if (kind === 'supersede' && tasteId > 0) {
            tastes.supersede(tasteId, tastes.insert(tasteOf(tastes.byId(tasteId)?.clientId ?? 0, name)))
          } else if (kind === 'untaste' && tasteId > 0) tastes.setRemoved(tasteId, 1)
          else if (kind === 'retaste' && tasteId > 0) tastes.setRemoved(tasteId, null)
          else if (kind === 'fact' && id > 0) known.insert(factOf(id, name))
          else if (kind === 'unfact' && factId > 0) known.setRemoved(factId, 1)
          else if (kind === 'book' && id > 0) visits.insert(visitRow(id, name))
          else if (kind === 'live' && id > 0) homes.setHousehold(id, homes.insert({ label: name }, 1))
          else if (kind === 'rename' && homes.householdOf(id)) {
            homes.update(homes.householdOf(id) ?? 0, { ...HOME, assistant: name }, 1)
          } else if (kind === 'rebook' && visitId > 0) {
            visits.update(
              visitId,
              visitRow(visits.byId(visitId)?.clientId ?? 0, name),
              listsWith(`${name} two`),
            )
          }
        }
      })
      checkIntegrity('client_search')
      checkIntegrity('note_search')
      for (const table of ['taste', 'fact']) {
        checkIntegrity(`${table}_search`)
        expect(ids(`select rowid from ${table}_search order by rowid`), table).toEqual(
          ids(`select id from ${table} where removed_at is null and superseded_by_id is null order by id`),
        )
      }
      for (const table of ['gift', 'appointment', ...AROUND]) {
        checkIntegrity(`${table}_search`)
        expect(ids(`select rowid from ${table}_search order by rowid`), table).toEqual(
          ids(`select id from ${table} order by id`),
        )
      }
      expect(ids('select rowid from client_search order by rowid')).toEqual(
        ids('select id from client where binned_at is null order by id'),
      )
      expect(ids('select rowid from note_search order by rowid')).toEqual(
        ids('select id from note where removed_at is null order by id'),
      )
      expect(createSearchQueries(store).clientIds('"silva"', 1000).length).toBe(
        ids('select id from client where binned_at is null').length,
      )
    }),
    { numRuns: 25, seed: 20261123 },
  )
})

it('forgets the old words of a changed client', async () => {
  const clients = createClientQueries(store)
  const search = createSearchQueries(store)
  const id = await store.write(() => clients.insertForm(draft('Ana'), META))
  await store.write(() => clients.replaceForm(id, draft('Bea'), META))
  expect(search.clientIds('"ana"', 10)).toEqual([])
  expect(search.clientIds('"bea"', 10)).toEqual([id])
})

it('undoes rows and search rows together when a write fails', async () => {
  const clients = createClientQueries(store)
  const failing = store.write(() => {
    clients.insertForm(draft('Ana'), META)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  checkIntegrity('client_search')
  expect(ids('select rowid from client_search')).toEqual([])
})
