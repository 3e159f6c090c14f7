import { focusWhenLost } from './focus-soon.ts'

/**
 * Remembers where somebody was when something was opened over the page, for what opens one after another: a sheet opened
 * from the find box would give the focus back to a box that is gone by then.
 */
export function createFocusReturn() {
  let from: Element | null = null
  return {
    /** Call before anything opens; what is open already is not where somebody was. */
    leave: (): void => {
      const here = document.activeElement
      if (!here?.closest('[role="dialog"]')) from = here
    },
    /** Call when the last has closed: the focus goes where it was, else to the heading of the page, unless it is somewhere. */
    comeBack: (): void => {
      focusWhenLost(() =>
        from instanceof HTMLElement && from.isConnected && from !== document.body ? from : findHeading(),
      )
    },
  }
}

function findHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (heading === null) return document.querySelector('main')
  heading.tabIndex = -1
  return heading
}
