import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CARRIED } from '../../../db/lossless/tables.ts'
import * as schema from '../../../db/schema/index.ts'
import { KINDS } from '../../../db/schema/kinds.ts'
import { writeCarnet } from '../../../electron/services/exports/carnet-writer.ts'
import { rowSchemas } from '../../../electron/services/imports/carnet-rows.ts'
import { TEST_NOW } from '../../support/temp-desk.ts'
import { openWholeBook, writeOut } from '../../support/whole-book.ts'

type Tables = Record<string, Record<string, unknown>[]>

describe('the tables of a book', () => {
  it('are each named with what they hold, by which they are carried or left out with the reason', () => {
    const all = Object.values(schema)
      .filter((table) => is(table, SQLiteTable))
      .map((table) => getTableName(table))
    expect(Object.keys(KINDS).toSorted()).toEqual(all.toSorted())
  })

  it('say of every column that names another row which table that is', () => {
    const unsaid = CARRIED.flatMap(({ name, columns }) =>
      columns
        .filter((column) => column.name.endsWith('_id') && column.refersTo === null)
        .map((column) => `${name}.${column.name}`),
    )
    expect(unsaid).toEqual(['activity.subject_id'])
  })

  it('come after the tables they refer to, so that a reader knows them', () => {
    const names = CARRIED.map(({ name }) => name)
    for (const { name, columns } of CARRIED) {
      for (const { refersTo, isEnforced } of columns) {
        if (isEnforced)
          expect(names.indexOf(refersTo ?? ''), `${name} → ${refersTo}`).toBeLessThan(names.indexOf(name))
      }
    }
  })

  it('have a shape for every column of JSON', () => {
    expect([...rowSchemas(false).keys()]).toEqual(CARRIED.map(({ name }) => name))
  })
})

describe('a book that is written out', () => {
  let book: Awaited<ReturnType<typeof openWholeBook>>
  beforeAll(async () => {
    book = await openWholeBook()
  }, 60_000)
  afterAll(() => book.close())

  const list = (show: 'mine' | 'never-visited', importId: number | null = null) =>
    writeOut(book.store, { kind: 'list', filter: { show, language: '', importId } })
  const room = {
    staffId: 1,
    now: TEST_NOW,
    product: '1.0.0',
    isCancelled: () => false,
    progress: () => undefined,
  }

  it('is the same text twice, but for when it was written', async () => {
    const [first, second] = [
      await writeOut(book.store),
      await writeOut(book.store, { kind: 'all' }, TEST_NOW + 1),
    ]
    expect(second).not.toBe(first)
    expect(second.replace(String(TEST_NOW + 1), String(TEST_NOW))).toBe(first)
  })

  it('has a row a line, in the order of the keys, under the names of the columns', async () => {
    const lines = (await writeOut(book.store)).split('\n')
    const notes = lines.slice(lines.indexOf('"note":[') + 1)
    expect(JSON.parse((notes[0] ?? '').slice(0, -1))).toMatchObject({
      id: 1,
      body: 'A quote ", a backslash \\, a bell \u0007 and 𠮷',
      on_day: '2026-11-01',
    })
  })

  it('holds the same clients as the list it is of', async () => {
    const { tables } = JSON.parse(await list('mine')) as { tables: Tables }
    const mine = book.store.sqlite.prepare(
      'select id from client where advisor_id = 1 and binned_at is null order by id',
    )
    expect(tables['client']?.map(({ id }) => ({ id }))).toEqual(mine.all())
    const chosen = new Set(tables['client']?.map(({ id }) => id))
    const owners = Object.values(tables).flatMap((rows) =>
      rows.flatMap(({ client_id: id }) => (typeof id === 'number' ? [id] : [])),
    )
    expect(owners.length).toBeGreaterThan(0)
    expect(owners.filter((id) => !chosen.has(id))).toEqual([])
  })

  it('of a few, refers to nobody and nothing that is not in it', async () => {
    const { tables } = JSON.parse(await list('never-visited')) as { tables: Tables }
    for (const { name, columns } of CARRIED) {
      for (const { name: column, refersTo } of columns) {
        const known = new Set(tables[refersTo ?? '']?.map((row) => row['id']))
        const dangling = tables[name]?.filter(
          (row) => refersTo !== null && row[column] !== null && !known.has(row[column]),
        )
        expect(dangling, `${name}.${column}`).toEqual([])
      }
    }
  })

  it('is of one moment, whatever is read between two pieces of it', async () => {
    const counts: number[] = []
    await writeCarnet(
      book.store,
      { kind: 'all' },
      async () => void counts.push(Number(book.store.sqlite.inTransaction)),
      room,
    )
    expect(new Set(counts)).toEqual(new Set([1]))
    expect(book.store.sqlite.inTransaction).toBe(false)
  })

  it('stops when somebody gives up, and lets go of the book', async () => {
    const stopped = writeCarnet(book.store, { kind: 'all' }, () => undefined, {
      ...room,
      isCancelled: () => true,
    })
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
    expect(book.store.sqlite.inTransaction).toBe(false)
    const one = writeCarnet(book.store, { kind: 'client', clientId: book.one }, () => undefined, room)
    await expect(one).resolves.toEqual({ clients: 1 })
  })
})
