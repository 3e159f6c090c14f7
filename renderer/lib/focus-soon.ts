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
 * Call before a row is taken away: the focus it had goes to `stop` within the row after it, else the one before it, else
 * to the page. Rows carry `mark`, such as `data-note`, with their id.
 */
export function focusBeside(mark: string, id: number | string, stop: string): void {
  const gone = document.querySelector(`[${mark}="${id}"]`)
  const all = [...document.querySelectorAll(`[${mark}]`)]
  const at = all.findIndex((each) => each === gone)
  const nearest = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).toReversed()]
  focusWhenLost(() => {
    if (gone?.isConnected) return null
    const beside = nearest.find((each) => each.isConnected)
    return beside?.querySelector<HTMLElement>(stop) ?? document.querySelector('main')
  })
}

/** Focuses `stop` within the row that carries `mark` with this id, as soon as that row stands on the page. */
export function focusInRow(mark: string, id: number | string, stop: string): void {
  focusSoon(() => document.querySelector<HTMLElement>(`[${mark}="${id}"] ${stop}`))
}
