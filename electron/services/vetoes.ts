import { createTasteQueries } from '../../db/queries/tastes.ts'
import { createVocabularyQueries } from '../../db/queries/vocabulary.ts'
import { withKinds } from '../../locales/vocabulary/kinds.ts'
import { houseLexicon } from '../../locales/vocabulary/lexicon.ts'
import { type Lexicon, prepareLexicon, readTerms } from '../../locales/vocabulary/read-terms.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { TasteId, Veto } from '../ipc/tastes.ts'
import { isVeto } from '../ipc/veto-rule.ts'
import type { Desk } from './desk.ts'

/** A veto, with everything it forbids. */
export interface StandingVeto extends Veto {
  /** The terms refused and every kind of them; none where only the words are known. */
  readonly codes: ReadonlySet<string>
  /** The refusal's own words, to be found in a sentence. */
  readonly words: Lexicon
}

/** A piece, a drink or anything else that may be offered to a client. */
export interface Proposal {
  readonly terms?: readonly string[]
  readonly text?: string
}

/**
 * The vetoes of an open book's clients: every allergy and every refusal but a mere dislike. A refusal in free words counts
 * for the terms it names, so that “exotic skins” of an old book forbids python too.
 */
export function createVetoes({ store }: Pick<Desk, 'store'>) {
  const tastes = createTasteQueries(store)
  const vocabulary = createVocabularyQueries(store)
  let prepared: { readonly of: string; readonly lexicon: Lexicon } | null = null

  /** The words of the built-in terms and the house's own, as they are now. */
  function lexicon(): Lexicon {
    const own = vocabulary.all().map(({ code, words }) => ({ code, spellings: Object.values(words) }))
    const of = JSON.stringify(own)
    if (prepared?.of !== of) prepared = { of, lexicon: houseLexicon(own) }
    return prepared.lexicon
  }

  function vetoesOf(clientId: ClientId): StandingVeto[] {
    const vetoes: StandingVeto[] = []
    for (const row of tastes.ofClient(clientId)) {
      if (!isVeto(row)) continue
      const named = row.term === '' ? readTerms(row.text, lexicon(), true) : [row.term]
      vetoes.push({
        tasteId: row.id as TasteId,
        text: row.text,
        term: row.term,
        isAllergy: row.isAllergy,
        source: { provenance: row.provenance, toldBy: row.toldBy, on: row.onDay },
        codes: new Set(named.flatMap((code) => [...withKinds(code)])),
        words: prepareLexicon([{ code: 'own', spellings: [row.text] }]),
      })
    }
    return vetoes
  }

  return {
    vetoesOf,
    /** The vetoes that a proposal breaks, in any of the languages its words may be written in. */
    findVetoes: ({ terms = [], text = '' }: Proposal, vetoes: readonly StandingVeto[]): StandingVeto[] => {
      if (vetoes.length === 0) return []
      const proposed = [...terms, ...readTerms(text, lexicon())]
      return vetoes.filter(
        ({ codes, words }) => proposed.some((code) => codes.has(code)) || readTerms(text, words).length > 0,
      )
    },
  }
}

/** A veto as it is told: whose words, and how they are known. */
export function showVeto({ tasteId, text, term, isAllergy, source }: StandingVeto): Veto {
  return { tasteId, text, term, isAllergy, source }
}
