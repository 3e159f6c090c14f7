import { setImmediate as breathe } from 'node:timers/promises'
import type { Store } from '../store.ts'
import { createClientOrder, RANK_GAP } from './client-order.ts'
import { createNameReader } from './named-clients.ts'
import { collationOf, COLLATION_DATA } from './sort-text.ts'
import { sortGradually } from './sort-gradually.ts'

const PASS = 500

interface Entry {
  readonly id: number
  readonly revision: number
  readonly text: string
}

/** Makes the order of a language complete if it is not; resolves with true when the list has changed by it. */
export async function ensureOrder(store: Store, language: string): Promise<boolean> {
  if (store.isReadOnly || createClientOrder(store).hasOrder(language)) return false
  await rankAll(store, language)
  return true
}

/**
 * Ranks every client anew in one language. Reading and sorting pause every few milliseconds; writing is one
 * transaction (some 10 µs a client), so above 5,000 clients this belongs in a worker with a store of its own.
 * Clients added, renamed or erased meanwhile end in their right place.
 */
export async function rankAll(store: Store, language: string): Promise<void> {
  const { compare } = collationOf(language)
  const entries = await readEntries(store, language)
  const sorted = await sortGradually(entries, (a, b) => compare(a.text, b.text) || a.id - b.id)
  await store.write(() => writeRanks(store, language, sorted))
}

async function readEntries(store: Store, language: string): Promise<Entry[]> {
  const { textOf } = collationOf(language)
  const reader = createNameReader(store)
  const entries: Entry[] = []
  for (let pass = reader.after(0, PASS); pass.length > 0; pass = reader.after(pass.at(-1)?.id ?? 0, PASS)) {
    for (const { id, revision, texts } of pass) entries.push({ id, revision, text: textOf(texts) })
    await breathe()
  }
  return entries
}

function writeRanks({ sqlite }: Store, language: string, sorted: readonly Entry[]): void {
  const now = new Map(sqlite.prepare<[], [number, number]>('select id, revision from client').raw().all())
  const insert = sqlite.prepare('insert into client_rank (language, rank, client_id) values (?, ?, ?)')
  sqlite.prepare('delete from client_rank where language = ?').run(language)
  let rank = 0
  for (const { id, revision } of sorted) {
    if (now.get(id) !== revision) continue
    insert.run(language, (rank += RANK_GAP), id)
    now.delete(id)
  }
  const { placeIn } = createClientOrder({ sqlite })
  for (const id of now.keys()) placeIn(language, id)
  sqlite
    .prepare('insert or replace into client_order (language, collation) values (?, ?)')
    .run(language, COLLATION_DATA)
}
