import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../electron/ipc/contract.ts'
import type { Appointment } from '../../electron/ipc/appointments.ts'
import type { Brief } from '../../electron/ipc/briefs.ts'
import type { Client, FieldChange } from '../../electron/ipc/clients.ts'
import type { Fact } from '../../electron/ipc/facts.ts'
import type { Note } from '../../electron/ipc/notes.ts'
import type { Taste } from '../../electron/ipc/tastes.ts'
import type { TasteTerm } from '../../electron/ipc/vocabulary.ts'
import { talkativePng } from '../support/pictures.ts'
import {
  bringInBook,
  keepCharts,
  keepDiscretion,
  mergeAndUndo,
  takeBackActs,
  takeInBook,
  takeOut,
} from '../support/day-steps.ts'
import { misaki } from '../support/misaki.ts'
import { openTempApp, PASSPHRASE, type TempApp } from '../support/temp-app.ts'

type FieldHistory = { changes: FieldChange[] }

const NOON = Date.parse('2026-11-23T11:00:00Z')
const anyone = { show: 'all', language: '', importId: null }

/** Every route this day has asked; the last test compares it with the contract. */
const asked = new Set<string>()
let app: TempApp
async function get<T>(route: string, input: unknown = {}): Promise<T> {
  asked.add(route)
  return app.get<T>(route, input)
}

beforeAll(async () => {
  app = await openTempApp({ now: () => NOON })
})
afterAll(() => app.close())

describe('a day through the real router', () => {
  let clientId = 0
  let appointmentId = 0
  const source = { provenance: 'said', toldBy: '', on: '2026-11-23' }

  it('begins with no boutique and makes one', async () => {
    expect(await get('session.state')).toEqual({ kind: 'none' })
    expect(await get('session.weighPassphrase', { passphrase: 'abc', names: [] })).toMatchObject({
      enough: false,
    })
    const { recoveryKey } = await get<{ recoveryKey: string }>('session.proposeRecoveryKey')
    await get('session.saveRecoveryKey', { recoveryKey, boutiqueName: 'x', language: 'fr', how: 'print' })
    await get('session.checkRecoveryKey', { recoveryKey: recoveryKey.toLowerCase() })
    await app.createBoutique()
    asked.add('boutique.create')
    expect(await get('session.state')).toMatchObject({
      kind: 'open',
      me: { name: 'Camille Roussel', role: 'manager' },
    })
  })

  it('sets the house', async () => {
    const house = await get<{ salons: unknown[] } & Record<string, unknown>>('boutique.get')
    const { salons: _, isDemo: __, ...facts } = house
    await get('boutique.update', { ...facts, address: 'Place Vendôme, Paris', confirmAfterMonths: 6 })
    expect(await get('boutique.get')).toMatchObject({ confirmAfterMonths: 6, allowsPhotos: false })
    const salon = await get<{ id: number }>('boutique.addSalon', { name: 'Perle' })
    await get('boutique.changeSalon', { id: salon.id, name: 'Salon Perle', closed: false })
    const ines = await get<{ id: number }>('staff.add', {
      name: 'Inès Haddad',
      role: 'advisor',
      languages: ['fr', 'ar'],
      passphrase: 'quatre roses sur la table bleue',
    })
    await get('staff.update', {
      id: ines.id,
      name: 'Inès Haddad',
      role: 'advisor',
      languages: ['fr', 'ar', 'en'],
    })
    await get('staff.retire', { id: ines.id })
    await get('staff.reinstate', { id: ines.id, passphrase: 'quatre roses sur la table bleue' })
    expect(await get<unknown[]>('staff.list')).toHaveLength(2)
    const preferences = await get<object>('staff.preferences')
    await get('staff.setPreferences', { ...preferences, language: 'ja' })
    await get('machine.appearance')
    await get('machine.setAppearance', { language: 'fr', theme: 'soir' })
    await get('machine.about')
    await get('machine.notices')
    expect(await get('machine.noticeText', { name: 'one' })).toEqual({ text: 'words' })
    await get('machine.reportFault', { message: 'm', stack: 's' })
    await get('machine.reloadWindow')
  })

  it('keeps a client, takes a change back, bins and restores', async () => {
    const made = await get<{ id: number; revision: number }>('clients.create', { client: misaki })
    clientId = made.id
    const client = await get<Client>('clients.get', { id: clientId })
    expect(client).toMatchObject({
      ...misaki,
      name: { text: '田中 美咲', lang: 'ja', reading: 'たなか みさき', latin: 'Tanaka Misaki' },
    })
    const changed = await get<{ revision: number }>('clients.update', {
      id: clientId,
      revision: made.revision,
      client: { ...misaki, residence: 'Kyoto' },
    })
    expect(
      await app.ask('clients.update', { id: clientId, revision: made.revision, client: misaki }),
    ).toMatchObject({
      error: { code: 'stale' },
    })
    await get('clients.revert', { id: clientId, revision: changed.revision, toRevision: made.revision })
    expect(await get('clients.get', { id: clientId })).toMatchObject({ residence: 'Tokyo' })
    expect(
      (await get<{ revision: number }[]>('clients.history', { id: clientId })).map((one) => one.revision),
    ).toContain(changed.revision)
    await get('clients.bin', { ids: [clientId] })
    expect(await get('clients.count', { filter: anyone })).toEqual({ count: 0 })
    await get('clients.restore', { ids: [clientId] })
    expect(
      await get('clients.list', { filter: anyone, at: { from: 'index', index: 0 }, limit: 50 }),
    ).toMatchObject({ rows: [{ id: clientId, residence: 'Tokyo' }] })
    expect(
      await get('clients.similar', {
        names: misaki.names,
        contactWays: misaki.contactWays,
        occasions: misaki.occasions,
        exceptId: null,
      }),
    ).toMatchObject([{ id: clientId }])
    expect(await get('clients.languagesInUse')).toEqual([{ tag: 'ja', count: 1 }])
    expect(
      await get('clients.readTyped', { kind: 'phone', text: '090-1234-5678', country: 'JP' }),
    ).toMatchObject({ e164: '+819012345678' })
    const other = await get<{ id: number }>('clients.create', {
      client: {
        ...misaki,
        names: misaki.names.map((name) => ({ ...name, given: '由美', givenReading: 'ゆみ' })),
        contactWays: [],
      },
    })
    await get('clients.erase', { id: other.id, typedName: '田中 由美' })
  })

  it('tells what a field said before, and brings it back', async () => {
    const told = await get<FieldHistory>('clients.fieldHistory', { id: clientId, below: null })
    expect(told.changes).toContainEqual(
      expect.objectContaining({ field: 'residence', before: { residence: 'Kyoto' } }),
    )
    const field = { id: clientId, field: 'residence', atRevision: told.changes[0]?.revision }
    const { revision } = await get<Client>('clients.get', { id: clientId })
    const kyoto = await get<{ revision: number }>('clients.restoreField', { ...field, revision })
    expect(await get('clients.get', { id: clientId })).toMatchObject({ residence: 'Kyoto' })
    await get('clients.restoreField', { ...field, ...kyoto, atRevision: revision })
    expect(await get('clients.get', { id: clientId })).toMatchObject({ residence: 'Tokyo' })
  })

  it('writes down what was learned', async () => {
    const note = await get<Note>('notes.add', { clientId, body: '緑が好き。', source, isPrivate: false })
    await get('notes.change', { id: note.id, body: '深い緑が好き。', source, isPrivate: false })
    await get('notes.remove', { id: note.id })
    await get('notes.restore', { id: note.id })
    expect(await get('notes.list', { clientId, before: null, limit: 10 })).toMatchObject({
      notes: [{ body: '深い緑が好き。', author: 'Camille Roussel' }],
    })
    const taste = await get<Taste>('tastes.add', {
      clientId,
      stance: 'likes',
      facet: 'stone',
      text: 'Emerald',
      term: 'stone.emerald',
      strength: 'loves',
      isAllergy: false,
      quote: '森の奥の緑',
      source,
    })
    const { id: _, clientId: __, author: ___, recordedAt: ____, needsConfirming: _____, ...facts } = taste
    const changed = await get<Taste>('tastes.change', { ...facts, id: taste.id, text: 'Emerald, deep' })
    const confirmed = await get<Taste>('tastes.confirm', { id: changed.id, source })
    await get('tastes.remove', { id: confirmed.id })
    await get('tastes.restore', { id: confirmed.id })
    expect(await get('tastes.list', { clientId })).toMatchObject([{ text: 'Emerald, deep' }])
    expect(await get('tastes.checkOffers', { clientId, companions: [], offers: ['Champagne'] })).toEqual([])
  })

  it('keeps what is known beside tastes, and every earlier wording of it', async () => {
    const words = { topic: 'home', text: 'A flat in Nice', source, confidence: 'sure', reviewOn: '' }
    const fact = await get<Fact>('facts.add', { clientId, ...words })
    const changed = await get<Fact>('facts.change', { ...words, id: fact.id, text: 'A house in Nice' })
    const confirmed = await get<Fact>('facts.confirm', { id: changed.id, source })
    await get('facts.remove', { id: confirmed.id })
    await get('facts.restore', { id: confirmed.id })
    expect(await get('facts.list', { clientId })).toMatchObject([{ text: 'A house in Nice', earlier: 2 }])
    expect(await get('facts.history', { id: confirmed.id })).toHaveLength(2)
  })

  it('has words of its own for tastes', async () => {
    const term = await get<TasteTerm>('vocabulary.add', { facet: 'stone', words: { fr: 'Jardin' } })
    await get('vocabulary.change', { code: term.code, words: { fr: 'Jardin', en: 'Jardin' }, isHidden: true })
    await get('vocabulary.remove', { code: term.code })
    const terms = await get<TasteTerm[]>('vocabulary.list')
    expect(terms.find(({ code }) => code === 'stone.emerald')).toMatchObject({ uses: 1, isBuiltIn: true })
  })

  it.each([['misaki'], ['みさき'], ['美咲'], ['tanaka mi'], ['1234'], ['緑']])(
    'finds the client by %s',
    async (query) => {
      const { clients } = await get<{ clients: { id: number }[] }>('search.find', { query, limit: 20 })
      const { notes } = await get<{ notes: { clientId: number }[] }>('search.notes', { query, limit: 20 })
      expect([...clients.map(({ id }) => id), ...notes.map((note) => note.clientId)]).toContain(clientId)
    },
  )

  it.each([['smaragd'], ['エメラルド'], ['house in nic']])(
    'finds what is known of the client by %s',
    async (query) => {
      const { tastes } = await get<{ tastes: { clientId: number }[] }>('search.tastes', { query, limit: 20 })
      const { facts } = await get<{ facts: { clientId: number }[] }>('search.facts', { query, limit: 20 })
      expect([...tastes, ...facts].map((hit) => hit.clientId)).toContain(clientId)
    },
  )

  it('keeps what the house alone asks for', async () => {
    const yacht = await get<{ id: number }>('fields.add', { label: 'Yacht', kind: 'text', choices: [] })
    const club = await get<{ id: number }>('fields.add', { label: 'Club', kind: 'choice', choices: ['Polo'] })
    await get('fields.arrange', { ids: [club.id, yacht.id] })
    await get('fields.change', { id: club.id, label: 'Clubs', choices: ['Polo', 'Golf'], isRetired: false })
    expect(await get('fields.list')).toMatchObject([
      { label: 'Clubs', choices: ['Polo', 'Golf'] },
      { label: 'Yacht', isRetired: false },
    ])
  })

  it('keeps the size charts of makers', async () => {
    await keepCharts(get)
  })

  it('keeps what must not be said, what was agreed to, and who lives together', async () => {
    await keepDiscretion(get, clientId)
  })

  it('takes back what was just done, as if it had not been', async () => {
    await takeBackActs(get, clientId)
  })

  it('finds that two clients are one, makes them one and takes it back', async () => {
    await mergeAndUndo(get, clientId, misaki)
  })

  it('keeps a photograph once the house allows it', async () => {
    const refused = await app.ask('photos.choose', { clientId })
    expect(refused).toMatchObject({ error: { code: 'photos-off' } })
    const { salons: _, isDemo: __, ...facts } = await get<Record<string, unknown>>('boutique.get')
    await get('boutique.update', { ...facts, allowsPhotos: true })
    app.chosenFile = { fileName: 'misaki.png', bytes: talkativePng(30, 40) }
    expect(await get('photos.choose', { clientId })).toEqual({ chosen: true })
    expect(await get('photos.get', { clientId })).toMatchObject({ photo: { width: 30, height: 40 } })
    expect(await get('clients.get', { id: clientId })).toMatchObject({ hasPhoto: true })
    await get('photos.remove', { clientId })
    expect(await get('photos.get', { clientId })).toEqual({ isAllowed: true, photo: null })
  })

  it('takes the book out as a table, whole or not at all, for a manager', async () => {
    await takeOut(get, app)
  })

  it('lets no advisor take any of it out, nor ask how many that would be', async () => {
    const staff = await get<{ id: number; name: string }[]>('staff.list')
    const ines = staff.find(({ name }) => name === 'Inès Haddad')
    await get('session.lock')
    await get('session.unlock', { staffId: ines?.id, passphrase: 'quatre roses sur la table bleue' })
    const forbidden = { error: { code: 'forbidden' } }
    const scopes = [{ kind: 'all' }, { kind: 'client', clientId }]
    for (const scope of scopes) {
      expect(await app.ask('exports.count', { scope })).toMatchObject(forbidden)
      for (const format of ['csv', 'xlsx', 'vcard', 'carnet']) {
        expect(await app.ask('exports.save', { scope, format, words: {} })).toMatchObject(forbidden)
      }
    }
    await get('session.lock')
    await get('session.unlock', { staffId: 1, passphrase: PASSPHRASE })
  })

  it('books a visit and assembles its brief', async () => {
    const draft = {
      clientId,
      kind: 'visit',
      day: '2026-11-23',
      time: '15:00',
      minutes: 75,
      advisorId: null,
      salonId: 1,
      purpose: 'A ring for the silver wedding',
      recipient: '',
      secrecy: 'Her husband must not know.',
      arrival: 'Car at 14:55',
      languages: ['ja'],
      companions: [{ name: '結衣', role: 'daughter', clientId: null }],
      preparations: [{ text: 'Ring 52 from the vault', ownerId: null, by: '14:50', isReady: false }],
    }
    const booked = await get<Appointment>('appointments.book', { appointment: draft })
    appointmentId = booked.id
    expect(booked).toMatchObject({
      clientTime: '23:00',
      clientTimeZone: 'Asia/Tokyo',
      salonName: 'Salon Perle',
    })
    expect(
      await get('appointments.conflicts', {
        clientId: null,
        day: '2026-11-23',
        time: '15:30',
        minutes: 30,
        advisorId: null,
        salonId: 1,
        exceptId: null,
      }),
    ).toMatchObject({ conflicts: [{ appointmentId, over: 'salon' }] })
    const changed = await get<Appointment>('appointments.change', {
      id: appointmentId,
      revision: booked.revision,
      appointment: { ...draft, time: '15:15' },
    })
    expect(changed.time).toBe('15:15')
    await get('appointments.markReady', { id: appointmentId, index: 0, isReady: true })
    await get('appointments.cancel', { id: appointmentId })
    await get('appointments.reinstate', { id: appointmentId })
    await get('appointments.markArrived', { id: appointmentId, arrived: true })
    await get('appointments.markArrived', { id: appointmentId, arrived: false })
    await get('appointments.takeBack', { id: appointmentId, act: 'awaited' })
    expect(await get('appointments.recognise', { clientId, names: ['Nobody of the book'] })).toEqual([])
    await get('appointments.get', { id: appointmentId })
    expect(await get('appointments.forDays', { from: '2026-11-23', to: '2026-11-23' })).toHaveLength(1)
    expect(await get('appointments.forClient', { clientId })).toHaveLength(1)
    const brief = await get<Brief>('briefs.get', { appointmentId })
    expect(brief).toMatchObject({
      name: { text: '田中 美咲' },
      address: { spoken: '田中様', from: 'client' },
      likes: [{ text: 'Emerald, deep' }],
      sizes: [{ asSaid: '12号' }],
      occasions: [{ nextDay: '2026-12-01' }],
    })
    await get('briefs.savePdf', { appointmentId, paper: 'a4' })
    await get('briefs.print', { appointmentId, paper: 'letter' })
    expect(await get('today.get', { day: null })).toMatchObject({
      day: '2026-11-23',
      occasions: [{ inDays: 8 }],
    })
    await get('today.counts')
    const { moments } = await get<{ moments: { kind: string }[] }>('timeline.list', {
      clientId,
      kinds: ['visit', 'note', 'fact'],
      before: null,
      limit: 50,
    })
    expect(new Set(moments.map(({ kind }) => kind))).toEqual(new Set(['visit', 'note', 'fact']))
  })

  it('finds for whom a piece was made ready', async () => {
    const { pieces } = await get<{ pieces: object[] }>('search.pieces', { query: 'vault 52', limit: 20 })
    expect(pieces).toMatchObject([{ how: 'prepared', appointmentId, clientId, on: '2026-11-23' }])
  })

  it('brings in a client book and takes it back', () => bringInBook(get, app))

  it('takes in a book that Carnet wrote and takes it back', () => takeInBook(get))

  it('keeps unsaved words through the lock and opens again', async () => {
    await get('drafts.save', { key: 'client:new', body: '{"a":1}' })
    await get('session.stir')
    await get('session.changePassphrase', { current: PASSPHRASE, next: 'trois chats dorment sous le pont' })
    const { recoveryKey } = await get<{ recoveryKey: string }>('session.proposeRecoveryKey')
    await get('session.renewRecoveryKey', { passphrase: 'trois chats dorment sous le pont', recoveryKey })
    await get('session.lock')
    expect(await app.ask('clients.get', { id: clientId })).toMatchObject({ error: { code: 'locked' } })
    expect(await app.ask('session.unlock', { staffId: 1, passphrase: 'wrong' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
  })

  it('opens by the recovery key with a new passphrase and finds the draft', async () => {
    await app.close()
    app = await openTempApp({ now: () => NOON })
    await app.createBoutique()
    await get('drafts.save', { key: 'client:new', body: '{"a":1}' })
    await get('session.lock')
    await get('session.unlock', { staffId: 1, passphrase: PASSPHRASE })
    expect(await get('drafts.get', { key: 'client:new' })).toMatchObject({ body: '{"a":1}' })
    await get('drafts.list')
    await get('drafts.discard', { key: 'client:new' })
    const { recoveryKey } = await get<{ recoveryKey: string }>('session.proposeRecoveryKey')
    await get('session.renewRecoveryKey', { passphrase: PASSPHRASE, recoveryKey })
    await get('session.lock')
    await get('session.recover', { staffId: 1, recoveryKey, newPassphrase: 'cinq barques vertes au matin' })
    await get('session.lock')
  })

  it('opens the demo, begins it again and leaves it', async () => {
    await get('boutique.openDemo', { language: 'fr' })
    await get('boutique.resetDemo')
    expect(await get('session.state')).toMatchObject({ kind: 'open', me: { isDemo: true } })
    await get('boutique.leaveDemo')
  })

  it('has asked everything there is to ask', () => {
    const routes = Object.entries(contract).flatMap(([name, calls]) =>
      Object.keys(calls).map((call) => `${name}.${call}`),
    )
    expect(routes.filter((route) => !asked.has(route))).toEqual([])
    expect(app.faults).toEqual([])
  })
})
