// Makes the application menu's shortcuts work where there is no menu bar: windows watch for them and report the key.
import type { Shortcut } from './page/messages.ts'

const NAMED_KEYS: Record<string, readonly [key: string, code: string]> = {
  space: [' ', 'Space'],
  plus: ['+', ''],
  esc: ['escape', 'Escape'],
  return: ['enter', 'Enter'],
  up: ['arrowup', 'ArrowUp'],
  down: ['arrowdown', 'ArrowDown'],
  left: ['arrowleft', 'ArrowLeft'],
  right: ['arrowright', 'ArrowRight'],
}

const SYMBOL_CODES: Record<string, string> = {
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  '\\': 'Backslash',
  '-': 'Minus',
  '=': 'Equal',
  ';': 'Semicolon',
  "'": 'Quote',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '`': 'Backquote',
}

function findCode(key: string): string {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  if (/^[0-9]$/.test(key)) return `Digit${key}`
  return SYMBOL_CODES[key] ?? ''
}

/** Reads `CmdOrCtrl+Shift+L` and its kin. */
export function parseAccelerator(
  accelerator: string,
  id: number,
  platform: string = process.platform,
): Shortcut {
  const isMac = platform === 'darwin'
  const words = accelerator
    .toLowerCase()
    .split('+')
    .map((word) => word.trim())
  const last = words.pop() || '+'
  const [key, code] = NAMED_KEYS[last] ?? [last, findCode(last)]
  const has = (...names: string[]) => words.some((word) => names.includes(word))
  const either = has('cmdorctrl', 'commandorcontrol')
  return {
    id,
    key,
    code,
    ctrl: has('ctrl', 'control') || (either && !isMac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
    meta: has('cmd', 'command', 'super', 'meta') || (either && isMac),
  }
}

type Press = (windowId: number) => void

let current: { shortcut: Shortcut; press: Press }[] = []

/** The shortcuts windows must watch for. */
export function listShortcuts(): Shortcut[] {
  return current.map(({ shortcut }) => shortcut)
}

/** Replaces them all; an item without a readable accelerator is simply not reachable by key. */
export function setShortcuts(items: readonly { accelerator: string; press: Press }[]): void {
  current = items.map(({ accelerator, press }, id) => ({
    shortcut: parseAccelerator(accelerator, id),
    press,
  }))
}

/** Runs what a shortcut stands for, on behalf of the window it was pressed in. */
export function pressShortcut(id: number, windowId: number): void {
  current[id]?.press(windowId)
}
