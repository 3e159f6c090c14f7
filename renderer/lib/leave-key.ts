import type { KeyboardEvent } from 'react'

/** Whether a key pressed within a form leaves it: Escape, unless it ends a composition or closes a list or calendar first. */
export function meansLeave(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return false
  const target = event.target as HTMLElement
  // What floats over the page is a child in React only: its keys arrive here too, and are not the form's.
  return event.currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true'
}
