import { expect, it } from 'vitest'
import { createPace } from '../../../db/search/pace.ts'

/** The sizes of the steps that follow when each took so many milliseconds. */
function sizesAfter(...milliseconds: readonly number[]): number[] {
  const pace = createPace(40)
  return milliseconds.map((time) => {
    pace.took(time)
    return pace.size()
  })
}

// Catches steps that hold the store for a tenth of a second on a slow machine, and those that grow without end.
it('steps grow while they are short, up to eight times the least, and shrink as soon as they are long', () => {
  expect(sizesAfter(1, 1, 1, 1, 8, 100, 13, 13, 13)).toEqual([80, 160, 320, 320, 320, 160, 80, 40, 40])
})
