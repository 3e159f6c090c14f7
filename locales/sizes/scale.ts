import type { MeasuredKind, SizeSystem } from './size-kinds.ts'
import type { SizeSourceId } from './size-sources.ts'

/** How the number of a size is written: 6½, 16.5, N½, or with a unit of length. */
export type SizeNotation = 'fraction' | 'decimal' | 'letter' | 'centimeter' | 'inch' | 'millimeter'

/** One way of numbering one kind of size: a straight line, or a table of sizes and millimetres in rising order. */
export interface SizeScale {
  readonly kind: MeasuredKind
  readonly system: SizeSystem
  /** What stands before the number, as the trade writes it in every language: `US`, `UK`, `Ø`; empty where nothing does. */
  readonly label: string
  readonly notation: SizeNotation
  readonly line: { readonly zeroMm: number; readonly mmPerSize: number } | null
  readonly table: readonly (readonly [size: number, mm: number])[] | null
  /** The smallest and the largest size, and the distance between two. */
  readonly least: number
  readonly most: number
  readonly step: number
  /** The finest part of a size that is said in this system; 0 for any, as a tape is read. */
  readonly finest: number
  /** Whether published sources disagree, so that every conversion is only near. */
  readonly isApproximate: boolean
  /** The first is the source the numbers follow. */
  readonly sourceIds: readonly [SizeSourceId, ...SizeSourceId[]]
}

const NOISE = 1e-9

/** Whether a size is one the scale has, off its steps included. */
export function hasSize(scale: SizeScale, size: number): boolean {
  return size >= scale.least && size <= scale.most
}

/** Whether a size is one people say in this system: 6½ is American, never Japanese. */
export function isSayable(scale: SizeScale, size: number): boolean {
  if (scale.finest === 0) return hasSize(scale, size)
  const parts = size / scale.finest
  return hasSize(scale, size) && Math.abs(parts - Math.round(parts)) < NOISE
}

/** The millimetres of a size, to a hundredth; sizes between two rows of a table lie between their millimetres. */
export function toMillimetres(scale: SizeScale, size: number): number {
  if (scale.line !== null) return toHundredths(scale.line.zeroMm + size * scale.line.mmPerSize)
  const rows = scale.table ?? []
  const above = rows.findIndex(([at]) => at >= size)
  const [highSize, highMm] = rows[above] ?? [size, Number.NaN]
  const [lowSize, lowMm] = rows[above - 1] ?? [highSize, highMm]
  if (highSize === size) return highMm
  return toHundredths(lowMm + ((size - lowSize) / (highSize - lowSize)) * (highMm - lowMm))
}

/** The size of the scale nearest to a measure in millimetres, the larger of two as near; null beyond either end. */
export function nearestSize(scale: SizeScale, mm: number): number | null {
  if (scale.line !== null) {
    const exact = (mm - scale.line.zeroMm) / scale.line.mmPerSize
    // Adding 0 turns -0 into 0.
    const size = Math.round(exact / scale.step + NOISE) * scale.step + 0
    return hasSize(scale, size) ? size : null
  }
  const rows = scale.table ?? []
  const [first, second] = [rows[0], rows[1]]
  const [last, beforeLast] = [rows.at(-1), rows.at(-2)]
  if (!first || !second || !last || !beforeLast) return null
  if (mm < first[1] - (second[1] - first[1]) / 2 || mm > last[1] + (last[1] - beforeLast[1]) / 2) return null
  const nearest = rows.reduce((best, row) =>
    Math.abs(row[1] - mm) <= Math.abs(best[1] - mm) + NOISE ? row : best,
  )
  return nearest[0]
}

function toHundredths(mm: number): number {
  return Math.round(mm * 100) / 100
}
