/**
 * What can be measured in millimetres: a ring by its inner circumference, a wrist, a necklace by its length, a shoe by
 * the length of the foot, a glove by the circumference of the hand, a hat by that of the head.
 */
export const MEASURED_KINDS = ['ring', 'wrist', 'necklace', 'shoe', 'glove', 'hat'] as const

/** One of {@link MEASURED_KINDS}. */
export type MeasuredKind = (typeof MEASURED_KINDS)[number]

/** Every way of numbering a size; which kinds know it is in `scales.ts`. */
export const SIZE_SYSTEMS = [
  'iso',
  'us',
  'uk',
  'jp',
  'cn',
  'hk',
  'it',
  'in',
  'kr',
  'ru',
  'diameter',
  'eu',
  'us-women',
  'us-men',
  'mondopoint',
  'french-inch',
  'cm',
  'inch',
  'mm',
] as const

/** One of {@link SIZE_SYSTEMS}. */
export type SizeSystem = (typeof SIZE_SYSTEMS)[number]

/** The two hands. */
export const HANDS = ['left', 'right'] as const

/** The fingers from the thumb outwards. */
export const FINGERS = ['thumb', 'index', 'middle', 'ring', 'little'] as const

/** Where a ring is worn: `left-ring`, `right-little`. */
export type FingerPlace = `${(typeof HANDS)[number]}-${(typeof FINGERS)[number]}`

/** The ten places of a ring, left hand first. */
export const FINGER_PLACES: readonly FingerPlace[] = HANDS.flatMap((hand) =>
  FINGERS.map((finger): FingerPlace => `${hand}-${finger}`),
)

/** How close something is worn. */
export const FITS = ['snug', 'exact', 'loose'] as const

/** One of {@link FITS}. */
export type Fit = (typeof FITS)[number]
