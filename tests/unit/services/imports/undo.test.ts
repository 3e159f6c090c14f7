import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClientQueries } from '../../../../db/queries/clients.ts'
import { createNoteQueries } from '../../../../db/queries/notes.ts'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import { openDuplicates } from '../../../support/duplicate-desk.ts'
import { ADVISOR, TEST_NOW } from '../../../support/temp-desk.ts'
import {
  dumpRows,
  type ImportDesk,
  makeContext,
  openImportDesk,
  readFixture,
} from '../../../support/import-desk.ts'

const DAY_MS = 86_400_000
/** What an undo leaves behind: who did what, and the counters that only ever rise. */
const BOOKKEEPING = [
  'activity',
  'client_revision',
  'import',
  'import_mapping',
  'import_refused',
  'search_state',
  'store_commit',
]

let desk: ImportDesk

beforeEach(async () => {
  desk = await openImportDesk()
})
afterEach(() => desk.close())

const read = (sql: string): unknown[] => desk.store.sqlite.prepare(sql).pluck().all()
const undo = (id: number, now = TEST_NOW) =>
  desk.sit({ now }).undo({ id } as Parameters<ImportDesk['service']['undo']>[0], makeContext())

/** All rows, without what tells one writing of the same words from another. */
function dumpWords(): unknown {
  const shapeless = (row: unknown) => {
    if (typeof row !== 'object' || row === null) return row
    const { revision: _, changed_at: __, ...rest } = row as Record<string, unknown>
    if ('client_id' in rest) delete rest['id']
    return rest
  }
  return Object.fromEntries(
    Object.entries(dumpRows(desk, BOOKKEEPING)).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(shapeless(row))).toSorted(),
    ]),
  )
}

const FIRST = 'Nom,Prénom,Tél.,Notes\nDupont,Anne,06 12 34 56 78,aime le jade\nMoreau,Luc,,\n'
const SECOND =
  'Nom,Prénom,Tél.,Société,Notes,Aime\nDupont,Anne,06 12 34 56 78,Maison,revient en mai,perles\nRoy,Ève,,,,\n'

describe('undoing an import', () => {
  it('leaves an empty book empty', async () => {
    const before = dumpWords()
    for (const name of ['google-contacts.csv', 'phones.vcf'] as const) {
      const { id } = await desk.bring(name, readFixture(name))
      await undo(id)
    }
    expect(dumpWords()).toEqual(before)
    expect(read('select count(*) from note_search')).toEqual([0])
  })

  it('makes the clients it completed what they were, notes and tastes included', async () => {
    await desk.bring('a.csv', FIRST)
    const before = dumpWords()
    const { id } = await desk.bring('b.csv', SECOND)
    expect(dumpWords()).not.toEqual(before)
    expect(await undo(id)).toEqual({ removed: 1, reverted: 1, kept: 0 })
    expect(dumpWords()).toEqual(before)
  })

  it('keeps a client it completed whom somebody changed since, with all they have, and says so', async () => {
    await desk.bring('a.csv', FIRST)
    const { id } = await desk.bring('b.csv', SECOND)
    await rename(1, 'Dupont-Roy')
    expect(await undo(id)).toEqual({ removed: 1, reverted: 0, kept: 1 })
    const form = createClientQueries(desk.store).readForm(1)
    expect(form).toMatchObject({ organisation: 'Maison', names: [{ surname: 'Dupont-Roy' }] })
    expect(read('select body from note where client_id = 1')).toHaveLength(2)
    expect(read('select text from taste where client_id = 1')).toEqual(['perles'])
  })

  it('keeps a client it brought whom somebody changed or wrote about since', async () => {
    const { id } = await desk.bring('a.csv', `${FIRST}Roy,Ève,,\nPetit,Jean,,\n`)
    await rename(1, 'Dupont-Roy')
    await desk.store.write(() => writeNote(2))
    await desk.store.write(() => {
      desk.store.sqlite.exec(
        `insert into draft (staff_id, key, body, saved_at) values (${ADVISOR}, 'client:3', '{}', 1)`,
      )
    })
    expect(await undo(id)).toEqual({ removed: 1, reverted: 0, kept: 3 })
    expect(read('select id from client')).toEqual([1, 2, 3])
  })

  it.each([
    [
      'has a rule of discretion',
      `insert into discretion (client_id, kind, about, provenance, on_day, recorded_at)
       values (1, 'never-mention', 'the divorce', 'said', '2026-11-23', 1)`,
    ],
    [
      'has a photograph',
      `insert into client_photo (client_id, mime, width, height, bytes, added_at)
       values (1, 'image/png', 1, 1, x'00', 1)`,
    ],
    ...['taste:1-likes', 'note:change-1', 'fact:1', 'household:new-1'].map((key) => [
      `is in the unsaved words of ${key}`,
      `insert into draft (staff_id, key, body, saved_at) values (${ADVISOR}, '${key}', '{}', 1)`,
    ]),
    [
      'is in what is being captured',
      `insert into draft (staff_id, key, body, saved_at)
       values (${ADVISOR}, 'capture:0', '{"person":{"id":1}}', 1)`,
    ],
  ])('keeps a client it brought who %s', async (_what, sql = '') => {
    const { id } = await desk.bring('a.csv', FIRST)
    await desk.store.write(() => void desk.store.sqlite.exec(sql))
    expect(await undo(id)).toEqual({ removed: 1, reverted: 0, kept: 1 })
    expect(read('select id from client')).toEqual([1])
  })

  it('leaves the words of a client it brought with whom they were joined to since', async () => {
    await desk.bring('a.csv', 'Nom,Prénom\nDupont,Anna\n')
    const { id } = await desk.bring('b.csv', FIRST)
    const { clients, duplicates } = openDuplicates(desk.desk)
    const [one, other] = [1, 2] as [ClientId, ClientId]
    const revision = (of: ClientId) => clients.get({ id: of }).revision
    await duplicates.merge({
      restHeading: 'More than the page holds',
      oneId: one,
      otherId: other,
      choices: {},
      oneRevision: revision(one),
      otherRevision: revision(other),
    })
    expect(await undo(id)).toEqual({ removed: 1, reverted: 0, kept: 1 })
    expect(read('select body from note')).toEqual(['aime le jade'])
  })

  it('keeps a client whose imported note somebody rewrote', async () => {
    const { id } = await desk.bring('a.csv', FIRST)
    await desk.store.write(() =>
      createNoteQueries(desk.store).change(
        1,
        { body: 'aime le jade blanc', provenance: 'said', onDay: '2026-11-23', isPrivate: false },
        TEST_NOW + 1,
      ),
    )
    expect(await undo(id)).toMatchObject({ kept: 1 })
    expect(read('select body from note')).toEqual(['aime le jade blanc'])
  })

  it('is refused after thirty days and a second time', async () => {
    const { id } = await desk.bring('a.csv', FIRST)
    const late = TEST_NOW + 30 * DAY_MS + 1
    await expect(undo(id, late)).rejects.toMatchObject({ code: 'undo-expired' })
    expect(desk.sit({ now: late }).list()).toMatchObject([{ standing: 'expired' }])
    await undo(id)
    expect(desk.service.list()).toMatchObject([{ standing: 'undone' }])
    await expect(undo(id)).rejects.toMatchObject({ code: 'undo-expired' })
  })

  it('lets the same file come in again as if it had never been there', async () => {
    const { id } = await desk.bring('a.csv', FIRST)
    await undo(id)
    const { counts } = await desk.bring('a.csv', FIRST)
    expect(counts).toMatchObject({ new: 2, matched: 0 })
    expect(read('select body from note')).toEqual(['aime le jade'])
  })

  it('keeps no copy of earlier forms once they can no longer be put back', async () => {
    await desk.bring('a.csv', FIRST)
    const { id } = await desk.bring('b.csv', SECOND)
    expect(read('select count(*) from import_change')).toEqual([1])
    await undo(id)
    expect(read('select count(*) from import_change')).toEqual([0])
  })

  it('puts a client who got another name from it back into its place in the order', async () => {
    await desk.bring('a.csv', 'Nom,Prénom,E-mail\n,,z@b.fr\nMoreau,Luc,m@b.fr\n')
    await desk.store.write(() =>
      desk.store.sqlite.exec(
        `insert into client_order (language, collation) values ('fr', 'x');
         insert into client_rank (language, rank, client_id) values ('fr', 100, 2), ('fr', 200, 1)`,
      ),
    )
    const order = () => read(`select client_id from client_rank where language = 'fr' order by rank`)
    const { id } = await desk.bring('b.csv', 'Nom,Prénom,E-mail\nAbel,Ève,z@b.fr\n')
    expect(order()).toEqual([1, 2])
    await undo(id)
    expect(order()).toEqual([2, 1])
  })
})

async function rename(id: number, surname: string): Promise<void> {
  const clients = createClientQueries(desk.store)
  const form = clients.readForm(id)
  if (!form) throw new Error(`no client ${id}`)
  const names = form.names.map((name) => ({ ...name, surname }))
  await desk.store.write(() => {
    clients.replaceForm(id, { ...form, names }, { at: TEST_NOW + 1, staffId: ADVISOR })
  })
}

function writeNote(clientId: number): void {
  createNoteQueries(desk.store).insert({
    clientId,
    body: 'à rappeler',
    provenance: 'said',
    onDay: '2026-11-24',
    isPrivate: false,
    staffId: ADVISOR,
    importId: null,
    recordedAt: TEST_NOW + 1,
  })
}
