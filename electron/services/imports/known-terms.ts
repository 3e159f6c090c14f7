import ar from '../../../locales/ui/ar/vocabulary.json' with { type: 'json' }
import de from '../../../locales/ui/de/vocabulary.json' with { type: 'json' }
import en from '../../../locales/ui/en/vocabulary.json' with { type: 'json' }
import es from '../../../locales/ui/es/vocabulary.json' with { type: 'json' }
import fr from '../../../locales/ui/fr/vocabulary.json' with { type: 'json' }
import it from '../../../locales/ui/it/vocabulary.json' with { type: 'json' }
import ja from '../../../locales/ui/ja/vocabulary.json' with { type: 'json' }
import ko from '../../../locales/ui/ko/vocabulary.json' with { type: 'json' }
import ptBr from '../../../locales/ui/pt-BR/vocabulary.json' with { type: 'json' }
import ru from '../../../locales/ui/ru/vocabulary.json' with { type: 'json' }
import zhHans from '../../../locales/ui/zh-Hans/vocabulary.json' with { type: 'json' }
import zhHant from '../../../locales/ui/zh-Hant/vocabulary.json' with { type: 'json' }
import { type TermWords, wordOfTerm } from '../../../locales/vocabulary/lexicon.ts'
import { SPELLINGS } from '../../../locales/vocabulary/spellings.ts'
import { BUILT_IN_TERMS } from '../../../locales/vocabulary/terms.ts'
import type { Facet } from './facets.ts'

/** A word of the house as the vocabulary keeps it. */
export interface HouseTerm {
  readonly code: string
  readonly facet: string
  readonly words: Readonly<Record<string, string>>
  readonly isHidden: boolean
}

/** What a taste is in the vocabulary. */
interface KnownTerm {
  readonly code: string
  readonly facet: Facet
}

/** Finds the term a taste names with its whole text; undefined where it names none, or several. */
export type FindTerm = (text: string, facet?: Facet) => KnownTerm | undefined

const LANGUAGES: readonly TermWords[] = [en, fr, it, es, de, ptBr, ru, ar, zhHans, zhHant, ja, ko].map(
  ({ term }) => term,
)
/** Shorter words keep their accents: the French thé is not the English the. */
const SHORTEST_BARE = 5
const MOST_KEPT = 4000

let builtIn: ReadonlyMap<string, readonly KnownTerm[]> | undefined

/** Prepares the vocabulary in the twelve languages, with the words of the house. */
export function prepareTerms(house: readonly HouseTerm[]): FindTerm {
  builtIn ??= indexBuiltIn()
  const index = builtIn
  const own = new Map<string, KnownTerm[]>()
  for (const { code, facet, words } of house) {
    for (const word of Object.values(words)) add(own, word, { code, facet: facet as Facet })
  }
  const found = new Map<string, KnownTerm | undefined>()
  const hidden = new Set(house.filter(({ isHidden }) => isHidden).map(({ code }) => code))

  function find(text: string, facet: Facet | undefined): KnownTerm | undefined {
    for (const key of keysOf(text)) {
      const all = [...(own.get(key) ?? []), ...(index.get(key) ?? [])]
      const meant = all.filter((term) => !hidden.has(term.code) && (facet ?? term.facet) === term.facet)
      const [first] = meant
      if (first !== undefined) return meant.every(({ code }) => code === first.code) ? first : undefined
    }
    return undefined
  }

  // The same few words stand in row after row.
  return (text, facet) => {
    const key = `${facet ?? ''}\0${text}`
    if (!found.has(key)) {
      if (found.size >= MOST_KEPT) found.clear()
      found.set(key, find(text, facet))
    }
    return found.get(key)
  }
}

function indexBuiltIn(): Map<string, KnownTerm[]> {
  const index = new Map<string, KnownTerm[]>()
  for (const code of BUILT_IN_TERMS) {
    const term = { code, facet: code.slice(0, code.indexOf('.')) as Facet }
    const spellings = [
      ...LANGUAGES.map((words) => wordOfTerm(code, words)),
      ...(SPELLINGS[code]?.split('|') ?? []),
    ]
    for (const spelling of spellings) if (spelling !== '') add(index, spelling.replaceAll('*', ''), term)
  }
  return index
}

function add(index: Map<string, KnownTerm[]>, word: string, term: KnownTerm): void {
  for (const key of keysOf(word)) {
    const terms = index.get(key) ?? []
    if (!terms.some(({ code }) => code === term.code)) terms.push(term)
    index.set(key, terms)
  }
}

/** A word as it is written, then without accents, and without the ending of a plural. */
function keysOf(text: string): string[] {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ')
  if (plain.length < SHORTEST_BARE) return [plain]
  const bare = plain
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
  const singular = bare.replace(/(?<=[\p{Script=Latin}])(?<![su])s$/u, '')
  return [...new Set([plain, bare, singular])]
}
