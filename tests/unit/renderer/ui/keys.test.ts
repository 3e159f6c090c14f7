import { describe, expect, test } from 'vitest'
import { choiceOfKey, moveInPalette } from '../../../../renderer/ui/palette-keys.ts'
import { moveInList } from '../../../../renderer/ui/virtual-list-keys.ts'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false }

describe('the palette', () => {
  const ids = ['a', 'b', 'c']

  test('arrows go round and round', () => {
    expect(moveInPalette(ids, 'c', 'ArrowDown')).toBe('a')
    expect(moveInPalette(ids, 'a', 'ArrowUp')).toBe('c')
  })

  test('an active item that was filtered away starts again at the near end', () => {
    expect(moveInPalette(ids, 'gone', 'ArrowDown')).toBe('a')
    expect(moveInPalette(ids, null, 'ArrowUp')).toBe('c')
  })

  test('typing and an empty list move nothing', () => {
    expect(moveInPalette(ids, 'a', 'x')).toBeNull()
    expect(moveInPalette([], null, 'ArrowDown')).toBeNull()
  })

  test('Enter opens, with Ctrl or Cmd it does the other thing, Tab notes', () => {
    expect(choiceOfKey({ ...plain, key: 'Enter' })).toBe('open')
    expect(choiceOfKey({ ...plain, key: 'Enter', ctrlKey: true })).toBe('alternate')
    expect(choiceOfKey({ ...plain, key: 'Enter', metaKey: true })).toBe('alternate')
    expect(choiceOfKey({ ...plain, key: 'Tab' })).toBe('note')
  })

  test('Shift and Tab stay the way back', () => {
    expect(choiceOfKey({ ...plain, key: 'Tab', shiftKey: true })).toBeNull()
  })
})

describe('a long list', () => {
  test.each([
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 4, 0],
    ['PageDown', 10, 20],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s from row %d of 100 goes to row %d', (key, from, to) => {
    expect(moveInList(key, from, 100, 10)).toBe(to)
  })

  test('no key moves in an empty list, and a letter moves in none', () => {
    expect(moveInList('End', 0, 0, 10)).toBeNull()
    expect(moveInList('a', 0, 100, 10)).toBeNull()
  })
})
