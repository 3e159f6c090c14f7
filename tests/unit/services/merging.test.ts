import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CLIENT_COLUMNS } from '../../../db/merges/client-columns.ts'
import { tablesOf } from '../../../db/schema/kinds.ts'
import { Client, type ClientId } from '../../../electron/ipc/clients.ts'
import { MergePlan } from '../../../electron/ipc/duplicates.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { nameForm } from '../../support/client-drafts.ts'
import { openDuplicates } from '../../support/duplicate-desk.ts'
import { type MergePair, openMergePair } from '../../support/merge-pair.ts'
import { BEING_WRITTEN, latinForm } from '../../support/rich-pair.ts'
import { TEST_NOW } from '../../support/temp-desk.ts'

const DAY_MS = 86_400_000

let book: MergePair['book']
let clients: MergePair['clients']
let duplicates: MergePair['duplicates']
let one: ClientId
let other: ClientId
let friend: ClientId
let merge: MergePair['merge']
let count: MergePair['count']
let found: MergePair['found']
let hashRows: MergePair['hashRows']
beforeEach(async () => {
  ;({ book, clients, duplicates, one, other, friend, merge, count, found, hashRows } = await openMergePair())
})
afterEach(() => book.close())

describe('planning a merge', () => {
  it('says what would be and writes nothing', () => {
    const before = hashRows()
    const plan = MergePlan.parse(duplicates.plan({ oneId: one, otherId: other, choices: {} }))
    expect(hashRows()).toEqual(before)
    expect(plan.rest).toBe(0)
    expect(plan.moved).toEqual({ notes: 1, tastes: 1, facts: 1, appointments: 1, consents: 2 })
    expect(plan.merged.name).toMatchObject({ text: '田中 美咲', latin: 'Misaki Tanaka' })
    const fields = Object.fromEntries(plan.fields.map(({ field, from, differs }) => [field, [from, differs]]))
    expect(fields).toMatchObject({
      names: ['both', true],
      addressAs: ['other', false],
      organisation: ['one', false],
      home: ['other', true],
      tags: ['both', true],
      monogram: ['both', false],
    })
  })

  it('throws nothing away', () => {
    const { merged } = duplicates.plan({ oneId: one, otherId: other, choices: {} })
    expect(merged.names.map(({ kind, surname }) => [kind, surname])).toEqual([
      ['native', '田中'],
      ['romanised', 'Tanaka'],
    ])
    expect(merged.contactWays.map(({ value }) => value)).toEqual(['+81 90 1234 5678', 'misaki@example.jp'])
    expect(merged.languages).toEqual([
      { tag: 'ja', use: 'prefers', spoken: 'native', written: 'native', prefersFor: ['speaking'] },
      { tag: 'en', use: 'speaks', spoken: 'some', written: 'good', prefersFor: [] },
    ])
    expect(merged.occasions.map(({ year }) => year)).toEqual([1980])
    expect(merged.sizes.map(({ asSaid }) => asSaid)).toEqual(['52', '15.5 cm'])
    expect(merged.tags).toEqual(['ami', 'tea'])
    expect(merged.neverMention.split('\n')).toEqual(['The divorce', 'her father'])
    expect(merged).toMatchObject({ residence: '東京', country: 'JP', timeZone: 'Asia/Tokyo' })
  })

  it('lets the newest value lead, and a choice before that', async () => {
    const words = { ...latinForm(), addressAs: 'Tanaka-san' }
    const later = openDuplicates(book.seat({ now: TEST_NOW + DAY_MS }))
    await later.clients.update({ id: one, revision: 1, client: words })
    const planned = (choices: object) => duplicates.plan({ oneId: one, otherId: other, choices }).merged
    expect(planned({})).toMatchObject({ addressAs: 'Tanaka-san', residence: '東京' })
    expect(planned({ addressAs: 'other' }).addressAs).toBe('田中様')
    expect(planned({ home: 'one' })).toMatchObject({
      residence: 'Paris',
      country: 'FR',
      timeZone: 'Europe/Paris',
    })
    expect(planned({ names: 'one' }).name.text).toBe('Misaki Tanaka')
  })

  it('refuses a client with themselves, one in the bin and one who is not there', async () => {
    const plan = (oneId: ClientId, otherId: ClientId) => () =>
      duplicates.plan({ oneId, otherId, choices: {} })
    expect(plan(one, one)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
    expect(plan(one, 99 as ClientId)).toThrow(expect.objectContaining({ code: 'not-found' }))
    await clients.bin({ ids: [other] })
    expect(plan(one, other)).toThrow(expect.objectContaining({ code: 'conflict' }))
  })
})

describe('merging', () => {
  it('makes what was planned, and leads from the one page to the other', async () => {
    const { merged } = duplicates.plan({ oneId: one, otherId: other, choices: {} })
    await merge()
    const kept = Client.parse(clients.get({ id: one }))
    const {
      revision,
      changedAt,
      name: { reading: _, ...name },
      ...planned
    } = merged
    expect(kept).toMatchObject({ ...planned, name, revision: revision + 2 })
    expect(changedAt).toBeLessThanOrEqual(kept.changedAt)
    expect(clients.get({ id: other }).mergedIntoId).toBe(one)
    expect(found('tanaka')).toEqual([one])
    expect(found('田中')).toEqual([one])
  })

  it('brings along all that was known of either, and what others say of them', async () => {
    await merge()
    for (const table of ['note', 'taste', 'fact', 'appointment']) {
      expect(count(`select count(*) from ${table} where client_id = ${one}`), table).toBe(2)
    }
    expect(count(`select other_id from relation where client_id = ${friend}`)).toBe(one)
    expect(count(`select towards_id from discretion where client_id = ${friend}`)).toBe(one)
    expect(count('select client_id from companion')).toBe(one)
    expect(count(`select household_id from client where id = ${one}`)).toBe(3)
    expect(count('select client_id from client_photo')).toBe(one)
    expect(count(`select count(*) from distinct_pair where one_id = 1 and other_id = ${one}`)).toBe(1)
    expect(count(`select last_visit_at from client where id = ${one}`)).toBe(TEST_NOW - one * DAY_MS)
    expect(count('select count(*) from duplicate_pair')).toBe(0)
  })

  // Catches an answer or a rule that somebody has begun to write and that nobody ever sees again.
  it('brings along what is being written about either', async () => {
    await merge()
    const keys = book.store.sqlite.prepare('select key from draft order by id').pluck().all()
    expect(keys).toEqual(BEING_WRITTEN.map((key) => key.replace('?', String(one))))
  })

  it('keeps a refusal refused, however late the other one agreed', async () => {
    await merge()
    const standing = (channel: string) =>
      book.store.sqlite
        .prepare(
          `select state, proof, on_day as onDay from consent where client_id = ? and channel = ? and purpose = 'news'
           order by on_day desc, id desc limit 1`,
        )
        .get(one, channel)
    expect(standing('email')).toEqual({ state: 'withdrawn', proof: 'call', onDay: '2026-11-23' })
    expect(standing('phone')).toMatchObject({ state: 'given' })
  })

  it('keeps both forms among the earlier versions', async () => {
    await merge()
    const before = await clients.revert({ id: one, revision: 3, toRevision: 2 })
    expect(clients.get({ id: one }).names[0]?.surname).toBe('田中')
    await clients.revert({ id: one, revision: before.revision, toRevision: 1 })
    expect(clients.get({ id: one })).toMatchObject(latinForm())
  })

  it('waits for whoever changed one of them first', async () => {
    const wish = {
      oneId: one,
      otherId: other,
      choices: {},
      restHeading: 'More',
      oneRevision: 1,
      otherRevision: 1,
    }
    await expect(duplicates.merge(wish)).rejects.toMatchObject({ code: 'stale' })
  })

  it('shows the merged client in no list, not even in the bin, and does not restore them from there', async () => {
    await merge()
    const shown = (show: 'all' | 'binned') =>
      clients.count({ filter: { show, language: '', importId: null } }).count
    expect([shown('all'), shown('binned')]).toEqual([3, 0])
    await clients.restore({ ids: [other] })
    expect(clients.get({ id: other }).binnedAt).not.toBeNull()
  })

  it('forgets with a client who became part of them', async () => {
    await merge()
    const manager = openDuplicates(book.seat({ role: 'manager' })).clients
    await manager.erase({ id: one, typedName: '田中 美咲' })
    expect(count(`select count(*) from client where id in (${one}, ${other})`)).toBe(0)
    expect(count('select count(*) from merge')).toBe(0)
  })
})

describe('two clients of whom more is known than a page holds', () => {
  const extrasOf = (name: string) =>
    Array.from({ length: 150 }, (_, at) => ({ label: `${name} ${at}`, value: 'kept' }))
  const giftsOf = (recipient: string) =>
    Array.from({ length: 300 }, (_, at) => ({ year: 2024, occasion: '', what: `vase ${at}`, recipient }))
  const fill = async (id: ClientId, name: string) => {
    const { revision } = clients.get({ id })
    const form = { ...latinForm(), names: [nameForm(name, 'Tanaka')] }
    await clients.update({ id, revision, client: { ...form, extras: extrasOf(name), gifts: giftsOf(name) } })
  }
  const notesOf = (id: ClientId) =>
    createNoteService(book.desk).list({ clientId: id, before: null, limit: 50 }).notes
  beforeEach(async () => {
    await fill(one, 'Misaki')
    await fill(other, 'Mika')
  })

  // Catches a merge that is refused, or a page that does not open, because two full lists do not fit into one.
  it('become one whose page opens, with the rest in notes, what was given in a private one', async () => {
    const plan = duplicates.plan({ oneId: one, otherId: other, choices: { extras: 'one', gifts: 'one' } })
    expect(MergePlan.safeParse(plan).error).toBeUndefined()
    expect(plan.rest).toBe(200)
    const known = notesOf(one).length + notesOf(other).length
    await merge({ extras: 'one', gifts: 'one' })
    const page = clients.get({ id: one })
    expect(Client.safeParse(page).error).toBeUndefined()
    expect([page.extras.length, page.gifts.length]).toEqual([200, 500])
    const notes = notesOf(one)
    expect(notes).toHaveLength(known + 2)
    const rest = notes.filter(({ body }) => body.startsWith('More than the page holds\n'))
    const lines = (isPrivate: boolean) =>
      rest.filter((note) => note.isPrivate === isPrivate).map(({ body }) => body.split('\n').length - 1)
    expect([lines(false), lines(true)]).toEqual([[100], [100]])
    expect(rest.find(({ isPrivate }) => !isPrivate)?.body).toContain('Mika 149: kept')
  })

  it('are two again without the notes', async () => {
    const before = hashRows()
    const { mergeId } = await merge()
    expect(hashRows()).not.toEqual(before)
    expect(await duplicates.undo({ mergeId })).toMatchObject({ added: 0 })
    expect(hashRows()).toEqual(before)
  })
})

// Catches a table about clients whose rows would stay behind with the one that is merged away.
it('has a rule for every column that refers to a client', () => {
  const byKind = [
    ...[...tablesOf('form'), ...tablesOf('page')].map((table) => `${table}.client_id`),
    ...tablesOf('pair').flatMap((table) => [`${table}.one_id`, `${table}.other_id`]),
    'companion.client_id',
    'discretion.towards_id',
    'relation.other_id',
  ]
  const byRulesOfTheirOwn = [
    'client_photo.client_id',
    'client_rank.client_id',
    'client_revision.client_id',
    'merge.kept_id',
  ]
  const all = CLIENT_COLUMNS.map(({ table, column }) => `${table}.${column}`)
  expect(all.toSorted()).toEqual([...byKind, ...byRulesOfTheirOwn].toSorted())
})
