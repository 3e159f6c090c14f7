import { z } from 'zod'
import { SalonId } from './boutique.ts'
import { QuietPeriod } from './client-parts.ts'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { StaffId } from './staff.ts'
import { ClockTime, Day, Done, Instant, LanguageTag, Line, PersonName, Prose } from './values.ts'

/** Names one appointment. */
export const AppointmentId = z.int().positive().brand<'AppointmentId'>()
/** Names one appointment. */
export type AppointmentId = z.infer<typeof AppointmentId>

/** Someone who comes along: a name as said, what they are to the client, and their own page if they have one. */
export const Companion = z.strictObject({ name: Line.min(1), role: Line, clientId: ClientId.nullable() })
/** Someone who comes along. */
export type Companion = z.infer<typeof Companion>

/** One thing to have ready, by whom and by when (boutique wall-clock, or '' for no time). */
export const Preparation = z.strictObject({
  text: Line.min(1),
  ownerId: StaffId.nullable(),
  by: z.union([ClockTime, z.literal('')]),
  isReady: z.boolean(),
})
/** One thing to have ready. */
export type Preparation = z.infer<typeof Preparation>

/** Everything about a visit that is booked on one form; day and time are the boutique's wall clock. */
export const AppointmentDraft = z.strictObject({
  clientId: ClientId,
  kind: z.enum(['visit', 'call', 'home']),
  day: Day,
  time: ClockTime,
  minutes: z.int().min(5).max(1440),
  advisorId: StaffId.nullable(),
  salonId: SalonId.nullable(),
  purpose: Line,
  recipient: Line,
  secrecy: Prose,
  arrival: Line,
  languages: z.array(LanguageTag).max(10),
  companions: z.array(Companion).max(20),
  preparations: z.array(Preparation).max(50),
})
/** Everything about a visit that is booked on one form. */
export type AppointmentDraft = z.infer<typeof AppointmentDraft>

/** An appointment as screens show it; `clientTime` is the client's wall clock at that instant, if their zone is known. */
export const Appointment = AppointmentDraft.extend({
  id: AppointmentId,
  revision: z.int(),
  name: PersonName,
  startsAt: Instant,
  endsAt: Instant,
  clientTimeZone: z.string(),
  clientTime: z.string(),
  clientDay: z.string(),
  advisorName: z.string(),
  salonName: z.string(),
  status: z.enum(['booked', 'arrived', 'done', 'cancelled']),
})
/** An appointment as screens show it. */
export type Appointment = z.infer<typeof Appointment>

/** Another appointment that wants the same salon, advisor or client at the same time. */
export const Conflict = z.strictObject({
  appointmentId: AppointmentId,
  name: PersonName,
  startsAt: Instant,
  endsAt: Instant,
  over: z.enum(['salon', 'advisor', 'client']),
})
/** Another appointment at the same time. */
export type Conflict = z.infer<typeof Conflict>

/** What may be asked about appointments. */
export const appointments = {
  forDays: call({
    input: z.strictObject({ from: Day, to: Day }),
    output: z.array(Appointment),
  }),
  forClient: call({ input: z.strictObject({ clientId: ClientId }), output: z.array(Appointment) }),
  get: call({ input: z.strictObject({ id: AppointmentId }), output: Appointment }),
  book: call({ input: z.strictObject({ appointment: AppointmentDraft }), output: Appointment }),
  change: call({
    input: z.strictObject({ id: AppointmentId, revision: z.int(), appointment: AppointmentDraft }),
    output: Appointment,
  }),
  cancel: call({ input: z.strictObject({ id: AppointmentId }), output: Done }),
  reinstate: call({ input: z.strictObject({ id: AppointmentId }), output: Done }),
  markArrived: call({ input: z.strictObject({ id: AppointmentId, arrived: z.boolean() }), output: Done }),
  /** Whom of the book the names of people who come along may mean: of each name one client at most, and never a link. */
  recognise: call({
    input: z.strictObject({ clientId: ClientId.nullable(), names: z.array(Companion.shape.name).max(20) }),
    output: z.array(z.strictObject({ said: z.string(), clientId: ClientId, name: PersonName })),
  }),
  /** Undoes one of these acts as if it had not been; by whoever did it, until the book closes. */
  takeBack: call({
    input: z.strictObject({ id: AppointmentId, act: z.enum(['cancelled', 'arrived', 'awaited']) }),
    output: Done,
  }),
  markReady: call({
    input: z.strictObject({ id: AppointmentId, index: z.int().nonnegative(), isReady: z.boolean() }),
    output: Appointment,
  }),
  conflicts: call({
    input: z.strictObject({
      clientId: ClientId.nullable(),
      day: Day,
      time: ClockTime,
      minutes: z.int().min(5).max(1440),
      advisorId: StaffId.nullable(),
      salonId: SalonId.nullable(),
      exceptId: AppointmentId.nullable(),
    }),
    output: z.strictObject({
      conflicts: z.array(Conflict),
      /** The period in which the client is to be left in peace, if the day lies in one. */
      quiet: QuietPeriod.nullable(),
      clientTimeZone: z.string(),
      clientTime: z.string(),
      clientDay: z.string(),
    }),
  }),
} as const
