/** What can be measured in millimetres; each says of what in {@link MEASURED_AS}. */
export const MEASURED_KINDS = ['ring', 'wrist', 'necklace', 'shoe', 'glove', 'hat'] as const

/** One of {@link MEASURED_KINDS}. */
export type MeasuredKind = (typeof MEASURED_KINDS)[number]

/** What the millimetres of each kind measure. */
export const MEASURED_AS: Readonly<
  Record<
    MeasuredKind,
    | 'innerCircumference'
    | 'wrist'
    | 'necklaceLength'
    | 'footLength'
    | 'handCircumference'
    | 'headCircumference'
  >
> = {
  ring: 'innerCircumference',
  wrist: 'wrist',
  necklace: 'necklaceLength',
  shoe: 'footLength',
  glove: 'handCircumference',
  hat: 'headCircumference',
}

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
