import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSlips, mostSlips, traceWord } from '../../../locales/search/slips.ts'

const letters = fc.constantFrom(...Array.from('abcdeimnorst'))
const word = fc.string({ unit: letters, minLength: 4, maxLength: 12 })

/** Every word one slip away from another: a letter left out, doubled by another, changed, or swapped with the next. */
const slipped = fc.tuple(word, fc.nat(), letters, fc.nat(3)).map(([meant, place, letter, kind]) => {
  const at = place % meant.length
  const [before, here, next, after] = [
    meant.slice(0, at),
    meant[at] ?? '',
    meant[at + 1] ?? '',
    meant.slice(at + 2),
  ]
  const typed = [
    before + next + after,
    before + letter + here + next + after,
    before + letter + next + after,
    before + next + here + after,
  ][kind]
  return { meant, typed: typed ?? meant }
})

describe('words spelt nearly so', () => {
  it('leave a trace in common whenever one slip lies between them', () => {
    fc.assert(
      fc.property(slipped, ({ meant, typed }) => {
        expect(countSlips(typed, meant, 1)).toBeLessThanOrEqual(1)
        expect(new Set(traceWord(typed, 1)).isDisjointFrom(new Set(traceWord(meant)))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  const counts: [typed: string, word: string, slips: number][] = [
    ['martin', 'martin', 0],
    ['matrin', 'martin', 1],
    ['martn', 'martin', 1],
    ['marrtin', 'martin', 1],
    ['mortin', 'martin', 1],
    ['mortim', 'martin', 2],
    ['harnigtton', 'harrington', 3],
    ['rossi', 'bianchi', 3],
    ['', 'ab', 2],
  ]
  it.each(counts)('between %s and %s: %i, counted up to two', (typed, word, slips) => {
    expect(countSlips(typed, word, 2)).toBe(slips)
    expect(countSlips(word, typed, 2)).toBe(slips)
  })

  it('may go on after what was typed, when somebody may still be typing', () => {
    expect(countSlips('harrigt', 'harrington', 1)).toBe(2)
    expect(countSlips('harrigt', 'harrington', 1, true)).toBe(1)
    expect(countSlips('harrington', 'harrigt', 1, true)).toBe(2)
  })

  it('hold two slips only in long words', () => {
    expect([mostSlips('martin'), mostSlips('martini')]).toEqual([1, 2])
  })
})
