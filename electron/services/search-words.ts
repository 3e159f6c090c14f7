import { createWordQueries, type FoundTaste, type FoundWords } from '../../db/queries/search-words.ts'
import type { CutSnippet } from '../../db/search/note-snippet.ts'
import { matchText } from '../../locales/search/match.ts'
import type { FactId } from '../ipc/facts.ts'
import type { NoteId } from '../ipc/notes.ts'
import type { FactHit, NoteHit, TasteHit } from '../ipc/search.ts'
import type { TasteId } from '../ipc/tastes.ts'
import type { Desk } from './desk.ts'
import type { FindableVocabulary } from './findable-vocabulary.ts'
import { type About, type Asked, copyRanges, createTelling, ORDERED, type ShowHit } from './found-words.ts'
import { createPurchases } from './purchases.ts'

/** Notes, tastes and facts by their words, tastes also by what any language of the vocabulary calls them. */
export function createWordSearch(desk: Desk, vocabulary: () => Promise<FindableVocabulary>) {
  const words = createWordQueries(desk.store)
  const purchases = createPurchases(desk)
  const tell = createTelling(desk)

  async function find<Found extends FoundWords, Hit>(
    asked: Asked,
    { expression, read, show }: Search<Found, Hit>,
  ): Promise<Hit[]> {
    if (expression === null) return []
    const rows = await read(expression, desk.staffId, Math.max(ORDERED, asked.limit))
    const found = rows.filter((row) => purchases.isShown(row.clientId, row))
    return tell(found, asked, show)
  }

  return {
    /** At most `limit` notes the reader may see, the latest days first. */
    notes: async (asked: Asked) => ({
      notes: await find(asked, {
        expression: matchText(asked.query),
        read: words.notes,
        show: ({ id, onDay, provenance, body }, about): NoteHit => ({
          id: id as NoteId,
          on: onDay,
          provenance,
          ...about(body),
        }),
      }),
    }),
    /** At most `limit` tastes and refusals that stand, the latest days first. */
    tastes: async (asked: Asked) => {
      const { finder, namesOf } = await vocabulary()
      return {
        tastes: await find(asked, {
          expression: matchText(asked.query, (run, isUnfinished) => finder.keysOf(run, isUnfinished)),
          read: words.tastes,
          show: (taste, about, cut) => showTaste(taste, about, { cut, names: namesOf(taste.term) }),
        }),
      }
    },
    /** At most `limit` facts that stand, the latest days first. */
    facts: async (asked: Asked) => ({
      facts: await find(asked, {
        expression: matchText(asked.query),
        read: words.facts,
        show: ({ id, onDay, provenance, text }, about): FactHit => ({
          id: id as FactId,
          on: onDay,
          provenance,
          ...about(text),
        }),
      }),
    }),
  }
}

interface Search<Found, Hit> {
  readonly expression: string | null
  readonly read: (expression: string, readerId: number, limit: number) => Promise<Found[]>
  readonly show: ShowHit<Found, Hit>
}

/** What was said stands in for the words of a taste where only it has what was typed. */
function showTaste(
  { id, onDay, provenance, stance, strength, isAllergy, text, quote, term }: FoundTaste,
  about: (text: string) => About,
  { cut, names }: { cut: CutSnippet; names: readonly string[] },
): TasteHit {
  const isInText = cut(text).ranges.length > 0
  const isInQuote = !isInText && cut(quote).ranges.length > 0
  const called = isInText || isInQuote ? undefined : names.map(cut).find(({ ranges }) => ranges.length > 0)
  return {
    id: id as TasteId,
    on: onDay,
    provenance,
    ...about(isInQuote ? quote : text),
    stance,
    strength,
    isAllergy: isAllergy === 1,
    term,
    called: called ? { text: called.text, ranges: copyRanges(called.ranges) } : null,
  }
}
