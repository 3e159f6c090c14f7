import { z } from 'zod'
import { CALENDARS } from '../../locales/calendars/partial-date.ts'
import { FieldId } from './fields.ts'
import { Day, LanguageTag, Line, Prose, TimeZone } from './values.ts'

/** A time zone, or '' where none is known. */
export const ZoneOrNone = z.union([TimeZone, z.literal('')])

/** One way a client's name is written; empty text means the name has no such part. */
export const NameForm = z.strictObject({
  kind: z.enum(['native', 'romanised', 'passport', 'preferred', 'former']),
  lang: LanguageTag,
  title: Line,
  given: Line,
  givenInformal: Line,
  given2: Line,
  surnamePrefix: Line,
  surname: Line,
  surname2: Line,
  generation: Line,
  credentials: Line,
  nickname: Line,
  givenReading: Line,
  surnameReading: Line,
  pronunciation: Line,
  preferredOrder: z.enum(['', 'givenFirst', 'surnameFirst']),
})
/** One way a client's name is written. */
export type NameForm = z.infer<typeof NameForm>

/** The ways to reach a person. */
export const ContactKind = z.enum([
  'phone',
  'email',
  'wechat',
  'line',
  'kakaotalk',
  'whatsapp',
  'telegram',
  'instagram',
  'other',
])

/** One way to reach a client: as typed, and in E.164 where it is a phone number that could be read. */
export const ContactWay = z.strictObject({
  kind: ContactKind,
  label: Line,
  value: Line.min(1),
  e164: z.string().max(20),
})
/** One way to reach a client. */
export type ContactWay = z.infer<typeof ContactWay>

/** A postal address: the lines as the client writes them, and the parts that are known. */
export const Address = z.strictObject({
  label: Line,
  lines: Prose,
  city: Line,
  region: Line,
  postalCode: Line,
  country: Line,
  timeZone: ZoneOrNone,
})
/** A postal address. */
export type Address = z.infer<typeof Address>

/** How well a language is spoken or written; empty where nobody has said. */
export const LanguageLevel = z.enum(['', 'none', 'some', 'good', 'fluent', 'native'])
/** How well a language is spoken or written. */
export type LanguageLevel = z.infer<typeof LanguageLevel>

/** Where a language may be the preferred one. */
export const LanguageChannel = z.enum(['speaking', 'letter', 'email', 'messages', 'phone'])
/** Where a language may be the preferred one. */
export type LanguageChannel = z.infer<typeof LanguageChannel>

/** A language of the client, how they use it and how well, and the channels on which they prefer it. */
export const ClientLanguage = z.strictObject({
  tag: LanguageTag,
  use: z.enum(['prefers', 'speaks', 'reads', 'some']),
  spoken: LanguageLevel,
  written: LanguageLevel,
  prefersFor: z.array(LanguageChannel).max(5),
})
/** A language of the client. */
export type ClientLanguage = z.infer<typeof ClientLanguage>

/** The calendars in which an occasion can be kept, by their CLDR names. */
export const CalendarName = z.enum(CALENDARS)

/**
 * A day to remember in its own calendar; year and day may be unknown; `statedAs` is what was said, `whose` the relative
 * it belongs to or '' for the client; the last three say how it is kept in years that have no such day.
 */
export const Occasion = z.strictObject({
  kind: z.enum(['birthday', 'anniversary', 'other']),
  label: Line,
  whose: Line,
  calendar: CalendarName,
  year: z.int().min(-9999).max(9999).nullable(),
  monthCode: z
    .string()
    .regex(/^M\d\dL?$/)
    .nullable(),
  day: z.int().min(1).max(31).nullable(),
  statedAs: Line,
  feb29: z.enum(['feb28', 'mar1']),
  leapMonth: z.enum(['regular', 'leapOnly', 'both']),
  adar: z.enum(['adar1', 'adar2']),
})
/** A day to remember. */
export type Occasion = z.infer<typeof Occasion>

/** What was given on an occasion, so that nobody gives it twice. */
export const Gift = z.strictObject({
  year: z.int().min(1900).max(2200).nullable(),
  occasion: Line,
  recipient: Line,
  what: Line.min(1),
})
/** What was given on an occasion. */
export type Gift = z.infer<typeof Gift>

/** A size as it was said, in the system it was said in, with its millimetres where they are known. */
export const Size = z.strictObject({
  kind: z.enum(['ring', 'wrist', 'necklace', 'shoe', 'clothing', 'glove', 'hat', 'other']),
  label: Line,
  asSaid: Line.min(1),
  system: z.string().max(40),
  mm: z.number().positive().max(3000).nullable(),
  isApproximate: z.boolean(),
  /** Where it was measured: a finger, a wrist, a foot, by the codes of the sizes of locales; or ''. */
  place: z.string().max(40),
  fit: z.enum(['', 'snug', 'exact', 'loose']),
  measuredBy: Line,
  measuredOn: z.union([Day, z.literal('')]),
})
/** A size as it was said. */
export type Size = z.infer<typeof Size>

/** When a client is where, both days included. */
export const Stay = z.strictObject({
  place: Line.min(1),
  timeZone: ZoneOrNone,
  fromDay: Day,
  untilDay: Day,
  note: Line,
})
/** When a client is where. */
export type Stay = z.infer<typeof Stay>

/** When a client is to be left in peace, both days included; an empty end is until further notice. */
export const QuietPeriod = z.strictObject({
  fromDay: Day,
  untilDay: z.union([Day, z.literal('')]),
  reason: Line,
})
/** When a client is to be left in peace. */
export type QuietPeriod = z.infer<typeof QuietPeriod>

/** A value in one of the house's own fields, written as its kind is written: `12.5`, `2026-11-23`, `yes`. */
export const CustomValue = z.strictObject({ fieldId: FieldId, value: Line.min(1) })
/** A value in one of the house's own fields. */
export type CustomValue = z.infer<typeof CustomValue>

/** A value the house keeps under a label of its own, such as an imported column. */
export const ExtraField = z.strictObject({ label: Line.min(1), value: Prose })
/** A value under a label of its own. */
export type ExtraField = z.infer<typeof ExtraField>
