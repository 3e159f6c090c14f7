import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { CALENDARS } from '../../locales/calendars/partial-date.ts'
import { clients } from './clients.ts'
import { id, words } from './columns.ts'
import { customFields } from './fields.ts'

// What every list on a client's form has: whose it is, and where it stands in the order the form shows.
const partOfClient = () => ({
  id: id(),
  clientId: integer('client_id')
    .notNull()
    .references(() => clients.id, { onDelete: 'cascade' }),
  position: integer('position').notNull(),
})

/** The ways a client's name is written, in the order the form shows them. */
export const nameForms = sqliteTable(
  'client_name',
  {
    ...partOfClient(),
    kind: text('kind', { enum: ['native', 'romanised', 'passport', 'preferred', 'former'] }).notNull(),
    lang: text('lang').notNull().default('und'),
    title: words('title'),
    given: words('given'),
    givenInformal: words('given_informal'),
    given2: words('given2'),
    surnamePrefix: words('surname_prefix'),
    surname: words('surname'),
    surname2: words('surname2'),
    generation: words('generation'),
    credentials: words('credentials'),
    nickname: words('nickname'),
    givenReading: words('given_reading'),
    surnameReading: words('surname_reading'),
    pronunciation: words('pronunciation'),
    preferredOrder: text('preferred_order', { enum: ['', 'givenFirst', 'surnameFirst'] })
      .notNull()
      .default(''),
  },
  (t) => [index('client_name_of').on(t.clientId, t.position)],
)

/** The ways to reach a client; `folded` is what duplicates are matched on: E.164 or the lower-cased address. */
export const contactWays = sqliteTable(
  'contact_way',
  {
    ...partOfClient(),
    kind: text('kind', {
      enum: ['phone', 'email', 'wechat', 'line', 'kakaotalk', 'whatsapp', 'telegram', 'instagram', 'other'],
    }).notNull(),
    label: words('label'),
    value: text('value').notNull(),
    e164: words('e164'),
    folded: words('folded'),
  },
  (t) => [
    index('contact_way_of').on(t.clientId, t.position),
    index('contact_way_folded')
      .on(t.folded)
      .where(sql`folded <> ''`),
  ],
)

/** Postal addresses, to the letter. */
export const addresses = sqliteTable(
  'address',
  {
    ...partOfClient(),
    label: words('label'),
    lines: words('lines'),
    city: words('city'),
    region: words('region'),
    postalCode: words('postal_code'),
    country: words('country'),
    timeZone: words('time_zone'),
  },
  (t) => [index('address_of').on(t.clientId, t.position)],
)

type LanguageChannel = 'speaking' | 'letter' | 'email' | 'messages' | 'phone'

// How well a language is spoken or written; empty where nobody has said.
const LEVELS = ['', 'none', 'some', 'good', 'fluent', 'native'] as const

/** The languages of a client and how they use them; `prefers_for` lists the channels it is preferred on. */
export const clientLanguages = sqliteTable(
  'client_language',
  {
    ...partOfClient(),
    tag: text('tag').notNull(),
    use: text('use', { enum: ['prefers', 'speaks', 'reads', 'some'] }).notNull(),
    spoken: text('spoken', { enum: LEVELS }).notNull().default(''),
    written: text('written', { enum: LEVELS }).notNull().default(''),
    prefersFor: text('prefers_for', { mode: 'json' }).$type<LanguageChannel[]>().notNull().default([]),
  },
  (t) => [
    index('client_language_of').on(t.clientId, t.position),
    index('client_language_tag').on(t.tag, t.clientId),
  ],
)

/** Days to remember, as data in their own calendar; `month_day` finds the gregorian ones near a date. */
export const occasions = sqliteTable(
  'occasion',
  {
    ...partOfClient(),
    kind: text('kind', { enum: ['birthday', 'anniversary', 'other'] }).notNull(),
    label: words('label'),
    whose: words('whose'),
    calendar: text('calendar', { enum: CALENDARS }).notNull(),
    year: integer('year'),
    monthCode: text('month_code'),
    day: integer('day'),
    statedAs: words('stated_as'),
    feb29: text('feb29', { enum: ['feb28', 'mar1'] })
      .notNull()
      .default('feb28'),
    leapMonth: text('leap_month', { enum: ['regular', 'leapOnly', 'both'] })
      .notNull()
      .default('regular'),
    adar: text('adar', { enum: ['adar1', 'adar2'] })
      .notNull()
      .default('adar2'),
  },
  (t) => [
    index('occasion_of').on(t.clientId, t.position),
    index('occasion_by_day').on(t.calendar, t.monthCode, t.day),
  ],
)

/** What was given on an occasion, so that nobody gives it twice. */
export const gifts = sqliteTable(
  'gift',
  {
    ...partOfClient(),
    year: integer('year'),
    occasion: words('occasion'),
    recipient: words('recipient'),
    what: text('what').notNull(),
  },
  (t) => [index('gift_of').on(t.clientId, t.position)],
)

/** Sizes as they were said, with the millimetres they come to where that is known. */
export const sizes = sqliteTable(
  'size',
  {
    ...partOfClient(),
    kind: text('kind', {
      enum: ['ring', 'wrist', 'necklace', 'shoe', 'clothing', 'glove', 'hat', 'other'],
    }).notNull(),
    label: words('label'),
    asSaid: text('as_said').notNull(),
    system: words('system'),
    mm: real('mm'),
    isApproximate: integer('is_approximate', { mode: 'boolean' }).notNull().default(false),
    place: words('place'),
    fit: text('fit', { enum: ['', 'snug', 'exact', 'loose'] })
      .notNull()
      .default(''),
    measuredBy: words('measured_by'),
    measuredOn: words('measured_on'),
  },
  (t) => [index('size_of').on(t.clientId, t.position)],
)

/** The people around a client; `kind` is a code of locales/kin: what they are to the client. */
export const relations = sqliteTable(
  'relation',
  {
    ...partOfClient(),
    kind: words('kind'),
    label: words('label'),
    name: text('name').notNull(),
    note: words('note'),
    otherId: integer('other_id').references(() => clients.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('relation_of').on(t.clientId, t.position),
    index('relation_to')
      .on(t.otherId)
      .where(sql`other_id is not null`),
  ],
)

/** When a client is where, in plain days. */
export const stays = sqliteTable(
  'stay',
  {
    ...partOfClient(),
    place: text('place').notNull(),
    timeZone: words('time_zone'),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    note: words('note'),
  },
  (t) => [index('stay_of').on(t.clientId, t.position), index('stay_by_day').on(t.untilDay, t.fromDay)],
)

/** When a client is to be left in peace, in plain days; an empty end is until further notice. */
export const quietPeriods = sqliteTable(
  'quiet_period',
  {
    ...partOfClient(),
    fromDay: text('from_day').notNull(),
    untilDay: words('until_day'),
    reason: words('reason'),
  },
  (t) => [index('quiet_period_of').on(t.clientId, t.position)],
)

/** The house's own labels on a client. */
export const tags = sqliteTable(
  'client_tag',
  {
    ...partOfClient(),
    label: text('label').notNull(),
  },
  (t) => [index('client_tag_of').on(t.clientId, t.position)],
)

/** Values under labels of the house's own, such as imported columns without another home. */
export const extras = sqliteTable(
  'client_extra',
  {
    ...partOfClient(),
    label: text('label').notNull(),
    value: words('value'),
  },
  (t) => [index('client_extra_of').on(t.clientId, t.position)],
)

/** What a client's page holds in the house's own fields; a value is written as its kind is written. */
export const customValues = sqliteTable(
  'client_custom',
  {
    ...partOfClient(),
    fieldId: integer('field_id')
      .notNull()
      .references(() => customFields.id),
    value: text('value').notNull(),
  },
  (t) => [index('client_custom_of').on(t.clientId, t.position), index('client_custom_field').on(t.fieldId)],
)
