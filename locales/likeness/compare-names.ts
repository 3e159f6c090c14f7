import {
  areClearlyTwo,
  compareWords,
  type NameWord,
  WORD_LIKENESSES,
  type WordLikeness,
} from './name-word.ts'
import type { NamePart, Rendering } from './read-name.ts'

/**
 * How the names of two people agree, from the most to the least: `same`; `sound`, in another script or spelling; `long`,
 * three words of it; `near`, but for a slip; `part`, two words of it; `single`, the one name both have; `short`, initials
 * or short forms; `within`, one word of a longer name; `given`, the given name alone; `unknown`, scripts that cannot be
 * compared; `unlike`, different as far as two scripts can tell, or in one surname of two; `apart`, different.
 */
export type NameAgreement = (typeof AGREEMENTS)[number]

const AGREEMENTS = [
  'same',
  'sound',
  'long',
  'near',
  'part',
  'single',
  'short',
  'within',
  'given',
  'unknown',
  'unlike',
  'apart',
] as const

const OF_LIKENESS: Readonly<Record<WordLikeness, NameAgreement>> = {
  equal: 'same',
  alike: 'sound',
  near: 'near',
  short: 'short',
  none: 'apart',
}

/** How well the names of two people agree, each name in all its forms; `unknown` when nothing can be compared. */
export function compareNames(one: readonly Rendering[], other: readonly Rendering[]): NameAgreement {
  let best: NameAgreement | undefined
  let own: NameAgreement | undefined
  for (const a of one) {
    for (const b of other) {
      const agreement = compareRenderings(a, b)
      if (agreement === undefined) continue
      best = better(best, agreement)
      const isOwnScript =
        a.origin === 'written' && b.origin === 'written' && a.script === b.script && a.script !== 'Latn'
      if (isOwnScript) own = better(own, agreement)
    }
  }
  if (best === undefined) return 'unknown'
  if (own !== 'apart') return best
  // Written differently in their own script, people share a Latin spelling by chance or by a slip: 李娜 and 李纳.
  if (isBetter(best, 'near')) return 'near'
  return best === 'unknown' || best === 'unlike' ? 'apart' : best
}

/** Whether two people bear one family name, or a part of one; a name that nobody cut may be all family name. */
export function shareFamilyName(one: readonly Rendering[], other: readonly Rendering[]): boolean {
  const familyOf = ({ given, surname }: Rendering) => (surname.words.length > 0 ? surname.words : given.words)
  const areOne = (word: NameWord, each: NameWord) => ['equal', 'alike'].includes(compareWords(word, each))
  return one.some((a) =>
    other.some(
      (b) => canCompare(a, b) && familyOf(a).some((word) => familyOf(b).some((each) => areOne(word, each))),
    ),
  )
}

function better(one: NameAgreement | undefined, other: NameAgreement): NameAgreement {
  return one === undefined || isBetter(other, one) ? other : one
}

function isBetter(one: NameAgreement, other: NameAgreement): boolean {
  return AGREEMENTS.indexOf(one) < AGREEMENTS.indexOf(other)
}

function compareRenderings(a: Rendering, b: Rendering): NameAgreement | undefined {
  if (!canCompare(a, b)) return undefined
  const agreement = compareParts(a, b)
  if (agreement === 'apart') return doubt(a, b)
  return cap(agreement, a, b)
}

// Han, Hangul and Thai are compared with their like; every other script with Latin and with each other by sound. What
// may be Cantonese is compared with what people wrote, for in it 嘉偉 and 嘉慧 are one.
function canCompare(a: Rendering, b: Rendering): boolean {
  if ((a.origin === 'cantonese' && !isTold(b)) || (b.origin === 'cantonese' && !isTold(a))) return false
  const isOwn = ({ script }: Rendering) => ['Hani', 'Hang', 'Hira', 'Kana'].includes(script)
  return a.script === b.script || (!isOwn(a) && !isOwn(b))
}

// What our tables spelt, or a reading says, is never more than alike; two of them are a homophone.
function cap(agreement: NameAgreement, a: Rendering, b: Rendering): NameAgreement {
  const isSame = a.origin === 'written' && b.origin === 'written' && a.script === b.script
  const most = isSame ? 'same' : isTold(a) || isTold(b) ? 'sound' : 'near'
  return isBetter(agreement, most) ? most : agreement
}

function isTold({ origin }: Rendering): boolean {
  return origin === 'written' || origin === 'read'
}

function doubt(a: Rendering, b: Rendering): NameAgreement | undefined {
  const isGuess = ({ origin }: Rendering) => origin === 'guessed' || origin === 'cantonese'
  if (isGuess(a) || isGuess(b)) return undefined
  const isSure = a.origin === 'written' && b.origin === 'written' && a.script === b.script
  if (isSure) return 'apart'
  const [given, other] = [a.given.whole ?? a.surname.whole, b.given.whole ?? b.surname.whole]
  return given && other && areClearlyTwo(given, other) ? 'unlike' : 'unknown'
}

function compareParts(a: Rendering, b: Rendering): NameAgreement {
  if (haveOtherFathers(a, b)) return 'apart'
  const whole = compareWholeParts(a, b)
  if (whole === 'same') return whole
  const bag = compareBags(a, b)
  return isBetter(bag, whole) ? bag : whole
}

function haveOtherFathers({ fathers: [one] }: Rendering, { fathers: [other] }: Rendering): boolean {
  return one !== undefined && other !== undefined && compareWords(one, other) === 'none'
}

function compareWholeParts(a: Rendering, b: Rendering): NameAgreement {
  const straight = weaker(compareOne(a.given, b.given), compareOne(a.surname, b.surname))
  const isFull = a.given.whole && a.surname.whole && b.given.whole && b.surname.whole
  if (isFull) {
    const swapped = weaker(compareOne(a.given, b.surname), compareOne(a.surname, b.given))
    return OF_LIKENESS[stronger(straight, swapped)]
  }
  // A name of one field is compared as a whole, however the other is cut; a single word is a weaker sign.
  const isSingle = [a, b].some(({ given, surname }) => given.words.length + surname.words.length < 2)
  let level: WordLikeness = 'none'
  for (const one of a.wholes) for (const other of b.wholes) level = stronger(level, compareWords(one, other))
  const isEastern = ['Hani', 'Hang', 'Hira', 'Kana'].includes(a.script)
  if (level === 'none' || level === 'short') return 'apart'
  return isSingle && !isEastern && areBothSingle(a, b) ? 'single' : OF_LIKENESS[level]
}

function areBothSingle(a: Rendering, b: Rendering): boolean {
  return [a, b].every(({ given, surname }) => given.words.length + surname.words.length === 1)
}

function compareOne(one: NamePart, other: NamePart): WordLikeness {
  return one.whole && other.whole ? compareWords(one.whole, other.whole) : 'none'
}

function weaker(one: WordLikeness, other: WordLikeness): WordLikeness {
  return WORD_LIKENESSES.indexOf(one) < WORD_LIKENESSES.indexOf(other) ? one : other
}

function stronger(one: WordLikeness, other: WordLikeness): WordLikeness {
  return weaker(one, other) === one ? other : one
}

interface Piece {
  readonly word: NameWord
  readonly role: 'given' | 'surname' | 'either' | 'father'
  /** What they are called themselves, which is no father's name. */
  readonly isOwn: boolean
}

interface Pairing {
  readonly levels: readonly WordLikeness[]
  readonly pairs: readonly (readonly [Piece, Piece])[]
  readonly restA: readonly Piece[]
  readonly restB: readonly Piece[]
}

function compareBags(a: Rendering, b: Rendering): NameAgreement {
  const { levels, pairs, ...rests } = pairUp(piecesOf(a), piecesOf(b))
  if (levels.length === 0) return 'apart'
  // A father whom only one of the two names speaks neither for them nor against them.
  const [restA, restB] = [rests.restA.filter(isNoFather), rests.restB.filter(isNoFather)]
  const level = levels.reduce(weaker)
  if (restA.length === 0 && restB.length === 0) {
    if (levels.length === 1) return level === 'equal' || level === 'alike' ? 'single' : 'apart'
    return OF_LIKENESS[level]
  }
  const isFirm = level !== 'short'
  if (restA.length === 0 || restB.length === 0) {
    if (levels.length >= 3) return isFirm ? 'long' : 'short'
    if (levels.length === 2) return isFirm ? 'part' : 'short'
    return isFirm ? 'within' : 'apart'
  }
  return compareRests(pairs, restA, restB)
}

function isNoFather({ role }: Piece): boolean {
  return role !== 'father'
}

// Both have words that the other lacks. What remains is the given name of somebody who married, or two people; one
// surname of two makes cousins, or a father and his son.
function compareRests(
  pairs: readonly (readonly [Piece, Piece])[],
  restA: readonly Piece[],
  restB: readonly Piece[],
): NameAgreement {
  const isGiven = (piece: Piece) => piece.role === 'given'
  const isGivenShared = pairs.some(([one, other]) => isGiven(one) && isGiven(other))
  const areGivensTwo = restA.some(isGiven) && restB.some(isGiven)
  if (!isGivenShared || areGivensTwo) return 'apart'
  const isSurname = (piece: Piece) => piece.role === 'surname'
  const isSurnameShared = pairs.some(([one, other]) => isSurname(one) && isSurname(other))
  return isSurnameShared && restA.some(isSurname) && restB.some(isSurname) ? 'unlike' : 'given'
}

function piecesOf({ given, surname, fathers }: Rendering): Piece[] {
  const isCut = given.words.length > 0 && surname.words.length > 0
  const roles = isCut ? (['given', 'surname'] as const) : (['either', 'either'] as const)
  const own = [
    ...given.words.map((word) => [word, roles[0]] as const),
    ...surname.words.map((word) => [word, roles[1]] as const),
  ]
  return [
    ...own.map(([word, role], at) => ({ word, role, isOwn: at === 0 })),
    ...fathers.map((word) => ({ word, role: 'father' as const, isOwn: false })),
  ]
}

// The strongest likenesses are paired first, so that an initial never takes the place of the name itself.
function pairUp(piecesA: readonly Piece[], piecesB: readonly Piece[]): Pairing {
  const likenesses = piecesA.flatMap((one) =>
    piecesB.map((other) => ({ one, other, likeness: compareWords(one.word, other.word) })),
  )
  const levels: WordLikeness[] = []
  const pairs: (readonly [Piece, Piece])[] = []
  const [restA, restB] = [new Set(piecesA), new Set(piecesB)]
  for (const wanted of ['equal', 'alike', 'near', 'short'] as const) {
    for (const { one, other, likeness } of likenesses) {
      if (likeness !== wanted || !restA.has(one) || !restB.has(other) || !mayMeet(one, other, wanted))
        continue
      levels.push(wanted)
      pairs.push([one, other])
      restA.delete(one)
      restB.delete(other)
    }
  }
  return { levels, pairs, restA: [...restA], restB: [...restB] }
}

// An initial or a short form stands for a given name only, and nobody is called what their father is.
function mayMeet(one: Piece, other: Piece, likeness: WordLikeness): boolean {
  if ((one.role === 'father' && other.isOwn) || (other.role === 'father' && one.isOwn)) return false
  return likeness !== 'short' || (one.role !== 'surname' && other.role !== 'surname')
}
