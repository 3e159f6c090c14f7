import { expect, it } from 'vitest'
import { isOnScreen } from '../../../electron/platform/window-place.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
const LEFT = { x: -1280, y: 0, width: 1280, height: 1024 }
const at = (x: number, y: number) => ({ x, y, width: 1200, height: 800 })

it.each([
  ['in the middle', at(100, 100), [SCREEN], true],
  ['on the second screen', at(-1200, 50), [SCREEN, LEFT], true],
  ['on a second screen that was unplugged', at(-1250, 50), [SCREEN], false],
  ['with a finger’s breadth left to see', at(1880, 0), [SCREEN], false],
  ['below the last line', at(0, 1039), [SCREEN], false],
  ['with just enough to take hold of', at(1820, 940), [SCREEN], true],
  ['with no screen at all', at(0, 0), [], false],
])('a window %s', (_where, window, screens, isSeen) => {
  expect(isOnScreen(window, screens)).toBe(isSeen)
})
