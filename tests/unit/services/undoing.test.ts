import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../../electron/ipc/contract.ts'
import { createFactService } from '../../../electron/services/facts.ts'
import { openUndoDesk, type UndoDesk } from '../../support/undo-desk.ts'
import { HOUSE_ACTS, HOUSE_THINGS, JACKETS } from '../../support/undoable-house.ts'
import { FACT, KNOWLEDGE_ACTS } from '../../support/undoable-knowledge.ts'
import { HOME, PEOPLE_ACTS } from '../../support/undoable-people.ts'

const acts = [...HOUSE_ACTS, ...KNOWLEDGE_ACTS, ...PEOPLE_ACTS]

let book: UndoDesk
beforeEach(async () => {
  book = await openUndoDesk()
})
afterEach(() => book.close())

describe('what is undone is as if it had not been done, in every row and every key of the search:', () => {
  it.each(acts)('$act', async ({ ready, apart }) => {
    const act = await ready(book)
    const before = await book.readAll(apart)
    const undo = await act()
    expect(await book.readAll(apart)).not.toEqual(before)
    await undo()
    expect(await book.readAll(apart)).toEqual(before)
  })

  it('is proved for every call of the contract that takes something back', () => {
    const proved = new Set(acts.map(({ by }) => by))
    const calls = Object.entries(contract).flatMap(([aggregate, each]) =>
      Object.keys(each).map((name) => `${aggregate}.${name}`),
    )
    // The undo of an import has tests of its own, and a former colleague comes back with a new key.
    const elsewhere = new Set([
      'imports.undo',
      'staff.reinstate',
      'appointments.reinstate',
      'clients.restoreField',
    ])
    const takingBack = calls.filter((name) => /\.(takeBack|undo|revert|re(store|instate))/.test(name))
    expect(takingBack.filter((name) => !proved.has(name) && !elsewhere.has(name))).toEqual([])
  })
})

// Catches an undo, or words begun earlier, that overwrites what a colleague made of a word, field, salon or chart meanwhile.
describe('what has gone on since is not overwritten, and nothing is half written:', () => {
  it.each(HOUSE_THINGS)('$thing', async ({ ready }) => {
    const change = await ready(book)
    await change(0, 1)
    await change(1, 2)
    const since = await book.readAll()
    const [undo, save] = [() => change(1, 0), () => change(0, 1)]
    await expect(undo()).rejects.toMatchObject({ code: 'conflict' })
    await expect(save()).rejects.toMatchObject({ code: 'conflict' })
    expect(await book.readAll()).toEqual(since)
  })

  it.each(['a word', 'a chart'])('%s that was added', async (thing) => {
    const { charts, vocabulary } = book.services
    const ours = { words: { en: 'Paraiba' }, isHidden: false }
    const { code } = await vocabulary.add({ facet: 'stone', words: ours.words })
    const { id } = await charts.add(JACKETS)
    await vocabulary.change({ code, ...ours, isHidden: true, was: ours })
    await charts.change({ id, words: { ...JACKETS, source: '' }, was: JACKETS })
    const undo =
      thing === 'a word' ? vocabulary.remove({ code, was: ours }) : charts.remove({ id, was: JACKETS })
    await expect(undo).rejects.toMatchObject({ code: 'conflict' })
  })

  it('a chart that has taken the place of one that was removed', async () => {
    const { charts } = book.services
    const { id } = await charts.add(JACKETS)
    await charts.remove({ id, was: JACKETS })
    await charts.add(JACKETS)
    await expect(charts.takeBack({ id })).rejects.toMatchObject({ code: 'already-exists' })
  })
})

describe('taking back', () => {
  it('is for whoever did it, once, and until the book closes', async () => {
    const { one, services, seat } = book
    const { id } = await services.facts.add({ clientId: one, ...FACT })
    for (const role of ['advisor', 'manager'] as const) {
      const another = createFactService(seat({ role })).takeBack({ id })
      await expect(another).rejects.toMatchObject({ code: 'undo-expired' })
    }
    await services.facts.takeBack({ id })
    await expect(services.facts.takeBack({ id })).rejects.toMatchObject({ code: 'undo-expired' })
  })

  it('refuses where somebody has gone on from what it left, and takes nothing back then', async () => {
    const { one, services } = book
    const { facts } = services
    const first = await facts.add({ clientId: one, ...FACT })
    const second = await facts.change({ ...FACT, id: first.id, text: 'Sails by day' })
    const third = await facts.change({ ...FACT, id: second.id, text: 'Walks' })
    await expect(facts.takeBack({ id: second.id })).rejects.toMatchObject({ code: 'conflict' })
    await facts.takeBack({ id: third.id })
    await facts.takeBack({ id: second.id })
    expect(facts.list({ clientId: one })).toContainEqual(first)
  })

  it('takes back the writing it was pressed for, not a later one of the same note', async () => {
    const { one, services } = book
    const { notes } = services
    const words = { body: 'Came with tea', source: FACT.source, isPrivate: false }
    const added = await notes.add({ clientId: one, ...words })
    const changed = await notes.change({ id: added.id, ...words, body: 'Came with cake' })
    await expect(notes.takeBack(added)).rejects.toMatchObject({ code: 'conflict' })
    await notes.takeBack(changed)
    expect(notes.list({ clientId: one, before: null, limit: 9 }).notes).toContainEqual(added)
  })

  it('leaves a household standing that somebody else has joined since', async () => {
    const { one, friend, services } = book
    const { id } = await services.households.create({ ...HOME, clientIds: [one] })
    await services.households.join({ clientId: friend, householdId: id })
    await expect(services.households.takeBack({ id })).rejects.toMatchObject({ code: 'conflict' })
    expect(services.households.get({ id }).members).toHaveLength(2)
  })

  // Catches an undo that breaks on a home that went with the last who lived there.
  it('leaves a household standing when the home before it is there no more', async () => {
    const { one, friend, services } = book
    await services.households.create({ ...HOME, clientIds: [one, friend] })
    const { id } = await services.households.create({ ...HOME, clientIds: [one] })
    const [typedName, clients] = [services.clients.get({ id: friend }).name.text, services.clients]
    await clients.erase({ id: friend, typedName })
    await expect(services.households.takeBack({ id })).rejects.toMatchObject({ code: 'conflict' })
    expect(services.households.get({ id }).members).toHaveLength(1)
  })
})
