import { setImmediate as breathe } from 'node:timers/promises'
import type { Statement } from 'better-sqlite3'
import type { Store } from '../store.ts'

/** Which clients a list shows; language is a BCP 47 tag or ''. */
export interface ListFilter {
  readonly show: 'all' | 'mine' | 'coming' | 'never-visited' | 'binned'
  readonly language: string
  readonly importId: number | null
}

/** Where a page starts: at an index, or after the row with this rank and id. */
export type PageStart =
  | { readonly from: 'index'; readonly index: number }
  | { readonly from: 'after'; readonly rank: number; readonly id: number }

/** What a list needs to know besides its filter: the order's language, or null to list by id; who asks; and when. */
export interface ListContext {
  readonly order: string | null
  readonly staffId: number
  /** Epoch milliseconds UTC. */
  readonly now: number
}

/** One row of the list; `rank` is its place in the order. */
export interface ListRow {
  readonly rank: number
  readonly id: number
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
  readonly residence: string
  readonly advisorId: number | null
  readonly lastVisitAt: number | null
  readonly nextVisitAt: number | null
}

type Bindings = Record<string, string | number | null>

// Each is answered from an index alone; the walk along the order then probes the set instead of reading clients.
const SETS: Readonly<Record<Exclude<ListFilter['show'], 'all'>, string>> = {
  mine: 'select id from client where advisor_id = :staffId',
  coming: `select distinct client_id as id from appointment where starts_at >= :now and status in ('booked', 'arrived')`,
  'never-visited': 'select id from client where last_visit_at is null',
  // A client who became part of another waits for an undo, not in the bin.
  binned: 'select id from client where binned_at is not null and merged_into_id is null',
}
const GONE = 'select id from client where binned_at is not null'
const OF_LANGUAGE = 'select distinct client_id as id from client_language where tag = :language'
const OF_IMPORT = 'select id from client where import_id = :importId'

// Walked without a pause: a few milliseconds.
const STRIDE = 20_000

/** How the list of clients is read: pages in the order of a language, and their count. */
export function createListQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const pages = new Map<string, Statement<[Bindings], ListRow>>()
  const places = new Map<string, Statement<[Bindings], { rank: number; id: number }>>()
  const counts = new Map<string, Statement<[Bindings], { count: number }>>()
  const anyBinned = sqlite.prepare('select 1 from client where binned_at is not null limit 1')

  // An empty bin is the usual case, and asking for it once spares a look-up at each step along the order.
  const hasBinned = () => anyBinned.get() !== undefined

  function shapeOf(context: ListContext, from: PageStart['from']): PageShape {
    return { isOrdered: context.order !== null, from, hasBinned: hasBinned() }
  }

  function placeAt(filter: ListFilter, context: ListContext, start: PageStart, index: number) {
    const text = `${placesSql(filter, shapeOf(context, start.from))} limit 1 offset :index`
    const place = places.get(text) ?? sqlite.prepare<[Bindings], { rank: number; id: number }>(text)
    places.set(text, place)
    return place.get({ ...bind(filter, context), ...start, index })
  }

  return {
    /** At most `limit` rows from a place; a place after a row costs the same at any depth. */
    page: (filter: ListFilter, context: ListContext, start: PageStart, limit: number): ListRow[] => {
      const text = pageSql(filter, shapeOf(context, start.from))
      const page = pages.get(text) ?? sqlite.prepare<[Bindings], ListRow>(text)
      pages.set(text, page)
      return page.all({ ...bind(filter, context), ...start, limit })
    },
    /**
     * The same place without its index: after the row before it, or null behind the last row. A far index is reached in
     * strides with pauses between them, because SQLite walks there row by row.
     */
    reach: async (filter: ListFilter, context: ListContext, index: number): Promise<PageStart | null> => {
      // A set is gathered at each stride, which costs more than the walk.
      const stride = wantedSets(filter).length === 0 ? STRIDE : index
      let start: PageStart = { from: 'index', index: 0 }
      for (let left = index; left > 0; left -= stride) {
        const place = placeAt(filter, context, start, Math.min(left, stride) - 1)
        if (place === undefined) return null
        start = { from: 'after', ...place }
        if (left > stride) await breathe()
      }
      return start
    },
    /** How many of these clients the filter leaves. */
    countAmong: (filter: ListFilter, context: ListContext, ids: readonly number[]): number => {
      const conditions = [
        'id in (select value from json_each(:ids))',
        ...withoutBinned(filter, 'id', true),
        ...wantedSets(filter).map((set) => `id in (${set})`),
      ]
      const count = sqlite.prepare<[Bindings], number>(`select count(*) from client ${whereAll(conditions)}`)
      return count.pluck().get({ ...bind(filter, context), ids: JSON.stringify(ids) }) ?? 0
    },
    /** How many clients the filter leaves. */
    count: (filter: ListFilter, context: ListContext): number => {
      const text = countSql(filter, hasBinned())
      const count = counts.get(text) ?? sqlite.prepare<[Bindings], { count: number }>(text)
      counts.set(text, count)
      return count.get(bind(filter, context))?.count ?? 0
    },
  }
}

function bind({ language, importId }: ListFilter, { order, staffId, now }: ListContext): Bindings {
  return { language, importId, order, staffId, now }
}

function wantedSets({ show, language, importId }: ListFilter): string[] {
  return [
    ...(show === 'all' ? [] : [SETS[show]]),
    ...(language === '' ? [] : [OF_LANGUAGE]),
    ...(importId === null ? [] : [OF_IMPORT]),
  ]
}

function withoutBinned({ show }: ListFilter, id: string, hasBinned: boolean): string[] {
  return hasBinned && show !== 'binned' ? [`${id} not in (${GONE})`] : []
}

function whereAll(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
}

interface PageShape {
  readonly isOrdered: boolean
  readonly from: PageStart['from']
  readonly hasBinned: boolean
}

function placesSql(filter: ListFilter, { isOrdered, from, hasBinned }: PageShape): string {
  const source = isOrdered ? 'client_rank' : 'client'
  const id = isOrdered ? 'client_id' : 'id'
  const rank = isOrdered ? 'rank' : '0'
  const after = isOrdered ? '(rank, client_id) > (:rank, :id)' : 'id > :id'
  const where = [
    ...(isOrdered ? ['language = :order'] : []),
    ...(from === 'after' ? [after] : []),
    ...withoutBinned(filter, id, hasBinned),
    ...wantedSets(filter).map((set) => `${id} in (${set})`),
  ]
  return `select ${rank} as rank, ${id} as id from ${source} ${whereAll(where)}
    order by ${isOrdered ? 'rank, client_id' : 'id'}`
}

function pageSql(filter: ListFilter, shape: PageShape): string {
  return `
    select place.rank, client.id, name_text as nameText, name_lang as nameLang, name_reading as nameReading,
      name_latin as nameLatin, residence, advisor_id as advisorId, last_visit_at as lastVisitAt,
      (select starts_at from appointment where client_id = client.id and starts_at >= :now
        and status in ('booked', 'arrived') order by starts_at limit 1) as nextVisitAt
    from (
      ${placesSql(filter, shape)} limit :limit ${shape.from === 'index' ? 'offset :index' : ''}
    ) as place cross join client on client.id = place.id
    order by place.rank, place.id`
}

function countSql(filter: ListFilter, hasBinned: boolean): string {
  const [set, ...others] = wantedSets(filter)
  if (set === undefined) {
    return `select (select count(*) from client) - (select count(*) from (${GONE})) as count`
  }
  const where = [...withoutBinned(filter, 'id', hasBinned), ...others.map((other) => `id in (${other})`)]
  return `select count(*) as count from (${set}) ${whereAll(where)}`
}
