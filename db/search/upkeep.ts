import type { Statement } from 'better-sqlite3'
import type { TasteText } from '../../locales/search/term-keys.ts'
import { prepareForgetting } from '../merges/forget-expired.ts'
import { prepareRewriting } from '../order/rewrite-names.ts'
import type { Store } from '../store.ts'
import { createPartQueries } from '../queries/client-parts.ts'
import { type Around, createAroundRows } from './around-rows.ts'
import { SEARCHED, type Searched } from './objects.ts'
import { createPace, type Pace } from './pace.ts'
import { createSearchRows } from './search-rows.ts'

/** What the search tables and shown names need beside their rows: done in a worker thread, in steps of some milliseconds. */
export interface SearchUpkeep {
  /** Does one step; false when there is nothing to do for now. Rejects as `Store.write` does. */
  step(): Promise<boolean>
}

// The least that is worth a commit; pace.ts says how much more.
const ROWS_A_STEP: Readonly<Record<Searched, number>> = {
  client: 50,
  relation: 150,
  household: 150,
  companion: 200,
  note: 200,
  taste: 400,
  fact: 300,
  gift: 400,
  appointment: 300,
}
const PAGES_A_STEP = 40
// Each segment costs a search some microseconds a word, each merge rewrites what it joins.
const SEGMENTS_LET_BE = 16

/**
 * Makes the upkeep of an open book. Forgets what merges kept once they can be taken back no more; `now` is epoch ms. Writes
 * the names lists show anew where they are older than the app. Fills the search tables anew where their keys are older, newest
 * rows first while search answers from what is there; joins the segments that commits leave behind; and after an erasure
 * rewrites the tables, because FTS5 only marks what is deleted and keeps its words until a merge.
 */
export function createSearchUpkeep(store: Store, now: () => number = Date.now): SearchUpkeep {
  const searching = SEARCHED.flatMap((name) => [prepareFilling(store, name), prepareMerging(store, name)])
  const tasks = [prepareForgetting(store, now), prepareRewriting(store), ...searching]
  return {
    async step() {
      for (const task of tasks) if (await task()) return true
      return false
    },
  }
}

type Task = () => Promise<boolean>

function prepareFilling(store: Store, name: Searched): Task {
  const { sqlite } = store
  const left = sqlite.prepare<[string], number>('select left from search_state where name = ?').pluck()
  const setLeft = sqlite.prepare<[number, string]>('update search_state set left = ? where name = ?')
  const replace = REPLACING[name](store)
  const pace = createPace(ROWS_A_STEP[name])
  return async () => {
    if ((left.get(name) ?? 0) === 0) return false
    await writeAtPace(store, pace, (rows) => setLeft.run(replace(left.get(name) ?? 0, rows), name))
    return true
  }
}

/** Writes one step of the size the pace says, and tells it how long the store was held. */
async function writeAtPace<T>(store: Store, pace: Pace, work: (size: number) => T): Promise<T> {
  let from = 0
  const result = await store.write<{ answer: T }>(() => {
    from = performance.now()
    return { answer: work(pace.size()) }
  })
  pace.took(performance.now() - from)
  return result.answer
}

/**
 * Gives keys to so many rows from an id down, and answers the id from which to go on, 0 at the end. Within a step the
 * rows go up: FTS5 flushes a segment whenever a row comes before the last one written.
 */
type Replace = (from: number, count: number) => number

function prepareClients({ sqlite }: Store): Replace {
  const parts = createPartQueries({ sqlite })
  const rows = createSearchRows({ sqlite })
  const page = sqlite.prepare<[number, number], { id: number; organisation: string; isBinned: 0 | 1 }>(
    `select id, organisation, binned_at is not null as isBinned from client where id <= ? order by id desc limit ?`,
  )
  return (from, count) => {
    const clients = page.all(from, count)
    for (const { id, organisation, isBinned } of clients.toReversed()) {
      if (isBinned === 1) continue
      const form = { organisation, names: parts.readNames(id), contactWays: parts.readContactWays(id) }
      rows.replaceClient(id, form)
    }
    return idBelow(clients, count)
  }
}

function prepareNotes({ sqlite }: Store): Replace {
  const rows = createSearchRows({ sqlite })
  const page = sqlite.prepare<[number, number], { id: number; body: string; isOut: 0 | 1 }>(
    'select id, body, removed_at is not null as isOut from note where id <= ? order by id desc limit ?',
  )
  return replaceStanding(page, ({ id, body }) => rows.replaceNote(id, body))
}

function prepareTastes({ sqlite }: Store): Replace {
  const rows = createSearchRows({ sqlite })
  const page = sqlite.prepare<[number, number], TasteText & { id: number; isOut: 0 | 1 }>(
    `select id, text, quote, term, removed_at is not null or superseded_by_id is not null as isOut
     from taste where id <= ? order by id desc limit ?`,
  )
  return replaceStanding(page, (taste) => rows.replaceTaste(taste.id, taste))
}

function prepareFacts({ sqlite }: Store): Replace {
  const rows = createSearchRows({ sqlite })
  const page = sqlite.prepare<[number, number], { id: number; text: string; isOut: 0 | 1 }>(
    `select id, text, removed_at is not null or superseded_by_id is not null as isOut
     from fact where id <= ? order by id desc limit ?`,
  )
  return replaceStanding(page, ({ id, text }) => rows.replaceFact(id, text))
}

function prepareGifts({ sqlite }: Store): Replace {
  const rows = createSearchRows({ sqlite })
  const page = sqlite.prepare<[number, number], { id: number; what: string; isOut: 0 | 1 }>(
    'select id, what, 0 as isOut from gift where id <= ? order by id desc limit ?',
  )
  return replaceStanding(page, ({ id, what }) => rows.replaceGift(id, what))
}

function prepareAppointments({ sqlite }: Store): Replace {
  const rows = createSearchRows({ sqlite })
  const page = sqlite.prepare<[number, number], { id: number; isOut: 0 | 1 }>(
    'select id, 0 as isOut from appointment where id <= ? order by id desc limit ?',
  )
  return replaceStanding(page, ({ id }) => rows.replaceAppointment(id))
}

function prepareAround(name: Around): (store: Store) => Replace {
  return ({ sqlite }) => {
    const rows = createAroundRows({ sqlite })
    const replace = {
      relation: rows.replaceRelation,
      household: rows.replaceHousehold,
      companion: rows.replaceCompanion,
    }[name]
    const page = sqlite.prepare<[number, number], { id: number; isOut: 0 | 1 }>(
      `select id, 0 as isOut from ${name} where id <= ? order by id desc limit ?`,
    )
    return replaceStanding(page, ({ id }) => replace(id))
  }
}

const REPLACING: Readonly<Record<Searched, (store: Store) => Replace>> = {
  client: prepareClients,
  relation: prepareAround('relation'),
  household: prepareAround('household'),
  companion: prepareAround('companion'),
  note: prepareNotes,
  taste: prepareTastes,
  fact: prepareFacts,
  gift: prepareGifts,
  appointment: prepareAppointments,
}

function replaceStanding<Row extends { id: number; isOut: 0 | 1 }>(
  page: Statement<[number, number], Row>,
  put: (row: Row) => void,
): Replace {
  return (from, count) => {
    const rows = page.all(from, count)
    for (const row of rows.toReversed()) if (row.isOut === 0) put(row)
    return idBelow(rows, count)
  }
}

function idBelow(rows: readonly { readonly id: number }[], count: number): number {
  return rows.length < count ? 0 : (rows.at(-1)?.id ?? 1) - 1
}

function prepareMerging(store: Store, name: Searched): Task {
  const { sqlite } = store
  const table = `${name}_search`
  const isStale = sqlite.prepare<[string], 0 | 1>('select is_stale from search_state where name = ?').pluck()
  const setFresh = sqlite.prepare<[string]>('update search_state set is_stale = 0 where name = ?')
  // Bound as a bigint: FTS5 refuses a real, which is what better-sqlite3 makes of a number.
  const merge = sqlite.prepare<[bigint]>(`insert into ${table} (${table}, rank) values ('merge', ?)`)
  const pace = createPace(PAGES_A_STEP)
  const changes = sqlite.prepare<[], number>('select total_changes()').pluck()
  const segments = countSegments(sqlite, table)
  let letBe = 0

  /** Merges so many pages, of all segments where the number is negative; FTS5 tells by the count of changes if it had any. */
  function hasMerged(pages: number): boolean {
    const before = changes.get() ?? 0
    merge.run(BigInt(pages))
    return (changes.get() ?? 0) - before > 1
  }

  return async () => {
    if (isStale.get(name) === 1) {
      await writeAtPace(store, pace, (pages) => {
        if (!hasMerged(-pages)) setFresh.run(name)
      })
      return true
    }
    if (segments() <= letBe + SEGMENTS_LET_BE) return false
    const isJoining = await writeAtPace(store, pace, hasMerged)
    letBe = isJoining ? 0 : segments()
    return isJoining
  }
}

/** Counts the segments of a table by skipping through its index: the shadow table names each in every row. */
function countSegments(sqlite: Store['sqlite'], table: string): () => number {
  const count = sqlite
    .prepare<[], number>(
      `with recursive segment(id) as (
         select min(segid) from ${table}_idx
         union all
         select (select min(segid) from ${table}_idx where segid > segment.id) from segment where id is not null
       ) select count(id) from segment`,
    )
    .pluck()
  return () => count.get() ?? 0
}
