import { foldWords } from '../../lib/term-words.ts'

/** Something that is asked for by typing words. */
export interface Askable {
  /** What it is called on screen. */
  readonly words: string
  /** Other words that people type for it, with spaces between. */
  readonly alsoTyped?: string
}

/** Whether it has every word typed: anywhere in what it is called, or at the beginning of another word for it. */
export function isAskedFor({ words, alsoTyped = '' }: Askable, typed: string): boolean {
  const own = foldWords(words)
  const others = foldWords(alsoTyped).split(' ')
  const asked = foldWords(typed).trim().split(/\s+/u)
  return asked.every((word) => own.includes(word) || others.some((other) => other.startsWith(word)))
}
