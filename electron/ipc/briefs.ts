import { z } from 'zod'
import { Appointment, AppointmentId } from './appointments.ts'
import { ClientLanguage, Occasion, Relation, Size } from './clients.ts'
import { call } from './define.ts'
import { Note } from './notes.ts'
import { Taste } from './tastes.ts'
import { Day, Instant, PersonName } from './values.ts'

/** An occasion that falls near the visit, with the day it next falls on where that can be reckoned. */
export const NearOccasion = Occasion.extend({ nextDay: Day.nullable() })

/** The brief of one appointment, assembled from what the store knows; a part that knows nothing is empty. */
export const Brief = z.strictObject({
  appointment: Appointment,
  name: PersonName,
  addressAs: z.string(),
  pronunciation: z.string(),
  speaks: z.array(ClientLanguage),
  lastVisit: z.strictObject({ startsAt: Instant, purpose: z.string() }).nullable(),
  lastNotes: z.array(Note),
  likes: z.array(Taste),
  refuses: z.array(Taste),
  sizes: z.array(Size),
  relations: z.array(Relation),
  occasions: z.array(NearOccasion),
  hospitality: z.array(Taste),
  neverMention: z.string(),
  assembledAt: Instant,
  printedBy: z.string(),
  boutiqueName: z.string(),
})
/** The brief of one appointment. */
export type Brief = z.infer<typeof Brief>

/** Paper the house prints on. */
export const Paper = z.enum(['a4', 'letter'])

/** What may be asked about briefs. */
export const briefs = {
  get: call({ input: z.strictObject({ appointmentId: AppointmentId }), output: Brief }),
  savePdf: call({
    input: z.strictObject({ appointmentId: AppointmentId, paper: Paper }),
    output: z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  }),
  print: call({
    input: z.strictObject({ appointmentId: AppointmentId, paper: Paper }),
    output: z.strictObject({ printed: z.boolean() }),
  }),
} as const
