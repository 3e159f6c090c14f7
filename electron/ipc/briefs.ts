import { z } from 'zod'
import { Appointment, AppointmentId } from './appointments.ts'
import { ClientLanguage, Gift, Occasion, Size } from './client-parts.ts'
import { Relation } from './clients.ts'
import { call } from './define.ts'
import { RoomDiscretion } from './discretion.ts'
import { Fact } from './facts.ts'
import { Note } from './notes.ts'
import { Taste, VetoedOffer } from './tastes.ts'
import { occasionNews } from './today.ts'
import { Day, Instant, LanguageTag, PersonName } from './values.ts'

/** An occasion that falls near the visit, with the day it next falls on where that can be reckoned. */
export const NearOccasion = Occasion.extend({ nextDay: Day.nullable(), ...occasionNews })

/** How to address the client, in conversation and on top of a letter: as they asked, else as the house proposes. */
export const BriefAddress = z.strictObject({
  spoken: z.string(),
  salutation: z.string(),
  from: z.enum(['client', 'proposal']),
  /** What they asked to be called, where the proposal says it in other letters. */
  asked: z.string(),
  /** The language of the conversation it is meant for. */
  lang: LanguageTag,
})
/** How to address the client. */
export type BriefAddress = z.infer<typeof BriefAddress>

/** The brief of one appointment, assembled from what the store knows; a part that knows nothing is empty. */
export const Brief = z.strictObject({
  appointment: Appointment,
  name: PersonName,
  address: BriefAddress,
  pronunciation: z.string(),
  speaks: z.array(ClientLanguage),
  /** The language that nobody of the house speaks, where the visit needs an interpreter; else ''. */
  unspoken: z.union([LanguageTag, z.literal('')]),
  lastVisit: z.strictObject({ startsAt: Instant, purpose: z.string() }).nullable(),
  lastNotes: z.array(Note),
  likes: z.array(Taste),
  refuses: z.array(Taste),
  sizes: z.array(Size),
  relations: z.array(Relation),
  occasions: z.array(NearOccasion),
  /** Everything given before, to the client and to those around them. */
  given: z.array(Gift),
  hospitality: z.array(Taste),
  /** What is to be ready, or usually offered, and breaks a veto. */
  vetoed: z.array(VetoedOffer),
  /** What else is known, how to receive the client first; without what is to be asked again. */
  known: z.array(Fact),
  /** What is to be asked again on this visit, oldest first. */
  toConfirm: z.array(Fact),
  tastesToConfirm: z.array(Taste),
  neverMention: z.string(),
  discretion: z.array(RoomDiscretion),
  /** Whether what the client has bought is kept from whoever reads. */
  purchasesAreKept: z.boolean(),
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
