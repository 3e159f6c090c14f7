/** How long keys wait for a place to type in; after that there is none, and the keys are the page's again. */
const PATIENCE_MS = 5000

let held: string | null = null
let patience: ReturnType<typeof setTimeout> | undefined

/** Keeps what is typed, from the moment a place to type in was asked for until it stands. */
export function holdKeys(): void {
  dropKeys()
  held = ''
  patience = setTimeout(dropKeys, PATIENCE_MS)
  window.addEventListener('keydown', hold, true)
  window.addEventListener('pointerdown', dropKeys, true)
}

/** Keeps nothing any longer, as when one has gone elsewhere. */
export function dropKeys(): void {
  held = null
  clearTimeout(patience)
  window.removeEventListener('keydown', hold, true)
  window.removeEventListener('pointerdown', dropKeys, true)
}

/**
 * Puts the focus where `find` says as soon as nothing lies over the page, and what was typed before that with it; the
 * returned function gives up.
 */
export function takeKeys(find: () => HTMLElement | null | undefined): () => void {
  const until = performance.now() + PATIENCE_MS
  let frame = 0
  const look = () => {
    // What one comes from, such as the find box, keeps the focus to itself until it has faded away.
    const field = document.querySelector('[role="dialog"]') ? null : find()
    if (field) take(field)
    else if (performance.now() < until) frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}

function take(field: HTMLElement): void {
  const text = held
  dropKeys()
  field.focus()
  if (!text) return
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(field.value.length, field.value.length)
  }
  // As if typed now: the field hears of it, and its own undo knows it.
  document.execCommand('insertText', false, text)
}

function hold(event: KeyboardEvent): void {
  // AltGr writes, though to some keyboards it is Ctrl with Alt.
  const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
  if (held === null || isCommand || event.isComposing) return
  const next = typeInto(held, event.key)
  event.preventDefault()
  event.stopImmediatePropagation()
  if (next === null) dropKeys()
  else held = next
}

/** What is held once one more key was pressed; null where it lets go of all. A key that writes nothing changes nothing. */
export function typeInto(text: string, key: string): string | null {
  if (key === 'Escape') return null
  if (key === 'Backspace') return text.replace(/.$/su, '')
  // Keys that write nothing have names in Latin letters; a key that writes may write two letters.
  return /^[A-Z][A-Za-z\d]+$/.test(key) ? text : text + key
}
