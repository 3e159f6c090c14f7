import { expect } from 'vitest'
import type { Client, FieldChange } from '../../electron/ipc/clients.ts'
import type { Fact } from '../../electron/ipc/facts.ts'
import type { Note } from '../../electron/ipc/notes.ts'
import type { Taste } from '../../electron/ipc/tastes.ts'
import type { Get } from './day-steps.ts'
import { misaki } from './misaki.ts'
import type { TempApp } from './temp-app.ts'

type FieldHistory = { changes: FieldChange[] }

const anyone = { show: 'all', language: '', importId: null }
const source = { provenance: 'said', toldBy: '', on: '2026-11-23' }

/** Writes a client down, takes a change back, bins and restores them; answers who that is. */
export async function keepClient(get: Get, app: TempApp): Promise<number> {
  const made = await get<{ id: number; revision: number }>('clients.create', { client: misaki })
  const clientId = made.id
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
  return clientId
}

/** Reads what a field said before, brings that back and takes it back again. */
export async function bringFieldBack(get: Get, clientId: number): Promise<void> {
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
}

/** Writes a note and a taste down and changes, confirms, removes and restores them. */
export async function keepNotesAndTastes(get: Get, clientId: number): Promise<void> {
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
}

/** Writes a fact down and changes, confirms, removes and restores it. */
export async function keepFacts(get: Get, clientId: number): Promise<void> {
  const words = { topic: 'home', text: 'A flat in Nice', source, confidence: 'sure', reviewOn: '' }
  const fact = await get<Fact>('facts.add', { clientId, ...words })
  const changed = await get<Fact>('facts.change', { ...words, id: fact.id, text: 'A house in Nice' })
  const confirmed = await get<Fact>('facts.confirm', { id: changed.id, source })
  await get('facts.remove', { id: confirmed.id })
  await get('facts.restore', { id: confirmed.id })
  expect(await get('facts.list', { clientId })).toMatchObject([{ text: 'A house in Nice', earlier: 2 }])
  expect(await get('facts.history', { id: confirmed.id })).toHaveLength(2)
}
