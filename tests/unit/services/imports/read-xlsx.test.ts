import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewSheet } from '../../../../electron/services/imports/sheet.ts'
import { type ImportDesk, makeContext, openImportDesk, WORDS } from '../../../support/import-desk.ts'
import { makeWorkbook, textRows, workbookParts, type WorkbookParts, zip } from '../../../support/workbooks.ts'

/** The rows of the sheet that is read, headings included. */
async function rowsOf(parts: WorkbookParts, sheet?: number): Promise<string[][]> {
  const choices = { hasHeader: false, ...(sheet === undefined ? {} : { sheet }) }
  return (await previewSheet({ pieces: [makeWorkbook(parts)] }, choices)).rows
}

const cellOf = async (cell: string, rest: Omit<WorkbookParts, 'sheets'> = {}) =>
  (await rowsOf({ ...rest, sheets: { Clients: `<row>${cell}</row>` } }))[0]?.[0]

/** One style for each format: numbers are those a program knows, texts are the file's own. */
function stylesOf(...formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, at) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  )
  const used = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`,
  )
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs>`
}

const shown = (value: string, format: number | string, properties = '') =>
  cellOf(`<c s="0"><v>${value}</v></c>`, { styles: stylesOf(format), properties })

describe('a day in a sheet', () => {
  it.each([
    ['30740', 14, '1984-02-28'],
    ['1', 14, '1900-01-01'],
    ['59', 14, '1900-02-28'],
    ['60', 14, '1900-02-29'],
    ['61', 14, '1900-03-01'],
    ['2958465', 14, '9999-12-31'],
    ['30740', 'yyyy\\-mm\\-dd;@', '1984-02-28'],
    ['30740', '[$-411]ggge"年"m"月"d"日"', '1984-02-28'],
    ['30740', '[$-F800]dddd\\, mmmm dd\\, yyyy', '1984-02-28'],
    ['30740', 31, '1984-02-28'],
    ['30740.75', 22, '1984-02-28T18:00'],
    ['30740.999999999', 22, '1984-02-29'],
    ['30740.75', 14, '1984-02-28'],
    ['0.604166666666667', 20, '14:30'],
    ['1.5', 46, '36:00'],
    ['30740.5', 'h:mm AM/PM', '12:00'],
    ['30740', 'mm:ss', '00:00'],
  ])('%s shown as %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })

  it('counts from 1904 where the workbook says so, as those of old Macs do', async () => {
    expect(await shown('29278', 14, 'date1904="1"')).toBe('1984-02-28')
    expect(await shown('0', 14, 'date1904="true"')).toBe('1904-01-01')
  })

  it.each([
    ['d-mmm', '--02-28'],
    [16, '--02-28'],
    ['m"月"d"日"', '--02-28'],
    ['mmm-yy', '1984-02'],
    [17, '1984-02'],
    ['yyyy', '1984'],
  ])(
    'shown as %s says no more than that, since a sheet adds this year to a birthday without one',
    async (format, text) => {
      expect(await shown('30740', format)).toBe(text)
    },
  )

  it('that no calendar has stays a number', async () => {
    expect(await shown('-5', 14)).toBe('-5')
    expect(await shown('99999999', 14)).toBe('99999999')
  })

  it('written as ISO 8601 is taken as it is', async () => {
    expect(await cellOf('<c t="d"><v>1984-02-28T00:00:00</v></c>')).toBe('1984-02-28')
  })
})

describe('a number in a sheet', () => {
  it.each([
    ['33612345678', 0, '33612345678'],
    ['3.3612345678E10', 0, '33612345678'],
    ['8613812345678', 1, '8613812345678'],
    ['4.0999999999999996', 0, '4.1'],
    ['0.30000000000000004', 0, '0.3'],
    ['52', 0, '52'],
    ['52.5', 2, '52.5'],
    ['1E-7', 0, '0.0000001'],
    ['1E400', 0, '1E400'],
    ['30740', '#,##0.00 [$€-40C];[Red]-#,##0.00 [$€-40C]', '30740'],
    ['5', '0" mois"', '5'],
    ['0.5', '0.00E+00', '0.5'],
  ])('%s shown as %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })

  it.each([
    ['612345678', '0000000000', '0612345678'],
    ['612345678', '0#" "##" "##" "##" "##', '06 12 34 56 78'],
    ['612345678', '"+33 "0\\ 00\\ 00\\ 00\\ 00', '+33 6 12 34 56 78'],
    ['6123', '00000', '06123'],
    ['33612345678', '0000000000', '33612345678'],
  ])('%s shown as %s keeps its digits and zeros: %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })
})

describe('a text in a sheet', () => {
  it('is put together from its runs, without the reading beside it', async () => {
    const texts =
      '<si><r><t>山田</t></r><r><rPr><b/></rPr><t>太郎</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></si>'
    expect(await cellOf('<c t="s"><v>0</v></c>', { texts })).toBe('山田太郎')
    expect(await cellOf('<c t="inlineStr"><is><r><t>Aï</t></r><r><t>ko</t></r></is></c>')).toBe('Aïko')
  })

  it('keeps its spaces, line breaks and signs that XML cannot hold', async () => {
    const texts = '<si><t xml:space="preserve"> a_x000A_b&amp;_x005F_x0041_ </t></si>'
    expect(await cellOf('<c t="s"><v>0</v></c>', { texts })).toBe(' a\nb&_x0041_ ')
    expect(await cellOf('<c t="str"><v><![CDATA[<b>]]></v></c>')).toBe('<b>')
  })

  it('of a formula is what it came to last, never the formula', async () => {
    expect(await cellOf('<c t="str"><f>A1&amp;"x"</f><v>Durand</v></c>')).toBe('Durand')
    const rows = await rowsOf({
      sheets: { A: '<row><c><f>HYPERLINK("http://x")</f></c><c><v>1</v></c></row>' },
    })
    expect(rows).toEqual([['', '1']])
  })

  it('that points nowhere is empty', async () => {
    const rows = await rowsOf({
      sheets: { A: '<row><c t="s"><v>9</v></c><c t="s"><v>-1</v></c><c><v>1</v></c></row>' },
    })
    expect(rows).toEqual([['', '', '1']])
  })

  it('is told from a truth and an error', async () => {
    const sheet = '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>'
    expect(await rowsOf({ sheets: { A: sheet } })).toEqual([['TRUE', 'FALSE', '#N/A']])
  })
})

describe('a sheet', () => {
  it('has its cells at their addresses, and where they have none one after another', async () => {
    const sheet =
      '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="9"><c><v>3</v></c><c><v>4</v></c></row>'
    const [first = [], second] = await rowsOf({ sheets: { A: sheet } })
    expect([first[1], first[26], first.length]).toEqual(['1', '2', 27])
    expect(second).toEqual(['3', '4'])
  })

  it('shows what was merged over rows in each of them, and a merged title once', async () => {
    const sheet =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>8</v></c></row><row r="3"/><row r="4"><c r="B4"><v>9</v></c></row>'
    const afterRows = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B4:D4"/></mergeCells>'
    expect(await rowsOf({ sheets: { A: sheet }, afterRows })).toEqual([
      ['1', '7'],
      ['1', '8'],
      ['', '9'],
    ])
  })

  it('may be styled to its last column and row without that making a single cell', async () => {
    const sheet = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>`
    expect(await rowsOf({ sheets: { A: sheet } })).toEqual([['1']])
  })

  it('is the first that holds anything, unless another is chosen; hidden ones are not offered', async () => {
    const sheets = {
      Cover: '',
      Clients: textRows([['Amélie']]),
      Old: textRows([['Paul']]),
      Lists: textRows([['x']]),
    }
    const book = makeWorkbook({ sheets, tabs: { Lists: 'state="veryHidden"' } })
    const found = await previewSheet({ pieces: [book] }, { hasHeader: false })
    expect(found).toMatchObject({
      format: 'xlsx',
      sheets: ['Cover', 'Clients', 'Old'],
      sheet: 1,
      rows: [['Amélie']],
    })
    expect((await previewSheet({ pieces: [book] }, { hasHeader: false, sheet: 2 })).rows).toEqual([['Paul']])
    await expect(previewSheet({ pieces: [book] }, { sheet: 0 })).rejects.toMatchObject({ code: 'file-empty' })
  })

  it('is read by the strict edition of the standard too, whose elements may have a prefix', async () => {
    const relationsOf = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const row = '<x:row><x:c x:t="str"><x:v>Amélie</x:v></x:c></x:row>'
    expect(await rowsOf({ sheets: { A: row }, relationsOf })).toEqual([['Amélie']])
  })
})

describe('a workbook that is hostile or broken', () => {
  const sheet = textRows([['Name'], ['Amélie']])
  const parts = workbookParts({ sheets: { A: sheet } })
  const refuse = async (bytes: Uint8Array) =>
    previewSheet({ pieces: [bytes] }).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    )
  const changed = (name: string, change: object) =>
    zip(parts.map((part) => (part.name.endsWith(name) ? { ...part, ...change } : part)))

  it.each([
    ['cut short', () => zip(parts).subarray(0, -30), 'file-damaged'],
    ['with a wrong sum', () => changed('sheet1.xml', { claimedSum: 7 }), 'file-damaged'],
    ['with more in it than it says', () => changed('sheet1.xml', { claimedSize: 9 }), 'file-damaged'],
    ['that says it unpacks to 4 GB', () => changed('sheet1.xml', { claimedSize: 0xfffffff0 }), 'file-unsafe'],
    ['with a password on a part', () => changed('sheet1.xml', { flags: 1 }), 'file-protected'],
    [
      'that reaches out of itself',
      () => zip([...parts, { name: '../../evil.xml', bytes: 'x' }]),
      'file-damaged',
    ],
    ['with one part twice', () => zip([...parts, { name: 'XL/Workbook.xml', bytes: 'x' }]), 'file-unsafe'],
    ['not well formed', () => changed('sheet1.xml', { bytes: '<worksheet><row>' }), 'file-damaged'],
    ['nested without end', () => changed('sheet1.xml', { bytes: '<a>'.repeat(100_000) }), 'file-unsafe'],
    ['that is no workbook', () => zip([{ name: 'a.txt', bytes: 'x' }]), 'format-unknown'],
    ['of another program', () => Buffer.from('%PDF-1.7 and so on'), 'format-unknown'],
    ['of Excel 97', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'format-unknown'],
    ['that is a page in truth', () => Buffer.from('<html><table><tr><td>Name'), 'format-unknown'],
    [
      'that is XML, in UTF-16',
      () => Buffer.from('\ufeff<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', 'utf16le'),
      'format-unknown',
    ],
    [
      'of LibreOffice',
      () => zip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'format-unknown',
    ],
    ['of Numbers', () => zip([{ name: 'Index/Document.iwa', bytes: 'x' }]), 'format-unknown'],
    ['of Excel, but binary', () => zip([{ name: 'xl/workbook.bin', bytes: 'x' }]), 'format-unknown'],
    [
      'with a password',
      () =>
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'file-protected',
    ],
    [
      'with too many rows',
      () => makeWorkbook({ sheets: { A: '<row><c><v>1</v></c></row>'.repeat(200_002) } }),
      'file-too-long',
    ],
  ])('%s is refused', async (_, make, code) => {
    expect(await refuse(make())).toBe(code)
  })

  it('that declares entities or names a file outside is refused before anything comes of it', async () => {
    const evil = (dtd: string) =>
      changed('sheet1.xml', { bytes: `<!DOCTYPE a [${dtd}]><worksheet>&b;</worksheet>` })
    expect(await refuse(evil('<!ENTITY b SYSTEM "file:///etc/passwd">'))).toBe('file-unsafe')
    expect(await refuse(evil('<!ENTITY b "ha"><!ENTITY c "&b;&b;">'))).toBe('file-unsafe')
  })

  it('refuses the row that is wider than any client book, and reads the others', async () => {
    const wide = `<row r="2">${'<c><v>1</v></c>'.repeat(1001)}</row>`
    const { rows, rowCount } = await previewSheet(
      { pieces: [makeWorkbook({ sheets: { A: `<row r="1"><c><v>5</v></c></row>${wide}` } })] },
      { hasHeader: false },
    )
    expect(rowCount).toBe(2)
    expect(rows.map((cells) => cells.length)).toEqual([1, 1])
  })

  it('stops when told to', async () => {
    const bytes = makeWorkbook({ sheets: { A: '<row><c><v>1</v></c></row>'.repeat(200_000) } })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 5)
    await expect(previewSheet({ pieces: [bytes] }, {}, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

describe('a workbook that is brought in', () => {
  let desk: ImportDesk
  beforeEach(async () => {
    desk = await openImportDesk()
  })
  afterEach(() => desk.close())

  const serial = '<c r="D2" s="1"><v>30740</v></c><c r="E2"><v>33612345678</v></c>'
  const book = makeWorkbook({
    sheets: {
      Notes: textRows([['Nothing here is a person']]),
      Clients: `${textRows([['First name', 'Last name', 'Email', 'Birthday', 'Phone']])}<row r="2"><c r="A2" t="str"><v>Aïko</v></c><c r="B2" t="str"><v>Durand</v></c>${serial}</row>`,
    },
    styles: stylesOf(0, 16),
  })

  it('becomes clients by the same mapping, dry run and commit, and can be undone', async () => {
    const choice = { sheet: 1, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
    const inspection = await desk.inspect('clients.xlsx', book, choice)
    expect(inspection).toMatchObject({ format: 'xlsx', sheets: ['Notes', 'Clients'], sheet: 1, rowCount: 1 })
    expect(inspection.mapping.map(({ target }) => target)).toEqual([
      'given',
      'surname',
      'email',
      'birthday',
      'phone',
    ])
    const record = await desk.bring('clients.xlsx', book, { choice })
    expect(record.counts).toMatchObject({ rows: 1, new: 1 })
    const read = (sql: string) => desk.store.sqlite.prepare(sql).get()
    expect(read('select year, month_code, day from occasion')).toEqual({
      year: null,
      month_code: 'M02',
      day: 28,
    })
    expect(read('select value, e164 from contact_way')).toEqual({
      value: '33612345678',
      e164: '+33612345678',
    })
    await desk.service.undo({ id: record.id }, makeContext())
    expect(read('select count(*) as clients from client')).toEqual({ clients: 0 })
  })

  it('remembers its mapping for the next workbook with the same headings', async () => {
    const choice = { sheet: 1, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
    const { mapping } = await desk.inspect('clients.xlsx', book, choice)
    const chosen = mapping.map((each) =>
      each.target === 'email' ? { ...each, target: 'ignore' as const } : each,
    )
    const uploadId = await desk.upload('clients.xlsx', book)
    const plan = { uploadId, choice, mapping: chosen, matches: 'add' as const, words: WORDS }
    await desk.service.commit(plan, makeContext())
    const again = await desk.inspect('later.xlsx', book, choice)
    expect(again).toMatchObject({ mappingFrom: 'remembered', mapping: chosen })
  })
})
