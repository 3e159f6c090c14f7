import { describe, expect, it } from 'vitest'

import { findDelimiter } from '../../../../electron/services/imports/delimiters.ts'
import { readCsv, readCsvText } from '../../../../electron/services/imports/read-csv.ts'

describe('delimiters', () => {
  it.each([
    ['comma', 'name,note\nA,"x;y;z"\nB,"p;q;r"\n', ','],
    ['semicolon beside decimal commas', 'nom;achats;doigt\nA;85,35;54,5\nB;12,10;52,0\n', ';'],
    ['tab', 'name\tcity\nA, B\tC\nD, E\tF\n', '\t'],
    ['pipe', 'a|b|c\n1|2|3\n', '|'],
    ['announced', 'sep=|\na,b|c\n', '|'],
    ['single column', 'name\nAnna\nBea\n', ','],
  ])('finds the %s delimiter', (_, text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter)
  })

  it('does not count delimiters inside quotes', () => {
    expect(findDelimiter('a;b\n"1,2,3,4";x\n"5,6,7,8";y\n')).toBe(';')
  })
})

describe('tables', () => {
  it('keeps cells to the letter: spaces, doubled quotes and line breaks inside quotes', () => {
    expect(readCsvText('a,b\r\n"  x ""q""\r\n y ", z \r\n', ',')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['  x "q"\r\n y ', ' z '] },
    ])
  })

  it('gives the line on which each record begins, with mixed line ends and blank lines', () => {
    const lines = readCsvText('a\r\n"1\n2\n3"\n\nb\rc\n', ',').map(({ line }) => line)
    expect(lines).toEqual([1, 2, 6, 7])
  })

  it('counts the lines of a gap that is longer than what is read at once', () => {
    const lines = readCsvText(`a\n${'\n'.repeat(50_000)}b\n${'\r\n'.repeat(50_000)}c`, ',').map(
      ({ line }) => line,
    )
    expect(lines).toEqual([1, 50_002, 100_003])
  })

  it('skips the sep= line without losing a line number', () => {
    expect(readCsvText('sep=;\r\na;b\r\n', ';')).toEqual([{ line: 2, cells: ['a', 'b'] }])
  })

  it('gives up one line for a quote left open, and reads on', () => {
    const records = readCsvText('a;b\n1;"open\n2;x\n3;"fine"\n4;y\n', ';')
    expect(records.map(({ cells, refused }) => refused ?? cells[0])).toEqual([
      'a',
      'quote-not-closed',
      '2',
      '3',
      '4',
    ])
    expect(records[1]?.cells[0]).toBe('1;"open\n')
  })

  it('refuses the last line when its quote is open to the end of the file', () => {
    expect(readCsvText('a\n"open', ',').at(-1)).toMatchObject({ line: 2, refused: 'quote-not-closed' })
  })

  it('takes quotes in the middle of a cell for text', () => {
    expect(readCsvText('6" heel,"abc"def\n', ',')[0]?.cells).toEqual(['6" heel', '"abc"def'])
  })

  it('reads the same records however the bytes are cut', async () => {
    const row = 'é,"line\r\nbreak ""q""",張偉\r\n'
    const text = row.repeat(30_000)
    let count = 0
    const seen = new Set<string>()
    let lastLine = 0
    for await (const { records } of readCsv(
      { pieces: [new TextEncoder().encode(text)] },
      { encoding: 'utf-8', delimiter: ',' },
    )) {
      count += records.length
      for (const { cells, line } of records) {
        seen.add(JSON.stringify(cells))
        lastLine = line
      }
    }
    expect(count).toBe(30_000)
    expect([...seen]).toEqual([JSON.stringify(['é', 'line\r\nbreak "q"', '張偉'])])
    expect(lastLine).toBe(59_999)
  })

  it('refuses an endless line once and reads the next', async () => {
    const bytes = new TextEncoder().encode(`a,b\n${'x'.repeat(5_000_000)}\nc,d\n`)
    const records = []
    for await (const batch of readCsv({ pieces: [bytes] }, { encoding: 'utf-8', delimiter: ',' }))
      records.push(...batch.records)
    expect(records.map(({ refused, line }) => [line, refused])).toEqual([
      [1, undefined],
      [2, 'record-too-long'],
      [3, undefined],
    ])
    expect(records[1]?.cells[0]?.length).toBeLessThan(10_000)
  })

  it('stops when it is told to', async () => {
    const control = new AbortController()
    const bytes = new TextEncoder().encode('a,b\n'.repeat(400_000))
    const reading = readCsv(
      { pieces: [bytes] },
      { encoding: 'utf-8', delimiter: ',', signal: control.signal },
    )
    await reading.next()
    control.abort(new Error('stopped'))
    await expect(reading.next()).rejects.toThrow('stopped')
  })
})
