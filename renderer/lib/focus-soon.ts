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
