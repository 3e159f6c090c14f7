import { createFactQueries, type FactRow } from '../../db/queries/facts.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { Fact, FactId } from '../ipc/facts.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Source } from '../ipc/values.ts'
import { createConfirming } from './confirming.ts'
import type { Desk } from './desk.ts'
import { createPurchases } from './purchases.ts'
import { createSuperseding } from './superseding.ts'

/** What is typed of a fact. */
export type FactInput = Pick<Fact, 'topic' | 'text' | 'source' | 'confidence' | 'reviewOn'>

/** What the business allows with facts. */
export type FactService = ReturnType<typeof createFactService>

/** What the house knows of its clients, and how; a changed fact is superseded and kept. */
export function createFactService(desk: Desk) {
  const { store } = desk
  const queries = createFactQueries(store)
  const known = createSuperseding<FactRow>(desk, 'fact', queries)
  const confirming = createConfirming(desk)
  const purchases = createPurchases(desk)

  /** The earlier wordings that whoever is at the desk may be shown. */
  const earlier = (row: FactRow, ever: readonly FactRow[]) =>
    purchases.shown(row.clientId, earlierOf(row, ever))

  function show(row: FactRow): Fact {
    const ever = queries.everOf(row.clientId)
    return showFact(row, earlier(row, ever).length, confirming.judgeOn(confirming.today()))
  }

  function insert(clientId: number, { topic, text, source, confidence, reviewOn }: FactInput): number {
    const how = { provenance: source.provenance, toldBy: source.toldBy, onDay: source.on }
    const written = { staffId: desk.staffId, recordedAt: desk.now() }
    return queries.insert({ clientId, topic, text, ...how, confidence, reviewOn, ...written })
  }

  return {
    /** What stands of a client, newest day first; purchases only to those who may see them. */
    list: ({ clientId }: { clientId: ClientId }): Fact[] => {
      const ever = queries.everOf(clientId)
      const isDue = confirming.judgeOn(confirming.today())
      const standing = purchases.shown(clientId, ever.filter(stands))
      return standing.map((row) => showFact(row, earlier(row, ever).length, isDue))
    },
    /** What of a client is to be asked again on a day of the boutique, such as that of a visit; oldest first. */
    dueOn: (clientId: ClientId, day: string): Fact[] => {
      const isDue = confirming.judgeOn(day)
      const due = queries.standingOf(clientId).filter(isDue)
      return purchases.shown(clientId, due).map((row) => showFact(row, 0, isDue))
    },
    /** Adds a fact. Throws AppError `not-found` for a client who is not there. */
    add: async ({ clientId, ...input }: FactInput & { clientId: ClientId }): Promise<Fact> =>
      show(await known.add(clientId, () => insert(clientId, input))),
    /** Puts a new fact in the place of one, which is kept. Throws AppError `not-found`, or `stale` if it stands no more. */
    change: async ({ id, ...input }: FactInput & { id: FactId }): Promise<Fact> =>
      show(await known.supersede(id, 'changed', (old) => insert(old.clientId, input))),
    /**
     * Says the same again from a new source; a review day that has come is done with. Throws AppError `not-found`, or
     * `stale` if it stands no more.
     */
    confirm: async ({ id, source }: { id: FactId; source: Source }): Promise<Fact> =>
      show(
        await known.supersede(id, 'confirmed', ({ clientId, topic, text, confidence, reviewOn }) =>
          insert(clientId, {
            topic,
            text,
            source,
            confidence,
            reviewOn: reviewOn > confirming.today() ? reviewOn : '',
          }),
        ),
      ),
    remove: known.remove,
    restore: known.restore,
    takeBack: known.takeBack,
    /** The earlier wordings and sources of a fact, newest first. Throws AppError `not-found`. */
    history: ({ id }: { id: FactId }): Fact[] => {
      const row = known.find(id)
      const ever = queries.everOf(row.clientId)
      return earlier(row, ever).map((old) => showFact(old, earlier(old, ever).length, () => false))
    },
  }
}

const stands = (row: FactRow) => row.removedAt === null && row.supersededById === null

/** The facts that one has superseded, step by step, newest first. */
function earlierOf(row: FactRow, ever: readonly FactRow[]): FactRow[] {
  const earlier: FactRow[] = []
  let at: FactRow | undefined = row
  while (at !== undefined) {
    const { id }: FactRow = at
    at = ever.find((old) => old.supersededById === id)
    if (at !== undefined) earlier.push(at)
  }
  return earlier
}

function showFact(row: FactRow, earlier: number, isDue: (row: FactRow) => boolean): Fact {
  return {
    id: row.id as FactId,
    clientId: row.clientId as ClientId,
    topic: row.topic,
    text: row.text,
    source: { provenance: row.provenance, toldBy: row.toldBy, on: row.onDay },
    confidence: row.confidence,
    reviewOn: row.reviewOn,
    author: row.author,
    authorId: row.staffId as StaffId | null,
    recordedAt: row.recordedAt,
    needsConfirming: isDue(row),
    earlier,
  }
}
