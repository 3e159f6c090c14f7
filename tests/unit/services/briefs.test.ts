import {
  BLANK_LANGUAGE,
  BLANK_NAME,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../../db/queries/blank-form.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppointmentId } from '../../../electron/ipc/appointments.ts'
import { Brief } from '../../../electron/ipc/briefs.ts'
import type { Occasion } from '../../../electron/ipc/client-parts.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { Fact } from '../../../electron/ipc/facts.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import type { Taste } from '../../../electron/ipc/tastes.ts'
import { createAppointmentService } from '../../../electron/services/appointments.ts'
import { type BriefSheet, createBriefService } from '../../../electron/services/briefs.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import type { Desk } from '../../../electron/services/desk.ts'
import { createDiscretionService } from '../../../electron/services/discretion.ts'
import { createFactService } from '../../../electron/services/facts.ts'
import { createHouseholdService } from '../../../electron/services/households.ts'
import { createDemoKeys } from '../../../electron/services/keys.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { createStaffService } from '../../../electron/services/staff.ts'
import { createTasteService } from '../../../electron/services/tastes.ts'
import { bookingFor, openAppointmentBook } from '../../support/appointment-book.ts'

let book: Awaited<ReturnType<typeof openAppointmentBook>>
let appointments: ReturnType<typeof createAppointmentService>
let tanaka: ClientId
let sheets: BriefSheet[]

const OCCASIONS: Occasion[] = [
  { ...words(), calendar: 'gregorian', year: 2001, monthCode: 'M11', day: 21 },
  { ...words(), calendar: 'gregorian', year: null, monthCode: 'M10', day: 16, statedAs: 'silver wedding' },
  { ...words(), calendar: 'gregorian', year: null, monthCode: 'M11', day: 20 },
  { ...words(), calendar: 'gregorian', year: null, monthCode: 'M10', day: 5 },
  { ...words(), calendar: 'hebrew', year: null, monthCode: 'M02', day: 3 },
  { ...words(), calendar: 'hebrew', year: 5740, monthCode: null, day: null },
]

beforeEach(async () => {
  book = await openAppointmentBook()
  appointments = createAppointmentService(book.desk)
  tanaka = await book.addClient('Tanaka', {
    addressAs: 'Tanaka-sama',
    pronunciation: 'even beats',
    neverMention: 'The house in Kobe.\n',
    occasions: OCCASIONS,
    relations: [{ ...BLANK_RELATION, label: 'daughter', name: '結衣', clientId: null }],
    sizes: [{ ...BLANK_SIZE, label: 'left', asSaid: 'JP 12' }],
    languages: [{ ...BLANK_LANGUAGE, tag: 'ja', use: 'prefers' }],
  })
  sheets = []
})
afterEach(() => book.close())

function words() {
  return { ...BLANK_OCCASION, kind: 'other' } as const
}

async function tell(stance: Taste['stance'], facet: Taste['facet'], text: string): Promise<void> {
  const source = { provenance: 'said', toldBy: '', on: '2026-03-12' } as const
  const plain = { term: '', strength: '', isAllergy: false, quote: '' } as const
  await createTasteService(book.desk).add({ clientId: tanaka, stance, facet, text, ...plain, source })
}

async function write(body: string, on: string, isPrivate = false): Promise<void> {
  const source = { provenance: 'said', toldBy: '', on } as const
  await createNoteService(book.desk).add({ clientId: tanaka, body, source, isPrivate })
}

function openBriefs(desk: Desk = book.desk) {
  return createBriefService(desk, {
    appointments: createAppointmentService(desk),
    clients: createClientService(desk, async () => {}),
    discretion: createDiscretionService(desk),
    facts: createFactService(desk),
    households: createHouseholdService(desk),
    tastes: createTasteService(desk),
    notes: createNoteService(desk),
    staff: createStaffService(desk, createDemoKeys(Buffer.alloc(32))),
    printer: {
      savePdf: async (sheet) => {
        sheets.push(sheet)
        return { saved: true, fileName: sheet.suggestedName }
      },
      print: async (sheet) => {
        sheets.push(sheet)
        return { printed: true }
      },
    },
  })
}

describe('a brief', () => {
  it('says who comes, in the words of their page and to the letter', async () => {
    const { id } = await appointments.book({
      appointment: bookingFor(tanaka, { secrecy: 'Her husband must not know. ' }),
    })
    const brief = await openBriefs().get({ appointmentId: id })
    expect(Brief.parse(brief)).toEqual(brief)
    expect(brief).toMatchObject({
      address: { spoken: 'Tanaka-sama', from: 'client', lang: 'ja' },
      pronunciation: 'even beats',
      neverMention: 'The house in Kobe.\n',
      speaks: [{ ...BLANK_LANGUAGE, tag: 'ja', use: 'prefers' }],
      sizes: [{ ...BLANK_SIZE, label: 'left', asSaid: 'JP 12' }],
      relations: [{ ...BLANK_RELATION, label: 'daughter', name: '結衣', clientId: null }],
      printedBy: 'Camille Roussel',
      boutiqueName: 'Maison Aurèle',
      assembledAt: book.clock.now,
    })
    expect(brief.appointment.secrecy).toBe('Her husband must not know. ')
  })

  it('names the people whose own pages name the client, as they are to the client', async () => {
    await book.addClient('Mori', {
      relations: [{ ...BLANK_RELATION, name: 'Tanaka', kind: 'daughter', clientId: tanaka }],
    })
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const { relations } = Brief.parse(await openBriefs().get({ appointmentId: id }))
    expect(relations.map(({ name, kind, label }) => [name, kind || label])).toEqual([
      ['結衣', 'daughter'],
      ['Ada Mori', 'parent'],
    ])
  })

  // Catches a proposal that passes for what the client asked, or one made from a guess at what they speak.
  it('proposes how to address who has not said, in their language or that of the house', async () => {
    const names = [{ ...BLANK_NAME, given: 'Misaki', surname: 'Tanaka' }]
    const visitOf = async (more: object) => {
      const id = await book.addClient('Tanaka', { names, ...more })
      const { id: appointmentId } = await appointments.book({ appointment: bookingFor(id) })
      return (await openBriefs().get({ appointmentId })).address
    }
    expect(await visitOf({})).toMatchObject({ spoken: 'Misaki Tanaka', from: 'proposal', lang: 'en' })
    const languages = [{ ...BLANK_LANGUAGE, tag: 'fr', use: 'prefers' as const }]
    expect(await visitOf({ languages, courtesy: 'feminine' })).toMatchObject({
      spoken: 'Madame Tanaka',
      from: 'proposal',
      lang: 'fr',
    })
  })

  it('warns of what must not be said before those who come along', async () => {
    const wife = await book.addClient('Haddad')
    await createDiscretionService(book.desk).add({
      clientId: tanaka,
      kind: 'never-mention',
      about: 'the bracelet',
      towards: '',
      towardsId: wife,
      channel: '',
      fromTime: '',
      untilTime: '',
      untilDay: '',
      seenBy: [],
      source: { provenance: 'said', toldBy: '', on: '2026-03-12' },
    })
    const companions = [{ name: 'Ada Haddad', role: 'wife', clientId: null }]
    const { id } = await appointments.book({ appointment: bookingFor(tanaka, { companions }) })
    const brief = await openBriefs().get({ appointmentId: id })
    expect(Brief.parse(brief).discretion).toMatchObject([{ about: 'the bracelet', isHere: true }])
  })

  it('sets what is offered apart from what is loved, and keeps every refusal together', async () => {
    await tell('likes', 'drink', 'hojicha')
    await tell('likes', 'stone', 'deep emerald')
    await tell('likes', 'music', 'quiet')
    await tell('refuses', 'material', 'exotic skins')
    await tell('refuses', 'drink', 'champagne before noon')
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const brief = await openBriefs().get({ appointmentId: id })
    const texts = (list: Taste[]) => list.map((one) => one.text)
    expect(texts(brief.likes)).toEqual(['deep emerald'])
    expect(texts(brief.hospitality).sort()).toEqual(['hojicha', 'quiet'])
    expect(texts(brief.refuses).sort()).toEqual(['champagne before noon', 'exotic skins'])
  })

  it('names what is to be shown, to be ready, or usually offered, and breaks a veto', async () => {
    await tell('refuses', 'drink', 'Alcohol')
    await tell('likes', 'drink', 'Whisky, neat')
    await tell('likes', 'drink', 'Hojicha')
    const preparations = ['シャンパンを冷やす', 'No champagne, sparkling water'].map((text) => ({
      text,
      ownerId: null,
      by: '',
      isReady: false,
    }))
    const purpose = 'A tasting of old cognac'
    const { id } = await appointments.book({ appointment: bookingFor(tanaka, { purpose, preparations }) })
    const { vetoed } = Brief.parse(await openBriefs().get({ appointmentId: id }))
    expect(vetoed.map(({ offered, veto }) => [offered, veto.text])).toEqual([
      [purpose, 'Alcohol'],
      ['シャンパンを冷やす', 'Alcohol'],
      ['Whisky, neat', 'Alcohol'],
    ])
  })

  it('names what breaks a veto of a client who comes along, and says whose it is', async () => {
    const wife = await book.addClient('Haddad')
    const stranger = await book.addClient('Mori')
    const refuse = (clientId: ClientId, text: string, isAllergy: boolean) =>
      createTasteService(book.desk).add({
        clientId,
        stance: 'refuses',
        facet: 'food',
        text,
        term: '',
        strength: '',
        isAllergy,
        quote: '',
        source: { provenance: 'said', toldBy: '', on: '2026-03-12' },
      })
    await refuse(wife, 'Oysters', true)
    await refuse(stranger, 'Oysters', false)
    await refuse(tanaka, 'Cake', false)
    const companions = [
      { name: 'Ada', role: 'wife', clientId: wife },
      { name: 'Somebody', role: '', clientId: null },
    ]
    const purpose = 'Oysters, then cake'
    const { id } = await appointments.book({ appointment: bookingFor(tanaka, { companions, purpose }) })
    const { vetoed } = Brief.parse(await openBriefs().get({ appointmentId: id }))
    expect(vetoed.map(({ veto, name }) => [veto.text, name?.text])).toEqual([
      ['Cake', undefined],
      ['Oysters', 'Ada Haddad'],
    ])
  })

  it('tells no purchase to whom a rule leaves out, and says that some may be kept from them', async () => {
    const source = { provenance: 'bought', toldBy: '', on: '2026-03-12' } as const
    const plain = { term: '', strength: '', isAllergy: false, quote: '' } as const
    const taste = { stance: 'likes', facet: 'stone', text: 'Opal' } as const
    await createTasteService(book.desk).add({ clientId: tanaka, ...taste, ...plain, source })
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const open = await openBriefs().get({ appointmentId: id })
    expect([open.likes.length, open.purchasesAreKept]).toEqual([1, false])
    await createDiscretionService(book.desk).add({
      clientId: tanaka,
      kind: 'purchases-hidden',
      about: '',
      towards: '',
      towardsId: null,
      channel: '',
      fromTime: '',
      untilTime: '',
      untilDay: '',
      seenBy: [2 as StaffId],
      source,
    })
    const kept = await openBriefs().get({ appointmentId: id })
    expect([kept.likes.length, kept.purchasesAreKept]).toEqual([0, true])
  })

  it('asks again for tastes that were seen long ago, and not for those the client said', async () => {
    const tell = (text: string, provenance: 'said' | 'observed', on: string) =>
      createTasteService(book.desk).add({
        clientId: tanaka,
        stance: 'likes',
        facet: 'stone',
        text,
        term: '',
        strength: '',
        isAllergy: false,
        quote: '',
        source: { provenance, toldBy: '', on },
      })
    await tell('Opal', 'observed', '2019-01-02')
    await tell('Jade', 'said', '2019-01-02')
    await tell('Onyx', 'observed', '2026-10-01')
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const { tastesToConfirm } = Brief.parse(await openBriefs().get({ appointmentId: id }))
    expect(tastesToConfirm.map(({ text }) => text)).toEqual(['Opal'])
  })

  it('asks on the day of the visit for what has grown old by then, and for what was to be reviewed', async () => {
    const facts = createFactService(book.desk)
    const fact = (text: string, provenance: 'said' | 'observed', on: string, reviewOn = '') =>
      facts.add({
        clientId: tanaka,
        topic: 'home',
        text,
        source: { provenance, toldBy: '', on },
        confidence: 'sure',
        reviewOn,
      })
    await fact('Moves in spring', 'said', '2026-01-02', '2026-04-01')
    await fact('Keeps a flat in Nice', 'observed', '2019-01-02')
    await fact('Has a garden', 'said', '2019-01-02')
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const { toConfirm } = Brief.parse(await openBriefs().get({ appointmentId: id }))
    expect(toConfirm.map(({ text }) => text)).toEqual(['Keeps a flat in Nice', 'Moves in spring'])
  })

  // Catches a brief that leaves out that the client is deaf, since nobody needs to ask it again.
  it('tells what else is known, how to receive them first, with how it is known; what is to be asked stands apart', async () => {
    const facts = createFactService(book.desk)
    const fact = (topic: Fact['topic'], text: string, provenance: 'said' | 'inferred', on: string) =>
      facts.add({
        clientId: tanaka,
        topic,
        text,
        source: { provenance, toldBy: '', on },
        confidence: 'sure',
        reviewOn: '',
      })
    await fact('family', 'Twins at the lycée', 'said', '2026-08-01')
    await fact('person', 'Deaf; reads lips', 'said', '2019-01-02')
    await fact('reception', 'May prefer the blue salon', 'inferred', '2026-08-02')
    await fact('reception', 'Never the mirror side', 'said', '2026-08-01')
    await fact('reception', 'May like lilies', 'inferred', '2019-01-02')
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const { known, toConfirm } = Brief.parse(await openBriefs().get({ appointmentId: id }))
    expect(known.map(({ text, source }) => [text, source.provenance])).toEqual([
      ['May prefer the blue salon', 'inferred'],
      ['Never the mirror side', 'said'],
      ['Deaf; reads lips', 'said'],
      ['Twins at the lycée', 'said'],
    ])
    expect(toConfirm.map(({ text }) => text)).toEqual(['May like lilies'])
  })

  it('says in which language an interpreter is needed, where nobody speaks one of theirs', async () => {
    const languages = [{ ...BLANK_LANGUAGE, tag: 'mn', use: 'prefers' as const }]
    const bat = await book.addClient('Batbayar', { languages })
    const { id } = await appointments.book({ appointment: bookingFor(bat) })
    expect((await openBriefs().get({ appointmentId: id })).unspoken).toBe('mn')
  })

  it('shows occasions within 45 days of the visit, in whatever calendar', async () => {
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const { occasions } = await openBriefs().get({ appointmentId: id })
    expect(occasions.map((o) => [o.calendar, o.nextDay])).toEqual([
      ['hebrew', '2026-10-14'],
      ['gregorian', '2026-10-16'],
      ['gregorian', '2026-11-20'],
    ])
  })

  it('remembers the last visit before this one, never a call, a cancelled one or one still to come', async () => {
    const { id, startsAt } = await appointments.book({
      appointment: bookingFor(tanaka, { day: '2026-12-01' }),
    })
    const last = async () => (await openBriefs().get({ appointmentId: id })).lastVisit
    expect(await last()).toBeNull()
    const march = await appointments.book({
      appointment: bookingFor(tanaka, { day: '2026-03-12', purpose: 'Tried Fougère twice' }),
    })
    await appointments.book({ appointment: bookingFor(tanaka, { day: '2026-09-01', kind: 'call' }) })
    await appointments.book({ appointment: bookingFor(tanaka, { day: '2026-11-01' }) })
    const june = await appointments.book({ appointment: bookingFor(tanaka, { day: '2026-06-01' }) })
    await appointments.cancel({ id: june.id })
    expect(await last()).toEqual({ startsAt: march.startsAt, purpose: 'Tried Fougère twice' })
    book.clock.now = startsAt
    expect((await last())?.startsAt).toBeGreaterThan(june.startsAt)
  })

  it('ends with the last three notes that the person at the desk may read', async () => {
    await write('first', '2026-01-01')
    await write('second', '2026-02-01')
    await write('third', '2026-03-01')
    await write('for me alone', '2026-04-01', true)
    const { id } = await appointments.book({ appointment: bookingFor(tanaka) })
    const bodies = async (desk: Desk) =>
      (await openBriefs(desk).get({ appointmentId: id })).lastNotes.map((note) => note.body)
    expect(await bodies(book.desk)).toEqual(['for me alone', 'third', 'second'])
    expect(await bodies({ ...book.desk, staffId: 2 as StaffId })).toEqual(['third', 'second', 'first'])
  })

  it('is not found without its appointment', async () => {
    const missing = openBriefs().get({ appointmentId: 99 as AppointmentId })
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a printed brief', () => {
  it('is called by its day and the client, in letters every file system takes', async () => {
    const odd = await book.addClient('A/B:C\u202E*?')
    const { id } = await appointments.book({
      appointment: bookingFor(odd, { advisorId: 2 as StaffId }),
    })
    expect(await openBriefs().savePdf({ appointmentId: id, paper: 'a4' })).toEqual({
      saved: true,
      fileName: '2026-10-06 Ada A B C.pdf',
    })
    expect(await openBriefs().print({ appointmentId: id, paper: 'letter' })).toEqual({ printed: true })
    expect(sheets.map((sheet) => sheet.paper)).toEqual(['a4', 'letter'])
  })
})
