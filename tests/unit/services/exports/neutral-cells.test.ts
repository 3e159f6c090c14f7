import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BYTE_ORDER_MARK, writeRecord } from '../../../../electron/services/exports/csv-writer.ts'
import { bareCell, neutralCell, typedCell } from '../../../../electron/services/exports/neutral-cells.ts'
import { readCsvText } from '../../../../electron/services/imports/read-csv.ts'

const nasty = fc
  .array(
    fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', 'a', '1', '"', ',', ';', 'é'),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))

describe('a cell that leaves the book', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 6 12', "'+33 6 12"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['tea;=1', "tea;'=1"],
    ['tea;"=1', `tea;"'=1`],
    ["tea;'=1", "tea;''=1"],
    ['tea\n+33 6', "tea\n'+33 6"],
    ['two\n\nparagraphs; and more', 'two\n\nparagraphs; and more'],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'Twas", "'Twas"],
    ["''", "''"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j is written %j and comes back', (text, written) => {
    expect(neutralCell(text)).toBe(written)
    expect(bareCell(written)).toBe(text)
  })

  it('never begins with what a spreadsheet runs, and comes back to the letter', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string()), (text) => {
        expect(neutralCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
        expect(bareCell(neutralCell(text))).toBe(text)
        expect(bareCell(typedCell(text))).toBe(text)
      }),
    )
  })

  it('begins nothing that runs where semicolons or tabs separate and quotes are not heeded', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const cells = writeRecord(['Ada', one, other]).split(/[;\t\r\n]/)
        for (const cell of cells) expect(cell).not.toMatch(/^"*[=+\-@＝＋－＠]/u)
      }),
    )
  })

  it('keeps a number as it is in a workbook, where text never runs', () => {
    expect(typedCell('+33 6 12')).toBe('+33 6 12')
  })
})

describe('a record of a table', () => {
  it('is read back cell by cell, whatever is in the cells', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 5 }), (cells) => {
        const [record] = readCsvText(writeRecord(cells), ',')
        expect(record?.cells.map(bareCell)).toEqual(cells)
      }),
    )
  })

  it('quotes what would break it and ends with CRLF', () => {
    expect(writeRecord(['a', 'b "c", d', 'e\nf'])).toBe('a,"b ""c"", d","e\nf"\r\n')
    expect(BYTE_ORDER_MARK.codePointAt(0)).toBe(0xfeff)
  })
})
