import type { KeyboardEvent } from 'react'

/**
 * Saves on Ctrl or Cmd with Enter. To be given the key on its way down to the field (`onKeyDownCapture`): chips and lists
 * keep Enter to themselves, and a field that also saves must not do it twice.
 */
export function saveOnChord(event: KeyboardEvent, save: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  save()
}
