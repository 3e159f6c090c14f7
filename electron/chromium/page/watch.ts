/// <reference lib="dom" />
// Watches a page for what Electron learns from the window system: shortcuts, focus, input, title, colour scheme.
import type { FromPage, Shortcut, ToPage } from './messages.ts'

/**
 * Reports to the host through `say`; returns what must hear the host's messages.
 * Sent as text, so it refers to nothing outside itself.
 */
export function watchPage(say: (message: FromPage) => void): (message: ToPage) => void {
  let shortcuts: Shortcut[] = []
  let lastInput = 0
  let title = ''

  const matches = (event: KeyboardEvent, wanted: Shortcut): boolean => {
    if (event.ctrlKey !== wanted.ctrl || event.altKey !== wanted.alt) return false
    if (event.shiftKey !== wanted.shift || event.metaKey !== wanted.meta) return false
    if (event.key.toLowerCase() === wanted.key) return true
    // Shift, or a layout of another script, prints something else on the same key.
    const printsOther = event.shiftKey || event.altKey || (event.key.length === 1 && event.key > '~')
    return printsOther && wanted.code !== '' && event.code === wanted.code
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.repeat || event.getModifierState('AltGraph')) return
    const shortcut = shortcuts.find((candidate) => matches(event, candidate))
    if (!shortcut) return
    let isDone = false
    // As in Electron, the page comes first and may keep the key by preventing its default.
    const press = () => {
      window.removeEventListener('keydown', press)
      if (isDone) return
      isDone = true
      if (event.defaultPrevented) return
      event.preventDefault()
      say({ kind: 'shortcut', id: shortcut.id })
    }
    window.addEventListener('keydown', press)
    setTimeout(press) // for pages that stop the event on its way
  }
  const onInput = () => {
    if (performance.now() - lastInput < 500) return
    lastInput = performance.now()
    say({ kind: 'input' })
  }
  const reportTitle = () => {
    if (document.title === title) return
    title = document.title
    say({ kind: 'title', title })
  }
  window.addEventListener('keydown', onKey, true)
  document.addEventListener('DOMContentLoaded', () => {
    reportTitle()
    new MutationObserver(reportTitle).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    window.addEventListener(name, onInput, { capture: true, passive: true })
  window.addEventListener('focus', () => say({ kind: 'focus', focused: true }))
  window.addEventListener('blur', () => say({ kind: 'focus', focused: false }))
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const reportScheme = () => say({ kind: 'scheme', dark: dark.matches })
  dark.addEventListener('change', reportScheme)
  reportScheme()

  return (message) => {
    if (message.kind === 'shortcuts') shortcuts = message.shortcuts
  }
}
