import { expect } from 'vitest'
import type { ClientDraft } from '../../electron/ipc/clients.ts'
import type { Discretion } from '../../electron/ipc/discretion.ts'
import type { Note } from '../../electron/ipc/notes.ts'

/** Asks a route through the real router and answers its value. */
export type Get = <T>(route: string, input?: unknown) => Promise<T>

const source = { provenance: 'said', toldBy: '', on: '2026-11-23' }

/** Writes a maker's size chart down, corrects it and takes it away. */
export async function keepCharts(get: Get): Promise<void> {
  const words = { brand: 'Brioni', garment: 'Jackets', source: '', asOf: '', columns: ['IT', 'US'] }
  const was = { ...words, rows: [['50', '40']] }
  const corrected = { ...words, rows: [['50', '41']] }
  const { id } = await get<{ id: number }>('charts.add', was)
  await get('charts.change', { id, words: corrected, was })
  expect(await get('charts.list')).toMatchObject([{ brand: 'Brioni', rows: [['50', '41']] }])
  await get('charts.remove', { id, was: corrected })
  await get('charts.takeBack', { id })
  await get('charts.remove', { id, was: corrected })
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
  const was = { words: { en: 'Paraiba' }, isHidden: false }
  const { code } = await get<{ code: string }>('vocabulary.add', { facet: 'stone', words: was.words })
  await get('vocabulary.remove', { code, was })
  await get('vocabulary.takeBack', { code })
  await get('vocabulary.remove', { code, was })
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
