import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createListQueries } from '../../../db/queries/client-list.ts'
import { createSearchQueries } from '../../../db/queries/search.ts'
import { createAroundQueries } from '../../../db/queries/search-around.ts'
import { createWordQueries } from '../../../db/queries/search-words.ts'
import { createClientFinder } from '../../../db/search/find-clients.ts'
import type { Store } from '../../../db/store.ts'
import { openTempStore } from '../../support/temp-store.ts'

// What `analyze` writes of a book of a million clients, each with twenty notes, five tastes, two facts and four visits.
const MILLION = 1_000_000
const ROWS: Readonly<Record<string, readonly [rows: number, ofOneClient: number]>> = {
  client: [MILLION, 1],
  client_rank: [MILLION, 1],
  note: [20 * MILLION, 20],
  taste: [5 * MILLION, 5],
  fact: [2 * MILLION, 2],
  appointment: [4 * MILLION, 4],
  name_spelling: [3 * MILLION, 12],
}

let store: Store

beforeEach(async () => {
  store = await openTempStore()
})
afterEach(() => store.close())

/** The texts of all statements that looking up prepares. */
async function gatherStatements(): Promise<string[]> {
  const texts = new Set<string>()
  const sqlite = Object.create(store.sqlite, {
    prepare: {
      value: (text: string) => {
        texts.add(text)
        return store.sqlite.prepare(text)
      },
    },
  }) as Database
  createSearchQueries({ sqlite })
  createWordQueries({ sqlite })
  createAroundQueries({ sqlite })
  createClientFinder({ sqlite })
  const list = createListQueries({ sqlite })
  const context = { order: 'en', staffId: 1, now: 0 }
  const all = { show: 'all', language: '', importId: null } as const
  list.page(all, context, { from: 'index', index: 0 }, 1)
  list.page(all, context, { from: 'after', rank: 0, id: 0 }, 1)
  await list.reach(all, context, 1)
  return [...texts].filter((text) => /^\s*select/u.test(text))
}

function planOf(text: string): string[] {
  return store.sqlite
    .prepare<[], { detail: string }>(`explain query plan ${text.replaceAll(/:\w+|\?/gu, 'null')}`)
    .all()
    .map(({ detail }) => detail)
}

function pretendToBeLarge(): void {
  store.sqlite.exec('analyze; delete from sqlite_stat1')
  const indexes = store.sqlite.prepare<[], { name: string; table: string; columns: number }>(
    `select schema.name, tbl_name as "table", (select count(*) from pragma_index_info(schema.name)) as columns
     from sqlite_schema as schema where type = 'index'`,
  )
  const add = store.sqlite.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)')
  for (const { name, table, columns } of indexes.all()) {
    const [rows, ofOne] = ROWS[table] ?? [2 * MILLION, 2]
    const shares = Array.from({ length: columns }, (_, at) => Math.max(1, Math.floor(ofOne / (at + 1))))
    add.run(table, name, [rows, ...shares].join(' '))
  }
  store.sqlite.exec('analyze sqlite_schema')
}

describe('looking up', () => {
  it('goes the same way through a book of a million clients as through a new one', async () => {
    const texts = await gatherStatements()
    const before = texts.map(planOf)
    pretendToBeLarge()
    expect(texts.length).toBeGreaterThan(15)
    expect(texts.map(planOf)).toEqual(before)
  })

  it('reads no table of a book from end to end', async () => {
    const scans = (await gatherStatements()).flatMap((text) =>
      planOf(text).filter((step) =>
        /^SCAN (?:client|note|taste|fact|appointment|name_spelling)\b(?!_search| USING)/u.test(step),
      ),
    )
    expect(scans).toEqual([])
  })
})
