import type { ReactNode } from 'react'
import { showToast } from './toast-region.tsx'

/** The words that every telling needs: for a failure, for the way back, and for having gone it. */
export interface TellingWords {
  errorText: (error: unknown) => string
  undoLabel: string
  undoneLabel: string
}

/** Gives the two ways to tell how an act ended: it failed, or it is done and there is a way back, which may fail too. */
export function createTelling({ errorText, undoLabel, undoneLabel }: TellingWords) {
  const tellError = (error: unknown) => showToast({ text: errorText(error) })
  const offerUndo = (text: ReactNode, undo: () => Promise<unknown>) =>
    showToast({
      text,
      undoLabel,
      onUndo: (by) =>
        void undo().then(() => {
          if (by === 'key') showToast({ undone: undoneLabel, text })
        }, tellError),
    })
  return { tellError, offerUndo }
}
