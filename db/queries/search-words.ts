import { setImmediate as breathe } from 'node:timers/promises'
import type { Statement } from 'better-sqlite3'
import { indexPieces, PIECE_LETTERS } from '../../locales/search/piece-keys.ts'
import type { SearchedWords } from '../search/objects.ts'
import type { Store } from '../store.ts'
import { hasPhrase, shortenBeginning } from './long-beginnings.ts'
import { pickFewWords } from './many-words.ts'

/** Something written about a client that was found. */
export interface FoundWords {
  readonly id: number
  readonly clientId: number
  /** ISO 8601. */
  readonly onDay: string
  readonly provenance: 'said' | 'observed' | 'bought' | 'told' | 'inferred'
}

/** A note that was found. */
export interface FoundNote extends FoundWords {
  readonly body: string
}

/** A taste that was found; `stance` and `strength` say whether it is a refusal. */
export interface FoundTaste extends FoundWords {
  readonly stance: 'likes' | 'refuses'
  readonly strength: '' | 'loves' | 'likes' | 'dislikes' | 'never'
  readonly isAllergy: 0 | 1
  readonly text: string
  readonly quote: string
  readonly term: string
}

/** A fact that was found. */
export interface FoundFact extends FoundWords {
  readonly text: string
}

/** A gift that was found; `onDay` is its year, or '' where none is known. */
export interface FoundGift {
  readonly id: number
  readonly clientId: number
  readonly onDay: string
  readonly recipient: string
  readonly what: string
}

/** An appointment that was found by what it is for or by what is to be ready; `toReady` is a JSON list of texts. */
export interface FoundAppointment {
  readonly id: number
  readonly clientId: number
  /** Epoch milliseconds UTC. */
  readonly startsAt: number
  readonly kind: 'visit' | 'call' | 'home'
  readonly status: 'booked' | 'arrived' | 'done' | 'cancelled'
  readonly purpose: string
  readonly toReady: string
}

// The newest hits that are looked at for what the reader may not see, before the search gives up on older ones.
const MOST_EXAMINED = 2_000
// Of the rows with a shorter beginning so many are read at once, and so many in all, before FTS5 is asked for the long one.
const BEGINNINGS_READ = { atOnce: 80, most: 480 }
// Of the rows with a few of many words so many are looked at for the others, before FTS5 is asked for all.
const MOST_WITH_FEW = 240
// A phrase of common characters is sought in every row that has them all: so many rows at a time take some ms, and
// each time FTS5 walks to them from the newest.
const ROWS_AT_ONCE = 400_000

interface Sought {
  readonly expression: string
  /** Rows above `from` and up to `to`. */
  readonly from: number
  readonly to: number
  readonly mostExamined: number
  readonly readerId: number
  readonly limit: number
}

/** What is written about clients, found by its words; an expression is FTS5's, from locales/search. */
export function createWordQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const ofKind = <Found extends { readonly id: number }>(
    kind: SearchedWords,
    columns: string,
    isShown: string,
    looking: Looking<Found>,
  ) =>
    findNewest<Found>(
      looking,
      sqlite.prepare<[], number | null>(`select max(id) from ${kind}`).pluck(),
      sqlite.prepare<[Sought], Found>(
        `select ${kind}.id, client_id as clientId, ${columns}
         from (select rowid as id from ${kind}_search where k match :expression and rowid > :from and rowid <= :to
           order by rowid desc limit :mostExamined) as found
         cross join ${kind} on ${kind}.id = found.id
         where ${isShown}
           and client_id not in (select id from client where binned_at is not null) limit :limit`,
      ),
    )
  const known = 'on_day as onDay, provenance'
  const standing = 'removed_at is null and superseded_by_id is null'
  return {
    /** The newest notes that this member of staff may read. */
    notes: ofKind<FoundNote>(
      'note',
      `${known}, body`,
      'removed_at is null and (not is_private or staff_id = :readerId)',
      { textOf: ({ body }) => body },
    ),
    /** The newest tastes that stand. */
    tastes: ofKind<FoundTaste>(
      'taste',
      `${known}, stance, strength, is_allergy as isAllergy, text, quote, term`,
      standing,
      {},
    ),
    /** The newest facts that stand. */
    facts: ofKind<FoundFact>('fact', `${known}, text`, standing, { textOf: ({ text }) => text }),
    /** The gifts that were written down last. */
    gifts: ofKind<FoundGift>(
      'gift',
      `iif(year is null, '', printf('%04d', year)) as onDay, recipient, what`,
      'true',
      { indexed: PIECE_LETTERS, storedOf: ({ what }) => indexPieces([what]) },
    ),
    /** The appointments that were booked last, cancelled ones too. */
    appointments: ofKind<FoundAppointment>(
      'appointment',
      `starts_at as startsAt, kind, status, purpose, (select json_group_array(text order by position)
         from preparation where appointment_id = appointment.id) as toReady`,
      'true',
      {
        indexed: PIECE_LETTERS,
        storedOf: ({ purpose, toReady }) => indexPieces([purpose, ...(JSON.parse(toReady) as string[])]),
      },
    ),
  }
}

/** The newest rows that match, at most `limit`; pauses between stretches of the book. */
type FindNewest<Found> = (expression: string, readerId: number, limit: number) => Promise<Found[]>

/** How unfinished words, and many words, are looked for in a kind. */
interface Looking<Found> {
  /** Up to so many letters they are looked for at once; a longer one is tried as a whole word first. */
  readonly indexed?: number
  /** All that is searched of a row, where that is one text: long beginnings are then looked for in it. */
  readonly textOf?: (found: Found) => string
  /** What is stored of a row, where a few of many words are asked for and the others looked for in it. */
  readonly storedOf?: (found: Found) => string
}

// FTS5 gathers every hit of a beginning that it has no index for, however common, before the first.
function findNewest<Found extends { readonly id: number }>(
  { indexed = 0, textOf, storedOf }: Looking<Found>,
  newest: Statement<[], number | null>,
  rows: Statement<[Sought], Found>,
): FindNewest<Found> {
  const read = (
    expression: string,
    readerId: number,
    limit: number,
    from = 0,
    to = Number.MAX_SAFE_INTEGER,
  ) => rows.all({ expression, from, to, mostExamined: MOST_EXAMINED, readerId, limit })

  async function wholeWords(expression: string, readerId: number, limit: number): Promise<Found[]> {
    if (!hasPhrase(expression)) return read(expression, readerId, limit)
    const found: Found[] = []
    for (let to = newest.get() ?? 0; to > 0 && found.length < limit; to -= ROWS_AT_ONCE) {
      const from = Math.max(0, to - ROWS_AT_ONCE)
      found.push(...read(expression, readerId, limit - found.length, from, to))
      if (from > 0) await breathe()
    }
    return found
  }

  /** The newest rows with many words, read from those with a few of them; null where too many of those have not the others. */
  async function readManyWords(expression: string, readerId: number, limit: number): Promise<Found[] | null> {
    const few = storedOf && pickFewWords(expression)
    if (!few) return null
    const some = await wholeWords(few.expression, readerId, MOST_WITH_FEW)
    const found = some.filter((row) => few.isIn(storedOf(row))).slice(0, limit)
    return found.length === limit || some.length < MOST_WITH_FEW ? found : null
  }

  /** The newest rows with words that begin so, read from shorter beginnings; null where too few of those go on like it. */
  function readBeginning(expression: string, readerId: number, limit: number): Found[] | null {
    const shorter = textOf && shortenBeginning(expression)
    if (!shorter || hasPhrase(expression)) return null
    const found: Found[] = []
    let to = Number.MAX_SAFE_INTEGER
    for (let left = BEGINNINGS_READ.most; left > 0; left -= BEGINNINGS_READ.atOnce) {
      const some = read(shorter.expression, readerId, BEGINNINGS_READ.atOnce, 0, to)
      found.push(...some.filter((row) => shorter.isIn(textOf(row))))
      if (found.length >= limit) return found.slice(0, limit)
      // No more of them, or more than are looked at that the reader may not see: FTS5 tells which.
      if (some.length < BEGINNINGS_READ.atOnce) return null
      to = (some.at(-1)?.id ?? 1) - 1
    }
    return null
  }

  return async (expression, readerId, limit) => {
    const asWhole = expression.replaceAll(/([^" ]*)"\*/gu, (begun, last: string) =>
      last.length > indexed ? `${last}"` : begun,
    )
    const whole =
      (await readManyWords(asWhole, readerId, limit)) ?? (await wholeWords(asWhole, readerId, limit))
    if (whole.length === limit || asWhole === expression) return whole
    return readBeginning(expression, readerId, limit) ?? read(expression, readerId, limit)
  }
}
