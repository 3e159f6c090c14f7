import type { z } from 'zod'
import { createBriefQueries } from '../../db/queries/briefs.ts'
import { nextOccurrence } from '../../locales/calendars/next-occurrence.ts'
import { addressClient, orderForms } from '../../locales/names/client-forms.ts'
import { daysBetween } from '../../locales/time-zones.ts'
import type { Appointment, AppointmentId } from '../ipc/appointments.ts'
import type { Brief, BriefAddress, NearOccasion, Paper } from '../ipc/briefs.ts'
import type { Occasion } from '../ipc/client-parts.ts'
import type { Client, ClientId, Relation } from '../ipc/clients.ts'
import type { RoomDiscretion } from '../ipc/discretion.ts'
import type { Fact } from '../ipc/facts.ts'
import type { Kin } from '../ipc/households.ts'
import type { Note } from '../ipc/notes.ts'
import type { Serving } from '../ipc/staff.ts'
import type { Taste, VetoedOffer } from '../ipc/tastes.ts'
import type { Desk } from './desk.ts'
import type { Meeting } from './discretion.ts'
import type { Proposal } from './vetoes.ts'

/** An occasion this many days after the visit still bears on it. */
const NEAR_DAYS = 45
const LAST_NOTES = 3
/** A page of sixty seconds has room for so many facts. */
const MOST_FACTS = 8
const PRESSING: readonly Fact['topic'][] = [
  'reception',
  'person',
  'service',
  'family',
  'style',
  'travel',
  'home',
  'work',
  'other',
]
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
  readonly discretion: {
    forVisit(meeting: Meeting): RoomDiscretion[]
    purchases(input: { clientId: ClientId }): { areKept: boolean }
  }
  readonly facts: {
    list(input: { clientId: ClientId }): Fact[]
    dueOn(clientId: ClientId, day: string): Fact[]
  }
  readonly households: { around(input: { clientId: ClientId }): Kin[] }
  readonly tastes: {
    list(input: { clientId: ClientId }): Taste[] | Promise<Taste[]>
    check(
      meeting: Pick<Meeting, 'clientId' | 'companions'>,
      proposals: readonly (Proposal & { text: string })[],
    ): VetoedOffer[]
    dueOn(clientId: ClientId, day: string): Taste[]
  }
  readonly notes: {
    list(input: { clientId: ClientId; before: null; limit: number }): NotePage | Promise<NotePage>
  }
  readonly staff: { serving(input: { clientId: ClientId }): Serving }
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
    const toConfirm = sources.facts.dueOn(clientId, appointment.day)
    const { isInterpreterNeeded, unspoken } = sources.staff.serving({ clientId })
    const likes = tastes.filter((taste) => taste.stance === 'likes')
    const hospitality = likes.filter((taste) => HOSPITALITY.has(taste.facet))
    return {
      appointment,
      name: client.name,
      address: addressFor(client, desk.language()),
      pronunciation: client.pronunciation || (orderForms(client.names)[0]?.pronunciation ?? ''),
      speaks: client.languages,
      unspoken: isInterpreterNeeded ? (unspoken[0] ?? '') : '',
      lastVisit: queries.visitBefore(clientId, appointment.startsAt, now) ?? null,
      lastNotes: notes,
      likes: likes.filter((taste) => !HOSPITALITY.has(taste.facet)),
      refuses: tastes.filter((taste) => taste.stance === 'refuses'),
      sizes: client.sizes,
      relations: [...client.relations, ...namedElsewhere(clientId, sources.households.around({ clientId }))],
      occasions: occasionsNear(client.occasions, appointment.day),
      given: client.gifts,
      hospitality,
      vetoed: sources.tastes.check(appointment, [
        { text: appointment.purpose },
        ...appointment.preparations,
        ...hospitality.map(({ text, term }) => ({ text, terms: [term] })),
      ]),
      known: choosePressing(sources.facts.list({ clientId }), toConfirm),
      toConfirm,
      tastesToConfirm: sources.tastes.dueOn(clientId, appointment.day),
      neverMention: client.neverMention,
      discretion: sources.discretion.forVisit(appointment),
      purchasesAreKept: sources.discretion.purchases({ clientId }).areKept,
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

/** The facts to know before a visit: those of its reception first, of one topic the latest first. */
function choosePressing(facts: readonly Fact[], toConfirm: readonly Fact[]): Fact[] {
  const asked = new Set(toConfirm.map(({ id }) => id))
  return facts
    .filter(({ id }) => !asked.has(id))
    .sort(
      (a, b) =>
        PRESSING.indexOf(a.topic) - PRESSING.indexOf(b.topic) || b.source.on.localeCompare(a.source.on),
    )
    .slice(0, MOST_FACTS)
}

/** The people whose own pages name a client, as they are to the client; nobody whom the client's page names already. */
function namedElsewhere(clientId: ClientId, around: readonly Kin[]): Relation[] {
  return around
    .filter(({ fromId, isInverse, kind }) => isInverse && fromId === clientId && kind !== '')
    .map(({ kind, label, name, toId }) => ({ kind, label, name: name.text, note: '', clientId: toId }))
}

function addressFor(client: Client, spokenHere: string): BriefAddress {
  const { spoken, written, from, asked, lang } = addressClient(client, spokenHere)
  return { spoken, salutation: written, from, asked, lang }
}

/** The occasions that fall within 45 days of the visit, soonest first; one whose month alone is known has no day. */
function occasionsNear(occasions: readonly Occasion[], visitDay: string): z.infer<typeof NearOccasion>[] {
  return occasions
    .map((occasion) => ({ occasion, next: nextOccurrence(occasion, visitDay, occasion) }))
    .filter(({ next }) => next !== null && daysBetween(visitDay, next.date) <= NEAR_DAYS)
    .sort((a, b) => (a.next?.date ?? '').localeCompare(b.next?.date ?? ''))
    .map(({ occasion, next }) => ({
      ...occasion,
      nextDay: next?.precision === 'day' ? next.date : null,
      years: next?.years ?? null,
      isExpected: next?.isExpected ?? false,
    }))
}

/** A file name every system accepts: no separators, reserved signs or control characters, at most 80 characters. */
function suggestFileName(day: string, name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/gu, ' ')
  return `${Array.from(`${day} ${safe}`).slice(0, 80).join('').trim()}.pdf`
}
