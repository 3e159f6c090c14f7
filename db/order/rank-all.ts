import { setImmediate as breathe } from 'node:timers/promises'
import type { Store } from '../store.ts'
import { createClientOrder, RANK_GAP } from './client-order.ts'
import { createNameReader } from './named-clients.ts'
import { NameTexts } from './name-texts.ts'
import { isRewriting } from './rewrite-names.ts'
import { sortNames } from './sort-names.ts'
import { collationOf, COLLATION_DATA } from './sort-text.ts'

const PASS = 500
// Ranks written in one transaction: some twenty milliseconds, in which nobody else writes.
const RANKS_AT_ONCE = 2_000

/** Makes the order of a language complete if it is not; resolves with true when the list has changed by it. */
export async function ensureOrder(store: Store, language: string): Promise<boolean> {
  if (store.isReadOnly || createClientOrder(store).hasOrder(language)) return false
  await rankAll(store, language)
  return true
}

/**
 * Ranks every client anew in one language, some thousand at a time, so that nobody waits long to write; until the end
 * the language has no order. Above 5,000 clients this belongs in a worker with a store of its own. Clients added, renamed
 * or erased meanwhile end in their right place, and so do those whose shown name is written anew; `check` throws when
 * nobody wants the order any more, and the next call starts anew.
 */
export async function rankAll(store: Store, language: string, check: () => void = () => {}): Promise<void> {
  while (!(await rankOnce(store, language, check)));
}

/** Answers false where the names it read may be older than those shown now. */
async function rankOnce(store: Store, language: string, check: () => void): Promise<boolean> {
  const wasRewriting = isRewriting(store)
  const { compare } = collationOf(language)
  const names = await readTexts(store, language, check)
  const sorted = await sortNames(names, compare, check)
  await forgetOrder(store, language, check)
  const insert = store.sqlite.prepare(
    'insert into client_rank (language, rank, client_id) select ?, ?, id from client where id = ?',
  )
  for (let from = 0; from < sorted.length; from += RANKS_AT_ONCE) {
    const places = sorted.subarray(from, from + RANKS_AT_ONCE)
    await store.write(() => {
      for (const [at, place] of places.entries()) {
        insert.run(language, (from + at + 1) * RANK_GAP, names.idAt(place))
      }
    })
    await breathe()
    check()
  }
  return store.write(() => {
    // Rewriting leaves the revision alone and outdates only the orders that stand when it ends.
    if (wasRewriting && !isRewriting(store)) return false
    completeOrder(store, language, names)
    return true
  })
}

async function readTexts(store: Store, language: string, check: () => void): Promise<NameTexts> {
  const { textOf } = collationOf(language)
  const reader = createNameReader(store)
  const names = new NameTexts()
  for (let pass = reader.after(0, PASS); pass.length > 0; pass = reader.after(pass.at(-1)?.id ?? 0, PASS)) {
    for (const { id, revision, texts } of pass) names.add(id, revision, textOf(texts))
    await breathe()
    check()
  }
  return names
}

// From here on nobody is placed in the order of the language until it is complete.
async function forgetOrder(store: Store, language: string, check: () => void): Promise<void> {
  const { sqlite } = store
  const forget = sqlite.prepare('delete from client_order where language = ?')
  const drop = sqlite.prepare(
    `delete from client_rank where (language, rank, client_id) in (
       select language, rank, client_id from client_rank where language = ? limit ${RANKS_AT_ONCE})`,
  )
  await store.write(() => forget.run(language))
  while ((await store.write(() => drop.run(language))).changes > 0) {
    await breathe()
    check()
  }
}

function completeOrder({ sqlite }: Store, language: string, names: NameTexts): void {
  const { placeIn } = createClientOrder({ sqlite })
  const now = sqlite.prepare<[], [number, number]>('select id, revision from client order by id').raw()
  const late: number[] = []
  let place = 0
  for (const [id, revision] of now.iterate()) {
    while (place < names.size && names.idAt(place) < id) place += 1
    if (names.idAt(place) !== id || names.revisionAt(place) !== revision) late.push(id)
  }
  // All of them first: a place is found among those who stand where they belong.
  const drop = sqlite.prepare('delete from client_rank where client_id = ? and language = ?')
  for (const id of late) drop.run(id, language)
  for (const id of late) placeIn(language, id)
  sqlite
    .prepare('insert or replace into client_order (language, collation) values (?, ?)')
    .run(language, COLLATION_DATA)
}
