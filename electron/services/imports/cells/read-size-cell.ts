import { type ReadSize, readSize, type SizeReading } from '../../../../locales/sizes/read-size.ts'
import {
  type FINGERS,
  type FingerPlace,
  type HANDS,
  MEASURED_KINDS,
  type MeasuredKind,
} from '../../../../locales/sizes/size-kinds.ts'
import type { Size } from '../../../ipc/client-parts.ts'
import { recogniseCountry } from '../countries.ts'
import type { ImportedSize, SizeKind } from '../person.ts'
import { foldWord, indexWords } from './fold-word.ts'
import { splitAtBrackets } from './split-list.ts'

const MEASURED: Readonly<Partial<Record<SizeKind, MeasuredKind>>> = { bracelet: 'wrist' }

const HAND_WORDS: Readonly<Record<(typeof HANDS)[number], string>> = {
  left: 'left hand|left|main gauche|gauche|linke hand|linke|linker|links|mano sinistra|sinistra|sinistro|mano izquierda|izquierda|izquierdo|mão esquerda|esquerda|esquerdo|левая рука|левой руки|левая|левый|اليد اليسرى|اليسرى|يسرى|左手|左|왼손|왼쪽',
  right:
    'right hand|right|main droite|droite|rechte hand|rechte|rechter|rechts|mano destra|destra|destro|mano derecha|derecha|derecho|mão direita|direita|direito|правая рука|правой руки|правая|правый|اليد اليمنى|اليمنى|يمنى|右手|右|오른손|오른쪽',
}

const FINGER_WORDS: Readonly<Record<(typeof FINGERS)[number], string>> = {
  thumb:
    'thumb|pouce|daumen|pollice|pulgar|polegar|большой палец|большого пальца|الإبهام|إبهام|拇指|大拇指|親指|엄지손가락|엄지',
  index:
    'index finger|index|zeigefinger|indice|índice|indicador|указательный палец|указательный|السبابة|سبابة|食指|人差し指|검지손가락|검지',
  middle:
    'middle finger|middle|majeur|médius|mittelfinger|dito medio|dedo medio|dedo corazón|dedo médio|средний палец|среднего пальца|الوسطى|وسطى|中指|중지',
  ring: 'ring finger|annulaire|ringfinger|anulare|anular|dedo anelar|anelar|безымянный палец|безымянный|البنصر|بنصر|无名指|無名指|薬指|약지|넷째 손가락',
  little:
    'little finger|pinky|pinkie|auriculaire|petit doigt|kleiner finger|kleinfinger|mignolo|meñique|dedo mínimo|mindinho|мизинец|الخنصر|خنصر|小指|尾指|새끼손가락',
}

const FITS = indexWords<Exclude<Size['fit'], ''>>({
  snug: 'Snug|Ajusté|Aderente|Ceñida|Eng|Justa|Плотно|محكم|贴合|貼合|きつめ|밀착되게',
  exact: 'Exact|Esatta|Exacta|Genau|Exata|Точно|مضبوط|合适|合適|ぴったり|꼭 맞게',
  loose: 'Loose|Ample|Comoda|Holgada|Locker|Folgada|Свободно|واسع|宽松|寬鬆|ゆったり|여유 있게',
})

const HAND = compile(HAND_WORDS)
const FINGER = compile(FINGER_WORDS)
/** As many cells as are remembered at most: sizes repeat from row to row. */
const MOST_KEPT = 4000
const read = new Map<string, CellSize>()

/** What is read in a size; `asSaid` are its words without what stands beside them, where all of that was understood. */
export type SizeFacts = Partial<Omit<ImportedSize, 'kind'>>

/**
 * What a cell says of a size; `isRead` is false where the size itself is not understood, whatever stands beside it, and
 * `isShared` true where it is, but several systems say it so.
 */
export interface CellSize {
  readonly facts: SizeFacts
  readonly isRead: boolean
  readonly isShared: boolean
}

/**
 * Reads a size as it was said, on which finger or wrist where that stands beside it. What `locales/sizes` does not understand
 * is not read; a size that two systems share keeps its words without millimetres.
 */
export function readSizeCell(kind: SizeKind, text: string, country: string | null): CellSize {
  const measured = MEASURED[kind] ?? MEASURED_KINDS.find((known) => known === kind)
  if (measured === undefined) return { facts: readWorn(text), isRead: true, isShared: false }
  const key = `${kind}\0${country ?? ''}\0${text}`
  const known = read.get(key)
  if (known !== undefined) return known
  const found = readMeasured(measured, text, country)
  if (read.size >= MOST_KEPT) read.clear()
  read.set(key, found)
  return found
}

/** Of a size without a measure the system and how it is worn are read, where they stand beside it: `50 (IT, loose)`. */
function readWorn(text: string): SizeFacts {
  const brackets = splitAtBrackets(text)
  const pieces = brackets?.inside.split(', ') ?? []
  const fit = FITS.get(foldWord(pieces.at(-1) ?? ''))
  if (fit !== undefined) pieces.pop()
  const [system, ...others] = pieces
  if (brackets === null || others.length > 0 || (system !== undefined && !isSystem(system))) return {}
  return { asSaid: brackets.before, ...(system !== undefined && { system }), ...(fit && { fit }) }
}

/** Whether a word names whose numbers a garment's size is in: `IT`, `UK/US`, `Italy`; never a size in letters. */
export function isSystem(word: string): boolean {
  if (/^(?:\d*X*[SL]|M)$/u.test(word)) return false
  return /^\p{Lu}{2,4}(?:\s?\/\s?\p{Lu}{2,4})*$/u.test(word) || recogniseCountry(word) !== undefined
}

function readMeasured(kind: MeasuredKind, text: string, country: string | null): CellSize {
  const aside = takeAside(kind, text)
  if (aside !== null) {
    const { place, fit, size, country: said = country } = aside
    const { facts, ...standing } = readMeasured(kind, size, said)
    const isTold = aside.country === undefined || facts.system !== undefined
    const beside = { ...(place && { place }), ...(fit && { fit }) }
    return { facts: { ...facts, ...(isTold && { asSaid: facts.asSaid ?? size }), ...beside }, ...standing }
  }
  const finger = kind === 'ring' ? takeFinger(text) : null
  const rest = finger?.rest ?? text
  const reading = readOneOf(rest, kind, country === null ? {} : { country })
  if (reading === null) return { facts: {}, isRead: false, isShared: false }
  const place = finger?.place && { place: finger.place }
  const facts = { ...(reading.is === 'read' && sizeFacts(reading.size)), ...place }
  return { facts, isRead: true, isShared: reading.is === 'ambiguous' }
}

/**
 * The country whose ring numbers a bare 号 counts, from where the person lives and the language of the table; null where
 * that cannot be told. 号 is how Japan and the mainland of China write it: Chinese in a table in simplified Chinese, Japanese
 * elsewhere, and neither for certain among those who read Chinese in another way.
 */
export function countryOfCounter(cell: string, country: string | null, language = ''): string | null {
  if (!cell.includes('号') || /^(?:HK|MO|SG)$/.test(country ?? '')) return null
  if (!language.startsWith('zh')) return 'JP'
  return language === 'zh-Hans' ? 'CN' : null
}

/** Of a size said in two systems, `EU 38 / JP 24`, the first that is understood gives the millimetres. */
function readOneOf(text: string, kind: MeasuredKind, hint: { country?: string }): SizeReading | null {
  const whole = readSize(text, kind, hint)
  if (whole !== null) return whole
  const pieces = text.split(/\s+\/\s+|[;,；，、=]\s*|\s+[–—|]\s+|[(（]/u).filter((piece) => /\S/.test(piece))
  if (pieces.length < 2) return null
  const readings = pieces.map((piece) => readSize(piece.replace(/[)）]/gu, ''), kind, hint))
  return readings.every((reading) => reading !== null) ? (readings[0] ?? null) : null
}

function sizeFacts({ system, mm, isApproximate }: ReadSize) {
  return { system, mm, isApproximate }
}

interface Aside {
  readonly size: string
  readonly place?: string
  /** How it is worn. */
  readonly fit?: Exclude<Size['fit'], ''>
  /** The country whose system it is. */
  readonly country?: string
}

/** Tells a size from what stands in brackets of its own at the end: `15号 (JP, left ring finger, snug)`. */
function takeAside(kind: MeasuredKind, text: string): Aside | null {
  const brackets = splitAtBrackets(text)
  if (brackets === null) return null
  const pieces = brackets.inside.split(', ')
  const country = /^[A-Z]{2}$/.test(pieces[0] ?? '') ? recogniseCountry(pieces.shift() ?? '') : undefined
  const fit = FITS.get(foldWord(pieces.at(-1) ?? ''))
  if (fit !== undefined) pieces.pop()
  const { hand, place, rest } = takeFinger(pieces.join(', '))
  if (rest !== '') return null
  const found = kind === 'ring' ? place : place === undefined && kind === 'wrist' ? hand : undefined
  if (found === undefined && (pieces.length > 0 || (country ?? fit) === undefined)) return null
  return {
    size: brackets.before,
    ...(found && { place: found }),
    ...(fit && { fit }),
    ...(country && { country }),
  }
}

/** Takes the finger, and the hand beside it, out of the words of a ring size. */
function takeFinger(text: string): { hand?: string; place?: FingerPlace; rest: string } {
  const finger = FINGER.find(({ pattern }) => pattern.test(text))
  const hand = HAND.find(({ pattern }) => pattern.test(text))
  if (finger === undefined && hand === undefined) return { rest: text }
  const rest = [finger, hand]
    .reduce((left, word) => (word === undefined ? left : left.replace(word.pattern, ' ')), text)
    .replace(/[:：,，、()（）–—-]+/gu, ' ')
    .trim()
  return {
    rest,
    ...(hand && { hand: hand.key }),
    ...(finger && hand && { place: `${hand.key}-${finger.key}` }),
  }
}

function compile<Key extends string>(table: Readonly<Record<Key, string>>): { key: Key; pattern: RegExp }[] {
  return Object.entries<string>(table).map(([key, words]) => {
    const literals = words.split('|').sort((a, b) => b.length - a.length)
    const pieces = literals.map((word) =>
      /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ? `(?<!\\p{L})${word}(?!\\p{L})` : word,
    )
    return { key: key as Key, pattern: new RegExp(pieces.join('|'), 'iu') }
  })
}
