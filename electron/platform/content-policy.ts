import { createHash } from 'node:crypto'

/** The one style that is not a file: react-aria's usePress adds it to the page for touch screens. */
const PRESSABLE_STYLE = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='

const CLOSED = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]

/** The policy of the app's own pages: everything from our origin, nothing inline. */
export const PAGE_POLICY = [
  ...CLOSED,
  "script-src 'self'",
  `style-src 'self' '${PRESSABLE_STYLE}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // A new window is refused before it opens; without allow-forms the page's own submit events would not fire.
  'sandbox allow-same-origin allow-scripts allow-forms allow-modals',
].join('; ')

/** The policy of a picture: it is drawn, and if it were opened as a page it could do nothing. */
export const PICTURE_POLICY = [...CLOSED, 'sandbox'].join('; ')

/** The policy of a picture that is a page of its own, to be drawn smaller there: it loads nothing. */
export const DRAWN_POLICY = CLOSED.join('; ')

/** The policy of a page made in memory: its own styles and nothing else, no script least of all. */
export function oncePolicy(html: string): string {
  const styles = Array.from(html.matchAll(/<style>([^<]*)<\/style>/g), ([, text = '']) => {
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  })
  return [...CLOSED, `style-src ${styles.join(' ') || "'none'"}`].join('; ')
}
