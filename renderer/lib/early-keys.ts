/** How long keys wait for a place to type in; after that there is none, and the keys are the page's again. */
const PATIENCE_MS = 5000
/** How long a page that is all there may take to look for its place to type in; one that does not has none. */
const SETTLED_MS = 300

/** Who keys are held for: a page is never given those of the cover, nor the cover those of a page. */
type Reader = 'page' | 'cover'

let held: { readonly for: Reader; readonly text: string } | null = null
let patience: ReturnType<typeof setTimeout> | undefined
let settling: ReturnType<typeof setTimeout> | undefined
let watch: MutationObserver | undefined
let looking = 0

/**
 * Keeps what is typed, from the moment a place to type in was asked for until it stands, or is known not to come; what is
 * kept already stays, where asking is followed by going there.
 */
export function holdKeys(): void {
  if (held?.for === 'cover') return
  begin('page', held?.text)
  window.addEventListener('pointerdown', dropKeys, true)
  expectTaker()
}

/** Keeps nothing any longer, as when one has gone elsewhere; what is typed for the cover is the cover's all the same. */
export function dropKeys(): void {
  if (held?.for !== 'cover') end()
}

/**
 * Keeps what is typed for the cover alone while `close` closes the book. Rejects as `close` does: the book stays open
 * then, what was typed is forgotten, and the focus is where it was.
 */
export async function holdKeysForCover(close: () => Promise<unknown>): Promise<void> {
  const here = document.activeElement
  begin('cover')
  // An input method writes into whatever has the focus, past every listener.
  if (here instanceof HTMLElement) here.blur()
  try {
    await close()
    if (isHeldFor('cover')) expectTaker()
  } catch (error) {
    end()
    if (here instanceof HTMLElement) here.focus()
    throw error
  }
}

/**
 * Puts the focus where `find` says as soon as nothing lies over the page, and what was typed before that with it; the
 * returned function gives up.
 */
export function takeKeys(find: () => HTMLElement | null | undefined, reader: Reader = 'page'): () => void {
  const until = performance.now() + PATIENCE_MS
  let frame = 0
  let isLooking = true
  looking += 1
  const stop = () => {
    cancelAnimationFrame(frame)
    if (!isLooking) return
    isLooking = false
    looking -= 1
    if (watch) awaitSettled()
  }
  const look = () => {
    // What one comes from, such as the find box, keeps the focus to itself until it has faded away.
    const isCovered = document.querySelector('[role="dialog"]') !== null
    const field = isCovered || (reader === 'page' && isHeldFor('cover')) ? null : find()
    if (field) take(field, reader)
    if (field || performance.now() >= until) stop()
    else frame = requestAnimationFrame(look)
  }
  look()
  return stop
}

function isHeldFor(reader: Reader): boolean {
  return held?.for === reader
}

function begin(reader: Reader, text = ''): void {
  end()
  held = { for: reader, text }
  window.addEventListener('keydown', hold, true)
}

function end(): void {
  held = null
  clearTimeout(patience)
  clearTimeout(settling)
  watch?.disconnect()
  watch = undefined
  window.removeEventListener('keydown', hold, true)
  window.removeEventListener('pointerdown', dropKeys, true)
}

/** Ends the holding once the page is all there and nothing on it looks for a place to type in. */
function expectTaker(): void {
  patience = setTimeout(end, PATIENCE_MS)
  watch = new MutationObserver(awaitSettled)
  watch.observe(document.documentElement, { attributeFilter: ['data-ready'] })
  awaitSettled()
}

function awaitSettled(): void {
  clearTimeout(settling)
  settling = setTimeout(() => {
    if (looking === 0 && document.documentElement.dataset['ready'] === 'true') end()
  }, SETTLED_MS)
}

function take(field: HTMLElement, reader: Reader): void {
  const text = isHeldFor(reader) ? held?.text : ''
  end()
  field.focus()
  // A field that may not be typed in refuses the focus: whatever has it meanwhile was not asked for.
  if (!text || document.activeElement !== field) return
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(field.value.length, field.value.length)
  }
  // As if typed now: the field hears of it, and its own undo knows it.
  document.execCommand('insertText', false, text)
}

function hold(event: KeyboardEvent): void {
  if (held === null) return
  // AltGr writes, though to some keyboards it is Ctrl with Alt.
  const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
  if (held.for === 'page') {
    // Whoever asks for something else, such as the find box, types there.
    if (isCommand && !isModifier(event.key)) dropKeys()
    if (isCommand || event.isComposing) return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
  // A command for the cover, such as pasting, would be obeyed by the page.
  const next = isCommand ? held.text : typeInto(held.text, event.key)
  if (next === null) end()
  else held = { ...held, text: next }
}

function isModifier(key: string): boolean {
  return key === 'Control' || key === 'Meta' || key === 'Shift' || key === 'Alt'
}

/** What is held once one more key was pressed; null where it lets go of all. A key that writes nothing changes nothing. */
export function typeInto(text: string, key: string): string | null {
  if (key === 'Escape') return null
  if (key === 'Backspace') return text.replace(/.$/su, '')
  // Keys that write nothing have names in Latin letters; a key that writes may write two letters.
  return /^[A-Z][A-Za-z\d]+$/.test(key) ? text : text + key
}
