import { createClientQueries } from '../../db/queries/clients.ts'
import { createTasteQueries, type TasteRow } from '../../db/queries/tastes.ts'
import { createVocabularyQueries } from '../../db/queries/vocabulary.ts'
import { isBuiltInTerm } from '../../locales/vocabulary/terms.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Taste, TasteId, VetoedOffer } from '../ipc/tastes.ts'
import type { PersonName, Source } from '../ipc/values.ts'
import { type Along, createCompany } from './company.ts'
import { createConfirming } from './confirming.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'
import { createPurchases } from './purchases.ts'
import { createSuperseding } from './superseding.ts'
import { createVetoes, type Proposal, showVeto } from './vetoes.ts'

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
  const queries = createTasteQueries(store)
  const known = createSuperseding<TasteRow>(desk, 'taste', queries)
  const clients = createClientQueries(store)
  const vocabulary = createVocabularyQueries(store)
  const vetoes = createVetoes(desk)
  const confirming = createConfirming(desk)
  const purchases = createPurchases(desk)
  const company = createCompany(desk)
  const show = (row: TasteRow) => showTaste(row, confirming.judgeOn(confirming.today()))

  function insert(clientId: number, input: TasteInput): number {
    requireSense(input)
    const { stance, facet, text, term, strength, isAllergy, quote, source } = input
    return queries.insert({
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
  }

  /** A taste says one thing: how strongly fits its stance, an allergy is a refusal, its word bears on its facet. */
  function requireSense({ stance, facet, term, strength, isAllergy }: TasteInput): void {
    const strengths: readonly Taste['strength'][] = STRENGTHS[stance]
    if (!strengths.includes(strength)) throw new AppError('invalid-input', { field: 'strength' })
    if (isAllergy && stance !== 'refuses') throw new AppError('invalid-input', { field: 'isAllergy' })
    const termFacet = isBuiltInTerm(term) ? term.slice(0, term.indexOf('.')) : vocabulary.byCode(term)?.facet
    if (term !== '' && termFacet !== facet) throw new AppError('invalid-input', { field: 'term' })
  }

  /**
   * Which proposals break a veto of a client, of those who come along or of whom their names may mean, in that order; what
   * is offered is told in the proposal's own words, and whose veto it is by name where it is not the client's.
   */
  function check(
    { clientId: guestId, companions }: { clientId: ClientId; companions: readonly Along[] },
    proposals: readonly (Proposal & { text: string })[],
  ): VetoedOffer[] {
    const { linked, possible } = company.find(guestId, companions)
    const perhaps = new Set(possible.map(({ clientId }) => clientId))
    return [...new Set([guestId, ...linked, ...perhaps])].flatMap((clientId) => {
      const standing = vetoes.vetoesOf(clientId)
      const name = clientId === guestId || standing.length === 0 ? null : nameOf(clientId)
      return proposals.flatMap((proposal) =>
        vetoes.findVetoes(proposal, standing).map((veto) => ({
          offered: proposal.text,
          veto: showVeto(veto),
          clientId,
          name,
          isPossible: perhaps.has(clientId),
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
    add: async ({ clientId, ...input }: TasteInput & { clientId: ClientId }): Promise<Taste> =>
      show(await known.add(clientId, () => insert(clientId, input))),
    /** Puts a new taste in the place of one, which is kept. Throws as `add` does, and `stale` if it is no longer in use. */
    change: async ({ id, ...input }: TasteInput & { id: TasteId }): Promise<Taste> =>
      show(await known.supersede(id, 'changed', (old) => insert(old.clientId, input))),
    /** Says the same again from a new source. Throws AppError `not-found`, or `stale` if it is no longer in use. */
    confirm: async ({ id, source }: { id: TasteId; source: Source }): Promise<Taste> =>
      show(await known.supersede(id, 'confirmed', (old) => insert(old.clientId, { ...old, source }))),
    remove: known.remove,
    restore: known.restore,
    takeBack: known.takeBack,
    /** Which offers break a veto of a client or of whoever comes along: one stands there for each veto it breaks. */
    checkOffers: ({
      offers,
      ...meeting
    }: {
      clientId: ClientId
      companions: readonly Along[]
      offers: readonly string[]
    }): VetoedOffer[] =>
      check(
        meeting,
        offers.map((text) => ({ text })),
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
