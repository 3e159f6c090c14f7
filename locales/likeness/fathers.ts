/** Words that say whose child somebody is. */
const CHILD_OF = new Set('bin ibn ben bint binti binte ould بن ابن إبن بنت'.split(' '))
/** The first half of a name of two words. */
const HALVES = new Set('abd abdul abdel abu عبد أبو ابو'.split(' '))
const ARTICLES = new Set('al el ال آل'.split(' '))

/** A name without the fathers it names, and those fathers. */
interface Fathered {
  readonly given: string
  readonly surname: string
  readonly fathers: readonly string[]
}

/**
 * Takes fathers out of a name that has a family name too: Mohamed bin Rashid Al Saeed is Mohamed Al Saeed, whose father is
 * Rashid. Where nothing but the father stands behind a given name, as in Malaysia or in the family name Ben Ali, he stays.
 */
export function cutFathers(given: string, surname: string): Fathered {
  const words = [...wordsOf(given, 'given'), ...wordsOf(surname, 'surname')]
  const fathers: string[] = []
  const kept: Word[] = []
  let isFamilyNamed = false
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (word === undefined) break
    const length = at > 0 && CHILD_OF.has(word.text.toLowerCase()) ? lengthOfFather(words, at + 1) : 0
    if (length === 0) {
      kept.push(word)
      isFamilyNamed = !ARTICLES.has(word.text.toLowerCase()) && kept.length > 1
      at += 1
    } else {
      fathers.push(joinWords(words.slice(at + 1, at + 1 + length)))
      isFamilyNamed = false
      at += 1 + length
    }
  }
  if (fathers.length === 0 || !isFamilyNamed) return { given, surname, fathers: [] }
  const textOf = (field: Word['field']) => joinWords(kept.filter((word) => word.field === field))
  return { given: textOf('given'), surname: textOf('surname'), fathers }
}

interface Word {
  readonly text: string
  readonly field: 'given' | 'surname'
}

function wordsOf(text: string, field: Word['field']): Word[] {
  const words = text.split(/[\s\u3000]+/u).filter((word) => word !== '')
  return words.map((word) => ({ text: word, field }))
}

function joinWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ')
}

// Abd al Rahman is one name of three words, Abu Bakr of two.
function lengthOfFather(words: readonly Word[], at: number): number {
  if (words[at] === undefined) return 0
  if (!HALVES.has(words[at].text.toLowerCase())) return 1
  const second = words[at + 1]?.text.toLowerCase() ?? ''
  return ARTICLES.has(second) ? 3 : 2
}
