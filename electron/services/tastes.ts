import { createActivityQueries } from '../../db/queries/activity.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { createTasteQueries, type TasteRow } from '../../db/queries/tastes.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Taste, TasteId } from '../ipc/tastes.ts'
import type { Source } from '../ipc/values.ts'
import type { Desk } from './desk.ts'

const DONE = { done: true } as const
const DAY_MS = 86_400_000
/** How long what was observed or told holds before it asks to be confirmed: 18 months, in days. */
const HOLDS_FOR_DAYS = 548

/** What is typed of a taste. */
export interface TasteInput {
  readonly stance: 'likes' | 'refuses'
  readonly facet: Taste['facet']
  readonly text: string
  readonly quote: string
  readonly source: Source
}

/** What the business allows with tastes. */
export type TasteService = ReturnType<typeof createTasteService>

/** The tastes of an open book's clients; a changed one is superseded and kept. */
export function createTasteService(desk: Desk) {
  const { store } = desk
  const queries = { ...createTasteQueries(store), ...createActivityQueries(store) }
  const clients = createClientQueries(store)
  const show = (row: TasteRow) => showTaste(row, oldestFirm(desk))

  function find(id: number): TasteRow {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    return row
  }

  function insert(clientId: number, input: TasteInput, act: string): TasteRow {
    const { stance, facet, text, quote, source } = input
    const id = queries.insert({
      clientId,
      stance,
      facet,
      text,
      quote,
      provenance: source.provenance,
      toldBy: source.toldBy,
      onDay: source.on,
      staffId: desk.staffId,
      recordedAt: desk.now(),
    })
    record(act, id)
    return find(id)
  }

  function record(act: string, id: number): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'taste', subjectId: id })
  }

  async function supersede(id: TasteId, act: string, next: (old: TasteRow) => TasteInput): Promise<Taste> {
    const row = await store.write(() => {
      const old = find(id)
      if (old.removedAt !== null || old.supersededById !== null) throw new AppError('stale')
      const row = insert(old.clientId, next(old), act)
      queries.supersede(id, row.id)
      return row
    })
    desk.announce('tastes.changed', { clientId: row.clientId as ClientId })
    return show(row)
  }

  async function setRemoved(id: TasteId, at: number | null, act: string) {
    const { clientId } = await store.write(() => {
      queries.setRemoved(id, at)
      record(act, id)
      return find(id)
    })
    desk.announce('tastes.changed', { clientId: clientId as ClientId })
    return DONE
  }

  return {
    /** What a client likes, then what they refuse, each newest first. */
    list: ({ clientId }: { clientId: ClientId }): Taste[] => {
      const oldest = oldestFirm(desk)
      return queries.ofClient(clientId).map((row) => showTaste(row, oldest))
    },
    /** Adds a taste. Throws AppError `not-found` for a client who is not there. */
    add: async ({ clientId, ...input }: TasteInput & { clientId: ClientId }): Promise<Taste> => {
      const row = await store.write(() => {
        if (clients.standing(clientId) === undefined) throw new AppError('not-found')
        return insert(clientId, input, 'taste.added')
      })
      desk.announce('tastes.changed', { clientId })
      return show(row)
    },
    /** Puts a new taste in the place of one, which is kept. Throws AppError `not-found`, or `stale` if it is no longer in use. */
    change: ({ id, ...input }: TasteInput & { id: TasteId }) => supersede(id, 'taste.changed', () => input),
    /** Says the same again from a new source. Throws AppError `not-found`, or `stale` if it is no longer in use. */
    confirm: ({ id, source }: { id: TasteId; source: Source }) =>
      supersede(id, 'taste.confirmed', ({ stance, facet, text, quote }) => ({
        stance,
        facet,
        text,
        quote,
        source,
      })),
    /** Takes a taste out of use; it is kept. */
    remove: ({ id }: { id: TasteId }) => setRemoved(id, desk.now(), 'taste.removed'),
    /** Brings a removed taste back. */
    restore: ({ id }: { id: TasteId }) => setRemoved(id, null, 'taste.restored'),
  }
}

// The oldest day, in the boutique's zone, on which something observed or told still holds.
function oldestFirm(desk: Desk): string {
  const { day } = wallClock(desk.now(), desk.house().timeZone)
  return new Date(Date.parse(day) - HOLDS_FOR_DAYS * DAY_MS).toISOString().slice(0, 10)
}

function showTaste(row: TasteRow, oldest: string): Taste {
  const isSecondHand = row.provenance === 'observed' || row.provenance === 'told'
  return {
    id: row.id as TasteId,
    clientId: row.clientId as ClientId,
    stance: row.stance,
    facet: row.facet,
    text: row.text,
    quote: row.quote,
    source: { provenance: row.provenance, toldBy: row.toldBy, on: row.onDay },
    author: row.author,
    recordedAt: row.recordedAt,
    needsConfirming: isSecondHand && row.onDay < oldest,
  }
}
