import type { Store } from '../store.ts'

/** A client as far as the order of hits depends on it. */
export interface VisitDates {
  readonly lastVisitAt: number | null
  readonly nextVisitAt: number | null
}

/** A client as a hit shows it. */
export interface HitRow extends VisitDates {
  readonly id: number
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
  readonly residence: string
}

/** A note that was found, with the name of its client. */
export interface FoundNote {
  readonly id: number
  readonly clientId: number
  readonly onDay: string
  readonly body: string
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
}

// The newest hits that are looked at for what the reader may not see, before the search gives up on older ones.
const MOST_EXAMINED = 2_000

const NEXT_VISIT = `(select starts_at from appointment where client_id = client.id and starts_at >= :now
  and status in ('booked', 'arrived') order by starts_at limit 1)`

/** What the search tables and the rows behind them answer; an expression is FTS5's, from locales/search. */
export function createSearchQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const clientIds = sqlite
    .prepare<[string, number], number>(
      'select rowid from client_search where k match ? order by rowid desc limit ?',
    )
    .pluck()
  const clientCount = sqlite
    .prepare<[string, number], number>(
      'select count(*) from (select rowid from client_search where k match ? limit ?)',
    )
    .pluck()
  const expected = sqlite
    .prepare<[number, number], number>(
      `select client_id from appointment where starts_at >= ? and status in ('booked', 'arrived')
       order by starts_at limit ?`,
    )
    .pluck()
  const visitDates = sqlite.prepare<{ id: number; now: number }, VisitDates>(
    `select last_visit_at as lastVisitAt, ${NEXT_VISIT} as nextVisitAt from client where id = :id`,
  )
  const hit = sqlite.prepare<{ id: number; now: number }, HitRow>(
    `select id, name_text as nameText, name_lang as nameLang, name_reading as nameReading,
     name_latin as nameLatin, residence, last_visit_at as lastVisitAt, ${NEXT_VISIT} as nextVisitAt
     from client where id = :id`,
  )
  const notes = sqlite.prepare<[string, number, number, number], FoundNote>(
    `select note.id, note.client_id as clientId, on_day as onDay, body, name_text as nameText,
     name_lang as nameLang, name_reading as nameReading, name_latin as nameLatin
     from (select rowid as id from note_search where k match ? order by rowid desc limit ?) as found
     cross join note on note.id = found.id cross join client on client.id = note.client_id
     where (not is_private or note.staff_id = ?) and removed_at is null and binned_at is null limit ?`,
  )
  return {
    /** The newest clients that match, at most `limit`; binned ones have no search row. */
    clientIds: (expression: string, limit: number) => clientIds.all(expression, limit),
    /** How many clients match, counted up to `most`. */
    clientCount: (expression: string, most: number) => clientCount.get(expression, most) ?? 0,
    /** The clients of the next `limit` appointments from `now` (epoch ms) on, the soonest first. */
    expected: (now: number, limit: number) => expected.all(now, limit),
    visitDates: (id: number, now: number) => visitDates.get({ id, now }),
    hit: (id: number, now: number) => hit.get({ id, now }),
    /**
     * The newest notes that match and that this member of staff may read, at most `limit`. An unfinished last word
     * is tried as a whole word first: FTS5 gathers every hit of a long prefix, however common, before the first.
     */
    notes: (expression: string, readerId: number, limit: number): FoundNote[] => {
      const whole = notes.all(expression.replaceAll('"*', '"'), MOST_EXAMINED, readerId, limit)
      return whole.length === limit ? whole : notes.all(expression, MOST_EXAMINED, readerId, limit)
    },
  }
}
