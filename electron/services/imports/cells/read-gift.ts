import type { ClientDraft } from '../../../ipc/clients.ts'

type ImportedGift = ClientDraft['gifts'][number]

const YEAR = /^(?:(\d{4})(?:-\d{2}-\d{2})?)(?!\d)\s*[年년]?\s*[:：·,，|–—-]?\s*/u

/** A dash stands for what is not known, and is needed only where something that is comes after it. */
const UNKNOWN = '–'

/** Reads `2024 · bracelet` or `2024 · Noël · montre · Léa`: the year, the occasion, what it was and for whom. */
export function readGift(text: string): ImportedGift {
  if (text.startsWith(`${UNKNOWN} · `)) return readPieces(null, text.slice(4).split(/\s+·\s+/u))
  const year = YEAR.exec(text)
  const rest = year ? text.slice(year[0].length) : text
  const parted = / · /.test(rest) ? /\s+·\s+/u : /\s*[·|]\s*/u
  const pieces = rest.split(parted).filter((piece) => piece !== '')
  const number = year ? Number(year[1]) : null
  const known = number !== null && number >= 1900 && number <= 2200 ? number : null
  if (known === null && number !== null) return { year: null, occasion: '', recipient: '', what: text }
  return readPieces(known, pieces.length === 0 ? [text] : pieces)
}

function readPieces(year: number | null, pieces: readonly string[]): ImportedGift {
  const [first = '', second, third = ''] = pieces
  if (second === undefined) return { year, occasion: '', recipient: '', what: first }
  return {
    year,
    occasion: first === UNKNOWN ? '' : first,
    recipient: third === UNKNOWN ? '' : third,
    what: [second, ...pieces.slice(3)].join(' · '),
  }
}
