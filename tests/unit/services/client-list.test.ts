import { BLANK_LANGUAGE } from '../../../db/queries/blank-form.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { ADVISOR, MANAGER, openTempDesk, TEST_NOW, type TempDesk } from '../../support/temp-desk.ts'

const ALL = { show: 'all', language: '', importId: null } as const

let book: TempDesk
let clients: ReturnType<typeof createClientService>

beforeEach(async () => {
  book = await openTempDesk()
  clients = createClientService(book.desk)
})
afterEach(() => book.close())

const add = async (draft: ClientDraft) => (await clients.create({ client: draft })).id
const listed = async (filter: object = ALL) =>
  (
    await clients.list({
      filter: { ...ALL, ...filter },
      at: { from: 'index', index: 0 },
      limit: 50,
    })
  ).rows.map((row) => row.name.text)

describe('the list', () => {
  it('pages by index and after a row, without a gap and without a repeat', async () => {
    for (const surname of ['Éluard', 'Zola', 'Eco', 'Aragon', 'Élan'])
      await add(clientDraft([nameForm('X', surname)]))
    const first = await clients.list({ filter: ALL, at: { from: 'index', index: 0 }, limit: 2 })
    expect(first.next).not.toBeNull()
    const second = await clients.list({
      filter: ALL,
      at: { from: 'after', ...(first.next ?? { rank: 0, id: 0 }) },
      limit: 3,
    })
    expect([...first.rows, ...second.rows].map((row) => row.name.text)).toEqual([
      'X Aragon',
      'X Eco',
      'X Élan',
      'X Éluard',
      'X Zola',
    ])
    expect(second.next).toBeNull()
    const fromThree = await clients.list({ filter: ALL, at: { from: 'index', index: 3 }, limit: 50 })
    expect(fromThree.rows.map((row) => row.name.text)).toEqual(['X Éluard', 'X Zola'])
  })

  it('keeps to its filters, alone and together, and counts what it shows', async () => {
    const mine = await add(
      clientDraft([nameForm('', 'Mine')], {
        advisorId: ADVISOR,
        languages: [{ ...BLANK_LANGUAGE, tag: 'ja', use: 'prefers' }],
      }),
    )
    const hers = await add(
      clientDraft([nameForm('', 'Hers')], {
        advisorId: MANAGER,
        languages: [{ ...BLANK_LANGUAGE, tag: 'ja', use: 'some' }],
      }),
    )
    book.store.sqlite.exec(`
      insert into appointment (client_id, kind, starts_at, ends_at, languages, created_at, changed_at, status)
        values (${hers}, 'visit', ${TEST_NOW + 1}, ${TEST_NOW + 2}, '[]', 1, 1, 'booked'),
               (${hers}, 'visit', ${TEST_NOW + 5}, ${TEST_NOW + 6}, '[]', 1, 1, 'booked'),
               (${mine}, 'visit', ${TEST_NOW + 1}, ${TEST_NOW + 2}, '[]', 1, 1, 'cancelled');
      insert into import (id, file_name, at, counts, undo_until) values (3, 'old book.csv', 1, '{}', 1);
      update client set last_visit_at = 5, import_id = 3 where id = ${hers}`)
    const cases: [object, string[]][] = [
      [{ show: 'mine' }, ['Mine']],
      [{ show: 'coming' }, ['Hers']],
      [{ show: 'never-visited' }, ['Mine']],
      [{ language: 'ja' }, ['Hers', 'Mine']],
      [{ show: 'mine', language: 'ja' }, ['Mine']],
      [{ show: 'mine', language: 'fr' }, []],
      [{ importId: 3 }, ['Hers']],
      [{ show: 'binned' }, []],
    ]
    for (const [filter, names] of cases) {
      expect(await listed(filter), JSON.stringify(filter)).toEqual(names)
      expect(clients.count({ filter: { ...ALL, ...filter } }).count, JSON.stringify(filter)).toBe(
        names.length,
      )
    }
    const { rows } = await clients.list({
      filter: { ...ALL, show: 'coming' },
      at: { from: 'index', index: 0 },
      limit: 5,
    })
    expect(rows[0]).toMatchObject({ nextVisitAt: TEST_NOW + 1, lastVisitAt: 5, advisorId: MANAGER })
    expect(clients.get({ id: hers })).toMatchObject({
      importedFrom: 'old book.csv',
      nextVisit: { startsAt: TEST_NOW + 1 },
    })
  })

  it('asks the back room for the order of a large book and shows the order it has meanwhile', async () => {
    await add(clientDraft([nameForm('', 'Beta')]))
    await add(clientDraft([nameForm('', 'Alpha')]))
    expect(await listed()).toEqual(['Alpha', 'Beta'])
    book.store.sqlite.exec(`insert into client (created_at, changed_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000) select 1, 1 from n`)
    const asked: string[] = []
    const french = createClientService(book.seat({ language: 'fr' }), async (language) => {
      asked.push(language)
    })
    const { rows } = await french.list({ filter: ALL, at: { from: 'index', index: 0 }, limit: 2 })
    expect(rows.map((row) => row.name.text)).toEqual(['Alpha', 'Beta'])
    expect(asked).toEqual(['fr'])
  })
})
