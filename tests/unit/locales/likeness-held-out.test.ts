import { describe, expect, it } from 'vitest'
import { LIKENESS_THRESHOLD, measureLikeness, readPerson } from '../../../locales/likeness/likeness.ts'
import { likenessKeys } from '../../../locales/likeness/likeness-keys.ts'
import { mayBeAlike, SKETCH_LENGTH, sketchPerson } from '../../../locales/likeness/sketch.ts'
import { OPEN_ONE } from './likeness-held-out-open-one.ts'
import { OPEN_TWO } from './likeness-held-out-open-two.ts'
import { SEALED_ONE } from './likeness-held-out-sealed-one.ts'
import { SEALED_TWO } from './likeness-held-out-sealed-two.ts'
import type { PairRow } from './likeness-people.ts'

/** Whether a look through the book would list the two: they share a key, their sketches allow it, and the measure says so. */
function areListed([, one, other]: PairRow): boolean {
  const [a, b] = [readPerson(one), readPerson(other)]
  const keys = new Set(likenessKeys(a))
  const sketches = new Int32Array(2 * SKETCH_LENGTH)
  for (const [at, person] of [a, b].entries()) sketchPerson(person, sketches, at)
  return (
    likenessKeys(b).some((key) => keys.has(key)) &&
    mayBeAlike(sketches, 0, 1) &&
    measureLikeness(a, b).score >= LIKENESS_THRESHOLD
  )
}

const namesOf = (pairs: readonly PairRow[]) => pairs.map(([about]) => about)

describe('the likeness of pairs by which nothing was weighed', () => {
  // Both halves were written before the weights were read. This one was then looked at, and general causes were mended.
  it('leaves of the open half only what is known to be missed', () => {
    expect(namesOf(OPEN_ONE.filter((pair) => !areListed(pair)))).toEqual([
      'English given name and Han, number and e-mail',
    ])
    expect(namesOf(OPEN_TWO.filter(areListed))).toEqual([
      'Christine and Christiane',
      'Lin Mei and Tan Mei Lin',
      'Francis and Frances',
    ])
  })

  // Only counted, never listed: what is mended must not be mended for these.
  it('finds at least 59 of the 65 of the sealed half, and takes no more than 3 of its 60 pairs of two people for one', () => {
    expect([SEALED_ONE.length, SEALED_TWO.length]).toEqual([65, 60])
    expect(SEALED_ONE.filter(areListed).length).toBeGreaterThanOrEqual(59)
    expect(SEALED_TWO.filter(areListed).length).toBeLessThanOrEqual(3)
  })
})
