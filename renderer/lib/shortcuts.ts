import { useEffect } from 'react'

/** Whether this machine's modifier for commands is Cmd. */
export const isMac = navigator.userAgent.includes('Mac OS X')

/** Writes a shortcut for this machine: `Ctrl K` or `⌘K`. */
export function shortcutText(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl ${key}`
}

/** Writes a key with Alt for this machine: `Alt 1` or `⌥1`. */
export function altText(key: string): string {
  return isMac ? `⌥${key}` : `Alt ${key}`
}

/** Runs `act` on Ctrl/Cmd with a key while the component is shown; `key` as in KeyboardEvent.key, lower case. */
export function useShortcut(key: string, act: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const hasModifier = isMac ? event.metaKey : event.ctrlKey
      if (!hasModifier || event.altKey || event.shiftKey || event.key.toLowerCase() !== key) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [key, act])
}
