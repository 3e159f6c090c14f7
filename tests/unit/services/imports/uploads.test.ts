import { describe, expect, it } from 'vitest'
import { Uploads } from '../../../../electron/services/imports/uploads.ts'
import { WorkbookArchive } from '../../../../electron/services/imports/workbook-archive.ts'
import { makeWorkbook, textRows } from '../../../support/workbooks.ts'

describe('a file that is let go', () => {
  it('gives its memory back at once, or the next large file comes on top of it', () => {
    const uploads = new Uploads()
    const pieces = [0, 1024].map((offset) => {
      const bytes = new Uint8Array(1024)
      uploads.receive('a', 'clients.csv', offset, bytes)
      return bytes
    })
    uploads.release('a')
    expect(pieces.map(({ byteLength }) => byteLength)).toEqual([0, 0])
  })

  it('leaves alone the memory that it shares with others', () => {
    const uploads = new Uploads()
    const shared = new Uint8Array(1024)
    uploads.receive('a', 'clients.csv', 0, shared.subarray(0, 100))
    uploads.release('a')
    expect(shared.byteLength).toBe(1024)
  })

  it('does not take away what a workbook is still being unpacked from', async () => {
    const uploads = new Uploads()
    const rows = Array.from({ length: 20_000 }, (_, row) => [`Client ${row}`, `${row * 7919}`])
    const bytes = new Uint8Array(makeWorkbook({ sheets: { Clients: textRows(rows) } }))
    uploads.receive('a', 'clients.xlsx', 0, bytes)
    const archive = await WorkbookArchive.open(uploads.get('a').source)
    let isLetGo = false
    let text = ''
    // Whoever reads is told by the sum of the part when the bytes are not those the file had.
    for await (const chunk of archive.read('xl/worksheets/sheet1.xml')) {
      if (!isLetGo) uploads.release('a')
      isLetGo = true
      text += Buffer.from(chunk).toString('latin1')
    }
    archive.close()
    expect(text).toContain('Client 19999')
    expect(bytes.byteLength).toBe(0)
  })
})
