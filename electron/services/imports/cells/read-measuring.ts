import type { ImportedSize } from '../person.ts'
import { readDay } from './read-period.ts'

/** Takes from behind a size when and by whom it was measured: `52 (left ring finger) · 2026-03-01 · Léa`. */
export function readMeasuring(
  cell: string,
  dayFirst: boolean | undefined,
): { text: string; measured: Pick<ImportedSize, 'measuredOn' | 'measuredBy'> } {
  const [text = '', ...told] = cell.split(/\s+·\s+/u)
  const [first = '', ...others] = told
  const measuredOn = readDay(first, dayFirst)
  const measuredBy = (measuredOn === null ? told : others).join(' · ')
  return { text, measured: { ...(measuredOn && { measuredOn }), ...(measuredBy && { measuredBy }) } }
}
