import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../../db/open.ts'
import { createFactQueries } from '../../../../db/queries/facts.ts'
import { createNoteQueries } from '../../../../db/queries/notes.ts'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import { bareCell } from '../../../../electron/services/exports/neutral-cells.ts'
import { readCsvText } from '../../../../electron/services/imports/read-csv.ts'
import { type ExportOptions, openExportDesk, tableWords } from '../../../support/export-desk.ts'
import { ADVISOR, MANAGER, TEST_NOW } from '../../../support/temp-desk.ts'
import { MIGRATIONS, TEST_KEY } from '../../../support/temp-store.ts'

type Desk = Awaited<ReturnType<typeof openExportDesk>>

let desk: Desk | undefined
afterEach(() => {
  desk?.close()
  desk = undefined
})

async function openDesk(): Promise<Desk> {
  desk = await openExportDesk()
  return desk
}

/** Writes a table and reads it: each row by its headings. */
async function readTable(taken: Desk, options: ExportOptions = {}): Promise<Record<string, string>[]> {
  await taken.write(options)
  const [headings = { cells: [] }, ...rows] = readCsvText(taken.read().toString('utf8').slice(1), ',')
  return rows.map(({ cells }) =>
    Object.fromEntries(headings.cells.map((heading, at) => [bareCell(heading), bareCell(cells[at] ?? '')])),
  )
}

const misaki = (rows: Record<string, string>[]) =>
  rows.find((row) => row['Email'] === 'misaki.tanaka@example.jp')
const idOf = ({ store }: Desk, name: string) =>
  store.sqlite
    .prepare<[string], ClientId>('select id from client where name_text like ?')
    .pluck()
    .get(name) ?? (0 as ClientId)

const lastAct = ({ store }: Desk) =>
  store.sqlite
    .prepare<[], object>(
      'select act, subject, subject_id as subjectId, staff_id as staffId from activity order by id desc',
    )
    .get()

describe('a table of the whole book', () => {
  it('has a row for each client who is not in the bin, after a mark of UTF-8', async () => {
    const taken = await openDesk()
    taken.store.sqlite.exec(`update client set binned_at = 1 where id = ${idOf(taken, '%美咲%')}`)
    const rows = await readTable(taken)
    expect(rows).toHaveLength(60)
    expect(misaki(rows)).toBeUndefined()
    expect([...taken.read().subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('says of a person what the form, the tastes and the notes say', async () => {
    const row = misaki(await readTable(await openDesk()))
    expect(row).toMatchObject({ 'Given name': '美咲', 'Family name': '田中', Birthday: '1976-04-28' })
    expect(row?.['Hotel in Paris']).toBeDefined()
    expect(Object.values(row ?? {}).join('\n')).toContain('Give her the loupe without being asked.')
  })

  it('has as many columns of one thing as the widest client has, and none that stays empty', async () => {
    const rows = await readTable(await openDesk())
    const headings = Object.keys(rows[0] ?? {})
    for (const heading of headings)
      expect(
        rows.some((row) => row[heading] !== ''),
        heading,
      ).toBe(true)
    expect(headings.filter((heading) => /^Someone around them \d$/.test(heading)).length).toBeGreaterThan(1)
  })

  // Catches a note for oneself that a table or a card makes everybody's, and the importer an open one.
  it('leaves private notes in the book, those of whoever asks too', async () => {
    const taken = await openDesk()
    const note = (staffId: number, body: string) =>
      createNoteQueries(taken.store).insert({
        clientId: idOf(taken, '%美咲%'),
        body,
        provenance: 'said',
        toldBy: '',
        onDay: '2026-11-20',
        isPrivate: true,
        staffId,
        importId: null,
        recordedAt: TEST_NOW,
      })
    await taken.store.write(() => void [note(MANAGER, 'mine alone'), note(ADVISOR, 'hers alone')])
    for (const format of ['csv', 'vcard'] as const) {
      await taken.write({ format })
      expect(taken.read().toString()).not.toMatch(/mine alone|hers alone/)
    }
    await taken.write({ format: 'carnet' })
    expect(taken.read().toString()).toMatch(/mine alone/)
  })

  it('leaves purchases in the book that are kept from whoever asks, and writes the lossless file whole', async () => {
    const taken = await openDesk()
    const { insert } = createFactQueries(taken.store)
    const clientId = idOf(taken, '%美咲%')
    const known = { provenance: 'bought', onDay: '2026-11-20', recordedAt: TEST_NOW } as const
    const fact = { topic: 'service', text: 'Bought the tiara', confidence: 'sure' } as const
    await taken.store.write(() => void insert({ clientId, ...fact, ...known }))
    const written = async (options?: ExportOptions) => {
      await taken.write(options)
      return taken.read().toString()
    }
    expect(await written()).toContain('Bought the tiara')
    taken.store.sqlite.exec(`
      insert into discretion (client_id, kind, seen_by, provenance, on_day, recorded_at)
      values (${clientId}, 'purchases-hidden', '[${ADVISOR}]', 'said', '2026-11-20', 0)`)
    expect(await written()).not.toContain('Bought the tiara')
    expect(await written({ format: 'vcard' })).not.toContain('Bought the tiara')
    expect(await written({ format: 'carnet' })).toContain('Bought the tiara')
  })

  it('puts what is more than forty of one thing into the last of its columns', async () => {
    const taken = await openDesk()
    const { insert } = createFactQueries(taken.store)
    const fact = (text: string) => ({
      clientId: idOf(taken, '%美咲%'),
      topic: 'other' as const,
      text,
      provenance: 'said' as const,
      onDay: '2026-11-20',
      confidence: 'sure' as const,
      recordedAt: TEST_NOW,
    })
    await taken.store.write(() => {
      for (let at = 1; at <= 45; at += 1) insert(fact(`fact no ${at}.`))
    })
    const words = { ...tableWords('en'), 'target.fact.other': 'Fact' }
    const row = misaki(await readTable(taken, { words }))
    expect(row?.['Fact 39']).toBe('fact no 39.')
    expect(row?.['Fact 40']).toBe([40, 41, 42, 43, 44, 45].map((at) => `fact no ${at}.`).join('\n'))
    expect(row?.['Fact 41']).toBeUndefined()
  })
})

describe('taking out', () => {
  it('takes out one moment of the book, whatever is written meanwhile', async () => {
    const taken = await openDesk()
    const other = await openStore({ path: taken.store.path, key: TEST_KEY, migrations: MIGRATIONS })
    try {
      let isWritten = false
      const progress = ({ step }: { step: string }) => {
        if (step !== 'writing' || isWritten) return
        isWritten = true
        other.sqlite.exec(
          `insert into contact_way (client_id, position, kind, value) select id, 99, 'phone', 'since then' from client`,
        )
      }
      await taken.write({ room: { progress } })
      expect(isWritten).toBe(true)
      expect(taken.read().toString()).not.toContain('since then')
      await taken.write()
      expect(taken.read().toString()).toContain('since then')
    } finally {
      other.close()
    }
  })

  it('takes no picture along where the house shows none', async () => {
    const taken = await openDesk()
    taken.store.sqlite.exec(
      `insert or replace into client_photo (client_id, mime, width, height, bytes, added_at)
       select min(id), 'image/png', 1, 1, x'89504e47', 1 from client`,
    )
    const hasPicture = async (allows: number) => {
      taken.store.sqlite.exec(`update boutique set allows_photos = ${allows}`)
      await taken.write({ format: 'vcard' })
      return taken.read().toString().includes('PHOTO')
    }
    expect([await hasPicture(0), await hasPicture(1)]).toEqual([false, true])
  })

  it.each(['csv', 'xlsx', 'vcard', 'carnet'] as const)(
    'writes %s whole, under its name alone',
    async (format) => {
      const taken = await openDesk()
      expect(await taken.write({ format })).toEqual({ clients: 61, bytes: taken.read().length })
      expect(taken.files()).toEqual(['book'])
    },
  )

  it('is written in the record of the book, with its shape and how many left', async () => {
    const taken = await openDesk()
    await taken.write()
    expect(lastAct(taken)).toEqual({
      act: 'book.exported-csv',
      subject: 'export',
      subjectId: 61,
      staffId: MANAGER,
    })
    const clientId = idOf(taken, '%美咲%')
    await taken.write({ scope: { kind: 'client', clientId }, format: 'vcard' })
    expect(lastAct(taken)).toMatchObject({
      act: 'client.exported-vcard',
      subject: 'client',
      subjectId: clientId,
    })
  })

  it('takes out one client, or those a list shows', async () => {
    const taken = await openDesk()
    const clientId = idOf(taken, '%美咲%')
    expect(await readTable(taken, { scope: { kind: 'client', clientId } })).toHaveLength(1)
    const filter = { show: 'all', language: 'ja', importId: null } as const
    const listed = await readTable(taken, { scope: { kind: 'list', filter } })
    expect(listed.length).toBeGreaterThan(1)
    expect(listed.length).toBeLessThan(61)
  })

  it('gives each client the same uid each time', async () => {
    const taken = await openDesk()
    const uids = async () => {
      await taken.write({ format: 'vcard' })
      return (
        taken
          .read()
          .toString()
          .match(/UID:urn:uuid:[0-9a-f-]{36}/g) ?? []
      )
    }
    const first = await uids()
    expect(new Set(first).size).toBe(61)
    expect(await uids()).toEqual(first)
  })

  it.each(['csv', 'xlsx', 'vcard', 'carnet'] as const)(
    'leaves nothing behind when %s is stopped',
    async (format) => {
      const taken = await openDesk()
      let looks = 0
      const room = { isCancelled: () => (looks += 1) > 1 }
      await expect(taken.write({ format, room })).rejects.toMatchObject({ code: 'cancelled' })
      expect(taken.files()).toEqual([])
      expect(lastAct(taken)).not.toMatchObject({ subject: 'export' })
    },
  )

  it('leaves the file that was there as it was when it is stopped', async () => {
    const taken = await openDesk()
    await taken.write()
    const before = taken.read()
    await expect(taken.write({ room: { isCancelled: () => true } })).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(taken.read().equals(before)).toBe(true)
  })

  it('says that a place cannot be written to, and whose page is gone', async () => {
    const taken = await openDesk()
    const path = join(taken.path, 'not', 'there.csv')
    await expect(taken.write({ path })).rejects.toMatchObject({
      code: 'file-unwritable',
      params: { file: 'there.csv' },
    })
    const scope = { kind: 'client', clientId: 98765 as ClientId } as const
    await expect(taken.write({ scope })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('never takes the place of what is no file', async () => {
    const taken = await openDesk()
    const path = join(taken.path, '..', 'a-folder')
    mkdirSync(path)
    await expect(taken.write({ path })).rejects.toMatchObject({ code: 'file-unwritable' })
    expect(taken.files()).toEqual(['a-folder'])
    expect(lastAct(taken)).not.toMatchObject({ subject: 'export' })
  })
})
