/** What choosing means: open it, its other action, or a note on it. */
export type PaletteChoice = 'open' | 'alternate' | 'note'

/** The keys a press is made of. */
export interface PaletteKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/** The item a key moves to, round and round in reading order; null when the key does not move. */
export function moveInPalette(ids: readonly string[], activeId: string | null, key: string): string | null {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0 || ids.length === 0) return null
  const active = activeId === null ? -1 : ids.indexOf(activeId)
  if (active === -1) return ids.at(step === 1 ? 0 : -1) ?? null
  return ids[(active + step + ids.length) % ids.length] ?? null
}

/** What a key chooses to do with the active item; null when it chooses nothing. Shift and Tab stay the way back. */
export function choiceOfKey(press: PaletteKey): PaletteChoice | null {
  if (press.key === 'Enter') return press.ctrlKey || press.metaKey ? 'alternate' : 'open'
  if (press.key === 'Tab' && !press.shiftKey) return 'note'
  return null
}
