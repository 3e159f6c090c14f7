import { z } from 'zod'
import {
  Address,
  ClientLanguage,
  ContactWay,
  CustomValue,
  ExtraField,
  Gift,
  NameForm,
  Occasion,
  QuietPeriod,
  Size,
  Stay,
  ZoneOrNone,
} from './client-parts.ts'
import { call } from './define.ts'
import { StaffId } from './staff.ts'
import {
  CountryCode,
  Done,
  Instant,
  LanguageTag,
  LikenessReason,
  Line,
  Nothing,
  PersonName,
  Prose,
} from './values.ts'

/** Names one client. */
export const ClientId = z.int().positive().brand<'ClientId'>()
/** Names one client. */
export type ClientId = z.infer<typeof ClientId>

/**
 * A person around the client: what they are to the client, by a code of the kinship vocabulary or '' with the label as
 * it was said, and their name as it was said.
 */
export const Relation = z.strictObject({
  kind: z.string().max(60),
  label: Line,
  name: Line.min(1),
  note: Line,
  clientId: ClientId.nullable(),
})
/** A person around the client. */
export type Relation = z.infer<typeof Relation>

/** So many entries of each list a page holds at most; what brings more in at once keeps the rest in a note. */
export const ROOM_ON_PAGE = {
  names: 20,
  contactWays: 50,
  addresses: 20,
  languages: 20,
  occasions: 50,
  gifts: 500,
  sizes: 50,
  relations: 100,
  tags: 50,
  extras: 200,
  customs: 500,
  stays: 100,
  quietPeriods: 50,
} as const

/** Everything about a client that is edited on one form; at least one name form or way of contact is given. */
export const ClientDraft = z.strictObject({
  names: z.array(NameForm).max(ROOM_ON_PAGE.names),
  addressAs: Line,
  /** The form of address the client stated; never guessed. */
  courtesy: z.enum(['', 'feminine', 'masculine', 'neutral']),
  formality: z.enum(['formal', 'informal']),
  monogram: Line,
  pronunciation: Line,
  organisation: Line,
  residence: Line,
  country: CountryCode,
  timeZone: ZoneOrNone,
  advisorId: StaffId.nullable(),
  contactWays: z.array(ContactWay).max(ROOM_ON_PAGE.contactWays),
  addresses: z.array(Address).max(ROOM_ON_PAGE.addresses),
  languages: z.array(ClientLanguage).max(ROOM_ON_PAGE.languages),
  occasions: z.array(Occasion).max(ROOM_ON_PAGE.occasions),
  gifts: z.array(Gift).max(ROOM_ON_PAGE.gifts),
  sizes: z.array(Size).max(ROOM_ON_PAGE.sizes),
  relations: z.array(Relation).max(ROOM_ON_PAGE.relations),
  tags: z.array(Line.min(1)).max(ROOM_ON_PAGE.tags),
  extras: z.array(ExtraField).max(ROOM_ON_PAGE.extras),
  customs: z.array(CustomValue).max(ROOM_ON_PAGE.customs),
  stays: z.array(Stay).max(ROOM_ON_PAGE.stays),
  quietPeriods: z.array(QuietPeriod).max(ROOM_ON_PAGE.quietPeriods),
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
  householdId: z.int().positive().nullable(),
  /** The client this one became part of, for a client that a merge put in the bin. */
  mergedIntoId: ClientId.nullable(),
  hasPhoto: z.boolean(),
})
/** A client as the page shows it. */
export type Client = z.infer<typeof Client>

/** A field of the form, by the name it has there. */
export const ClientField = ClientDraft.keyof()
/** A field of the form. */
export type ClientField = z.infer<typeof ClientField>

/** What one field said until it was changed: the form had `revision` then; `before` holds that field alone. */
export const FieldChange = z.strictObject({
  revision: z.int(),
  at: Instant,
  staffId: StaffId.nullable(),
  field: ClientField,
  before: ClientDraft.partial(),
})
/** What one field said until it was changed. */
export type FieldChange = z.infer<typeof FieldChange>

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
  /** Brings an earlier form back in the place of the one at `revision`. */
  revert: call({
    input: z.strictObject({ id: ClientId, revision: z.int(), toRevision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
  }),
  history: call({
    input: z.strictObject({ id: ClientId }),
    output: z.array(z.strictObject({ revision: z.int(), at: Instant, staffId: StaffId.nullable() })),
  }),
  fieldHistory: call({
    input: z.strictObject({ id: ClientId, below: z.int().positive().nullable() }),
    output: z.strictObject({ changes: z.array(FieldChange), next: z.int().nullable() }),
  }),
  restoreField: call({
    input: z.strictObject({ id: ClientId, revision: z.int(), field: ClientField, atRevision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
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
      occasions: z.array(Occasion).max(5),
      exceptId: ClientId.nullable(),
    }),
    output: z.array(
      z.strictObject({
        id: ClientId,
        name: PersonName,
        residence: z.string(),
        why: z.array(LikenessReason),
        isNamesake: z.boolean(),
      }),
    ),
  }),
  languagesInUse: call({
    input: Nothing,
    output: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
  }),
  readTyped: call({
    input: z.strictObject({ kind: z.enum(['phone', 'language']), text: Line, country: CountryCode }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('phone'), e164: z.string().nullable(), shown: z.string() }),
      z.strictObject({ kind: z.literal('language'), tag: z.string().nullable() }),
    ]),
  }),
} as const
