import { parseArgs } from 'node:util'
import { measureApp } from './app.ts'
import { measureBlocks, measureCleaning } from './blocks.ts'
import { findBook, openBook, openCopy, type BenchBook, type Seated } from './book.ts'
import { measureHistory } from './history.ts'
import { measureImport } from './importing.ts'
import { type Board, type Figure, openBoard } from './measure.ts'
import { measureNaming } from './naming.ts'
import { measureEncryption } from './plain.ts'
import { measureReading } from './reading.ts'
import { describeMachine, printTable } from './report.ts'
import { measureRecall } from './recall.ts'
import { measureClientSearch, measureWordSearch } from './searching.ts'
import { measureWriting } from './writing.ts'

type Measure = (board: Board, book: BenchBook) => Promise<void>

/** Opens the book for as long as something is measured on it: the book itself to read, a copy of it to write. */
const onBook =
  (
    measure: (seated: Seated, board: Board, book: BenchBook) => Promise<void> | void,
    open: (book: BenchBook) => Promise<Seated> = openBook,
  ): Measure =>
  async (board, book) => {
    const seated = await open(book)
    try {
      await measure(seated, board, book)
    } finally {
      seated.close()
    }
  }

const MEASURES: readonly (readonly [figures: readonly string[], measure: Measure])[] = [
  [['P1', 'P2'], onBook(measureReading)],
  [['P1'], onBook(measureHistory, openCopy)],
  [['P4'], onBook(measureClientSearch)],
  [['P5'], onBook(measureRecall)],
  [['P6'], onBook(measureWordSearch)],
  [['P7'], onBook(measureEncryption)],
  [['names'], async (board) => measureNaming(board)],
  [['P8'], (board) => measureImport(board)],
  [['P9'], onBook(measureWriting, openCopy)],
  [['blocks'], onBook(measureBlocks, openCopy)],
  [['blocks'], onBook(measureCleaning, openCopy)],
  [['P3', 'P10', 'P12'], measureApp],
]

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const only = values.only?.split(',')
const say = (line: string) => process.stderr.write(`${line}\n`)
const figures: Figure[] = []

const book = await findBook(Number(values.clients), say)
const board = openBoard(book.clients, (figure) => {
  figures.push(figure)
  if (values.json) console.log(JSON.stringify(figure))
  else say(`${figure.figure} ${figure.case}`)
})
if (!values.json) console.log(describeMachine(book.path))
for (const [names, measure] of MEASURES) {
  if (only === undefined || names.some((name) => only.includes(name))) await measure(board, book)
}
if (!values.json) printTable(figures)
