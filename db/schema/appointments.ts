import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { salons } from './boutique.ts'
import { clients } from './clients.ts'
import { id, instant, words } from './columns.ts'
import { staff } from './staff.ts'

/**
 * Visits and calls; instants in UTC, the boutique's zone turns them into days. `status` follows from the other
 * columns and the clock; `arrived_at` outlives a cancellation, so that taking it back restores what was.
 */
export const appointments = sqliteTable(
  'appointment',
  {
    id: id(),
    revision: integer('revision').notNull().default(1),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['visit', 'call', 'home'] }).notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    advisorId: integer('advisor_id').references(() => staff.id),
    salonId: integer('salon_id').references(() => salons.id),
    purpose: words('purpose'),
    recipient: words('recipient'),
    secrecy: words('secrecy'),
    arrival: words('arrival'),
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull(),
    status: text('status', { enum: ['booked', 'arrived', 'done', 'cancelled'] })
      .notNull()
      .default('booked'),
    arrivedAt: instant('arrived_at'),
    bookedById: integer('booked_by_id').references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    // With the status, who is expected and when is told by the index alone, without a row of the book.
    index('appointment_by_start').on(t.startsAt, t.status, t.clientId),
    index('appointment_of').on(t.clientId, t.startsAt, t.status),
    index('appointment_open')
      .on(t.endsAt, t.status)
      .where(sql`status in ('booked', 'arrived')`),
  ],
)

/** Those who come along. */
export const companions = sqliteTable(
  'companion',
  {
    id: id(),
    appointmentId: integer('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    role: words('role'),
    clientId: integer('client_id').references(() => clients.id, { onDelete: 'set null' }),
  },
  (t) => [index('companion_of').on(t.appointmentId, t.position)],
)

/** What is to be ready before the client arrives. */
export const preparations = sqliteTable(
  'preparation',
  {
    id: id(),
    appointmentId: integer('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    ownerId: integer('owner_id').references(() => staff.id),
    by: words('by'),
    isReady: integer('is_ready', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('preparation_of').on(t.appointmentId, t.position)],
)
