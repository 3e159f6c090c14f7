import { crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive; what is given besides its bytes is what the archive claims of it. */
export interface Part {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** Stored as it is when false. */
  readonly isPacked?: boolean
  /** Bytes that are packed already, of which `bytes` is not looked at. */
  readonly packed?: Uint8Array
  readonly claimedSize?: number
  readonly claimedSum?: number
  readonly flags?: number
}

/** An archive of these parts, well formed except where a part claims otherwise. */
export function zip(parts: readonly Part[], options: { claimedCount?: number } = {}): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { head, body, entry } = writePart(part, offset)
    local.push(head, body)
    central.push(entry)
    offset += head.length + body.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(options.claimedCount ?? parts.length, 8)
  end.writeUInt16LE(options.claimedCount ?? parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, list, end])
}

function writePart(part: Part, offset: number) {
  const bytes = Buffer.from(part.bytes as string)
  const isPacked = part.isPacked !== false
  const body = Buffer.from(part.packed ?? (isPacked ? deflateRawSync(bytes) : bytes))
  const name = Buffer.from(part.name)
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(0x0800 | (part.flags ?? 0), 2)
  facts.writeUInt16LE(isPacked ? 8 : 0, 4)
  facts.writeUInt16LE(0x21, 8)
  facts.writeUInt32LE(part.claimedSum ?? crc32(bytes), 10)
  facts.writeUInt32LE(body.length, 14)
  facts.writeUInt32LE(part.claimedSize ?? bytes.length, 18)
  facts.writeUInt16LE(name.length, 22)
  const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, name])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, rest, name])
  return { head, body, entry }
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a workbook is made of; everything not given is as a spreadsheet program would write it. */
export interface WorkbookParts {
  /** The rows of each sheet as XML, by the name on its tab. */
  readonly sheets: Readonly<Record<string, string>>
  /** What stands after the rows of every sheet. */
  readonly afterRows?: string
  readonly texts?: string
  readonly styles?: string
  /** The attributes of `workbookPr`, such as `date1904="1"`. */
  readonly properties?: string
  /** The attributes of each sheet's tab, such as `state="hidden"`. */
  readonly tabs?: Readonly<Record<string, string>>
  readonly relationsOf?: string
}

/** The parts of a workbook as spreadsheet programs write them. */
export function workbookParts({ sheets, ...rest }: WorkbookParts): Part[] {
  const base = rest.relationsOf ?? RELATIONS
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const names = Object.keys(sheets)
  const tab = (name: string, at: number) =>
    `<sheet name="${name}" sheetId="${at + 1}" ${rest.tabs?.[name] ?? ''} r:id="rId${at + 1}"/>`
  const parts: Part[] = [
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: '_rels/.rels', bytes: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="m" xmlns:r="${base}"><workbookPr ${rest.properties ?? ''}/><sheets>${names.map(tab).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: relations(
        names
          .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
          .join('') +
          relation('rId901', 'styles', 'styles.xml') +
          relation('rId902', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    { name: 'xl/styles.xml', bytes: `<styleSheet>${rest.styles ?? ''}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', bytes: `<sst>${rest.texts ?? ''}</sst>` },
  ]
  const sheetOf = (name: string) =>
    `<worksheet xmlns="m"><sheetData>${sheets[name] ?? ''}</sheetData>${rest.afterRows ?? ''}</worksheet>`
  return [
    ...parts,
    ...names.map((name, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, bytes: sheetOf(name) })),
  ]
}

/** A workbook. */
export function makeWorkbook(parts: WorkbookParts): Uint8Array {
  return zip(workbookParts(parts))
}

/** The address of a cell, both from 0. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** Rows of a sheet in which every cell is text written in place. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cell = (text: string, row: number, column: number) =>
    `<c r="${addressOf(row, column)}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
  return rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
    )
    .join('')
}
