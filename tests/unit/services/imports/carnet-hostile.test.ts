import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UploadId } from '../../../../electron/ipc/imports.ts'
import { importJobs } from '../../../../electron/services/imports/jobs.ts'
import { dumpRows, type ImportDesk, makeContext, openImportDesk } from '../../../support/import-desk.ts'
import { makeTempFolder } from '../../../support/temp-store.ts'
import { openWholeBook, writeOut } from '../../../support/whole-book.ts'

type Row = Record<string, unknown>
interface Book {
  [key: string]: unknown
  tables: Record<string, Row[]>
}

let text: string
let desk: ImportDesk
beforeAll(async () => {
  const source = await openWholeBook()
  text = await writeOut(source.store)
  source.close()
  desk = await openImportDesk({ role: 'manager' })
}, 60_000)
afterAll(() => desk.close())

const takeIn = async (content: string | Uint8Array) =>
  desk.service.commitBook({ uploadId: await desk.upload('book.json', content) }, makeContext())
const lookAt = async (content: string | Uint8Array, name = 'book.json') =>
  desk.service.book({ uploadId: await desk.upload(name, content) }, makeContext())

/** The file with one thing changed, written as any other tool would write it. */
function change(edit: (book: Book) => void): string {
  const book = JSON.parse(text) as Book
  edit(book)
  return JSON.stringify(book)
}
const inRow =
  (table: string, at: number, row: Row) =>
  ({ tables }: Book) => {
    Object.assign(tables[table]?.[at] ?? {}, row)
  }
const kept = (edit: (merge: Book) => void) => (book: Book) => {
  const merge = book.tables['merge']?.at(-1) ?? {}
  const before = JSON.parse(String(merge['before'])) as { snapshot: Book }
  edit(before.snapshot)
  merge['before'] = JSON.stringify(before)
}

const ROOMS = [
  ['client_name', 20],
  ['contact_way', 50],
  ['address', 20],
  ['client_language', 20],
  ['occasion', 50],
  ['gift', 500],
  ['size', 50],
  ['relation', 100],
  ['client_tag', 50],
  ['client_extra', 200],
  ['client_custom', 500],
  ['stay', 100],
  ['quiet_period', 50],
] as const

const REFUSED_ROWS: readonly (readonly [string, string, number, (book: Book) => void])[] = [
  ['an unknown column', 'client', 2, inRow('client', 1, { shoe: 'x' })],
  ['a column too few', 'client', 2, ({ tables }) => delete tables['client']?.[1]?.['name_text']],
  ['a text for a number', 'client', 1, inRow('client', 0, { revision: '1' })],
  ['a number for a text', 'note', 1, inRow('note', 0, { body: 7 })],
  ['a truth for a flag', 'note', 1, inRow('note', 0, { is_private: true })],
  ['a fraction for a whole number', 'client', 1, inRow('client', 0, { created_at: 1.5 })],
  ['a number beyond what is exact', 'client', 1, inRow('client', 0, { created_at: 2 ** 60 })],
  ['an instant after the last day', 'client', 1, inRow('client', 0, { created_at: 8.7e15 })],
  ['a word that is none of the list', 'taste', 1, inRow('taste', 0, { stance: 'adores' })],
  ['null where something must stand', 'note', 1, inRow('note', 0, { body: null })],
  ['a list in a cell', 'note', 1, inRow('note', 0, { body: [] })],
  ['a thing in a cell', 'note', 1, inRow('note', 0, { body: { a: 1 } })],
  ['a number twice', 'note', 2, inRow('note', 1, { id: 1 })],
  ['a number of nothing', 'client', 1, inRow('client', 0, { id: 0 })],
  ['a number beyond all books', 'client', 66, inRow('client', 65, { id: 2 ** 50 })],
  ['a note of nobody', 'note', 1, inRow('note', 0, { client_id: 900_000 })],
  ['a relation to nobody', 'relation', 1, inRow('relation', 0, { other_id: 900_000 })],
  ['an author nobody knows', 'note', 1, inRow('note', 0, { staff_id: 900_000 })],
  ['a rule for eyes nobody has', 'discretion', 1, inRow('discretion', 0, { seen_by: '[900000]' })],
  ['somebody who became nobody', 'client', 1, inRow('client', 0, { merged_into_id: 900_000 })],
  ['somebody who became part of themselves', 'client', 1, inRow('client', 0, { merged_into_id: 1 })],
  [
    'two who became part of each other',
    'client',
    4,
    (book) => {
      inRow('client', 3, { merged_into_id: book.tables['client']?.[4]?.['id'] })(book)
      inRow('client', 4, { merged_into_id: book.tables['client']?.[3]?.['id'] })(book)
    },
  ],
  ['a second house', 'boutique', 1, inRow('boutique', 0, { id: 2 })],
  ['a time zone that is nowhere', 'client', 1, inRow('client', 0, { time_zone: 'Moon/Base' })],
  ['a language that is none', 'client', 1, inRow('client', 0, { name_lang: '"><b>' })],
  ['a day that is none', 'note', 1, inRow('note', 0, { on_day: '2026-02-31' })],
  ['words for JSON', 'staff', 1, inRow('staff', 0, { languages: 'fr, en' })],
  ['other JSON than the column holds', 'appointment', 1, inRow('appointment', 0, { languages: '{}' })],
  ['a revision that is no form', 'client_revision', 1, inRow('client_revision', 0, { body: '{"names":7}' })],
  ['a bomb of brackets', 'client_revision', 1, inRow('client_revision', 0, { body: '['.repeat(300_000) })],
  ['a picture that is a page', 'client_photo', 1, inRow('client_photo', 0, { bytes: 'PGh0bWw+' })],
  ['a picture that is called a page', 'client_photo', 1, inRow('client_photo', 0, { mime: 'text/html' })],
  ['base64 that is none', 'client_photo', 1, inRow('client_photo', 0, { bytes: '***' })],
  ...ROOMS.map(([table, room]): (typeof REFUSED_ROWS)[number] => [
    `more in ${table} than the page of a client holds`,
    table,
    room + 1,
    ({ tables }) => {
      const [first] = tables[table] ?? []
      tables[table] = Array.from({ length: room + 1 }, (_, at) => ({ ...first, id: at + 1, position: at }))
    },
  ]),
  [
    'the same revision twice',
    'client_revision',
    2,
    ({ tables }) => {
      const [first, second] = tables['client_revision'] ?? []
      Object.assign(second ?? {}, { client_id: first?.['client_id'], revision: first?.['revision'] })
    },
  ],
  [
    'a merge that keeps an unknown table',
    'merge',
    2,
    kept(({ tables }) => (tables['sqlite_schema'] = [{ a: 1 }])),
  ],
  [
    'a merge that keeps a row beyond all numbers',
    'merge',
    2,
    kept(({ tables }) => (tables['client_tag'] = [{ id: 2 ** 52 }])),
  ],
  [
    'a merge whose kept column is a statement',
    'merge',
    2,
    kept(({ tables }) => (tables['client_tag'] = [{ 'id") select 1; --': 1 }])),
  ],
]

const BROKEN: readonly (readonly [string, string, () => string | Uint8Array])[] = [
  ['other JSON', 'book-foreign', () => '{"name": "Ada"}'],
  ['a list', 'book-foreign', () => '[{"name": "Ada"}]'],
  ['nothing in braces', 'book-foreign', () => '{}'],
  ['JSON that merely claims to be', 'book-damaged', () => '{"format": "carnet/1"}'],
  ['another version of the format', 'book-newer', () => text.replace('carnet/1', 'carnet/2')],
  ['a newer schema', 'book-newer', () => text.replace(/"schema":\d+/, '"schema":900')],
  ['a header that says more', 'book-damaged', () => text.replace('"schema"', '"extra":1,"schema"')],
  [
    'a header that says something twice',
    'book-damaged',
    () => text.replace('"schema"', '"format":"carnet/1","schema"'),
  ],
  ['a day after all days', 'book-damaged', () => text.replace(/"exportedAt":\d+/, '"exportedAt":9e15')],
  ['a scope that is none', 'book-damaged', () => text.replace('"scope":"all"', '"scope":"some"')],
  ['more behind the tables', 'book-damaged', () => text.replace(/\}\}\s*$/, '},"more":1}')],
  ['two documents', 'book-damaged', () => text + text],
  ['an unknown table', 'book-damaged', () => change(({ tables }) => (tables['sqlite_schema'] = []))],
  ['a table that is called __proto__', 'book-damaged', () => text.replace('"salon":[', '"__proto__":[')],
  [
    'tables out of order',
    'book-damaged',
    () => change((book) => (book.tables = { salon: book.tables['salon'] ?? [], ...book.tables })),
  ],
  ['a file cut short between two tables', 'book-damaged', () => text.slice(0, text.indexOf('"salon"'))],
  ['a file cut short in a row', 'book-row-refused', () => text.slice(0, text.indexOf('"client_photo"') - 40)],
  ['a file cut short in a word', 'book-row-refused', () => text.slice(0, text.indexOf('Analytical') + 4)],
  [
    'a cell called __proto__',
    'book-row-refused',
    () => text.replace('{"id":1,', '{"__proto__":{"isAdmin":true},"id":1,'),
  ],
  [
    'a flat cell called __proto__',
    'book-row-refused',
    () => text.replace('{"id":1,', '{"__proto__":1,"id":1,'),
  ],
  ['a cell said twice', 'book-row-refused', () => text.replace('{"id":1,', '{"id":1,"id":2,')],
  ['a bomb of depth', 'book-foreign', () => `{"a":`.repeat(100_000)],
  [
    'a bomb of depth in a row',
    'book-row-refused',
    () => text.replace('"staff":[', `"staff":[${'['.repeat(100_000)}`),
  ],
  ['rows that are lists', 'book-row-refused', () => text.replace('"staff":[', '"staff":[[1],')],
  ['a missing comma', 'book-row-refused', () => text.replace('},\n{', '}\n{')],
  ['a comma too many', 'book-row-refused', () => text.replace('}\n],\n"salon"', '},\n],\n"salon"')],
  [
    'bytes that are no text',
    'book-row-refused',
    () =>
      Buffer.concat([
        Buffer.from(text.slice(0, text.indexOf('Analytical'))),
        Buffer.from([0xff, 0xfe, 0xc0]),
        Buffer.from(text.slice(text.indexOf('Analytical'))),
      ]),
  ],
  [
    'a number without end',
    'book-row-refused',
    () => text.replace('"revision":1', `"revision":${'1'.repeat(3_000_000)}`),
  ],
  ['a word without measure', 'book-row-refused', () => text.replace('Analytical', 'x'.repeat(40_000_000))],
]

describe('a file that no Carnet wrote', () => {
  it.each(REFUSED_ROWS)('is refused whole for %s, and says where', async (what, table, row, edit) => {
    const before = dumpRows(desk)
    const content = change(edit)
    const params = { table, row }
    await expect(takeIn(content)).rejects.toMatchObject({ code: 'book-row-refused', params })
    expect(dumpRows(desk)).toEqual(before)
    // What only the store can tell is told by the store.
    if (what !== 'the same revision twice') {
      await expect(lookAt(content)).rejects.toMatchObject({ code: 'book-row-refused', params })
    }
  })

  it.each(BROKEN)('is refused whole for %s', async (_what, code, make) => {
    const before = dumpRows(desk)
    const content = make()
    await expect(takeIn(content)).rejects.toMatchObject({ code })
    await expect(lookAt(content)).rejects.toMatchObject({ code })
    expect(dumpRows(desk)).toEqual(before)
    expect({}).not.toHaveProperty('isAdmin')
  })

  it('is left to the other readers when it is no JSON', async () => {
    expect(await lookAt('Name;Email\nAda;ada@example.org\n', 'book.csv')).toBeNull()
    expect(await lookAt('BEGIN:VCARD\nFN:Ada\nEND:VCARD\n', 'a.vcf')).toBeNull()
  })
})

describe('a file of Carnet', () => {
  it('is told as what it is before anything is written', async () => {
    const before = dumpRows(desk)
    expect(await lookAt(text)).toMatchObject({
      house: 'Maison Aurèle',
      scope: 'all',
      clients: 66,
      becomesTheBook: true,
    })
    expect(dumpRows(desk)).toEqual(before)
  })

  it('is read where it lies, and refused when it is gone, too large or no book', async () => {
    const { folder, remove } = makeTempFolder()
    const path = join(folder, 'book.json')
    const lookThere = async (bytes: number) => {
      const uploadId = randomUUID() as UploadId
      const room = { store: desk.store, ...makeContext(), isCancelled: () => false }
      await importJobs['imports.lookAt'](room, { uploadId, fileName: 'book.json', path, bytes })
      return desk.service.book({ uploadId }, makeContext())
    }
    writeFileSync(path, text)
    expect(await lookThere(text.length)).toMatchObject({ clients: 66 })
    await expect(lookThere(2 ** 33)).rejects.toMatchObject({ code: 'file-too-large' })
    writeFileSync(path, 'Name;Email\n')
    await expect(lookThere(11)).rejects.toMatchObject({ code: 'format-unknown' })
    remove()
    await expect(lookThere(11)).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  it('may be stopped at any moment, and the book is as it was', async () => {
    const before = dumpRows(desk)
    const context = makeContext(({ step }) => step === 'ordering' && context.stop())
    const uploadId = await desk.upload('book.json', text)
    await expect(desk.service.commitBook({ uploadId }, context)).rejects.toMatchObject({ code: 'cancelled' })
    expect(dumpRows(desk)).toEqual(before)
  })

  it('of an older Carnet takes what each column is without a word', async () => {
    const older = change((book) => {
      book['schema'] = 1
      for (const row of book.tables['client_name'] ?? []) delete row['pronunciation']
      delete book.tables['fact']
    })
    const { id } = await takeIn(older)
    expect(desk.store.sqlite.prepare(`select distinct pronunciation as p from client_name`).all()).toEqual([
      { p: '' },
    ])
    await desk.service.undo({ id }, makeContext())
  })

  it('is brought in by a manager only', async () => {
    const service = desk.sit({ role: 'advisor' })
    const uploadId = await desk.upload('book.json', text)
    await expect(service.commitBook({ uploadId }, makeContext())).rejects.toMatchObject({ code: 'forbidden' })
  })
})
