import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../../db/store.ts'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import type { MergeId } from '../../../../electron/ipc/duplicates.ts'
import type { ImportId } from '../../../../electron/ipc/imports.ts'
import { type ChartService, createChartService } from '../../../../electron/services/charts.ts'
import { openDuplicates } from '../../../support/duplicate-desk.ts'
import { type ImportDesk, makeContext, openImportDesk } from '../../../support/import-desk.ts'
import { addRichPair } from '../../../support/rich-pair.ts'
import { ADVISOR } from '../../../support/temp-desk.ts'
import { openEmptyBook, openWholeBook, writeOut } from '../../../support/whole-book.ts'

// Two who became one, the earlier within the later; an act that counts; a word of the app's, reworded.
const MORE = `
  insert into client (id, name_text, created_at, changed_at) values (5000, 'Later', 1, 1);
  insert into client (id, name_text, created_at, changed_at, binned_at, merged_into_id)
    values (4000, 'Earlier', 1, 1, 1, 5000);
  insert into activity (at, staff_id, act, subject, subject_id) values (5, 1, 'book.exported-csv', 'export', 61);
  insert into taste_term (code, facet, words) values ('stone.ruby', 'stone', '{"en":"Blood stone"}')`

let source: Awaited<ReturnType<typeof openWholeBook>>
let text: string
beforeAll(async () => {
  source = await openWholeBook()
  source.store.sqlite.exec(MORE)
  text = await writeOut(source.store)
}, 60_000)
afterAll(() => source.close())

const open: ImportDesk[] = []
afterEach(() => {
  for (const book of open.splice(0)) book.close()
})

async function openEmpty(): Promise<ImportDesk> {
  const book = await openEmptyBook(source.store)
  open.push(book)
  return book
}

async function openPeopled(): Promise<ImportDesk> {
  const book = await openImportDesk({ role: 'manager' })
  open.push(book)
  await addRichPair(book, openDuplicates(book.desk).clients)
  return book
}

async function takeIn(book: ImportDesk, content = text): Promise<ImportId> {
  const uploadId = await book.upload('book.json', content)
  return (await book.service.commitBook({ uploadId }, makeContext())).id
}

const pluck = <T>({ sqlite }: Store, sql: string, ...bound: unknown[]) =>
  sqlite
    .prepare<unknown[], T>(sql)
    .pluck()
    .all(...bound)

describe('a book that meets a house with a life of its own', () => {
  it('brings who became part of somebody further down', async () => {
    const book = await openPeopled()
    await takeIn(book)
    const into = `select whole.name_text from client join client whole on whole.id = client.merged_into_id
      where client.name_text = 'Earlier'`
    expect(pluck(book.store, into)).toEqual(['Later'])
  })

  it('tells of every export of the book it becomes, and of none where it is added', async () => {
    const [alone, among] = [await openEmpty(), await openPeopled()]
    alone.store.sqlite.exec(
      `insert into activity (at, staff_id, act, subject, subject_id) values (1, 1, 'boutique.created', 'boutique', 1)`,
    )
    await takeIn(alone)
    await takeIn(among)
    const exported = `select subject_id from activity where subject = 'export'`
    expect(pluck(alone.store, exported)).toEqual([61])
    expect(pluck(among.store, exported)).toEqual([])
  })

  it('gives somebody added no number of a client who was erased', async () => {
    const book = await openEmpty()
    book.store.sqlite.exec(`delete from sqlite_sequence where name = 'client';
      insert into sqlite_sequence (name, seq) values ('client', 900)`)
    await takeIn(book, await writeOut(source.store, { kind: 'client', clientId: source.friend }))
    expect(pluck(book.store, 'select id from client')).toEqual([900 + source.friend])
  })

  it('leaves as it is how this house read such a file the last time', async () => {
    const book = await openEmpty()
    const [signature] = pluck(source.store, 'select signature from import_mapping')
    book.store.sqlite
      .prepare(`insert into import_mapping (signature, mapping, used_at) values (?, '[]', 1)`)
      .run(signature)
    await takeIn(book)
    const mapping = 'select mapping from import_mapping where signature = ?'
    expect(pluck(book.store, mapping, signature)).toEqual(['[]'])
  })

  it('does not reword here what every book knows', async () => {
    const book = await openPeopled()
    await takeIn(book)
    expect(pluck(book.store, `select code from taste_term where code not glob 'house.*'`)).toEqual([])
  })
})

describe('a merge that came along', () => {
  it('puts back what it kept, whatever was written here since', async () => {
    const book = await openImportDesk({ role: 'manager' })
    open.push(book)
    const { clients, duplicates } = openDuplicates(book.desk)
    const { one, other } = await addRichPair(book, clients)
    const addStay = ({ store }: ImportDesk, id: ClientId, place: string) =>
      store.sqlite.exec(`insert into stay (client_id, position, place, from_day, until_day)
        values (${id}, 9, '${place}', '2026-01-01', '2026-01-02')`)
    book.store.sqlite.exec('delete from client_photo')
    addStay(book, one, 'Kyoto')
    const revision = (id: ClientId) => clients.get({ id }).revision
    await duplicates.merge({
      restHeading: 'More than the page holds',
      oneId: one,
      otherId: other,
      choices: {},
      oneRevision: revision(one),
      otherRevision: revision(other),
    })
    book.store.sqlite.exec('delete from stay')
    const [empty, peopled] = [await openEmpty(), await openPeopled()]
    for (const there of [empty, peopled]) {
      await takeIn(there, await writeOut(book.store))
      for (const place of ['Rome', 'Oslo', 'Bern', 'Wien', 'Paris']) addStay(there, 1 as ClientId, place)
      const [mergeId = 0] = pluck<MergeId>(there.store, 'select max(id) from merge')
      await openDuplicates(there.desk).duplicates.undo({ mergeId: mergeId as MergeId })
      expect(pluck(there.store, 'select place from stay')).toEqual(
        expect.arrayContaining(['Kyoto', 'Rome', 'Oslo', 'Bern', 'Wien', 'Paris']),
      )
    }
  })
})

describe('a file that is taken back', () => {
  it('is taken back by a manager only, and offered to nobody else', async () => {
    const book = await openEmpty()
    const id = await takeIn(book)
    await book.bring('others.csv', 'Name,Email\nAda Byron,ada@example.org\n')
    const advisor = book.sit({ role: 'advisor' })
    const offered = (records: ReturnType<typeof advisor.list>) =>
      records.filter((each) => each.id >= id).map((each) => [each.id, each.mayUndo])
    expect(offered(advisor.list())).toEqual([
      [id + 1, true],
      [id, false],
    ])
    expect(offered(book.service.list())).toEqual([
      [id + 1, true],
      [id, true],
    ])
    const undo = advisor.undo({ id }, makeContext())
    await expect(undo).rejects.toMatchObject({ code: 'forbidden' })
    expect(pluck(book.store, 'select count(*) > 0 from client')).toEqual([1])
  })

  it.each([
    ['a note', `'note:change-' || max(id) from note`],
    ['a refusal', `'taste:' || max(id) || '-refuses' from client`],
    ['a visit', `'appointment:' || max(a.id) from appointment a join client on client.id = client_id`],
    ['a household', `'household:' || max(household_id) from client`],
  ])('leaves whoever is in unsaved words about %s', async (_what, key) => {
    const book = await openPeopled()
    const id = await takeIn(book)
    book.store.sqlite.exec(
      `insert into draft (staff_id, key, body, saved_at)
       select ${ADVISOR}, ${key.replace(/^(.*?) from/, `$1, '{}', 1 from`)} where import_id = ${id}`,
    )
    const before = pluck(book.store, 'select count(*) from draft')
    const { kept } = await book.service.undo({ id }, makeContext())
    expect(kept).toBeGreaterThan(0)
    expect(pluck(book.store, 'select count(*) from draft')).toEqual(before)
  })

  // Catches a chart that a manager has gone on with, and an undo that takes it away for good.
  it('leaves the charts that came along where a manager has worked on one since', async () => {
    const chartsLeft = async (work: (charts: ChartService) => Promise<unknown>) => {
      const book = await openPeopled()
      const charts = createChartService(book.desk)
      const id = await takeIn(book)
      await work(charts)
      await book.service.undo({ id }, makeContext())
      return charts.list()
    }
    expect(await chartsLeft(async () => {})).toEqual([])
    const rows = [['52', '42']]
    const left = await chartsLeft(async (charts) => {
      for (const { id, ...was } of charts.list()) await charts.change({ id, words: { ...was, rows }, was })
    })
    expect(left).toMatchObject([{ rows }])
  })

  it('leaves the words of somebody with whom they were joined to since', async () => {
    const book = await openPeopled()
    const [old = 0] = pluck<ClientId>(book.store, 'select min(id) from client')
    const id = await takeIn(book)
    const [ada = 0] = pluck<ClientId>(
      book.store,
      `select id from client where name_text = 'Ada Byron' and import_id = ?`,
      id,
    )
    const { clients, duplicates } = openDuplicates(book.desk)
    const [oneId, otherId] = [old, ada] as [ClientId, ClientId]
    await duplicates.merge({
      restHeading: 'More than the page holds',
      oneId,
      otherId,
      choices: {},
      oneRevision: clients.get({ id: oneId }).revision,
      otherRevision: clients.get({ id: otherId }).revision,
    })
    await book.service.undo({ id }, makeContext())
    expect(pluck(book.store, 'select body from note where client_id = ?', oneId)).toContain('Likes numbers')
  })
})
