import { foldCharacter } from '../../locales/search/fold.ts'
import { compose, spaceOut, splitRuns, wordKeys, type Run } from '../../locales/search/words.ts'

/** A stretch of a note around what was typed, on one line, and where the typed words stand in it (UTF-16 offsets). */
export interface Snippet {
  readonly text: string
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

const LENGTH = 120
const BEFORE = 40
const WORD_REACH = 14
const ELLIPSIS = '…'
const MOST_RANGES = 20
const LETTER = /[\p{L}\p{N}\p{M}]/u

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Cuts one note around the first place where the typed words stand; its beginning where none can be shown. */
export type CutSnippet = (body: string) => Snippet

/**
 * Prepares the cutting of many notes around the same typed words, and around the names of what they stand for, each as
 * `pieceKeys` of locales/search writes it.
 */
export function prepareSnippets(query: string, names: Iterable<string> = []): CutSnippet {
  const words = [...splitRuns(compose(query)).map(readWord), ...Array.from(names, readKey)]
  return (body) => {
    const ranges = findWords(body, words)
    const from = startOf(body, (ranges[0]?.[0] ?? 0) - BEFORE)
    const to = endOf(body, from + LENGTH)
    const head = from > 0 ? ELLIPSIS : ''
    const shift = head.length - from
    const shown = body.slice(from, to).replace(/[\s\u2028\u2029]/gu, ' ')
    return {
      text: head + shown + (to < body.length ? ELLIPSIS : ''),
      ranges: ranges
        .filter(([start, end]) => start >= from && end <= to)
        .slice(0, MOST_RANGES)
        .map(([start, end]) => [start + shift, end + shift] as const),
    }
  }
}

/** A typed word as it may stand in a folded note; one of an alphabet only where a word begins. */
interface SoughtWord {
  readonly keys: readonly string[]
  readonly isWord: boolean
  /** Whether it is found only where the word ends too. */
  readonly isWhole: boolean
}

function readWord({ kind, text }: Run): SoughtWord {
  const isWord = kind === 'word'
  const keys = isWord ? wordKeys(text).exact : [spaceOut(text).replaceAll(' ', '')]
  return { isWord, isWhole: false, keys: keys.filter((key) => key !== '') }
}

function readKey(key: string): SoughtWord {
  const { folded } = foldBody(key)
  const kind = foldCharacter(folded.codePointAt(0) ?? 0).kind
  const isWord = kind === 'word'
  return { isWord, isWhole: isWord && !key.endsWith('*'), keys: folded === '' ? [] : [folded] }
}

// Never through a grapheme, and from the beginning of a word where one is near.
function startOf(body: string, wanted: number): number {
  if (wanted <= 0) return 0
  const space = body.slice(wanted, wanted + WORD_REACH).search(/\s\S/u)
  return space >= 0 ? wanted + space + 1 : graphemeStart(body, wanted)
}

function endOf(body: string, wanted: number): number {
  if (wanted >= body.length) return body.length
  const space = body.slice(wanted - WORD_REACH, wanted).search(/\s\S*$/u)
  return space >= 0 ? wanted - WORD_REACH + space : graphemeStart(body, wanted)
}

function graphemeStart(body: string, at: number): number {
  return graphemes.segment(body).containing(at)?.index ?? at
}

function findWords(body: string, words: readonly SoughtWord[]): [number, number][] {
  const { folded, starts, ends } = foldBody(body)
  const ranges: [number, number][] = []
  for (const { isWord, isWhole, keys } of words) {
    for (const key of keys) {
      for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length)) {
        const start = starts[at] ?? 0
        const end = ends[at + key.length - 1] ?? start
        if (isWord && start > 0 && LETTER.test(body.charAt(start - 1))) continue
        if (isWhole && LETTER.test(body.charAt(end))) continue
        ranges.push([start, end])
      }
    }
  }
  return mergeRanges(ranges)
}

interface FoldedBody {
  readonly folded: string
  /** For each unit of `folded`, where its character starts and ends in the note. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function foldBody(body: string): FoldedBody {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let start = 0
  for (const character of body) {
    const end = start + character.length
    for (const piece of character.charCodeAt(0) < 0x80 ? character : compose(character)) {
      const { text, kind } = foldCharacter(piece.codePointAt(0) ?? 0)
      if (kind === 'none') continue
      folded += text
      for (let unit = 0; unit < text.length; unit += 1) {
        starts.push(start)
        ends.push(end)
      }
    }
    start = end
  }
  return { folded, starts, ends }
}

function mergeRanges(ranges: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
