import { setImmediate as breathe } from 'node:timers/promises'
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

/** A note that was found. */
export interface FoundNote {
  readonly id: number
  readonly clientId: number
  readonly onDay: string
  readonly body: string
}

// The newest hits that are looked at for what the reader may not see, before the search gives up on older ones.
const MOST_EXAMINED = 2_000
// A phrase of common characters is sought in every note that has them all: so many notes at a time take a few ms.
const NOTES_AT_ONCE = 200_000
// Words alone are read newest first and stop at the limit; only the order of a phrase has to be checked note by note.
const PHRASE = /"[^"]* [^"]*"/

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
  const newestNote = sqlite.prepare<[], number | null>('select max(id) from note').pluck()
  const notes = sqlite.prepare<[string, number, number, number, number, number], FoundNote>(
    `select note.id, client_id as clientId, on_day as onDay, body
     from (select rowid as id from note_search where k match ? and rowid > ? and rowid <= ?
       order by rowid desc limit ?) as found
     cross join note on note.id = found.id
     where (not is_private or staff_id = ?) and removed_at is null
       and client_id not in (select id from client where binned_at is not null) limit ?`,
  )
  async function wholeWords(expression: string, readerId: number, limit: number): Promise<FoundNote[]> {
    if (!PHRASE.test(expression)) {
      return notes.all(expression, 0, Number.MAX_SAFE_INTEGER, MOST_EXAMINED, readerId, limit)
    }
    const found: FoundNote[] = []
    for (let to = newestNote.get() ?? 0; to > 0 && found.length < limit; to -= NOTES_AT_ONCE) {
      const from = Math.max(0, to - NOTES_AT_ONCE)
      found.push(...notes.all(expression, from, to, MOST_EXAMINED, readerId, limit - found.length))
      if (from > 0) await breathe()
    }
    return found
  }

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
    /**
     * The newest notes that match and that this member of staff may read, at most `limit`. An unfinished last word
     * is tried as a whole word first: FTS5 gathers every hit of a long prefix, however common, before the first.
     * Pauses between stretches of the book.
     */
    notes: async (expression: string, readerId: number, limit: number): Promise<FoundNote[]> => {
      const asWhole = expression.replaceAll('"*', '"')
      const whole = await wholeWords(asWhole, readerId, limit)
      if (whole.length === limit || asWhole === expression) return whole
      return notes.all(expression, 0, Number.MAX_SAFE_INTEGER, MOST_EXAMINED, readerId, limit)
    },
  }
}
