import { z } from 'zod'
import { call } from './define.ts'
import { StaffId } from './staff.ts'
import {
  CountryCode,
  Done,
  Instant,
  LanguageTag,
  Line,
  Nothing,
  PersonName,
  Prose,
  TimeZone,
} from './values.ts'

/** Names one client. */
export const ClientId = z.int().positive().brand<'ClientId'>()
/** Names one client. */
export type ClientId = z.infer<typeof ClientId>

/** One way a client's name is written; empty text means the name has no such part. */
export const NameForm = z.strictObject({
  kind: z.enum(['native', 'romanised', 'passport', 'preferred', 'former']),
  lang: LanguageTag,
  title: Line,
  given: Line,
  given2: Line,
  surname: Line,
  generation: Line,
  credentials: Line,
  nickname: Line,
  givenReading: Line,
  surnameReading: Line,
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
})
/** A postal address. */
export type Address = z.infer<typeof Address>

/** A language of the client and how they use it. */
export const ClientLanguage = z.strictObject({
  tag: LanguageTag,
  use: z.enum(['prefers', 'speaks', 'reads', 'some']),
})
/** A language of the client. */
export type ClientLanguage = z.infer<typeof ClientLanguage>

/** The calendars in which an occasion can be kept, by their CLDR names. */
export const CalendarName = z.enum([
  'gregorian',
  'islamic-umalqura',
  'chinese',
  'dangi',
  'hebrew',
  'persian',
  'buddhist',
  'japanese',
])

/** A day to remember in the client's own calendar; year and day may be unknown; `statedAs` is what was said. */
export const Occasion = z.strictObject({
  kind: z.enum(['birthday', 'anniversary', 'other']),
  label: Line,
  calendar: CalendarName,
  year: z.int().min(-9999).max(9999).nullable(),
  monthCode: z
    .string()
    .regex(/^M\d\dL?$/)
    .nullable(),
  day: z.int().min(1).max(31).nullable(),
  statedAs: Line,
})
/** A day to remember. */
export type Occasion = z.infer<typeof Occasion>

/** A size as it was said, in the system it was said in. */
export const Size = z.strictObject({
  kind: z.enum(['ring', 'wrist', 'necklace', 'shoe', 'clothing', 'glove', 'hat', 'other']),
  label: Line,
  asSaid: Line.min(1),
})
/** A size as it was said. */
export type Size = z.infer<typeof Size>

/** A person around the client: what they are to the client, and their name as it was said. */
export const Relation = z.strictObject({ label: Line, name: Line.min(1), clientId: ClientId.nullable() })
/** A person around the client. */
export type Relation = z.infer<typeof Relation>

/** A value the house keeps under a label of its own, such as an imported column. */
export const ExtraField = z.strictObject({ label: Line.min(1), value: Prose })
/** A value under a label of its own. */
export type ExtraField = z.infer<typeof ExtraField>

/** Everything about a client that is edited on one form; at least one name form or way of contact is given. */
export const ClientDraft = z.strictObject({
  names: z.array(NameForm).max(20),
  addressAs: Line,
  pronunciation: Line,
  organisation: Line,
  residence: Line,
  country: CountryCode,
  timeZone: z.union([TimeZone, z.literal('')]),
  advisorId: StaffId.nullable(),
  contactWays: z.array(ContactWay).max(50),
  addresses: z.array(Address).max(20),
  languages: z.array(ClientLanguage).max(20),
  occasions: z.array(Occasion).max(50),
  sizes: z.array(Size).max(50),
  relations: z.array(Relation).max(100),
  tags: z.array(Line.min(1)).max(50),
  extras: z.array(ExtraField).max(200),
  neverMention: Prose,
})
/** Everything about a client that is edited on one form. */
export type ClientDraft = z.infer<typeof ClientDraft>

/** A client as the page shows it; `revision` rises with each change and guards against overwriting. */
export const Client = ClientDraft.extend({
  id: ClientId,
  revision: z.int(),
  name: PersonName,
  createdAt: Instant,
  changedAt: Instant,
  binnedAt: Instant.nullable(),
  lastVisitAt: Instant.nullable(),
  nextVisit: z.strictObject({ appointmentId: z.int().positive(), startsAt: Instant }).nullable(),
  noteCount: z.int(),
  visitCount: z.int(),
  importedFrom: z.string(),
})
/** A client as the page shows it. */
export type Client = z.infer<typeof Client>

/** One row of the list of clients. */
export const ClientRow = z.strictObject({
  id: ClientId,
  name: PersonName,
  residence: z.string(),
  advisorId: StaffId.nullable(),
  lastVisitAt: Instant.nullable(),
  nextVisitAt: Instant.nullable(),
})
/** One row of the list of clients. */
export type ClientRow = z.infer<typeof ClientRow>

/** Which clients a list shows. */
export const ClientFilter = z.strictObject({
  show: z.enum(['all', 'mine', 'coming', 'never-visited', 'binned']),
  language: z.union([LanguageTag, z.literal('')]),
  importId: z.int().positive().nullable(),
})
/** Which clients a list shows. */
export type ClientFilter = z.infer<typeof ClientFilter>

/** Where a page of the list starts: after a row already read, which is quick at any depth, or at an index. */
export const ListPlace = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('index'), index: z.int().nonnegative() }),
  z.strictObject({ from: z.literal('after'), rank: z.number(), id: ClientId }),
])

/** The largest page of a list. */
export const PAGE_SIZE = 100

/** What may be asked about clients. */
export const clients = {
  list: call({
    input: z.strictObject({ filter: ClientFilter, at: ListPlace, limit: z.int().min(1).max(PAGE_SIZE) }),
    output: z.strictObject({
      rows: z.array(ClientRow),
      next: z.strictObject({ rank: z.number(), id: ClientId }).nullable(),
    }),
  }),
  count: call({
    input: z.strictObject({ filter: ClientFilter }),
    output: z.strictObject({ count: z.int() }),
  }),
  get: call({ input: z.strictObject({ id: ClientId }), output: Client }),
  create: call({
    input: z.strictObject({ client: ClientDraft }),
    output: z.strictObject({ id: ClientId, revision: z.int() }),
  }),
  update: call({
    input: z.strictObject({ id: ClientId, revision: z.int(), client: ClientDraft }),
    output: z.strictObject({ revision: z.int() }),
  }),
  revert: call({
    input: z.strictObject({ id: ClientId, toRevision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
  }),
  history: call({
    input: z.strictObject({ id: ClientId }),
    output: z.array(z.strictObject({ revision: z.int(), at: Instant, staffId: StaffId.nullable() })),
  }),
  bin: call({ input: z.strictObject({ ids: z.array(ClientId).min(1).max(1000) }), output: Done }),
  restore: call({ input: z.strictObject({ ids: z.array(ClientId).min(1).max(1000) }), output: Done }),
  erase: call({
    access: 'manager',
    input: z.strictObject({ id: ClientId, typedName: z.string().max(1000) }),
    output: Done,
  }),
  similar: call({
    input: z.strictObject({
      names: z.array(NameForm).max(5),
      contactWays: z.array(ContactWay).max(10),
      exceptId: ClientId.nullable(),
    }),
    output: z.array(
      z.strictObject({ id: ClientId, name: PersonName, why: z.enum(['name', 'phone', 'email']) }),
    ),
  }),
  languagesInUse: call({
    input: Nothing,
    output: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
  }),
  readTyped: call({
    input: z.strictObject({ kind: z.enum(['phone', 'date', 'language']), text: Line, country: CountryCode }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('phone'), e164: z.string().nullable(), shown: z.string() }),
      z.strictObject({
        kind: z.literal('date'),
        date: z
          .strictObject({
            calendar: CalendarName,
            year: z.int().nullable(),
            monthCode: z.string().nullable(),
            day: z.int().nullable(),
          })
          .nullable(),
      }),
      z.strictObject({ kind: z.literal('language'), tag: z.string().nullable() }),
    ]),
  }),
} as const
