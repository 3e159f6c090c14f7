import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rankAll } from '../../../../db/order/rank-all.ts'
import { createClientQueries } from '../../../../db/queries/clients.ts'
import { AppError } from '../../../../electron/ipc/errors.ts'
import { readCsvText } from '../../../../electron/services/imports/read-csv.ts'
import { createSearchService } from '../../../../electron/services/search.ts'
import {
  dumpRows,
  type ImportDesk,
  makeContext,
  openImportDesk,
  readFixture,
  REFUSED_WORDS,
  WORDS,
} from '../../../support/import-desk.ts'

let desk: ImportDesk

beforeEach(async () => {
  desk = await openImportDesk()
})
afterEach(() => desk.close())

const read = (sql: string): unknown[] => desk.store.sqlite.prepare(sql).pluck().all()
const formOf = (id: number) => createClientQueries(desk.store).readForm(id)

describe('bringing in', () => {
  it('puts names, readings, birthdays without a year and notes where they belong', async () => {
    await desk.bring('google.csv', readFixture('google-contacts.csv'))
    expect(formOf(1)).toMatchObject({
      names: [
        { surname: '田中', given: '美咲', surnameReading: 'タナカ', givenReading: 'ミサキ', lang: 'ja' },
      ],
      contactWays: [{ kind: 'phone', label: 'Mobile', e164: '+819012340000' }],
      country: 'JP',
    })
    expect(formOf(3)?.occasions).toContainEqual(
      expect.objectContaining({
        kind: 'birthday',
        calendar: 'gregorian',
        year: null,
        monthCode: 'M02',
        day: 19,
      }),
    )
    expect(formOf(2)?.addresses[0]?.lines).toBe('Al Wasl Road, Villa 7\nJumeirah 1')
    expect(read('select body from note where client_id = 1')).toEqual([
      '<b>VIP</b> & discreet; =HYPERLINK("x")',
    ])
  })

  it('calls a phone what its column says when the file has no label for it', async () => {
    await desk.bring('a.csv', 'Nom,Tél. domicile,Mobile\nDupont,01 44 55 66 77,06 12 34 56 78\n')
    expect(formOf(1)?.contactWays.map(({ label }) => label)).toEqual(['Home', 'Mobile'])
  })

  it('finds the people it brought by reading, script, sound and a piece of the phone', async () => {
    await desk.bring('google.csv', readFixture('google-contacts.csv'))
    const search = createSearchService(desk.desk)
    for (const query of ['misaki', 'みさき', '美咲', '1234-0000']) {
      const { clients } = search.find({ query, limit: 20 })
      const found = clients.map(({ name }) => name.text)
      expect(found, query).toContain('田中 美咲')
    }
  })

  it('gives the people it brought their place in the order of names', async () => {
    const order = () =>
      read(`select name_text from client join client_rank on client_id = client.id
        where language = 'en' order by rank`)
    await desk.bring('a.csv', 'Nom,Prénom\nMoreau,Zoé\nBernard,Luc\n')
    await rankAll(desk.store, 'en')
    await desk.bring('b.csv', 'Nom,Prénom\nDurand,Ève\n')
    expect(order()).toEqual(['Luc Bernard', 'Ève Durand', 'Zoé Moreau'])
  })

  it('remembers how the columns were settled for the next file with the same headings', async () => {
    const uploadId = await desk.upload('a.csv', 'Nom,Mot\nDupont,aime le jade\n')
    const choice = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
    const { mapping, mappingFrom } = await desk.service.inspect({ uploadId, choice }, makeContext())
    expect(mappingFrom).toBe('names')
    const settled = mapping.map((each) =>
      each.column === 1 ? { column: 1, target: 'likes' as const } : each,
    )
    await desk.service.commit(
      { uploadId, choice, mapping: settled, matches: 'complete', words: WORDS },
      makeContext(),
    )
    const again = await desk.inspect('b.csv', 'Nom,Mot\nMartin,aime les perles\n')
    expect(again).toMatchObject({ mappingFrom: 'remembered', mapping: settled })
    expect(read('select text from taste')).toEqual(['aime le jade'])
  })

  it('keeps the rows it refuses and writes them as a table that reads back cell for cell', async () => {
    const record = await desk.bring(
      'a.csv',
      'Nom,E-mail,Remarque\nDupont,d@b.fr,\n,,"deux\nlignes, et ""plus"""\n,,=SUM(A1)\n,,+33 6\n,,-1+cmd\n',
    )
    expect(record).toMatchObject({ refusedKept: 4, counts: { rows: 5, new: 1, refused: 4 } })
    await desk.service.saveRefused({ id: record.id, words: REFUSED_WORDS })
    const [text = ''] = desk.saved
    expect(text.startsWith('\uFEFF')).toBe(true)
    const cells = readCsvText(text.slice(1), ',').map((row) => row.cells)
    expect(cells).toEqual([
      ['Carnet · Reason', 'Carnet · Line', 'Nom', 'E-mail', 'Remarque'],
      ['because nothing-identifies-a-person', '3', '', '', 'deux\nlignes, et "plus"'],
      ['because nothing-identifies-a-person', '5', '', '', "'=SUM(A1)"],
      ['because nothing-identifies-a-person', '6', '', '', '+33 6'],
      ['because nothing-identifies-a-person', '7', '', '', "'-1+cmd"],
    ])
  })

  it('keeps a line that is too long for its place whole, as a note', async () => {
    const long = 'x'.repeat(900)
    await desk.bring('a.csv', `Nom,Société\nDupont,${long}\n`)
    expect(read('select body from note')).toEqual([long])
    expect(formOf(1)?.organisation).toHaveLength(500)
  })

  it('says a file of no bytes, or of headings only, is empty', async () => {
    await expect(desk.inspect('a.csv', '')).rejects.toMatchObject({ code: 'file-empty' })
    await expect(desk.inspect('a.csv', 'Nom,Prénom\n')).rejects.toMatchObject({ code: 'file-empty' })
  })

  it('takes a file in slices, and refuses a slice that does not follow', async () => {
    const bytes = readFixture('outlook-ja-shift_jis.csv')
    const slice = (offset: number, end: number) => ({
      fileName: 'o.csv',
      offset,
      bytes: bytes.slice(offset, end),
    })
    const { uploadId } = await desk.service.receive({ uploadId: null, ...slice(0, 1000) })
    await expect(desk.service.receive({ uploadId, ...slice(2000, 3000) })).rejects.toMatchObject({
      code: 'upload-gone',
    })
    for (let offset = 1000; offset < bytes.length; offset += 1000) {
      await desk.service.receive({ uploadId, ...slice(offset, offset + 1000) })
    }
    const choice = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
    const inSlices = await desk.service.inspect({ uploadId, choice }, makeContext())
    expect(inSlices).toEqual({ ...(await desk.inspect('o.csv', bytes)), uploadId })
  })

  it('leaves every table as it was when it is stopped half-way through the writing', async () => {
    await desk.bring('a.csv', 'Nom,Prénom\nDupont,Anne\n')
    const before = dumpRows(desk)
    const context = makeContext(({ step, done }) => {
      if (step === 'writing' && done > 0) context.stop()
    })
    await expect(desk.bring('google.csv', readFixture('google-contacts.csv'), { context })).rejects.toEqual(
      new AppError('cancelled'),
    )
    expect(dumpRows(desk)).toEqual(before)
  })
})

describe('whom a row matches', () => {
  it('points out the people a file repeats, and completes the first row with the others', async () => {
    const { counts } = await desk.look('google.csv', readFixture('google-contacts.csv'))
    expect(counts.repeated).toBeGreaterThan(0)
    // Everyone in this book has a telephone of their own, so the same name is only pointed out.
    const french = await desk.look('fr.csv', readFixture('client-book-fr-windows-1252.csv'))
    expect(french.counts).toMatchObject({ new: 48, repeated: 0, sameName: 40 })
    await desk.bring(
      'a.csv',
      'Nom,Prénom,E-mail,Tél.\nDupont,Anne,a@b.fr,\nDupont,Anne,A@B.FR,06 12 34 56 78\n',
    )
    expect(formOf(1)?.contactWays.map(({ kind }) => kind)).toEqual(['email', 'phone'])
    expect(read('select count(*) from client')).toEqual([1])
  })

  it('does not take spouses who share a telephone for one person', async () => {
    const book = 'Nom,Prénom,Tél.\nDupont,Anne,06 12 34 56 78\nDupont,Marc,06 12 34 56 78\n'
    const { counts } = await desk.look('a.csv', book)
    expect(counts).toMatchObject({ new: 2, repeated: 0 })
    await desk.bring('a.csv', 'Nom,Prénom,Tél.\nDupont,Anne,06 12 34 56 78\n')
    const { findings } = await desk.look('a.csv', book)
    expect(findings.map(({ outcome, matchedBy }) => [outcome, matchedBy])).toEqual([
      ['matched', 'phone'],
      ['new', ''],
    ])
  })

  it('does not take a father and his son of one name and telephone for one person', async () => {
    const book =
      'Nom,Prénom,Tél.,Date de naissance\nDupont,Paul,06 12 34 56 78,\nDupont,Paul,06 12 34 56 78,1950-01-02\n' +
      'Dupont,Paul,06 12 34 56 78,1978-11-23\n'
    expect((await desk.look('a.csv', book)).counts).toMatchObject({ new: 2, repeated: 1 })
    await desk.bring('b.csv', 'Nom,Prénom,Tél.\nDupont,Paul,06 12 34 56 78\n')
    const { findings } = await desk.look('a.csv', book)
    expect(findings.map(({ outcome }) => outcome)).toEqual(['matched', 'repeated', 'new'])
    await desk.bring('a.csv', book)
    expect(read(`select year from occasion where kind = 'birthday' order by client_id`)).toEqual([1950, 1978])
    expect(read('select count(distinct client_id) from occasion')).toEqual([2])
  })

  it('does not take two people of one name for one when each has a telephone of their own', async () => {
    await desk.bring('a.csv', 'Nom,Prénom,Tél.\nDupont,Anne,06 12 34 56 78\n')
    const { counts, findings } = await desk.look('b.csv', 'Nom,Prénom,Tél.\nDupont,Anne,06 99 99 99 99\n')
    expect(counts).toMatchObject({ new: 1, matched: 0, sameName: 1 })
    expect(findings).toMatchObject([{ outcome: 'new', sameNameAs: 'Anne Dupont' }])
  })

  it('never matches a client in the bin', async () => {
    await desk.bring('a.csv', 'Nom,Prénom,Tél.\nDupont,Anne,06 12 34 56 78\n')
    await desk.store.write(() => createClientQueries(desk.store).bin(1, 1))
    const { counts } = await desk.look('a.csv', 'Nom,Prénom,Tél.\nDupont,Anne,06 12 34 56 78\n')
    expect(counts).toMatchObject({ new: 1, matched: 0 })
  })

  const BOOKKEEPING = ['import', 'import_refused', 'import_mapping', 'activity', 'store_commit']

  it.each([
    'client-book-ar-utf16le.txt',
    'client-book-fr-windows-1252.csv',
    'client-book-zh-gb18030.csv',
    'google-contacts.csv',
    'outlook-ja-shift_jis.csv',
    'phones.vcf',
  ] as const)('changes nothing when %s is brought in a second time', async (name) => {
    await desk.bring(name, readFixture(name))
    const before = dumpRows(desk, BOOKKEEPING)
    const { counts } = await desk.bring(name, readFixture(name))
    expect(counts.new).toBe(0)
    expect(dumpRows(desk, BOOKKEEPING)).toEqual(before)
  })

  it('leaves those who match alone, or adds them again, when that is asked for', async () => {
    const first = 'Nom,Prénom\nDupont,Anne\n'
    const second = 'Nom,Prénom,Société\nDupont,Anne,Maison\n'
    await desk.bring('a.csv', first)
    await desk.bring('b.csv', second, { matches: 'skip' })
    expect(formOf(1)?.organisation).toBe('')
    await desk.bring('b.csv', second, { matches: 'add' })
    expect(formOf(2)?.organisation).toBe('Maison')
    await desk.bring('c.csv', 'Nom,Prénom,Société\nDupont,Anne,Autre\n', { matches: 'complete' })
    expect([formOf(1)?.organisation, formOf(2)?.organisation]).toEqual(['Autre', 'Maison'])
  })
})
