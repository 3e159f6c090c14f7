import type { z } from 'zod'
import { createBriefQueries } from '../../db/queries/briefs.ts'
import { nextOccurrence } from '../../locales/calendars/next-occurrence.ts'
import { daysBetween } from '../../locales/time-zones.ts'
import type { Appointment, AppointmentId } from '../ipc/appointments.ts'
import type { Brief, NearOccasion, Paper } from '../ipc/briefs.ts'
import type { Client, ClientId, Occasion } from '../ipc/clients.ts'
import type { Note } from '../ipc/notes.ts'
import type { Taste } from '../ipc/tastes.ts'
import type { Desk } from './desk.ts'

/** An occasion this many days after the visit still bears on it. */
const NEAR_DAYS = 45
const LAST_NOTES = 3
const HOSPITALITY: ReadonlySet<Taste['facet']> = new Set(['drink', 'food', 'reception', 'music', 'scent'])

/** A sheet of one brief, and what to call it if it becomes a file. */
export interface BriefSheet {
  readonly appointmentId: AppointmentId
  readonly paper: z.infer<typeof Paper>
  readonly suggestedName: string
}

/** What can put a brief on paper: the platform, which asks where to save and rejects with `print-failed`. */
export interface BriefPrinter {
  savePdf(sheet: BriefSheet): Promise<{ saved: boolean; fileName: string }>
  print(sheet: BriefSheet): Promise<{ printed: boolean }>
}

/** The services a brief is put together from, so that their rules (private notes, old tastes) hold here too. */
export interface BriefSources {
  readonly appointments: { get(input: { id: AppointmentId }): Appointment }
  readonly clients: { get(input: { id: ClientId }): Client | Promise<Client> }
  readonly tastes: { list(input: { clientId: ClientId }): Taste[] | Promise<Taste[]> }
  readonly notes: {
    list(input: { clientId: ClientId; before: null; limit: number }): NotePage | Promise<NotePage>
  }
  readonly printer: BriefPrinter
}
interface NotePage {
  notes: Note[]
  hasMore: boolean
}

/** What the house may do with briefs. */
export type BriefService = ReturnType<typeof createBriefService>

/** The briefs of an open book, assembled anew at each reading. */
export function createBriefService(desk: Desk, sources: BriefSources) {
  const queries = createBriefQueries(desk.store)

  async function assemble({ appointmentId }: { appointmentId: AppointmentId }): Promise<Brief> {
    const appointment = sources.appointments.get({ id: appointmentId })
    const { clientId } = appointment
    const [client, tastes, { notes }] = await Promise.all([
      sources.clients.get({ id: clientId }),
      sources.tastes.list({ clientId }),
      sources.notes.list({ clientId, before: null, limit: LAST_NOTES }),
    ])
    const now = desk.now()
    const likes = tastes.filter((taste) => taste.stance === 'likes')
    return {
      appointment,
      name: client.name,
      addressAs: client.addressAs,
      pronunciation: client.pronunciation,
      speaks: client.languages,
      lastVisit: queries.visitBefore(clientId, appointment.startsAt, now) ?? null,
      lastNotes: notes,
      likes: likes.filter((taste) => !HOSPITALITY.has(taste.facet)),
      refuses: tastes.filter((taste) => taste.stance === 'refuses'),
      sizes: client.sizes,
      relations: client.relations,
      occasions: occasionsNear(client.occasions, appointment.day),
      hospitality: likes.filter((taste) => HOSPITALITY.has(taste.facet)),
      neverMention: client.neverMention,
      assembledAt: now,
      printedBy: queries.staffName(desk.staffId),
      boutiqueName: desk.house().name,
    }
  }

  function sheetOf(appointmentId: AppointmentId, paper: BriefSheet['paper']): BriefSheet {
    const { day, name } = sources.appointments.get({ id: appointmentId })
    return { appointmentId, paper, suggestedName: suggestFileName(day, name.latin || name.text) }
  }

  return {
    /** Everything known that bears on one visit; rejects with `not-found` when there is no such appointment. */
    get: assemble,
    savePdf: async (input: { appointmentId: AppointmentId; paper: BriefSheet['paper'] }) =>
      sources.printer.savePdf(sheetOf(input.appointmentId, input.paper)),
    print: async (input: { appointmentId: AppointmentId; paper: BriefSheet['paper'] }) =>
      sources.printer.print(sheetOf(input.appointmentId, input.paper)),
  }
}

/**
 * The occasions that fall within 45 days of the visit, soonest first. One whose calendar cannot be reckoned is kept
 * without a day when at least its month is known, for the staff may know when it falls.
 */
function occasionsNear(occasions: readonly Occasion[], visitDay: string): z.infer<typeof NearOccasion>[] {
  const near: z.infer<typeof NearOccasion>[] = []
  for (const occasion of occasions) {
    const nextDay = nextOccurrence(occasion, visitDay)
    const isNear =
      nextDay === null
        ? occasion.calendar !== 'gregorian' && occasion.monthCode !== null
        : daysBetween(visitDay, nextDay) <= NEAR_DAYS
    if (isNear) near.push({ ...occasion, nextDay })
  }
  return near.sort((a, b) => (a.nextDay ?? '9999').localeCompare(b.nextDay ?? '9999'))
}

/** A file name every system accepts: no separators, reserved signs or control characters, at most 80 characters. */
function suggestFileName(day: string, name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/gu, ' ')
  return `${Array.from(`${day} ${safe}`).slice(0, 80).join('').trim()}.pdf`
}
