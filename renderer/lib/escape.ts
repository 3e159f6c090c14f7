import { useEffect } from 'react'

/** Runs `act` on Escape while the component is shown, unless something on the page, or an input method, has taken it. */
export function useEscape(act: (() => void) | undefined): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) act?.()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [act])
}
