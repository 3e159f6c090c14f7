import { createClientOrder } from '../../db/order/client-order.ts'
import { ensureOrder } from '../../db/order/rank-all.ts'
import { orderLanguage } from '../../db/order/sort-text.ts'
import { createListQueries, type PageStart } from '../../db/queries/client-list.ts'
import type { ClientFilter, ClientId, ClientRow } from '../ipc/clients.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'

/** Above this many clients an order is made in the back room, below it at the first list. */
const MOST_RANKED_HERE = 5_000

/** From this index on SQLite walks for milliseconds to a page. */
const FAR = 20_000

/** Makes the order of a language complete in a thread of its own; resolves when the list may be read anew. */
export type RankElsewhere = (language: string) => Promise<void>

/** One page of a list. */
export interface ListInput {
  readonly filter: ClientFilter
  readonly at: PageStart
  readonly limit: number
}

/** The lists of clients, in the exact order of the interface language as soon as that order is made. */
export function createClientLists(desk: Desk, rankElsewhere?: RankElsewhere) {
  const { store } = desk
  const queries = createListQueries(store)
  const order = createClientOrder(store)
  const asked = new Map<string, Promise<void>>()
  const total = store.sqlite.prepare<[], number>('select count(*) from client').pluck()

  async function makeOrder(language: string): Promise<void> {
    if (rankElsewhere !== undefined && (total.get() ?? 0) > MOST_RANKED_HERE) await rankElsewhere(language)
    else await ensureOrder(store, language)
    desk.announce('clients.reordered', {})
  }

  /** Resolves when the order of the desk's language is complete. */
  function prepareOrder(): Promise<void> {
    const language = orderLanguage(desk.language())
    if (store.isReadOnly || order.hasOrder(language)) return Promise.resolve()
    const known = asked.get(language)
    if (known !== undefined) return known
    const making = makeOrder(language).finally(() => asked.delete(language))
    asked.set(language, making)
    return making
  }

  // While a large book is being put in order, the list shows the order another language has, or none.
  async function orderToShow(): Promise<string | null> {
    const language = orderLanguage(desk.language())
    if (order.hasOrder(language)) return language
    const making = prepareOrder()
    if ((total.get() ?? 0) <= MOST_RANKED_HERE) await making
    else making.catch(() => {})
    const ready = order.languages()
    return ready.includes(language) ? language : (ready[0] ?? null)
  }

  return {
    prepareOrder,
    /** A page of at most `limit` rows; `next` is where the page after it starts, null at the end. */
    list: async ({ filter, at, limit }: ListInput) => {
      const context = { order: await orderToShow(), staffId: desk.staffId, now: desk.now() }
      const start =
        at.from === 'index' && at.index > FAR ? await queries.reach(filter, context, at.index) : at
      const found = start === null ? [] : queries.page(filter, context, start, limit + 1)
      const rows = found.slice(0, limit)
      const last = rows.at(-1)
      const hasMore = found.length > limit && last !== undefined
      return {
        rows: rows.map((row): ClientRow => ({
          id: row.id as ClientId,
          name: personName(row),
          residence: row.residence,
          advisorId: row.advisorId as StaffId | null,
          lastVisitAt: row.lastVisitAt,
          nextVisitAt: row.nextVisitAt,
        })),
        next: hasMore ? { rank: last.rank, id: last.id as ClientId } : null,
      }
    },
    /** How many clients the filter leaves. */
    count: ({ filter }: { filter: ClientFilter }) => ({
      count: queries.count(filter, { order: null, staffId: desk.staffId, now: desk.now() }),
    }),
  }
}
