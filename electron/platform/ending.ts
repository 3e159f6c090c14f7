import { app, type BrowserWindow, dialog } from 'electron'
import { nativeWords } from './words.ts'

/** How long the book has to close after a fault before the app ends all the same. */
const PATIENCE_MS = 5_000

/**
 * Ends the app in order, whichever way the person leaves: the window goes out of sight at once, and its page lives on
 * until `end` has taken in the forms' last words and closed the book.
 */
export function endInOrder(window: BrowserWindow, end: () => Promise<void>): void {
  let ending: Promise<void> | undefined
  let isEnded = false
  const begin = (event: { preventDefault: () => void }) => {
    if (isEnded) return
    event.preventDefault()
    ending ??= end().finally(() => {
      isEnded = true
      app.quit()
    })
  }
  window.on('close', (event) => {
    begin(event)
    if (!isEnded) window.hide()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', begin)
}

/** What the end after a fault needs. */
export interface FaultRules {
  /** Writes the fault down and gives its reference. */
  readonly record: (error: unknown) => string
  readonly language: () => string
  readonly end: () => Promise<void>
  /** Whether somebody is there to read a dialog. */
  readonly isWatched: boolean
}

/**
 * Makes the end after a fault: it is written down, the book is closed, the person is told the reference, and the app
 * ends. What was acknowledged is on disk; what an exception left half done in memory must do nothing more.
 */
export function endAfterFault(rules: FaultRules): (error: unknown) => void {
  let isEnding = false
  return (error) => {
    const reference = rules.record(error)
    if (isEnding) return
    isEnding = true
    const leave = () => {
      const t = nativeWords(rules.language())
      if (rules.isWatched) dialog.showErrorBox(t('fault.title'), t('fault.text', { reference }))
      app.exit(1)
    }
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([rules.end(), patience]).then(leave, leave)
  }
}
