import { useEffect } from 'react'
import { isMac } from '../lib/shortcuts.ts'
import { undoLatest } from '../ui/toast-region.tsx'

/** What lies over the page: dialogs, menus and lists that dropped down; a toast beside it is none. */
const OVER_THE_PAGE =
  ':is([role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu], [data-trigger])'

/**
 * Takes back the latest act on Ctrl or Cmd with Z, as the button beside its telling would, also once that is gone; nothing
 * while something lies over the page, and where something is written the undo is that of the words.
 */
export function useUndoKey(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const place = event.target as HTMLElement
      if (!meansUndo(event) || hasOwnUndo(place) || document.querySelector(OVER_THE_PAGE) !== null) return
      if (undoLatest()) event.preventDefault()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

function meansUndo(event: KeyboardEvent): boolean {
  const hasModifier = isMac ? event.metaKey : event.ctrlKey
  return hasModifier && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z'
}

/** Whether its own undo comes first: it is written in, or stands among words that are not saved yet. */
export function hasOwnUndo(place: HTMLElement): boolean {
  return isWrittenIn(place) || place.closest('form') !== null
}

function isWrittenIn(place: HTMLElement): boolean {
  if (place.tagName === 'INPUT') return !['checkbox', 'radio'].includes((place as HTMLInputElement).type)
  return place.tagName === 'TEXTAREA' || place.isContentEditable
}
