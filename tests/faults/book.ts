import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { foldLog } from '../../db/checkpoint.ts'
import { openStore } from '../../db/open.ts'
import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import { createStaffQueries } from '../../db/queries/staff.ts'
import type { Store } from '../../db/store.ts'
import type { StaffId } from '../../electron/ipc/staff.ts'
import { createClientService } from '../../electron/services/clients.ts'
import { createNoteService } from '../../electron/services/notes.ts'
import { takeSeat } from '../../electron/services/seat.ts'
import { clientDraft, nameForm, phone } from '../support/client-drafts.ts'
import type { Tally } from './outcome.ts'

/** The key of every book that is made to suffer. */
export const FAULT_KEY = Buffer.alloc(32, 11)

/** The migrations that ship with the app. */
export const MIGRATIONS = resolve(import.meta.dirname, '../../db/migrations')

/** A new empty folder in the system's temporary place. */
export function makeFolder(): { folder: string; path: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-fault-'))
  return {
    folder,
    path: join(folder, 'carnet.db'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Opens a book as the app does, with a boutique and a manager in it. */
export async function openFaultBook(path: string, migrations = MIGRATIONS): Promise<Store> {
  const store = await openStore({ path, key: FAULT_KEY, migrations })
  if (createBoutiqueQueries(store).read() === undefined) {
    await store.write(() => {
      const house = { name: 'Maison Test', country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris' }
      createBoutiqueQueries(store).create({ ...house, houseLanguages: ['fr'] })
      createStaffQueries(store).insert({ name: 'Camille Moreau', role: 'manager', languages: ['fr'] })
    })
  }
  return store
}

/** One write that the app said was done. */
export type Ack = readonly ['client' | 'note', number]

/** Writes clients with a note each through the app's own services; `tell` hears of each once it is acknowledged. */
export async function writeClients(store: Store, count: number, tell: (ack: Ack) => void): Promise<void> {
  const { desk } = takeSeat(store, 1 as StaffId, { now: Date.now, announce: () => {} })
  const clients = createClientService(desk)
  const notes = createNoteService(desk)
  for (let n = 0; n < count; n += 1) {
    const e164 = `+3361${String(n % 10_000_000).padStart(7, '0')}`
    const draft = clientDraft([nameForm('Aïko', `Durand ${n}`), nameForm('愛子', '森', { lang: 'ja' })], {
      contactWays: [phone(e164, e164)],
    })
    const { id } = await clients.create({ client: draft })
    tell(['client', id])
    const source = { provenance: 'said' as const, toldBy: '', on: '2026-11-23' }
    const body = `Aime l’émeraude et le thé fumé, visite ${n}. `.repeat(4)
    const note = await notes.add({ clientId: id, body, source, isPrivate: false })
    tell(['note', note.id])
  }
}

/** A book of so many clients, closed, with nothing left in its log. */
export async function makeBookOf(path: string, clients: number): Promise<void> {
  const store = await openFaultBook(path)
  await writeClients(store, clients, () => {})
  foldLog(store.sqlite)
  store.close()
}

const TORN = [
  'select count(*) from client where id not in (select id from client_search_docsize)',
  'select count(*) from client_search_docsize where id not in (select id from client)',
  'select count(*) from note where id not in (select id from note_search_docsize)',
  'select count(*) from note_search_docsize where id not in (select id from note)',
  'select count(*) from client where id not in (select client_id from client_name)',
  "select count(*) from client where import_id is null and id not in (select subject_id from activity where act = 'client.created')",
  "select count(*) from note where import_id is null and id not in (select subject_id from activity where act = 'note.added')",
]

/** Looks for each acknowledged write, for half-written ones and for damage. */
export function checkBook(store: Store, acks: readonly Ack[], tally: Tally): void {
  const { sqlite } = store
  tally.acknowledged += acks.length
  const found = {
    client: new Set(sqlite.prepare<[], number>('select id from client').pluck().all()),
    note: new Set(sqlite.prepare<[], number>('select id from note').pluck().all()),
  }
  for (const [kind, id] of acks) if (!found[kind].has(id)) tally.lost += 1
  for (const query of TORN) tally.torn += sqlite.prepare<[], number>(query).pluck().get() ?? 0
  const verdict = sqlite.pragma('integrity_check', { simple: true })
  if (verdict !== 'ok') tally.fail(`integrity_check: ${String(verdict)}`)
  if (sqlite.prepare('select 1 from pragma_foreign_key_check').get() !== undefined) tally.fail('foreign keys')
}
