const PATIENCE_MS = 1000

/** Focuses what `find` gives as soon as it stands on the page, within a second; the returned function gives up. */
export function focusSoon(find: () => HTMLElement | null | undefined): () => void {
  const until = performance.now() + PATIENCE_MS
  let frame = 0
  const look = () => {
    const found = find()
    if (found) found.focus()
    else if (performance.now() < until) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

/** Focuses what `find` gives once what had the focus has left the page; whoever goes elsewhere meanwhile stays there. */
export function focusWhenLost(find: () => HTMLElement | null | undefined): void {
  focusSoon(() => (document.activeElement === document.body ? find() : null))
}

/**
 * Call before a row is taken away: the focus it had goes to the last button of the row after it, else of the one before
 * it, else to the page. `row` is the selector of the row that goes, `rows` that of all of them.
 */
export function focusBeside(row: string, rows: string): void {
  const gone = document.querySelector(row)
  const all = [...document.querySelectorAll(rows)]
  const at = all.findIndex((each) => each === gone)
  const nearest = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).toReversed()]
  focusWhenLost(() => {
    if (gone?.isConnected) return null
    const buttons = nearest.find((each) => each.isConnected)?.querySelectorAll('button')
    return [...(buttons ?? [])].at(-1) ?? document.querySelector('main')
  })
}
