import { setImmediate as breathe } from 'node:timers/promises'
import { createSearchQueries, type HitRow } from '../../db/queries/search.ts'
import { createWordQueries, type FoundTaste, type FoundWords } from '../../db/queries/search-words.ts'
import { createVocabularyQueries, type TermRow } from '../../db/queries/vocabulary.ts'
import { type CutSnippet, prepareSnippets } from '../../db/search/note-snippet.ts'
import { matchText } from '../../locales/search/match.ts'
import { TermFinder } from '../../locales/search/term-finder.ts'
import { TERM_WORDS } from '../../locales/vocabulary/every-language.ts'
import { namesOfTerms } from '../../locales/vocabulary/lexicon.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { FactId } from '../ipc/facts.ts'
import type { NoteId } from '../ipc/notes.ts'
import type { FactHit, NoteHit, TasteHit } from '../ipc/search.ts'
import type { TasteId } from '../ipc/tastes.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'
import { createPurchases } from './purchases.ts'

/** Among how many of the newest the latest days are shown first. */
const ORDERED = 40

type Asked = { readonly query: string; readonly limit: number }

/** What a hit says of the client it is about, and where its words stand. */
type About = Pick<NoteHit, 'clientId' | 'name' | 'on' | 'snippet' | 'ranges'>

/** Notes, tastes and facts by their words, tastes also by what any language of the vocabulary calls them. */
export function createWordSearch(desk: Desk) {
  const words = createWordQueries(desk.store)
  const clients = createSearchQueries(desk.store)
  const purchases = createPurchases(desk)
  const vocabulary = createFindableVocabulary(desk)

  async function find<Found extends FoundWords, Hit>(
    { query, limit }: Asked,
    { expression, read, show }: Search<Found, Hit>,
  ): Promise<Hit[]> {
    if (expression === null) return []
    const rows = await read(expression, desk.staffId, Math.max(ORDERED, limit))
    const found = rows.filter((row) => purchases.isShown(row.clientId, row))
    const latest = found.sort(compareDays).slice(0, limit)
    const ids = new Set(latest.map(({ clientId }) => clientId))
    const people = new Map(clients.hits([...ids], desk.now()).map((row) => [row.id, row]))
    const cut = prepareSnippets(query)
    return latest.flatMap((row) => {
      const person = people.get(row.clientId)
      return person ? [show(row, (text) => tellOf(row, person, cut(text)), cut)] : []
    })
  }

  return {
    /** At most `limit` notes the reader may see, the latest days first. */
    notes: async (asked: Asked) => ({
      notes: await find(asked, {
        expression: matchText(asked.query),
        read: words.notes,
        show: (note, about): NoteHit => ({ id: note.id as NoteId, ...about(note.body) }),
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
        show: (fact, about): FactHit => ({ id: fact.id as FactId, ...about(fact.text) }),
      }),
    }),
  }
}

interface Search<Found, Hit> {
  readonly expression: string | null
  readonly read: (expression: string, readerId: number, limit: number) => Promise<Found[]>
  readonly show: (row: Found, about: (text: string) => About, cut: CutSnippet) => Hit
}

function compareDays(a: FoundWords, b: FoundWords): number {
  return a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : b.id - a.id
}

function tellOf(row: FoundWords, person: HitRow, { text, ranges }: ReturnType<CutSnippet>): About {
  return {
    clientId: row.clientId as ClientId,
    name: personName(person),
    on: row.onDay,
    snippet: text,
    ranges: copy(ranges),
  }
}

/** What was said stands in for the words of a taste where only it has what was typed. */
function showTaste(
  { id, stance, strength, isAllergy, text, quote, term }: FoundTaste,
  about: (text: string) => About,
  { cut, names }: { cut: CutSnippet; names: readonly string[] },
): TasteHit {
  const isInText = cut(text).ranges.length > 0
  const isInQuote = !isInText && cut(quote).ranges.length > 0
  const called = isInText || isInQuote ? undefined : names.map(cut).find(({ ranges }) => ranges.length > 0)
  return {
    id: id as TasteId,
    ...about(isInQuote ? quote : text),
    stance,
    strength,
    isAllergy: isAllergy === 1,
    term,
    called: called ? { text: called.text, ranges: copy(called.ranges) } : null,
  }
}

function copy(ranges: readonly (readonly [number, number])[]): [number, number][] {
  return ranges.map(([start, end]) => [start, end])
}

interface FindableVocabulary {
  readonly finder: TermFinder
  /** What a term is called, the reader's language first; nothing for words of their own. */
  readonly namesOf: (code: string) => readonly string[]
}

const TERMS_AT_ONCE = 30

/** The words for tastes as they are now, the house's own and changed ones too; prepared when they are first asked for. */
function createFindableVocabulary(desk: Desk): () => Promise<FindableVocabulary> {
  const queries = createVocabularyQueries(desk.store)
  let prepared: { readonly of: string; readonly vocabulary: Promise<FindableVocabulary> } | null = null
  return () => {
    const rows = queries.all()
    const of = JSON.stringify([desk.language(), rows])
    if (prepared?.of !== of) prepared = { of, vocabulary: prepareVocabulary(rows, desk.language()) }
    return prepared.vocabulary
  }
}

// All twelve languages take some thirty milliseconds, so it pauses: whoever typed meanwhile is answered.
async function prepareVocabulary(rows: readonly TermRow[], language: string): Promise<FindableVocabulary> {
  const own = rows.map(({ code, words }) => ({ code, spellings: Object.values(words) }))
  const tags = new Set([language, 'en', ...Object.keys(TERM_WORDS)])
  const terms = namesOfTerms(
    own,
    [...tags].flatMap((tag) => TERM_WORDS[tag] ?? []),
  )
  const finder = new TermFinder()
  for (const [at, term] of terms.entries()) {
    if (at % TERMS_AT_ONCE === 0) await breathe()
    finder.add(term)
  }
  const names = new Map(terms.map(({ code, spellings }) => [code, spellings]))
  return { finder, namesOf: (code) => names.get(code)?.map((name) => name.replaceAll('*', '')) ?? [] }
}
