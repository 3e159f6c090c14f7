import { useEffect } from 'react'
import { isMac } from '../lib/shortcuts.ts'
import { latestWayBack, undoLatest } from '../ui/toast-region.tsx'

/**
 * Takes back the latest act on Ctrl or Cmd with Z, as the button beside its telling would, also once that is gone. The undo
 * of a field that is being typed in comes first.
 */
export function useUndoKey(): void {
  useEffect(() => {
    let typed: { readonly into: EventTarget | null; readonly at: number } = { into: null, at: -Infinity }
    const hearTyping = (event: Event) => {
      typed = { into: event.target, at: performance.now() }
    }
    const hear = (event: KeyboardEvent) => {
      const offeredAt = latestWayBack()
      if (offeredAt === null || !meansUndo(event)) return
      const place = event.target as HTMLElement
      const isTyping = holdsText(place) || (typed.into === place && typed.at > offeredAt)
      if (isTyping || isOfForm(place)) return
      event.preventDefault()
      undoLatest()
    }
    window.addEventListener('input', hearTyping, true)
    window.addEventListener('keydown', hear)
    return () => {
      window.removeEventListener('input', hearTyping, true)
      window.removeEventListener('keydown', hear)
    }
  }, [])
}

function meansUndo(event: KeyboardEvent): boolean {
  const hasModifier = isMac ? event.metaKey : event.ctrlKey
  return hasModifier && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z'
}

/** Whether there is text in a field that its own undo could change. */
function holdsText(place: HTMLElement): boolean {
  if (place instanceof HTMLInputElement && ['checkbox', 'radio'].includes(place.type)) return false
  if (place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement) return place.value !== ''
  return place.isContentEditable
}

/** Whether it stands among words that are not saved yet: those have ways back of their own. */
function isOfForm(place: HTMLElement): boolean {
  if (place.closest('form') !== null) return true
  return (place.closest('[role="dialog"], [role="alertdialog"]')?.querySelector('form') ?? null) !== null
}
