import { expect, it } from 'vitest'
import { hasOwnUndo } from '../../../../renderer/app/undo-key.ts'

function place(
  tagName: string,
  facts: { type?: string; isContentEditable?: boolean; isInForm?: boolean } = {},
) {
  const { isInForm = false, ...rest } = facts
  const closest = (selector: string) => (isInForm && selector === 'form' ? {} : null)
  return { tagName, isContentEditable: false, closest, ...rest } as unknown as HTMLElement
}

// Catches a client coming out of the bin while somebody takes back a letter, also the one letter too many.
it('leaves the undo to what is written in, empty or not', () => {
  expect(hasOwnUndo(place('INPUT', { type: 'text' }))).toBe(true)
  expect(hasOwnUndo(place('INPUT', { type: 'search' }))).toBe(true)
  expect(hasOwnUndo(place('TEXTAREA'))).toBe(true)
  expect(hasOwnUndo(place('SPAN', { isContentEditable: true }))).toBe(true)
})

it('leaves the undo to a form that is not saved, also beside its fields', () => {
  expect(hasOwnUndo(place('BUTTON', { isInForm: true }))).toBe(true)
})

it('takes acts back from anywhere else', () => {
  expect(hasOwnUndo(place('BODY'))).toBe(false)
  expect(hasOwnUndo(place('BUTTON'))).toBe(false)
  expect(hasOwnUndo(place('INPUT', { type: 'checkbox' }))).toBe(false)
})
