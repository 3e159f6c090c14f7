const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Where the cells of the one sheet are in the archive. */
export const SHEET_PART = 'xl/worksheets/sheet1.xml'
/** The styles of cells, by their position in the part of styles. */
export const STYLES = { text: 1, day: 2, heading: 3 } as const

const WIDTHS = { least: 10, most: 48 }
/** What Excel lets a tab be called, in UTF-16 units. */
const LONGEST_TAB = 31

// What XML 1.0 cannot hold, half a surrogate pair included, and the return that every XML reader takes for a new line.
const UNWRITABLE = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|\\p{Surrogate}', 'gu')
// An underscore that would begin what reads as an escape.
const SEEMS_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text as a cell holds it (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML has no sign for is written `_xHHHH_`, and an
 * underscore before what looks like one `_x005F_`, so that every text comes back to the letter.
 */
export function writeCellText(text: string): string {
  return escapeXml(text.replace(SEEMS_ESCAPE, '_x005F_').replace(UNWRITABLE, escapeUnit))
}

function escapeUnit(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
}

/** Everything of a workbook but its sheet, by its place in the archive; `tab` is cut to what Excel lets a tab be called. */
export function describeWorkbook(tab: string): [part: string, xml: string][] {
  const named =
    tab
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(UNWRITABLE, ' ')
      .slice(0, LONGEST_TAB)
      .toWellFormed()
      .replace(/^'+|'+$/g, '')
      .trim() || 'Carnet'
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
        `<Override PartName="/${SHEET_PART}" ContentType="${TYPES}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relate([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
        `<sheet name="${escapeXml(named)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relate([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', writeStyles()],
  ]
}

function relate(parts: readonly (readonly [type: string, target: string])[]): string {
  const each = parts.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** Format 49 is text: what somebody types over a telephone number stays one. */
function writeStyles(): string {
  const font = (marks: string) => `<font>${marks}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
  const cell = (format: number, fontId = 0) =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0"` +
    ` applyNumberFormat="1"${fontId === 0 ? '' : ' applyFont="1"'}/>`
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="4">${cell(0)}${cell(49)}${cell(164)}${cell(49, 1)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

/** How a sheet begins, up to its first row: headings that stay in sight, and columns for texts of so many letters. */
export function beginSheet(longest: readonly number[]): string {
  const columns = longest.map((letters, at) => {
    const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, letters + 2))
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${STYLES.text}" customWidth="1"/>`
  })
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
  )
}

/** How a sheet ends, after its last row. */
export const SHEET_END = '</sheetData></worksheet>'
