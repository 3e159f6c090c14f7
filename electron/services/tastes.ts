import { createActivityQueries } from '../../db/queries/activity.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { createTasteQueries, type TasteRow } from '../../db/queries/tastes.ts'
import { createVocabularyQueries } from '../../db/queries/vocabulary.ts'
import { isBuiltInTerm } from '../../locales/vocabulary/terms.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Taste, TasteId, VetoedOffer } from '../ipc/tastes.ts'
import type { PersonName, Source } from '../ipc/values.ts'
import { createConfirming } from './confirming.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'
import { createPurchases } from './purchases.ts'
import { createVetoes, type Proposal, showVeto } from './vetoes.ts'

const DONE = { done: true } as const
const STRENGTHS = {
  likes: ['', 'loves', 'likes'],
  refuses: ['', 'dislikes', 'never'],
} as const satisfies Record<Taste['stance'], readonly Taste['strength'][]>

/** What is typed of a taste. */
export type TasteInput = Pick<
  Taste,
  'stance' | 'facet' | 'text' | 'term' | 'strength' | 'isAllergy' | 'quote' | 'source'
>

/** What the business allows with tastes. */
export type TasteService = ReturnType<typeof createTasteService>

/** The tastes of an open book's clients; a changed one is superseded and kept. */
export function createTasteService(desk: Desk) {
  const { store } = desk
  const queries = { ...createTasteQueries(store), ...createActivityQueries(store) }
  const clients = createClientQueries(store)
  const vocabulary = createVocabularyQueries(store)
  const vetoes = createVetoes(desk)
  const confirming = createConfirming(desk)
  const purchases = createPurchases(desk)
  const show = (row: TasteRow) => showTaste(row, confirming.judgeOn(confirming.today()))

  function find(id: number): TasteRow {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    return row
  }

  function findShown(id: number): TasteRow {
    const row = find(id)
    if (!purchases.isShown(row.clientId, row)) throw new AppError('not-found')
    return row
  }

  function insert(clientId: number, input: TasteInput, act: string): TasteRow {
    requireSense(input)
    const { stance, facet, text, term, strength, isAllergy, quote, source } = input
    const id = queries.insert({
      clientId,
      stance,
      facet,
      text,
      term,
      strength,
      isAllergy,
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

  /** A taste says one thing: how strongly fits its stance, an allergy is a refusal, its word bears on its facet. */
  function requireSense({ stance, facet, term, strength, isAllergy }: TasteInput): void {
    const strengths: readonly Taste['strength'][] = STRENGTHS[stance]
    if (!strengths.includes(strength)) throw new AppError('invalid-input', { field: 'strength' })
    if (isAllergy && stance !== 'refuses') throw new AppError('invalid-input', { field: 'isAllergy' })
    const termFacet = isBuiltInTerm(term) ? term.slice(0, term.indexOf('.')) : vocabulary.byCode(term)?.facet
    if (term !== '' && termFacet !== facet) throw new AppError('invalid-input', { field: 'term' })
  }

  function record(act: string, id: number): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'taste', subjectId: id })
  }

  async function supersede(id: TasteId, act: string, next: (old: TasteRow) => TasteInput): Promise<Taste> {
    const row = await store.write(() => {
      const old = findShown(id)
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
      const row = findShown(id)
      if (row.supersededById !== null) throw new AppError('stale')
      queries.setRemoved(id, at)
      record(act, id)
      return row
    })
    desk.announce('tastes.changed', { clientId: clientId as ClientId })
    return DONE
  }

  /**
   * Which proposals break a veto of one of these clients, the first named first; what is offered is told in the
   * proposal's own words, and whose veto it is by name where it is not the first one's.
   */
  function check(
    clientIds: readonly ClientId[],
    proposals: readonly (Proposal & { text: string })[],
  ): VetoedOffer[] {
    return [...new Set(clientIds)].flatMap((clientId, n) => {
      const standing = vetoes.vetoesOf(clientId)
      const name = n === 0 || standing.length === 0 ? null : nameOf(clientId)
      return proposals.flatMap((proposal) =>
        vetoes.findVetoes(proposal, standing).map((veto) => ({
          offered: proposal.text,
          veto: showVeto(veto),
          clientId,
          name,
        })),
      )
    })
  }

  function nameOf(clientId: ClientId): PersonName | null {
    const row = clients.byId(clientId, desk.staffId, desk.now())
    return row === undefined ? null : personName(row)
  }

  return {
    /** What a client likes, then what they refuse, each newest first; purchases only to those who may see them. */
    list: ({ clientId }: { clientId: ClientId }): Taste[] => {
      const isDue = confirming.judgeOn(confirming.today())
      return purchases.shown(clientId, queries.ofClient(clientId)).map((row) => showTaste(row, isDue))
    },
    /**
     * Adds a taste. Throws AppError `not-found` for a client who is not there, and `invalid-input` for a taste that
     * contradicts itself: loved and refused, an allergy that is liked, a term of another facet.
     */
    add: async ({ clientId, ...input }: TasteInput & { clientId: ClientId }): Promise<Taste> => {
      const row = await store.write(() => {
        if (clients.standing(clientId) === undefined) throw new AppError('not-found')
        return insert(clientId, input, 'taste.added')
      })
      desk.announce('tastes.changed', { clientId })
      return show(row)
    },
    /** Puts a new taste in the place of one, which is kept. Throws as `add` does, and `stale` if it is no longer in use. */
    change: ({ id, ...input }: TasteInput & { id: TasteId }) => supersede(id, 'taste.changed', () => input),
    /** Says the same again from a new source. Throws AppError `not-found`, or `stale` if it is no longer in use. */
    confirm: ({ id, source }: { id: TasteId; source: Source }) =>
      supersede(id, 'taste.confirmed', (old) => ({ ...old, source })),
    /** Takes a taste out of use; it is kept. Throws AppError `not-found`, or `stale` if another stands in its place. */
    remove: ({ id }: { id: TasteId }) => setRemoved(id, desk.now(), 'taste.removed'),
    /** Brings a removed taste back. */
    restore: ({ id }: { id: TasteId }) => setRemoved(id, null, 'taste.restored'),
    /** Which offers break a veto of a client or of the clients who come along: one stands there for each veto it breaks. */
    checkOffers: (asked: {
      clientId: ClientId
      companionIds: readonly ClientId[]
      offers: readonly string[]
    }): VetoedOffer[] =>
      check(
        [asked.clientId, ...asked.companionIds],
        asked.offers.map((text) => ({ text })),
      ),
    /** What was seen of a client and is to be asked again on a day of the boutique, such as that of a visit. */
    dueOn: (clientId: ClientId, day: string): Taste[] => {
      const isDue = confirming.judgeOn(day)
      const due = queries.ofClient(clientId).filter(isDue)
      return purchases.shown(clientId, due).map((row) => showTaste(row, isDue))
    },
    check,
  }
}

function showTaste(row: TasteRow, isDue: (row: TasteRow) => boolean): Taste {
  return {
    id: row.id as TasteId,
    clientId: row.clientId as ClientId,
    stance: row.stance,
    facet: row.facet,
    text: row.text,
    term: row.term,
    strength: row.strength,
    isAllergy: row.isAllergy,
    quote: row.quote,
    source: { provenance: row.provenance, toldBy: row.toldBy, on: row.onDay },
    author: row.author,
    recordedAt: row.recordedAt,
    needsConfirming: isDue(row),
  }
}
