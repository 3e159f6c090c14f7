import {
  createTimelineQueries,
  DAY_KINDS,
  MOMENT_KINDS,
  type MomentBound,
  type MomentKind,
  type MomentRow,
} from '../../db/queries/timeline.ts'
import { instantOf, wallClock } from '../../locales/time-zones.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { Moment } from '../ipc/timeline.ts'
import type { Desk } from './desk.ts'
import { createPurchases } from './purchases.ts'

/** What is told of a day stands at its end, above the visit it was written after. */
const END_OF_DAY = '23:59'
const LAST_DAY = '9999-12-31'
/** A page of fifty moments has to travel quickly, whatever was written. */
const MOST_CHARACTERS = 400
const MOST_LINES = 6

/** The moment a page of history ended with. */
interface Ending {
  readonly at: number
  readonly kind: MomentKind
  readonly id: number
}

/** What may be read of a client's history. */
export type TimelineService = ReturnType<typeof createTimelineService>

/** The history of an open book's clients, everything in one order. */
export function createTimelineService(desk: Desk) {
  const queries = createTimelineQueries(desk.store)
  const purchases = createPurchases(desk)
  const zone = () => desk.house().timeZone
  const endOf = (day: string) => instantOf(day, END_OF_DAY, zone())

  function show(kind: MomentKind, row: MomentRow): Moment {
    const text = beginningOf(row.text)
    const at = typeof row.at === 'string' ? endOf(row.at) : row.at
    return { ...row, kind, at, text, isCut: text !== row.text }
  }

  return {
    /**
     * A page of everything that happened with a client, newest first, of some kinds or of all (an empty list); instants
     * are epoch milliseconds UTC, and what is known by its day stands at the end of that day of the boutique.
     */
    list: (asked: {
      clientId: ClientId
      kinds: readonly MomentKind[]
      before: Ending | null
      limit: number
    }): { moments: Moment[]; hasMore: boolean } => {
      const { staffId } = desk
      const reader = { staffId, seesPurchases: !purchases.areKeptFrom(asked.clientId, staffId) }
      const kinds = asked.kinds.length === 0 ? MOMENT_KINDS : asked.kinds
      const heads = kinds.flatMap((kind) => {
        const bound = boundOf(kind, asked.before, { endOf, zone: zone() })
        const { clientId, limit } = asked
        const rows = queries.page(kind, { clientId, reader, before: bound, limit: limit + 1 })
        return advance({ rows: rows.values(), show: (row) => show(kind, row) })
      })
      const moments: Moment[] = []
      while (heads.length > 0 && moments.length < asked.limit) {
        const at = heads.reduce((first, head, n) => (isBefore(head, heads[first]) ? n : first), 0)
        const [next] = heads.splice(at, 1)
        if (next === undefined) break
        moments.push(next.moment)
        heads.push(...advance(next))
      }
      return { moments, hasMore: heads.length > 0 }
    },
  }
}

const orderOf = (kind: MomentKind) => MOMENT_KINDS.indexOf(kind)

/** The rows of one kind that are still to be told. */
interface Telling {
  readonly rows: Iterator<MomentRow>
  readonly show: (row: MomentRow) => Moment
}

/** The next moment of a kind; only what is told is turned into an instant, which costs more than reading it. */
function advance({ rows, show }: Telling): (Telling & { moment: Moment })[] {
  const { value, done } = rows.next()
  return done === true ? [] : [{ rows, show, moment: show(value) }]
}

function isBefore(one: { moment: Moment }, other: { moment: Moment } | undefined): boolean {
  if (other === undefined) return true
  const [a, b] = [one.moment, other.moment]
  return (b.at - a.at || orderOf(b.kind) - orderOf(a.kind) || b.id - a.id) < 0
}

/** The beginning of a text, cut between its characters; a short one whole. */
function beginningOf(text: string): string {
  const lines = text.split('\n', MOST_LINES).join('\n')
  if (lines.length <= MOST_CHARACTERS) return lines
  return lines.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
}

/** What of one kind comes after the ending of a page: a moment of the same instant only by the order of kinds and ids. */
function boundOf(
  kind: MomentKind,
  before: Ending | null,
  { endOf, zone }: { endOf: (day: string) => number; zone: string },
): MomentBound {
  const isDay = DAY_KINDS.has(kind)
  if (before === null) return { at: isDay ? LAST_DAY : Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }
  const order = orderOf(kind) - orderOf(before.kind)
  const id = order === 0 ? before.id : order < 0 ? Number.MAX_SAFE_INTEGER : 0
  if (!isDay) return { at: before.at, id }
  const { day } = wallClock(before.at, zone)
  const end = endOf(day)
  if (before.at === end) return { at: day, id }
  return { at: day, id: before.at > end ? Number.MAX_SAFE_INTEGER : 0 }
}
