import { describe, expect, it } from 'vitest'
import { LIKENESS_THRESHOLD, measureLikeness, readPerson } from '../../../locales/likeness/likeness.ts'
import { likenessKeys } from '../../../locales/likeness/likeness-keys.ts'
import { mayBeAlike, SKETCH_LENGTH, sketchPerson } from '../../../locales/likeness/sketch.ts'
import { LABELLED_PAIRS } from './likeness-pairs.ts'
import { person } from './likeness-people.ts'

const onePerson = LABELLED_PAIRS.filter((pair) => pair.isOnePerson)
const twoPeople = LABELLED_PAIRS.filter((pair) => !pair.isOnePerson)
const likenessOf = ({ one, other }: (typeof LABELLED_PAIRS)[number]) =>
  measureLikeness(readPerson(one), readPerson(other))

describe('the likeness of two people', () => {
  it.each(onePerson)('knows one person again: $about', (pair) => {
    expect(likenessOf(pair).score).toBeGreaterThanOrEqual(LIKENESS_THRESHOLD)
  })

  it.each(twoPeople)('tells two people apart: $about', (pair) => {
    expect(likenessOf(pair).score).toBeLessThan(LIKENESS_THRESHOLD)
  })

  it.each(LABELLED_PAIRS)('is the same from either side: $about', ({ one, other }) => {
    const [a, b] = [readPerson(one), readPerson(other)]
    expect(measureLikeness(b, a)).toEqual(measureLikeness(a, b))
  })

  it.each(onePerson)('never passes over one person by a sketch: $about', ({ one, other }) => {
    const sketches = new Int32Array(2 * SKETCH_LENGTH)
    for (const [at, person] of [one, other].entries()) sketchPerson(readPerson(person), sketches, at)
    expect(mayBeAlike(sketches, 0, 1)).toBe(true)
  })

  it('passes over two people of one name by a sketch, where nothing else speaks for them', () => {
    const sketches = new Int32Array(2 * SKETCH_LENGTH)
    const people = [
      person('Paul', 'Martin', { phones: ['+331'] }),
      person('Paul', 'Martin', { phones: ['+332'] }),
    ]
    for (const [at, each] of people.entries()) sketchPerson(readPerson(each), sketches, at)
    expect(mayBeAlike(sketches, 0, 1)).toBe(false)
  })

  // Caught: every spelling of thirty characters in Cantonese, a thousand million, before the first four were kept.
  it('knows again whoever has a paragraph for a name', () => {
    const long = person('怡'.repeat(100), '余')
    expect(measureLikeness(readPerson(long), readPerson(long)).score).toBeGreaterThanOrEqual(
      LIKENESS_THRESHOLD,
    )
  })

  it.each(onePerson)('brings one person into one block: $about', ({ one, other }) => {
    const keys = new Set(likenessKeys(readPerson(one)))
    expect(likenessKeys(readPerson(other)).filter((key) => keys.has(key))).not.toEqual([])
  })
})
