import { describe, expect, it } from 'vitest'
import { Workbook } from '../../../../electron/services/exports/xlsx-writer.ts'
import { readXlsx } from '../../../../electron/services/imports/read-xlsx.ts'
import { openWorkbook } from '../../../../electron/services/imports/workbook.ts'

async function readBack(book: Workbook) {
  const workbook = await openWorkbook({ pieces: [await book.finish('Clients')] })
  const rows: string[][] = []
  try {
    for await (const { records } of readXlsx(workbook, 0)) rows.push(...records.map(({ cells }) => cells))
  } finally {
    workbook.archive.close()
  }
  return { rows, sheets: workbook.sheets.map(({ name }) => name) }
}

describe('a workbook', () => {
  it('holds text as text, whole days of their column as dates, and headings', async () => {
    const book = new Workbook(['Name', 'Birthday', 'Note'], new Set([1]))
    book.add(['田中 & <b>', '1976-04-28', '2026-01-01'], 'a')
    book.add(['=1+1', '--02-14', '007'], 'b')
    expect(await readBack(book)).toEqual({
      rows: [
        ['Name', 'Birthday', 'Note'],
        ['田中 & <b>', '1976-04-28', '2026-01-01'],
        ['=1+1', '--02-14', '007'],
      ],
      sheets: ['Clients'],
    })
  })

  it('refuses a text no cell can hold, and says whose it is', () => {
    const book = new Workbook(['Note'], new Set())
    book.add(['x'.repeat(32_766)], 'Ada')
    expect(() => book.add(['x'.repeat(32_767)], 'Ada')).toThrowError(
      expect.objectContaining({ code: 'cell-too-long', params: { name: 'Ada' } }),
    )
  })

  it('refuses to grow beyond what memory holds', () => {
    const book = new Workbook(['Note'], new Set())
    const fill = () => {
      for (let at = 0; at < 600; at += 1) book.add(['x'.repeat(30_000)], 'Ada')
    }
    expect(fill).toThrowError(expect.objectContaining({ code: 'workbook-too-large' }))
    const wide = Array.from({ length: 16_385 }, () => 'a')
    expect(() => new Workbook(wide, new Set())).toThrowError(
      expect.objectContaining({ code: 'workbook-too-large' }),
    )
  })
})
