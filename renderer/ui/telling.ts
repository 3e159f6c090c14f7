import type { ReactNode } from 'react'
import { showToast } from './toast-region.tsx'

/** The words that every telling needs: for a failure, and for the way back. */
export interface TellingWords {
  errorText: (error: unknown) => string
  undoLabel: string
}

/** Gives the two ways to tell how an act ended: it failed, or it is done and there is a way back, which may fail too. */
export function createTelling({ errorText, undoLabel }: TellingWords) {
  const tellError = (error: unknown) => showToast({ text: errorText(error) })
  const offerUndo = (text: ReactNode, undo: () => Promise<unknown>) =>
    showToast({ text, undoLabel, onUndo: () => void undo().catch(tellError) })
  return { tellError, offerUndo }
}
