import type { TermSpellings } from '../vocabulary/read-terms.ts'
import { termKey } from './term-keys.ts'
import { compose, elidedParts, type Run, spaceOut, splitRuns, wordKeys } from './words.ts'

const SHORTEST_BEGINNING = 3
// A Han character may stand in many names.
const MOST_TERMS = 60

type KeysByWord = Map<string, Set<string>>

/** Finds what the words of a vocabulary name: terms, by any word of any of their names. */
export class TermFinder {
  readonly #words: KeysByWord = new Map()
  readonly #beginnings: KeysByWord = new Map()
  readonly #unspaced: KeysByWord = new Map()

  /** Adds a term; `*` at the end of a word of its names lets anything follow it. A few microseconds a name. */
  add({ code, spellings }: TermSpellings): void {
    const key = termKey(code)
    const keep = (to: KeysByWord, word: string) => {
      if (word !== '') to.set(word, (to.get(word) ?? new Set()).add(key))
    }
    for (const piece of spellings.flatMap((spelling) => spelling.split(/\s+/u))) {
      for (const run of splitRuns(compose(piece))) {
        if (run.kind !== 'word') keep(this.#unspaced, joined(run))
        else
          for (const word of keysOfWord(run)) keep(piece.endsWith('*') ? this.#beginnings : this.#words, word)
      }
    }
  }

  /**
   * The stored keys of the terms that a typed word names, or stands in the name of; an unfinished one from three letters on
   * as the beginning of a word too.
   */
  keysOf(run: Run, isUnfinished: boolean): string[] {
    if (run.kind !== 'word') {
      const typed = joined(run)
      return first(collect(this.#unspaced, (name) => name.includes(typed)))
    }
    const typed = keysOfWord(run)
    const begun = typed.filter((key) => isUnfinished && key.length >= SHORTEST_BEGINNING)
    const isBegun = (word: string) => begun.some((key) => word.startsWith(key))
    return first([
      ...typed.flatMap((key) => [...(this.#words.get(key) ?? [])]),
      ...collect(this.#beginnings, (word) => isBegun(word) || typed.some((key) => key.startsWith(word))),
      ...(begun.length > 0 ? collect(this.#words, isBegun) : []),
    ])
  }
}

function collect(from: KeysByWord, isMeant: (word: string) => boolean): string[] {
  return Array.from(from).flatMap(([word, keys]) => (isMeant(word) ? [...keys] : []))
}

function keysOfWord({ text }: Run): readonly string[] {
  return wordKeys(elidedParts(text).at(-1) ?? text).exact
}

function joined({ text }: Run): string {
  return spaceOut(text).replaceAll(' ', '')
}

function first(keys: readonly string[]): string[] {
  return [...new Set(keys)].slice(0, MOST_TERMS)
}
