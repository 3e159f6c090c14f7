import type { Store } from '../store.ts'
import { createClientOrder, RANK_GAP } from './client-order.ts'
import { createNameReader } from './named-clients.ts'
import { collationOf } from './sort-text.ts'

/** Below this share of the book, placing each client alone reads less than going through all of it. */
const FEW = 50
const PASS = 2_000

interface Standing {
  readonly id: number
  readonly text: string
  /** Where the client stands now; null for one that is new to the order. */
  readonly rank: number | null
}

/**
 * Gives many new or renamed clients (an import) their places in every order in use, in one pass through each; belongs inside
 * the `store.write` that added them. It does not pause: 100,000 clients take seconds, so it belongs in a worker.
 */
export function rankMany(store: Pick<Store, 'sqlite'>, ids: readonly number[]): void {
  const order = createClientOrder(store)
  const total = store.sqlite.prepare<[], number>('select count(*) from client').pluck().get() ?? 0
  if (ids.length * FEW < total) {
    for (const id of ids) order.place(id)
    return
  }
  const forget = store.sqlite.prepare('delete from client_rank where client_id = ?')
  for (const id of ids) forget.run(id)
  for (const language of order.languages()) mergeInto(store, language)
}

function mergeInto(store: Pick<Store, 'sqlite'>, language: string): void {
  const { sqlite } = store
  const { textOf, compare } = collationOf(language)
  const ranks = new Map(
    sqlite
      .prepare<[string], [number, number]>('select client_id, rank from client_rank where language = ?')
      .raw()
      .all(language),
  )
  const all: Standing[] = []
  const reader = createNameReader(store)
  for (let pass = reader.after(0, PASS); pass.length > 0; pass = reader.after(pass.at(-1)?.id ?? 0, PASS)) {
    for (const { id, texts } of pass) all.push({ id, text: textOf(texts), rank: ranks.get(id) ?? null })
  }
  const old = all.filter(isRanked).sort((a, b) => a.rank - b.rank)
  const added = all
    .filter((each) => each.rank === null)
    .sort((a, b) => compare(a.text, b.text) || a.id - b.id)
  // Two sorted stretches: the platform's sort finds them and only merges.
  const merged = [...old, ...added].sort((a, b) => compare(a.text, b.text) || a.id - b.id)
  if (fitBetween(sqlite, language, merged)) return
  sqlite.prepare('delete from client_rank where language = ?').run(language)
  const insert = prepareInsert(sqlite)
  for (const [at, { id }] of merged.entries()) insert.run(language, (at + 1) * RANK_GAP, id)
}

function isRanked(standing: Standing): standing is Standing & { rank: number } {
  return standing.rank !== null
}

// Spreads each run of new clients over the gap in which it falls; false, with nothing written, when one is too narrow.
function fitBetween(sqlite: Store['sqlite'], language: string, merged: readonly Standing[]): boolean {
  const placed: { id: number; rank: number }[] = []
  let run: Standing[] = []
  let below: number | null = null
  const close = (above: number | null): boolean => {
    const from = below ?? (above ?? 0) - RANK_GAP * (run.length + 1)
    const gap = above === null ? RANK_GAP : Math.floor((above - from) / (run.length + 1))
    if (gap < 1) return false
    for (const [at, { id }] of run.entries()) placed.push({ id, rank: from + gap * (at + 1) })
    run = []
    return true
  }
  for (const each of merged) {
    if (each.rank === null) run.push(each)
    else {
      if (!close(each.rank)) return false
      below = each.rank
    }
  }
  close(null)
  const insert = prepareInsert(sqlite)
  for (const { id, rank } of placed) insert.run(language, rank, id)
  return true
}

function prepareInsert(sqlite: Store['sqlite']) {
  return sqlite.prepare('insert into client_rank (language, rank, client_id) values (?, ?, ?)')
}
