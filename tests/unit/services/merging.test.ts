import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CLIENT_COLUMNS } from '../../../db/merges/client-tables.ts'
import { createSearchUpkeep } from '../../../db/search/upkeep.ts'
import { StoreError } from '../../../db/store-error.ts'
import type { Store } from '../../../db/store.ts'
import { Client, type ClientId } from '../../../electron/ipc/clients.ts'
import { MergePlan } from '../../../electron/ipc/duplicates.ts'
import type { ClientService } from '../../../electron/services/clients.ts'
import type { DuplicateService } from '../../../electron/services/duplicates.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { nameForm } from '../../support/client-drafts.ts'
import { openDuplicates } from '../../support/duplicate-desk.ts'
import { addRichPair, latinForm } from '../../support/rich-pair.ts'
import { openTempDesk, type TempDesk, TEST_NOW } from '../../support/temp-desk.ts'

const SOURCE = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const
const DAY_MS = 86_400_000

let book: TempDesk
let clients: ClientService
let duplicates: DuplicateService
let one: ClientId
let other: ClientId
let friend: ClientId
beforeEach(async () => {
  book = await openTempDesk()
  ;({ clients, duplicates } = openDuplicates(book.desk))
  ;({ one, other, friend } = await addRichPair(book, clients))
})
afterEach(() => book.close())

const merge = (choices = {}) => {
  const [oneRevision, otherRevision] = [one, other].map((id) => clients.get({ id }).revision)
  return duplicates.merge({
    restHeading: 'More than the page holds',
    oneId: one,
    otherId: other,
    choices,
    oneRevision: oneRevision ?? 0,
    otherRevision: otherRevision ?? 0,
  })
}
const count = (sql: string) => book.store.sqlite.prepare<[], number>(sql).pluck().get()
const listed = async () => {
  const { rows } = await clients.list({
    filter: { show: 'all', language: '', importId: null },
    at: { from: 'index', index: 0 },
    limit: 50,
  })
  return rows.map(({ name }) => name.text)
}
const found = (query: string) =>
  createSearchService(book.desk)
    .find({ query, limit: 10 })
    .clients.map(({ id }) => id)

// What a log or a counter of the store's own keeps of the two acts is no row of the book.
function hashRows(): Record<string, string> {
  const names = book.store.sqlite
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'
       and name not like '%search%' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'
       and name not in ('merge', 'activity', 'store_commit', 'name_spelling')`,
    )
    .pluck()
    .all()
  return Object.fromEntries(
    names.map((name) => {
      const rows = book.store.sqlite.prepare(`select * from "${name}" order by 1, 2`).raw().all()
      return [name, createHash('sha256').update(JSON.stringify(rows)).digest('hex')]
    }),
  )
}

describe('planning a merge', () => {
  it('says what would be and writes nothing', () => {
    const before = hashRows()
    const plan = MergePlan.parse(duplicates.plan({ oneId: one, otherId: other, choices: {} }))
    expect(hashRows()).toEqual(before)
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
    expect(count(`select key = 'note:${one}' from draft`)).toBe(1)
    expect(count(`select last_visit_at from client where id = ${one}`)).toBe(TEST_NOW - one * DAY_MS)
    expect(count('select count(*) from duplicate_pair')).toBe(0)
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

describe('taking a merge back', () => {
  it('puts every row of every table back as it was', async () => {
    const before = hashRows()
    const acts = () =>
      book.store.sqlite.prepare(`select * from activity where act not like 'client.merge%' order by id`).all()
    const actsBefore = acts()
    const { mergeId } = await merge()
    expect(hashRows()).not.toEqual(before)
    expect(acts()).not.toEqual(actsBefore)
    expect(await duplicates.undo({ mergeId })).toEqual({ keptId: one, otherId: other, added: 0 })
    expect(hashRows()).toEqual(before)
    expect(acts()).toEqual(actsBefore)
    expect(found('misaki').toSorted((a, b) => a - b)).toEqual([one, other])
    expect(found('田中')).toEqual([other])
    expect(book.store.sqlite.pragma('foreign_key_check')).toEqual([])
  })

  it('leaves what was written since with the one that was kept, and says so', async () => {
    const { mergeId } = await merge()
    const note = { clientId: one, body: 'Came with a friend', source: SOURCE, isPrivate: false }
    await createNoteService(book.desk).add(note)
    expect(await duplicates.undo({ mergeId })).toMatchObject({ added: 1 })
    expect([clients.get({ id: one }).noteCount, clients.get({ id: other }).noteCount]).toEqual([2, 1])
  })

  it('lets a taste that took another’s place go back with it', async () => {
    const { mergeId } = await merge()
    book.store.sqlite.exec(`
      insert into taste (id, client_id, stance, facet, text, provenance, on_day, recorded_at)
        values (50, ${one}, 'likes', 'stone', 'green jade', 'said', '2026-11-23', 1);
      update taste set superseded_by_id = 50 where id = 2`)
    await duplicates.undo({ mergeId })
    expect(count('select client_id from taste where id = 50')).toBe(other)
  })

  it('finds the place in the list anew where somebody moved in meanwhile', async () => {
    const before = await listed()
    const { mergeId } = await merge()
    await clients.create({
      client: { ...latinForm(), names: [nameForm('Misako', 'Tanaka')], contactWays: [] },
    })
    await duplicates.undo({ mergeId })
    expect(await listed()).toEqual([...before, 'Misako Tanaka'])
  })

  it('refuses when the form was changed since, rather than lose the change', async () => {
    const { mergeId } = await merge()
    const kept = clients.get({ id: one })
    await clients.update({ id: one, revision: kept.revision, client: latinForm() })
    await expect(duplicates.undo({ mergeId })).rejects.toMatchObject({ code: 'conflict' })
    expect(duplicates.merges()).toMatchObject([{ closedBy: 'change' }])
  })

  it('is possible for thirty days, once, and listed as long', async () => {
    const { mergeId } = await merge()
    const late = openDuplicates(book.seat({ now: TEST_NOW + 30 * DAY_MS })).duplicates
    await expect(late.undo({ mergeId })).rejects.toMatchObject({ code: 'undo-expired' })
    expect(late.merges()).toEqual([])
    await duplicates.undo({ mergeId })
    await expect(duplicates.undo({ mergeId })).rejects.toMatchObject({ code: 'undo-expired' })
    expect(duplicates.merges()).toMatchObject([
      { id: mergeId, keptId: one, by: 'Yuki Sato', undoneAt: TEST_NOW },
    ])
  })

  it('keeps both clients as they were for those thirty days, and no day longer though nobody merges again', async () => {
    await merge()
    let now = TEST_NOW + 30 * DAY_MS - 1
    const upkeep = createSearchUpkeep(book.store, () => now)
    const keepsBoth = async () => {
      while (await upkeep.step());
      return count(`select length(before) > 0 from merge`) === 1
    }
    expect(await keepsBoth()).toBe(true)
    now += DAY_MS
    expect(await keepsBoth()).toBe(false)
  })

  // Catches a failed try that counts as a look: the pages would be kept for another hour, or until the book is reopened.
  it('are emptied a minute after the disk was full, and nothing else waits for that', async () => {
    await merge()
    let now = TEST_NOW + 31 * DAY_MS
    let isFull = true
    const write: Store['write'] = (work) =>
      isFull ? Promise.reject(new StoreError('full')) : book.store.write(work)
    const upkeep = createSearchUpkeep({ ...book.store, write }, () => now)
    const keepsBoth = () => count(`select length(before) > 0 from merge`) === 1
    await expect(upkeep.step()).rejects.toMatchObject({ kind: 'full' })
    isFull = false
    await upkeep.step()
    expect(keepsBoth()).toBe(true)
    now += 60_000
    await upkeep.step()
    expect(keepsBoth()).toBe(false)
  })
})

it('knows every table that refers to a client', () => {
  const columns = book.store.sqlite
    .prepare<[], string>(
      `select schema.name || '.' || key."from" from sqlite_schema as schema, pragma_foreign_key_list(schema.name) as key
       where schema.type = 'table' and key."table" = 'client'`,
    )
    .pluck()
    .all()
  expect(columns.toSorted()).toEqual(CLIENT_COLUMNS.toSorted())
})
