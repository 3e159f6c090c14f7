import { countSlips } from '../search/slips.ts'
import { areShortForms } from './diminutives.ts'
import { type Heard, hearWord, soundsAlike } from './hear.ts'
import { respell, respellSlavic } from './spell.ts'

/** A word of a name, ready to be compared. */
export interface NameWord {
  /** Its spellings, folded; the first is the one it is known by. */
  readonly texts: readonly string[]
  /** True where `texts` are in a to z. */
  readonly isLatin: boolean
  /** True where another script was put into Latin letters. */
  readonly isForeign: boolean
  /** One spelling for the habits of Latin letters, and one for letters that came from another alphabet. */
  readonly spelt: readonly string[]
  readonly loose: readonly string[]
  readonly heard: readonly Heard[]
}

/** How alike two words are: `equal` once folded, `alike` in sound or spelling habit, `near` but for a slip, `short` for one. */
export type WordLikeness = 'equal' | 'alike' | 'near' | 'short' | 'none'

/** The likenesses from the weakest to the strongest. */
export const WORD_LIKENESSES: readonly WordLikeness[] = ['none', 'short', 'near', 'alike', 'equal']

// Anna and Hanna, Marta and Maria are names of their own: only longer words are thought mistyped.
const SHORTEST_SLIP = 6
// Another letter in the place of one makes a name (Takeshi, Takashi) sooner than one lost, doubled or changed over.
const SHORTEST_OTHER_LETTER = 8
const SHORTEST_TWO_SLIPS = 10
const UNHEARD = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Makes a word of its folded spellings; `written` is the word, or its spellings, in the script it is heard by. */
export function makeWord(
  texts: readonly string[],
  written: string | readonly string[],
  isForeign: boolean,
): NameWord {
  const spellings = [...new Set(texts.filter((text) => text !== ''))]
  const isLatin = spellings.every((text) => /^[a-z0-9]+$/.test(text))
  return {
    texts: spellings,
    isLatin,
    isForeign,
    spelt: isLatin ? spellings.map(respell) : [],
    loose: isLatin ? spellings.map(respellSlavic) : [],
    // A further spelling of ours is looked up by its sound and never compared by it.
    heard: [written]
      .flat()
      .flatMap((each, at) =>
        UNHEARD.test(each)
          ? []
          : hearWord(each).map((heard) => (at === 0 ? heard : { ...heard, isDoubtful: true })),
      ),
  }
}

/** How alike two words of names are. */
export function compareWords(one: NameWord, other: NameWord): WordLikeness {
  if (haveCommon(one.texts, other.texts)) return 'equal'
  if (isSpeltAlike(one, other) || isHeardAlike(one, other)) return 'alike'
  if (!one.isLatin || !other.isLatin) return 'none'
  if (one.texts.some((text) => other.texts.some((each) => isSlip(text, each)))) return 'near'
  const [a, b] = [one.texts[0] ?? '', other.texts[0] ?? '']
  if ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0)) return 'short'
  return areShortForms(a, b) ? 'short' : 'none'
}

/** Whether two words that were written in different scripts could be compared at all and are clearly two. */
export function areClearlyTwo(one: NameWord, other: NameWord): boolean {
  const [a, b] = [one.heard[0]?.consonants ?? '', other.heard[0]?.consonants ?? '']
  return a !== '' && b !== '' && countSlips(a, b, 1) > 1
}

function isSpeltAlike(one: NameWord, other: NameWord): boolean {
  if (haveCommon(one.spelt, other.spelt)) return true
  return (one.isForeign || other.isForeign) && haveCommon(one.loose, other.loose)
}

function haveCommon(one: readonly string[], other: readonly string[]): boolean {
  for (const each of one) if (other.includes(each)) return true
  return false
}

function isHeardAlike(one: NameWord, other: NameWord): boolean {
  return one.heard.some((heard) => other.heard.some((each) => soundsAlike(heard, each)))
}

// The last letters tell Julian from Juliana: a slip there makes another person.
function isSlip(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length)
  if (shortest < SHORTEST_SLIP || one.at(-1) !== other.at(-1)) return false
  const most = shortest >= SHORTEST_TWO_SLIPS ? 2 : 1
  if (
    shortest < SHORTEST_OTHER_LETTER &&
    one.length === other.length &&
    sortLetters(one) !== sortLetters(other)
  )
    return false
  return Math.abs(one.length - other.length) <= most && countSlips(one, other, most) <= most
}

function sortLetters(word: string): string {
  return Array.from(word).toSorted().join('')
}
