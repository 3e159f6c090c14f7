import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../electron/ipc/contract.ts'
import type { TasteTerm } from '../../electron/ipc/vocabulary.ts'
import { bringFieldBack, keepClient, keepFacts, keepNotesAndTastes } from '../support/day-client.ts'
import { bringInBook, takeInBook, takeOut } from '../support/day-files.ts'
import { setHouse } from '../support/day-house.ts'
import { keepCharts, keepDiscretion, mergeAndUndo, takeBackActs } from '../support/day-steps.ts'
import { bookVisit, readVisit } from '../support/day-visit.ts'
import { misaki } from '../support/misaki.ts'
import { talkativePng } from '../support/pictures.ts'
import { openTempApp, PASSPHRASE, type TempApp } from '../support/temp-app.ts'

const NOON = Date.parse('2026-11-23T11:00:00Z')

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

  it('sets the house', () => setHouse(get))

  it('keeps a client, takes a change back, bins and restores', async () => {
    clientId = await keepClient(get, app)
  })

  it('tells what a field said before, and brings it back', () => bringFieldBack(get, clientId))

  it('writes down what was learned', () => keepNotesAndTastes(get, clientId))

  it('keeps what is known beside tastes, and every earlier wording of it', () => keepFacts(get, clientId))

  it('has words of its own for tastes', async () => {
    const term = await get<TasteTerm>('vocabulary.add', { facet: 'stone', words: { fr: 'Jardin' } })
    const was = { words: term.words, isHidden: false }
    const both = { words: { fr: 'Jardin', en: 'Jardin' }, isHidden: true }
    await get('vocabulary.change', { code: term.code, ...both, was })
    await get('vocabulary.remove', { code: term.code, was: both })
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
    const was = { label: 'Club', choices: ['Polo'], isRetired: false }
    await get('fields.change', { id: club.id, ...was, label: 'Clubs', choices: ['Polo', 'Golf'], was })
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

  it('books a visit', async () => {
    appointmentId = await bookVisit(get, clientId)
  })

  it('assembles its brief, its day and what is remembered of it', () =>
    readVisit(get, clientId, appointmentId))

  it('finds for whom a piece was made ready', async () => {
    const { pieces } = await get<{ pieces: object[] }>('search.pieces', { query: 'vault 52', limit: 20 })
    expect(pieces).toMatchObject([{ how: 'prepared', appointmentId, clientId, on: '2026-11-23' }])
  })

  it('finds whose daughter somebody is', async () => {
    const { around } = await get<{ around: object[] }>('search.around', { query: '結衣', limit: 20 })
    expect(around).toContainEqual(expect.objectContaining({ how: 'relation', label: 'daughter', clientId }))
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
