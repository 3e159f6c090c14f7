import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CARRIED } from '../../../../db/lossless/tables.ts'
import { ensureOrder, rankAll } from '../../../../db/order/rank-all.ts'
import { SEARCHED } from '../../../../db/search/objects.ts'
import type { Store } from '../../../../db/store.ts'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import type { NoteId } from '../../../../electron/ipc/notes.ts'
import type { MergeId } from '../../../../electron/ipc/duplicates.ts'
import { createClientService } from '../../../../electron/services/clients.ts'
import { createNoteService } from '../../../../electron/services/notes.ts'
import { createSearchService } from '../../../../electron/services/search.ts'
import { clientDraft, nameForm } from '../../../support/client-drafts.ts'
import { openDuplicates } from '../../../support/duplicate-desk.ts'
import { dumpRows, type ImportDesk, makeContext, openImportDesk } from '../../../support/import-desk.ts'
import { addRichPair } from '../../../support/rich-pair.ts'
import { hashTables, openEmptyBook, openWholeBook, writeOut } from '../../../support/whole-book.ts'

// What taking in and taking back leave in any case: their own traces.
const TRACES = ['activity', 'import', 'store_state', 'store_commit', 'sqlite_sequence', 'search_state']

let source: Awaited<ReturnType<typeof openWholeBook>>
let text: string
beforeAll(async () => {
  source = await openWholeBook()
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

async function takeIn(book: ImportDesk, content = text) {
  const uploadId = await book.upload('book.json', content)
  return book.service.commitBook({ uploadId }, makeContext())
}

const pluck = <T>({ sqlite }: Store, sql: string, ...bound: unknown[]) =>
  sqlite
    .prepare<unknown[], T>(sql)
    .pluck()
    .all(...bound)

describe('a whole book taken into one without clients', () => {
  it('holds a row in every carried table, so that what follows proves something', () => {
    const { tables } = JSON.parse(text) as { tables: Record<string, unknown[]> }
    expect(CARRIED.filter(({ name }) => (tables[name]?.length ?? 0) === 0).map(({ name }) => name)).toEqual(
      [],
    )
  })

  it('is the same book row by row, and is written out as the same text', async () => {
    const book = await openEmpty()
    expect(hashTables(book.store)).not.toEqual(hashTables(source.store))
    await takeIn(book)
    expect(hashTables(book.store)).toEqual(hashTables(source.store))
    expect(await writeOut(book.store)).toBe(text)
  })

  it('keeps every character, wherever the pieces of the file end', async () => {
    const body = Array.from(
      { length: 70_000 },
      (_, at) => ['é', '𠮷', '\\', '"', '\n', 'क', '\u0001'][at % 7],
    ).join('')
    source.store.sqlite
      .prepare(
        'insert into note (id, client_id, body, provenance, on_day, recorded_at) values (90000, 1, ?, ?, ?, 1)',
      )
      .run(body, 'said', '2026-01-01')
    const book = await openEmpty()
    const whole = await writeOut(source.store)
    source.store.sqlite.exec('delete from note where id = 90000')
    const uploadId = await book.upload('book.json', '')
    const bytes = new TextEncoder().encode(whole)
    for (let offset = 0; offset < bytes.length; offset += 65_537) {
      await book.service.receive({
        uploadId,
        fileName: 'book.json',
        offset,
        bytes: bytes.slice(offset, offset + 65_537),
      })
    }
    await book.service.commitBook({ uploadId }, makeContext())
    expect(pluck(book.store, 'select body from note where id = 90000')).toEqual([body])
  })

  it('finds and lists the same people in the same order', async () => {
    const book = await openEmpty()
    await ensureOrder(book.store, 'en')
    await takeIn(book)
    await rankAll(source.store, 'en')
    const order = `select client_id from client_rank where language = 'en' order by rank, client_id`
    expect(pluck(book.store, order)).toEqual(pluck(source.store, order))
    for (const query of [
      'misaki',
      'tanaka',
      'ada byron',
      'burgundy',
      'numbers',
      'silva',
      'jade',
      'night',
      'fan',
      'coral',
      'hojicha',
      'silver wedding',
      'fanny',
      '結衣',
    ]) {
      const find = async ({ desk }: Pick<ImportDesk, 'desk'>) => {
        const { find: people, around, notes, tastes, facts, pieces } = createSearchService(desk)
        const asked = { query, limit: 20 }
        const words = await Promise.all([notes(asked), tastes(asked), facts(asked), pieces(asked)])
        return [people(asked).clients, around(asked).around, ...words.flatMap((each) => Object.values(each))]
      }
      const found = await find(source)
      expect(found.flat().length, query).toBeGreaterThan(0)
      expect(await find(book), query).toEqual(found)
    }
  })

  it('gives no number again that the other book had given', async () => {
    const book = await openEmpty()
    source.store.sqlite.exec(`update sqlite_sequence set seq = seq + 5 where name = 'client'`)
    await takeIn(book, await writeOut(source.store))
    source.store.sqlite.exec(`update sqlite_sequence set seq = seq - 5 where name = 'client'`)
    const { id } = await createClientService(book.desk, async () => {}).create({
      client: clientDraft([nameForm('New', 'One')]),
    })
    expect(id).toBe(
      Number(pluck(source.store, `select seq from sqlite_sequence where name = 'client'`)[0]) + 6,
    )
  })

  it('takes the settings of the house but not the time until it locks, nor that it is a demo', async () => {
    const book = await openEmpty()
    book.store.sqlite.exec('update boutique set lock_after_minutes = 2')
    await takeIn(book, text.replace('"is_demo":0', '"is_demo":1'))
    const row = book.store.sqlite
      .prepare('select name, lock_after_minutes as lock, is_demo as demo from boutique')
      .get()
    expect(row).toEqual({ name: 'Maison Aurèle', lock: 2, demo: 0 })
  })

  it('can be taken back, and leaves nothing', async () => {
    const book = await openEmpty()
    const before = dumpRows(book, TRACES)
    const { id } = await takeIn(book)
    const undone = await book.service.undo({ id }, makeContext())
    expect(undone).toMatchObject({ reverted: 0, kept: 0 })
    expect(dumpRows(book, TRACES)).toEqual(before)
    for (const name of SEARCHED)
      expect(pluck(book.store, `select rowid from ${name}_search`), name).toEqual([])
  })

  it('keeps whom somebody wrote of since, when it is taken back', async () => {
    const book = await openEmpty()
    const { id } = await takeIn(book)
    await createNoteService(book.desk).add({
      clientId: source.friend,
      body: 'Since then',
      source: { provenance: 'said', toldBy: '', on: '2026-11-23' },
      isPrivate: false,
    })
    createClientService(book.desk, async () => {}).get({ id: source.one })
    expect(await book.service.undo({ id }, makeContext())).toMatchObject({ kept: 1 })
    expect(pluck(book.store, 'select id from client')).toEqual([source.friend])
  })
})

describe('staff of the file', () => {
  it('come as former staff without a key unless the house knows them by name', async () => {
    const book = await openImportDesk({ role: 'manager' })
    open.push(book)
    await takeIn(book)
    const staff = book.store.sqlite.prepare<[], { name: string; out: number }>(
      'select name, is_retired as out from staff order by id',
    )
    const byName = new Map(staff.all().map(({ name, out }) => [name, out]))
    expect(byName.get('Camille Moreau')).toBe(0)
    expect(byName.get('Yuki Sato')).toBe(0)
    expect(byName.get('Camille Roussel')).toBe(1)
    expect(byName.get('Hugo Lambert')).toBe(1)
    const advisors =
      "select coalesce(staff.name, '') from client left join staff on staff.id = advisor_id order by client.id"
    expect(pluck(book.store, advisors)).toEqual(pluck(source.store, advisors))
  })
})

describe('a book taken into one that has clients', () => {
  it('is added under numbers of its own, and everything still names what it named', async () => {
    const book = await openPeopled()
    const lastOf = (name: string, key: string) =>
      Number(pluck(book.store, `select coalesce(max("${key}"), 0) from "${name}"`)[0])
    const offsets = new Map(CARRIED.map(({ name, key }) => [name, lastOf(name, key)]))
    const { id: importId } = await takeIn(book)
    const content = CARRIED.filter(
      ({ name }) =>
        !/^(boutique|staff|salon|custom_field|taste_term|brand_chart|import.*|activity)$/.test(name),
    )
    for (const { name, key, columns } of content) {
      const plain = columns.filter(
        ({ name: column, refersTo }) =>
          column !== key && refersTo === null && !['before', 'body', 'term', 'seen_by'].includes(column),
      )
      const inContent = columns.filter(({ refersTo }) => content.some((other) => other.name === refersTo))
      const offset = offsets.get(name === 'client_photo' ? 'client' : name) ?? 0
      const read = (store: Store, after: number, back: (table: string) => number) => {
        const references = inContent.map(
          ({ name: column, refersTo }) => `"${column}" - ${back(refersTo ?? '')}`,
        )
        const words = plain.map(({ name: column }) => `"${column}"`)
        return store.sqlite
          .prepare(
            `select ${[`"${key}" - ${after}`, ...references, ...words].join(', ')} from "${name}" where "${key}" > ?`,
          )
          .raw()
          .all(after)
      }
      expect(
        read(book.store, offset, (table) => offsets.get(table) ?? 0),
        name,
      ).toEqual(read(source.store, 0, () => 0))
    }
    expect(pluck(book.store, 'select count(*) from pragma_foreign_key_check')).toEqual([0])
    expect(pluck(book.store, 'select count(*) from client where import_id = ?', importId)).toEqual(
      pluck(source.store, 'select count(*) from client'),
    )
    const custom = `select f.label, v.value from client_custom v join custom_field f on f.id = v.field_id order by v.id`
    const rows = (store: Store) => store.sqlite.prepare(custom).all()
    expect(rows(book.store)).toEqual(rows(source.store))
    const seers = `select group_concat(s.name) from discretion d, json_each(d.seen_by) e join staff s on s.id = e.value group by d.id`
    expect(pluck(book.store, seers)).toEqual(pluck(source.store, seers))
  })

  it('lets a merge of the other book be undone here, exactly', async () => {
    const [alone, among] = [await openEmpty(), await openPeopled()]
    await takeIn(alone)
    await takeIn(among)
    const words = async ({ store, desk }: ImportDesk) => {
      const mergeId = Number(pluck(store, 'select max(id) from merge')[0]) as MergeId
      const { keptId, otherId } = await openDuplicates(desk).duplicates.undo({ mergeId })
      const clients = createClientService(desk, async () => {})
      return [keptId, otherId].map((id: ClientId) => {
        const { names, tags, relations, customs, noteCount, lastVisitAt } = clients.get({ id })
        const who = relations.map(({ clientId, ...relation }) => [
          relation,
          clientId && clients.get({ id: clientId }).name.text,
        ])
        return { names, tags, who, customs: customs.length, noteCount, lastVisitAt }
      })
    }
    expect(await words(among)).toEqual(await words(alone))
  })

  it('recognises the fields and words the house has', async () => {
    const book = await openPeopled()
    const { sqlite } = book.store
    sqlite.exec(`insert into custom_field (position, label, kind) values (0, 'wine', 'text'), (1, 'Wine', 'number');
      insert into taste_term (code, facet, words) values ('house.1', 'stone', '{"en":"Spinel"}'), ('house.2', 'stone', '{"en":"Paraiba"}')`)
    await takeIn(book)
    expect(pluck(book.store, `select field_id from client_custom where value like 'Burgundy%'`)).toEqual([1])
    expect(pluck(book.store, `select term from taste where text = 'Paraiba'`)).toEqual(['house.2'])
  })

  it('can be taken back, and leaves the book as it was', async () => {
    const book = await openPeopled()
    const before = dumpRows(book, TRACES)
    const { id } = await takeIn(book)
    expect(dumpRows(book, TRACES)).not.toEqual(before)
    expect(await book.service.undo({ id }, makeContext())).toMatchObject({ kept: 0 })
    expect(dumpRows(book, TRACES)).toEqual(before)
    await expect(book.service.undo({ id }, makeContext())).rejects.toMatchObject({ code: 'undo-expired' })
  })
})

const SINCE: readonly (readonly [string, (book: ImportDesk, id: ClientId) => unknown])[] = [
  ['is in the bin', ({ desk }, id) => createClientService(desk, async () => {}).bin({ ids: [id] })],
  [
    'has lost a note',
    ({ desk, store }, clientId) => {
      const [id = 0] = pluck<NoteId>(store, 'select id from note where client_id = ?', clientId)
      return createNoteService(desk).remove({ id: id as NoteId })
    },
  ],
  [
    'is spoken of on a page of this book',
    ({ store }, id) =>
      store.sqlite.exec(
        `insert into relation (client_id, position, name, other_id) values (1, 9, 'Ada', ${id})`,
      ),
  ],
  [
    'is being written about',
    ({ store }, id) =>
      store.sqlite.exec(
        `insert into draft (staff_id, key, body, saved_at) values (1, 'note:${id}', '{}', 1)`,
      ),
  ],
]

describe('somebody of a file that is taken back', () => {
  it.each(SINCE)('stays who %s since', async (_what, act) => {
    const book = await openPeopled()
    const { id: importId } = await takeIn(book)
    const [ada = 0] = pluck<ClientId>(book.store, `select id from client where name_text = 'Ada Byron'`)
    await act(book, ada as ClientId)
    expect(await book.service.undo({ id: importId }, makeContext())).toMatchObject({ kept: 1 })
    expect(pluck(book.store, 'select id from client where import_id = ?', importId)).toEqual([ada])
  })
})

describe('one client written out', () => {
  it('brings what is theirs and no word of anybody else', async () => {
    const one = await writeOut(source.store, { kind: 'client', clientId: source.friend })
    const { tables } = JSON.parse(one) as { tables: Record<string, Record<string, unknown>[]> }
    expect(tables['client']?.map(({ id }) => id)).toEqual([source.friend])
    expect(tables['relation']).toMatchObject([{ name: 'Misaki', other_id: null }])
    expect(tables['discretion']?.map(({ towards_id: towards }) => towards)).toEqual([null, null])
    expect(tables['merge']).toEqual([])
    expect(one).not.toContain('Byron')
    const book = await openPeopled()
    const { counts } = await takeIn(book, one)
    expect(counts.new).toBe(1)
  })

  it('is refused for somebody who is gone', async () => {
    const gone = writeOut(source.store, { kind: 'client', clientId: 999_999 as ClientId })
    await expect(gone).rejects.toMatchObject({ code: 'not-found' })
  })
})
