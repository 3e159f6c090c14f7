// The windows that exist, for the parts that need all of them; announces when the last has closed.
import { EventEmitter } from 'node:events'
import type { WebContents } from './web-contents.ts'
import type { BrowserWindow } from './window.ts'

/** Every window's contents. */
export const allContents = new Set<WebContents>()

/** Every window, oldest first. */
export const allWindows = new Set<BrowserWindow>()

/** `window-created`, `contents-created`, `focus`, `blur` (with the window) and `last-closed`. */
export const windowEvents = new EventEmitter()

let focused: BrowserWindow | null = null

/** The window the user is in, or null. */
export function getFocused(): BrowserWindow | null {
  return focused
}

/** Notes which window the user is in. */
export function setFocused(window: BrowserWindow | null): void {
  focused = window
}
