import { z } from 'zod'

/** Line of text a person types: at most 500 characters, no line breaks, kept as typed. */
export const Line = z
  .string()
  .max(500)
  .regex(/^[^\n\r\0]*$/u)

/** Free text a person types or imports: at most 100,000 characters, kept to the letter; NUL is refused. */
export const Prose = z
  .string()
  .max(100_000)
  .regex(/^[^\0]*$/u)

/** A plain day as ISO text, `2026-11-23`, in no time zone. */
export const Day = z.iso.date()

/** A wall-clock time, `09:30`, in the boutique's time zone. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** An instant, epoch milliseconds UTC. */
export const Instant = z.int()

/** A BCP 47 language tag such as `ja`, `zh-Hant` or `und`. */
export const LanguageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)

/** An IANA time zone this machine knows, such as `Asia/Tokyo`. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)
    return true
  } catch {
    return false
  }
})

/** An ISO 3166-1 country code in capitals, or empty where none is known. */
export const CountryCode = z.string().regex(/^([A-Z]{2})?$/)

/** An ISO 4217 currency code. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/)

/**
 * How a fact came to be known: said by the client, observed, from a purchase, told by another person, or inferred,
 * which is somebody's conclusion and is always shown as one.
 */
export const Provenance = z.enum(['said', 'observed', 'bought', 'told', 'inferred'])
/** How a fact came to be known. */
export type Provenance = z.infer<typeof Provenance>

/** Where a fact comes from: how, on which day, and for `told` by whom. */
export const Source = z.strictObject({ provenance: Provenance, toldBy: Line, on: Day })
/** Where a fact comes from. */
export type Source = z.infer<typeof Source>

/** A person's name as screens show it: own script, its language for the face, reading and Latin form or ''. */
export const PersonName = z.strictObject({
  text: z.string(),
  lang: z.string(),
  reading: z.string(),
  latin: z.string(),
})
/** A person's name as screens show it. */
export type PersonName = z.infer<typeof PersonName>

/** A stretch of text to mark, as UTF-16 offsets, end exclusive. */
export const Range = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

/** No input at all. */
export const Nothing = z.strictObject({})

/** An answer that says only that it was done. */
export const Done = z.strictObject({ done: z.literal(true) })

/** A word in interface languages, by their tags. */
export const InterfaceWords = z.record(LanguageTag, Line.min(1))

/** Why two clients may be one person. */
export const LikenessReason = z.enum([
  'name',
  'sound',
  'phone',
  'email',
  'birthday',
  'address',
  'organisation',
])
/** Why two clients may be one person. */
export type LikenessReason = z.infer<typeof LikenessReason>
