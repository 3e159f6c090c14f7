import { expect, it } from 'vitest'
import { typeInto } from '../../../../renderer/lib/early-keys.ts'

const type = (...keys: string[]) => keys.reduce<string | null>((text, key) => typeInto(text ?? '', key), '')

// Catches "TabShift" in a name, and the key of an Arabic keyboard that writes two letters at once being lost.
it('holds what keys write, and not what they are called', () => {
  expect(type('A', 'n', 'n', 'a', ' ', 'F1', 'Shift', 'Tab', 'Enter', 'ß')).toBe('Anna ß')
  expect(type('لا', '田')).toBe('لا田')
})

it('takes a letter back, and lets go of all on Escape', () => {
  expect(type('A', '𝒳', 'Backspace')).toBe('A')
  expect(type('Backspace')).toBe('')
  expect(typeInto('Anna', 'Escape')).toBeNull()
})
