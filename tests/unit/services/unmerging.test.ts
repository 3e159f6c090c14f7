import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSearchUpkeep } from '../../../db/search/upkeep.ts'
import { StoreError } from '../../../db/store-error.ts'
import type { Store } from '../../../db/store.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { nameForm } from '../../support/client-drafts.ts'
import { openDuplicates } from '../../support/duplicate-desk.ts'
import { type MergePair, openMergePair } from '../../support/merge-pair.ts'
import { latinForm } from '../../support/rich-pair.ts'
import { TEST_NOW } from '../../support/temp-desk.ts'

const SOURCE = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const
const DAY_MS = 86_400_000

let book: MergePair['book']
let clients: MergePair['clients']
let duplicates: MergePair['duplicates']
let one: ClientId
let other: ClientId
let merge: MergePair['merge']
let count: MergePair['count']
let found: MergePair['found']
let hashRows: MergePair['hashRows']
beforeEach(async () => {
  ;({ book, clients, duplicates, one, other, merge, count, found, hashRows } = await openMergePair())
})
afterEach(() => book.close())
const listed = async () => {
  const { rows } = await clients.list({
    filter: { show: 'all', language: '', importId: null },
    at: { from: 'index', index: 0 },
    limit: 50,
  })
  return rows.map(({ name }) => name.text)
}

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
