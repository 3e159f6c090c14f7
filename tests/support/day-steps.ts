import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { ClientDraft } from '../../electron/ipc/clients.ts'
import type { Discretion } from '../../electron/ipc/discretion.ts'
import type { ImportRecord, Inspection } from '../../electron/ipc/imports.ts'
import type { Note } from '../../electron/ipc/notes.ts'
import { REFUSED_WORDS, WORDS } from './import-desk.ts'
import type { TempApp } from './temp-app.ts'

/** Asks a route through the real router and answers its value. */
type Get = <T>(route: string, input?: unknown) => Promise<T>

const source = { provenance: 'said', toldBy: '', on: '2026-11-23' }

/** Writes a maker's size chart down, corrects it and takes it away. */
export async function keepCharts(get: Get): Promise<void> {
  const words = { brand: 'Brioni', garment: 'Jackets', source: '', asOf: '', columns: ['IT', 'US'] }
  const { id } = await get<{ id: number }>('charts.add', { ...words, rows: [['50', '40']] })
  await get('charts.change', { id, words: { ...words, rows: [['50', '41']] } })
  expect(await get('charts.list')).toMatchObject([{ brand: 'Brioni', rows: [['50', '41']] }])
  await get('charts.remove', { id })
  expect(await get('charts.list')).toEqual([])
}

/** Keeps what must not be said of a client, what they agreed to, and whom they live with. */
export async function keepDiscretion(get: Get, clientId: number): Promise<void> {
  const rule = { kind: 'never-mention', about: 'The ring', towards: 'Kenji', towardsId: null, channel: '' }
  const open = { fromTime: '', untilTime: '', untilDay: '', seenBy: [], source }
  const first = await get<{ id: number }>('discretion.add', { ...rule, ...open, clientId })
  const changed = { ...rule, ...open, about: 'The ring of 2019', id: first.id }
  const { id } = await get<{ id: number }>('discretion.change', changed)
  await get('discretion.remove', { id })
  await get('discretion.restore', { id })
  expect(await get('discretion.list', { clientId })).toMatchObject([
    { about: 'The ring of 2019', holds: true },
  ])
  expect(await get('discretion.purchases', { clientId })).toEqual({ areKept: false })
  expect(await get('discretion.towards', { clientIds: [clientId] })).toEqual([])
  const companions = [{ name: 'Kenji', clientId: null }]
  expect(await get('discretion.forVisit', { clientId, kind: 'visit', companions })).toHaveLength(1)

  const wish = { clientId, channels: ['email'], purposes: ['news'], state: 'refused', source }
  const [consent] = await get<{ id: number }[]>('consents.record', { ...wish, expiresOn: '', proof: '' })
  await get('consents.remove', { ids: [consent?.id] })
  await get('consents.restore', { ids: [consent?.id] })
  expect(await get('consents.list', { clientId })).toMatchObject([{ standing: 'refused' }])

  const home = {
    label: 'Denenchofu',
    lines: '1-2',
    city: 'Tokyo',
    region: '',
    postalCode: '',
    country: 'JP',
  }
  const words = { ...home, assistant: 'Mori', assistantWay: '', note: '' }
  const made = await get<{ id: number; revision: number }>('households.create', {
    ...words,
    clientIds: [clientId],
  })
  await get('households.update', { ...words, note: 'Ring twice', id: made.id, revision: made.revision })
  expect(await get('households.get', { id: made.id })).toMatchObject({ note: 'Ring twice' })
  expect(await get('households.find', { query: 'Denen' })).toMatchObject([{ id: made.id }])
  await get('households.join', { clientId, householdId: made.id })
  expect(await get('households.around', { clientId })).not.toEqual([])
  expect(await get('staff.serving', { clientId })).toMatchObject({ isInterpreterNeeded: true })
}

/** Does one thing of each kind about a client and takes it back; the page is then what it was. */
export async function takeBackActs(get: Get, clientId: number): Promise<void> {
  const lists = ['facts.list', 'tastes.list', 'discretion.list', 'consents.list'] as const
  const readPage = () =>
    Promise.all([
      ...lists.map((route) => get(route, { clientId })),
      get('notes.list', { clientId, before: null, limit: 10 }),
      get('clients.get', { id: clientId }),
      get('vocabulary.list'),
    ])
  const before = await readPage()
  const words = { topic: 'travel', text: 'A yacht', source, confidence: 'sure', reviewOn: '' }
  const fact = await get<{ id: number }>('facts.add', { ...words, clientId })
  await get('facts.takeBack', { id: fact.id })
  const love = {
    stance: 'likes',
    facet: 'stone',
    text: 'Opal',
    term: '',
    strength: '',
    isAllergy: false,
    quote: '',
  }
  const taste = await get<{ id: number }>('tastes.add', { ...love, source, clientId })
  await get('tastes.takeBack', { id: taste.id })
  const note = await get<Note>('notes.add', { clientId, body: 'Tea', source, isPrivate: false })
  await get('notes.takeBack', { id: note.id, changedAt: note.changedAt })
  const [rule] = await get<Discretion[]>('discretion.list', { clientId })
  const { id, kind, about, towards, towardsId, channel, fromTime, untilTime, untilDay } = rule as Discretion
  const typed = { kind, towards, towardsId, channel, fromTime, untilTime, untilDay, seenBy: [], source }
  const changed = await get<{ id: number }>('discretion.change', {
    ...typed,
    id,
    about: `${about}, the other`,
  })
  await get('discretion.takeBack', { id: changed.id })
  const wish = { clientId, channels: ['phone'], purposes: ['news'], state: 'refused', source }
  const made = await get<{ id: number }[]>('consents.record', { ...wish, expiresOn: '', proof: '' })
  await get('consents.takeBack', { ids: made.map((consent) => consent.id) })
  const nowhere = {
    lines: '',
    city: '',
    region: '',
    postalCode: '',
    country: '',
    assistant: '',
    assistantWay: '',
  }
  const home = { ...nowhere, label: 'By mistake', note: '', clientIds: [clientId] }
  const household = await get<{ id: number }>('households.create', home)
  await get('households.takeBack', { id: household.id })
  const term = await get<{ code: string }>('vocabulary.add', { facet: 'stone', words: { en: 'Paraiba' } })
  await get('vocabulary.remove', { code: term.code })
  await get('vocabulary.takeBack', { code: term.code })
  await get('vocabulary.remove', { code: term.code })
  expect(await readPage()).toEqual(before)
}

/** Writes a client down a second time, makes the two one, takes it back and lets the second go. */
export async function mergeAndUndo(get: Get, clientId: number, client: ClientDraft): Promise<void> {
  const twice = await get<{ id: number }>('clients.create', { client: client })
  const pair = { oneId: clientId, otherId: twice.id }
  await get('duplicates.tellApart', { ...pair, distinct: true })
  await get('duplicates.tellApart', { ...pair, distinct: false })
  await get('duplicates.look')
  expect(await get('duplicates.list', { limit: 10, after: null })).toMatchObject({ count: 1 })
  const plan = await get<Record<'one' | 'other', { revision: number }>>('duplicates.plan', {
    ...pair,
    choices: {},
  })
  const revisions = { oneRevision: plan.one.revision, otherRevision: plan.other.revision }
  const { mergeId } = await get<{ mergeId: number }>('duplicates.merge', {
    ...pair,
    choices: {},
    ...revisions,
    restHeading: 'More than the page holds',
  })
  expect(await get('duplicates.merges')).toMatchObject([{ id: mergeId, undoneAt: null }])
  await get('duplicates.undo', { mergeId })
  const { revision } = await get<{ revision: number }>('clients.get', { id: twice.id })
  expect(revision).toBe(1)
  await get('clients.bin', { ids: [twice.id] })
  await get('clients.erase', { id: twice.id, typedName: '田中 美咲' })
}

/** Brings in the client book of another program, in pieces, beside the one client of this one, and takes it back. */
export async function bringInBook(get: Get, app: TempApp): Promise<void> {
  const anyone = { show: 'all', language: '', importId: null }
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/google-contacts.csv')))
  app.chosenFile = { fileName: 'google-contacts.csv', bytes }
  const chosen = await get<{ uploadId: string }>('imports.choose')
  await get('imports.release', { uploadId: chosen.uploadId })
  const half = Math.floor(bytes.length / 2)
  const { uploadId } = await get<{ uploadId: string }>('imports.receive', {
    uploadId: null,
    fileName: 'google-contacts.csv',
    offset: 0,
    bytes: bytes.slice(0, half),
  })
  await get('imports.receive', {
    uploadId,
    fileName: 'google-contacts.csv',
    offset: half,
    bytes: bytes.slice(half),
  })
  const choice = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
  const seen = await get<Inspection>('imports.inspect', { uploadId, choice })
  expect(seen).toMatchObject({ knownAs: 'google', encoding: 'utf-8', hasHeader: true })
  const plan = { uploadId, choice, mapping: seen.mapping, matches: 'complete', words: WORDS }
  const { counts } = await get<{ counts: ImportRecord['counts'] }>('imports.dryRun', plan)
  expect(counts.rows).toBe(seen.rowCount)
  expect(counts.new + counts.matched + counts.repeated + counts.refused).toBe(counts.rows)
  await get('imports.findings', { uploadId, show: 'all', offset: 0, limit: 50 })
  const record = await get<ImportRecord>('imports.commit', plan)
  expect(await get('clients.count', { filter: { ...anyone, importId: record.id } })).toMatchObject({
    count: counts.new,
  })
  await get('imports.saveRefused', { id: record.id, words: REFUSED_WORDS })
  expect(await get('imports.list')).toMatchObject([{ id: record.id, standing: 'undoable' }])
  await get('imports.undo', { id: record.id })
  expect(await get('clients.count', { filter: anyone })).toEqual({ count: 1 })
}

/** Takes in a book that Carnet wrote, beside the clients of this one, and takes it back. */
export async function takeInBook(get: Get): Promise<void> {
  const header = { format: 'carnet/1', schema: 1, product: '1.0.0', exportedAt: 1, house: 'Maison Sœur' }
  const times = { created_at: 1, changed_at: 1 }
  const tables = {
    client: [{ id: 7, name_text: 'Ada Byron', ...times }],
    client_name: [{ id: 1, client_id: 7, position: 0, kind: 'native', given: 'Ada', surname: 'Byron' }],
  }
  const book = JSON.stringify({ ...header, scope: 'all', lastClientId: 9, tables })
  const { uploadId } = await get<{ uploadId: string }>('imports.receive', {
    uploadId: null,
    fileName: 'book.json',
    offset: 0,
    bytes: new TextEncoder().encode(book),
  })
  expect(await get('imports.book', { uploadId })).toMatchObject({
    house: 'Maison Sœur',
    clients: 1,
    becomesTheBook: false,
  })
  const { id, isWholeBook } = await get<ImportRecord>('imports.commitBook', { uploadId })
  expect(isWholeBook).toBe(false)
  const filter = { show: 'all', language: '', importId: id }
  expect(await get('clients.count', { filter })).toEqual({ count: 1 })
  expect(await get('imports.undo', { id })).toEqual({ removed: 1, reverted: 0, kept: 0 })
}

/** Takes the whole book out as a table, leaves the dialog once, and gives up once. */
export async function takeOut(get: Get, app: TempApp): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-out-'))
  const asked = { scope: { kind: 'all' }, format: 'csv', words: { 'target.given': 'Given name' } }
  try {
    const { clients } = await get<{ clients: number }>('exports.count', { scope: asked.scope })
    expect(await get('exports.save', asked)).toEqual({ fileName: '', clients: 0, bytes: 0 })
    app.exportPath = join(folder, 'book.csv')
    const report = await get<{ bytes: number }>('exports.save', asked)
    expect(report).toMatchObject({ fileName: 'book.csv', clients })
    expect(readFileSync(app.exportPath)).toHaveLength(report.bytes)
    app.exportPath = join(folder, 'given-up.csv')
    const stop = new AbortController()
    const stopped = app.ask('exports.save', asked, stop.signal)
    stop.abort()
    expect(await stopped).toMatchObject({ error: { code: 'cancelled' } })
    expect(readdirSync(folder)).toEqual(['book.csv'])
  } finally {
    app.exportPath = ''
    rmSync(folder, { recursive: true })
  }
}
