import { expect, it } from 'vitest'
import { languageDirection } from '../../../electron/platform/direction.ts'

it.each([
  ['ar', 'rtl'],
  ['en-XB', 'rtl'],
  ['en-XA', 'ltr'],
  ['ja', 'ltr'],
  ['constructor', 'ltr'],
  ['', 'ltr'],
])('a page in %j runs %s', (language, direction) => {
  expect(languageDirection(language)).toBe(direction)
})
