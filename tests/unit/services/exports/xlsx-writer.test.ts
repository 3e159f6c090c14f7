import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../electron/ipc/errors.ts'
import {
  type Sheet,
  type SheetRow,
  writeWorkbook,
} from '../../../../electron/services/exports/xlsx-writer.ts'
import { readXlsx } from '../../../../electron/services/imports/read-xlsx.ts'
import { openWorkbook } from '../../../../electron/services/imports/workbook.ts'

const CLIENTS: Sheet = { tab: 'Clients', headings: ['Note'], dayColumns: new Set() }

async function* rowsOf(cells: Iterable<readonly string[]>): AsyncGenerator<SheetRow> {
  for (const row of cells) yield { cells: row, name: 'Ada' }
}

async function makeWorkbook(sheet: Partial<Sheet>, rows: Iterable<readonly string[]>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  await writeWorkbook({ ...CLIENTS, ...sheet }, rowsOf(rows), (bytes) => pieces.push(bytes))
  return Buffer.concat(pieces)
}

async function readBack(bytes: Uint8Array) {
  const workbook = await openWorkbook({ pieces: [bytes] })
  const rows: string[][] = []
  const parts: Record<string, string> = {}
  try {
    for await (const { records } of readXlsx(workbook, 0)) rows.push(...records.map(({ cells }) => cells))
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
      const pieces: Uint8Array[] = []
      for await (const piece of workbook.archive.read(part)) pieces.push(piece)
      parts[part] = Buffer.concat(pieces).toString()
    }
  } finally {
    workbook.archive.close()
  }
  return { rows, parts, tabs: workbook.sheets.map(({ name }) => name) }
}

describe('a workbook', () => {
  it('holds text as text, whole days of their column as dates, and headings', async () => {
    const rows = [
      ['田中 & <b>', '1976-04-28', '2026-01-01'],
      ['=1+1', '--02-14', '007'],
      ['', '1899-12-31', ''],
      ['', '1980-02-31', ''],
    ]
    const headings = ['Name', 'Birthday', 'Note']
    const back = await readBack(await makeWorkbook({ headings, dayColumns: new Set([1]) }, rows))
    expect(back.rows).toEqual([headings, ...rows.slice(0, 2), ['', '1899-12-31'], ['', '1980-02-31']])
    expect(back.tabs).toEqual(['Clients'])
    // Only the first of the four is a day Excel counts as we do.
    expect(back.parts['xl/worksheets/sheet1.xml']?.match(/<v>\d+<\/v>/g)).toEqual(['<v>27878</v>'])
  })

  it('gives every text back to the letter, whatever XML makes of its signs', async () => {
    const texts = [
      '  two spaces, a tab\tand a line\n at the end \n',
      'a bell \u0007, an escape \u001b, a form\fand a nought \0',
      'half a pair \ud83d, its other half \udc8d and both \u{1f48d}',
      'no characters: \ufffe \uffff',
      '_x0041_ as it is typed, _x0041_x0042_, _X00E9_ and _x005F_',
      '"]]>&amp;&#10;\'',
      "'=1",
    ]
    const { rows } = await readBack(
      await makeWorkbook(
        {},
        texts.map((text) => [text]),
      ),
    )
    // A guarded text is what an import takes one apostrophe off.
    expect(rows.slice(1)).toEqual([...texts.slice(0, -1), "''=1"].map((text) => [text]))
  })

  it('keeps the headings in sight and makes a column as wide as its texts', async () => {
    const { parts } = await readBack(await makeWorkbook({ headings: ['A', 'B'] }, [['', 'x'.repeat(30)]]))
    const sheet = parts['xl/worksheets/sheet1.xml']
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet?.match(/width="\d+"/g)).toEqual(['width="10"', 'width="32"'])
  })

  it('calls its tab what Excel lets a tab be called', async () => {
    const tab = "'Clients: [all]/some? <and> a great many others'"
    const { tabs } = await readBack(await makeWorkbook({ tab }, []))
    expect(tabs).toEqual(['Clients   all  some  <and> a g'])
    expect((await readBack(await makeWorkbook({ tab: '/' }, []))).tabs).toEqual(['Carnet'])
  })

  it('holds as much in a cell as Excel does, and says whose text is longer', async () => {
    const full = '\u0001'.repeat(32_767)
    expect((await readBack(await makeWorkbook({}, [[full]]))).rows[1]).toEqual([full])
    await expect(makeWorkbook({}, [['fits'], [`${full}.`]])).rejects.toMatchObject({
      code: 'cell-too-long',
      params: { name: 'Ada' },
    })
  })

  it('refuses more columns and more rows than a sheet of Excel has', async () => {
    const wide = Array.from({ length: 16_385 }, () => 'a')
    const refused = { code: 'workbook-too-large' }
    await expect(makeWorkbook({ headings: wide }, [])).rejects.toMatchObject(refused)
    const empty = Array.from({ length: 1_048_576 }, () => [])
    await expect(makeWorkbook({}, empty)).rejects.toMatchObject(refused)
    await expect(makeWorkbook({}, empty.slice(1))).resolves.toBeDefined()
  })

  it('takes no row before the disk has kept up, nor any more once it has failed', async () => {
    let [taken, isDone] = [0, false]
    // Nothing here packs well, so that the disk is met long before the end.
    async function* endless(): AsyncGenerator<SheetRow> {
      try {
        for (; ; taken += 1) {
          yield {
            cells: [Array.from({ length: 2_000 }, () => Math.random().toString(36)).join('')],
            name: '',
          }
        }
      } finally {
        isDone = true
      }
    }
    let written = 0
    const write = (bytes: Uint8Array) => {
      written += bytes.length
      if (written > 1_000_000) throw new AppError('disk-full')
    }
    await expect(writeWorkbook(CLIENTS, endless(), write)).rejects.toMatchObject({ code: 'disk-full' })
    expect(isDone).toBe(true)
    expect(taken).toBeLessThan(400)
  })

  it('ends with what stopped its rows', async () => {
    async function* stopped(): AsyncGenerator<SheetRow> {
      yield { cells: ['one'], name: '' }
      throw new AppError('cancelled')
    }
    await expect(writeWorkbook(CLIENTS, stopped(), () => {})).rejects.toMatchObject({ code: 'cancelled' })
  })
})
