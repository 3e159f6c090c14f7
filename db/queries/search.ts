import type { Store } from '../store.ts'

/** A client as a hit shows it. */
export interface HitRow {
  readonly id: number
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
  readonly residence: string
  readonly lastVisitAt: number | null
  readonly nextVisitAt: number | null
}

const NEXT_VISIT = `(select starts_at from appointment where client_id = client.id and starts_at >= :now
  and status in ('booked', 'arrived') order by starts_at limit 1)`

const HIT = `select client.id, name_text as nameText, name_lang as nameLang, name_reading as nameReading,
  name_latin as nameLatin, residence, last_visit_at as lastVisitAt, ${NEXT_VISIT} as nextVisitAt`

/** What the search tables and the rows behind them answer; an expression is FTS5's, from locales/search. */
export function createSearchQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const clientIds = sqlite
    .prepare<[string, number], number>(
      'select rowid from client_search where k match ? order by rowid desc limit ?',
    )
    .pluck()
  const expected = sqlite
    .prepare<[number, number], [clientId: number, startsAt: number]>(
      `select client_id, starts_at from appointment where starts_at >= ? and status in ('booked', 'arrived')
       order by starts_at limit ?`,
    )
    .raw()
  // One statement for all of them: a call for each of some hundred hits costs more than the reading.
  const lastVisits = sqlite
    .prepare<[string], [id: number, lastVisitAt: number | null]>(
      'select id, last_visit_at from client where id in (select value from json_each(?))',
    )
    .raw()
  const hit = sqlite.prepare<{ id: number; now: number }, HitRow>(`${HIT} from client where id = :id`)
  const hits = sqlite.prepare<{ ids: string; now: number }, HitRow>(
    `${HIT} from json_each(:ids) as found cross join client on client.id = found.value`,
  )
  return {
    /** The newest clients that match, at most `limit`; binned ones have no search row. */
    clientIds: (expression: string, limit: number) => clientIds.all(expression, limit),
    /** When (epoch ms) the clients of the next `limit` appointments from `now` on come first. */
    expected: (now: number, limit: number): Map<number, number> =>
      new Map(expected.all(now, limit).reverse()),
    /** When (epoch ms) each of these clients was last there. */
    lastVisits: (ids: readonly number[]) => lastVisits.all(JSON.stringify(ids)),
    /** One client as a hit shows it, with the next visit from `now` (epoch ms) on. */
    hit: (id: number, now: number) => hit.get({ id, now }),
    /** Clients as hits show them, in the order of the ids. */
    hits: (ids: readonly number[], now: number) => hits.all({ ids: JSON.stringify(ids), now }),
  }
}
