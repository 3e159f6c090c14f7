import { GLOVE_AND_HAT_SCALES, LENGTH_SCALES, SHOE_SCALES } from './other-scales.ts'
import { RING_SCALES } from './ring-scales.ts'
import type { SizeScale } from './scale.ts'
import type { MeasuredKind } from './size-kinds.ts'

/** Every scale the house knows, the standard of each kind first. */
export const SIZE_SCALES: readonly SizeScale[] = [
  ...RING_SCALES,
  ...SHOE_SCALES,
  ...GLOVE_AND_HAT_SCALES,
  ...LENGTH_SCALES,
]

/** The scales of a kind, its standard first. */
export function scalesOf(kind: MeasuredKind): readonly SizeScale[] {
  return SIZE_SCALES.filter((scale) => scale.kind === kind)
}

/** The scale of a kind in a system; undefined where the kind is not sized that way. */
export function findScale(kind: MeasuredKind, system: string): SizeScale | undefined {
  return SIZE_SCALES.find((scale) => scale.kind === kind && scale.system === system)
}
