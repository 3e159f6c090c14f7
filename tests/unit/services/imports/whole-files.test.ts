import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recogniseLanguage } from '../../../../locales/languages.ts'
import { decodeSource } from '../../../../electron/services/imports/encodings.ts'
import { readCsvText } from '../../../../electron/services/imports/read-csv.ts'
import { readVCards, type VCard } from '../../../../electron/services/imports/read-vcard.ts'
import { unescapeText } from '../../../../electron/services/imports/vcard-values.ts'
import { FIXTURES, type ImportDesk, openImportDesk, readFixture } from '../../../support/import-desk.ts'

let desk: ImportDesk

beforeEach(async () => {
  desk = await openImportDesk()
})
afterEach(() => desk.close())

async function decodeFixture(name: (typeof FIXTURES)[number]): Promise<string> {
  const { encoding } = await desk.inspect(name, readFixture(name))
  let whole = ''
  for await (const { text } of decodeSource({ pieces: [readFixture(name)] }, encoding)) whole += text
  return whole
}

/** Everything the store holds of one client, as one text. */
function tellAll(clientId: number): string {
  const { sqlite } = desk.store
  const tables = sqlite
    .prepare<[], string>(
      `select distinct sqlite_schema.name from sqlite_schema, pragma_table_info(sqlite_schema.name) as info
       where sqlite_schema.type = 'table' and info.name = 'client_id'`,
    )
    .pluck()
    .all()
  const rows = [
    ...sqlite.prepare('select * from client where id = ?').raw().all(clientId),
    ...tables.flatMap((table) =>
      sqlite.prepare(`select * from ${table} where client_id = ?`).raw().all(clientId),
    ),
  ]
  return rows.flat(2).join('\n').replace(/\s+/g, ' ')
}

const wordsOf = (cell: string) => cell.split(/[\s,;:、，；|/]+/).filter((word) => word !== '')

/** The words of a cell that the store does not hold of this client, languages counted by what they mean. */
function wordsLost(cell: string, told: string): string[] {
  if (told.includes(cell.trim().replace(/\s+/g, ' '))) return []
  return wordsOf(cell).filter((word) => {
    const language = recogniseLanguage(word)
    return !told.includes(word) && !(language && told.includes(language))
  })
}

/** What says nothing of a person: a label beside an empty cell, Google's own group, a label that became a kind of size. */
function saysNothing(heading: string, cell: string, beside: string): boolean {
  if (heading === 'Labels') return cell === '* myContacts'
  if (!heading.endsWith(' - Label')) return false
  return beside === '' || (heading.startsWith('Custom Field') && cell === 'Ring size')
}

// What the house's book says becomes answers, days and codes: house-book.test.ts looks at each of them.
const TABLES = FIXTURES.filter((name) => !name.endsWith('.vcf') && name !== 'house-book.csv')
// Bookkeeping between programs, and labels and countries that are read together with the property beside them.
const MACHINE_PROPERTIES = new Set(['VERSION', 'PRODID', 'UID', 'KIND', 'REV', 'X-ABADR', 'X-ABLABEL'])

describe('a whole file', () => {
  it.each(TABLES)('loses no cell of %s, and leaves no row out of the count', async (name) => {
    const { delimiter } = await desk.inspect(name, readFixture(name))
    const [headings, ...records] = readCsvText(await decodeFixture(name), delimiter)
    const { counts } = await desk.bring(name, readFixture(name), { matches: 'add' })
    expect(counts.rows).toBe(records.length)
    const refused = desk.store.sqlite.prepare<[], string>('select cells from import_refused').pluck().all()
    const accepted = records.filter(({ cells }) => !refused.includes(JSON.stringify(cells)))
    expect(refused).toHaveLength(records.length - accepted.length)
    expect(counts.refused).toBe(refused.length)
    const lost = accepted.flatMap(({ line, cells }, at) => {
      const told = tellAll(at + 1)
      return cells
        .map((cell, column) => ({
          line,
          heading: headings?.cells[column] ?? '',
          cell,
          beside: cells[column + 1],
        }))
        .filter(({ heading, cell, beside }) => !saysNothing(heading, cell, beside ?? ''))
        .filter(({ cell }) => wordsLost(cell, told).length > 0)
    })
    expect(lost).toEqual([])
  })

  it('loses no line of the cards of phones.vcf', async () => {
    const bytes = readFixture('phones.vcf')
    const cards: VCard[] = []
    for await (const { records } of readVCards({ pieces: [bytes] }, { encoding: 'utf-8' }))
      cards.push(...records)
    const { counts } = await desk.bring('phones.vcf', bytes, { matches: 'add' })
    expect(counts).toMatchObject({ rows: cards.length, refused: 0 })
    const lost = cards.flatMap(({ properties, version }, at) => {
      const told = tellAll(at + 1)
      return properties
        .filter(({ name }) => !MACHINE_PROPERTIES.has(name))
        .map(({ name, value }) => ({
          at,
          name,
          text: unescapeText(value, version).replace(/^tel:|^1604/, ''),
        }))
        .filter(({ text }) => wordsLost(text, told).length > 0)
    })
    expect(lost).toEqual([])
  })
})
