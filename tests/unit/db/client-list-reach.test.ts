import { afterEach, beforeEach, expect, it } from 'vitest'
import { rankAll } from '../../../db/order/rank-all.ts'
import { createListQueries, type ListFilter } from '../../../db/queries/client-list.ts'
import type { Store } from '../../../db/store.ts'
import { openTempStore } from '../../support/temp-store.ts'

const COUNT = 45_000
const ALL: ListFilter = { show: 'all', language: '', importId: null }

let store: Store

beforeEach(async () => {
  store = await openTempStore()
  await store.write(() => {
    const add = store.sqlite.prepare(
      `insert into client (name_text, created_at, changed_at, binned_at, last_visit_at) values (?, 0, 0, ?, ?)`,
    )
    for (let n = 0; n < COUNT; n += 1) {
      add.run(`N${(n * 7919) % COUNT}`, n % 1_000 === 0 ? 1 : null, n % 2 === 0 ? 1 : null)
    }
  })
  await rankAll(store, 'en')
})
afterEach(() => store.close())

it.each([
  ['in an order', 'en', ALL],
  ['by id', null, ALL],
  ['of a set', 'en', { ...ALL, show: 'never-visited' } as const],
])('a far place %s is the one its index says, the binned left out', async (_what, order, filter) => {
  const list = createListQueries(store)
  const context = { order, staffId: 1, now: 0 }
  const last = list.count(filter, context) - 1
  for (const index of [0, 1, 19_999, 20_000, 20_001, last].filter((at) => at <= last)) {
    const start = await list.reach(filter, context, index)
    const reached = start && list.page(filter, context, start, 3).map(({ id }) => id)
    const walked = list.page(filter, context, { from: 'index', index }, 3).map(({ id }) => id)
    expect(reached, String(index)).toEqual(walked)
    expect(walked.length).toBe(Math.min(3, last - index + 1))
  }
  expect(await list.reach(filter, context, COUNT + 1)).toBeNull()
})
