import type { SizeKind } from '../person.ts'
import { readMeasuring } from './read-measuring.ts'
import { isSystem, readSizeCell, type SizeFacts } from './read-size-cell.ts'
import { splitAtColon } from './split-list.ts'

/**
 * A size in its own words with all that is told of it; `isRead` is false where the words say nothing we know, `isShared` true
 * where several systems say such a size.
 */
export interface SaidSize {
  readonly size: SizeFacts & { readonly asSaid: string }
  readonly isRead: boolean
  readonly isShared: boolean
}

/**
 * Reads the size of a cell with what it is of before a colon, and when and by whom it was measured behind it:
 * `Brioni · Jackets: 50 (IT, snug) · 2026-03-01 · Léa`. `country` is where numbers are from that do not say so.
 */
export function readSaidSize(
  kind: SizeKind,
  cell: string,
  country: string | null,
  dayFirst: boolean | undefined,
): SaidSize {
  const read = (said: string): SaidSize => {
    const { text, measured } = readMeasuring(said, dayFirst)
    const { facts, ...standing } = readSizeCell(kind, text, country)
    return { size: { asSaid: text, ...measured, ...facts }, ...standing }
  }
  const whole = read(cell.trim())
  const colon = splitAtColon(cell)
  if (colon === null || isSystem(colon.before) || /^\p{Nd}/u.test(colon.before)) return whole
  const rest = read(colon.after)
  const labelled = { ...rest, size: { label: colon.before, ...rest.size } }
  if (kind === 'clothing') return labelled
  // Words before a measured size may be part of it: they are a label where they only tell the finger, or nothing we know.
  if (!whole.isRead) return /\p{Nd}/u.test(colon.before) ? whole : labelled
  const { place } = whole.size
  const tellsPlace = rest.isRead && place !== undefined && rest.size.place === undefined
  return tellsPlace ? { ...labelled, size: { ...labelled.size, place } } : whole
}
