import type { ClientDraft } from '../../../ipc/clients.ts'

type ImportedGift = ClientDraft['gifts'][number]

const YEAR = /^(?:(\d{4})(?:-\d{2}-\d{2})?)(?!\d)\s*[年년]?\s*[:：·,，|–—-]?\s*/u

/** Reads `2024 · bracelet` or `2024 · Noël · montre · Léa`: the year, the occasion, what it was and for whom. */
export function readGift(text: string): ImportedGift {
  const year = YEAR.exec(text)
  const rest = year ? text.slice(year[0].length) : text
  const pieces = rest.split(/\s*[·|]\s*/u).filter((piece) => piece !== '')
  const number = year ? Number(year[1]) : null
  const known = number !== null && number >= 1900 && number <= 2200 ? number : null
  if (known === null && number !== null) return { year: null, occasion: '', recipient: '', what: text }
  const [first = '', second, third] = pieces
  if (second === undefined)
    return { year: known, occasion: '', recipient: '', what: first === '' ? text : first }
  return {
    year: known,
    occasion: first === '–' ? '' : first,
    recipient: third ?? '',
    what: [second, ...pieces.slice(3)].join(' · '),
  }
}
