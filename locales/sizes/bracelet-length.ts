import type { Fit } from './size-kinds.ts'
import type { SizeSourceId } from './size-sources.ts'

const INCH = 25.4
// What the trade adds to the wrist, in inches.
const ROOM: Readonly<Record<Fit, readonly [least: number, most: number]>> = {
  snug: [0.25, 0.5],
  exact: [0.75, 1],
  loose: [1, 1.25],
}

/** The lengths of bracelet, in whole millimetres, that sit on a wrist as the client likes; always a proposal to try on. */
export function proposeBraceletLength(
  wristMm: number,
  fit: Fit,
): { readonly fromMm: number; readonly toMm: number; readonly sourceId: SizeSourceId } {
  const [least, most] = ROOM[fit]
  return {
    fromMm: Math.round(wristMm + least * INCH),
    toMm: Math.round(wristMm + most * INCH),
    sourceId: 'braceletFit',
  }
}
