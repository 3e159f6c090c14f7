/** What one part of the window asks of whichever page is open; a page that has no answer is not disturbed. */
export type PageRequest = 'print' | 'capture'

const eventOf = (request: PageRequest) => `carnet:${request}`

/** Asks the open page for something. */
export function askPage(request: PageRequest): void {
  window.dispatchEvent(new CustomEvent(eventOf(request)))
}

/** Answers what is asked of the page until the returned function is called. */
export function answerPage(request: PageRequest, act: () => void): () => void {
  window.addEventListener(eventOf(request), act)
  return () => window.removeEventListener(eventOf(request), act)
}
