import { parseArgs } from 'node:util'
import { findBook, openBook, type BenchBook, type Seated } from './book.ts'
import { type Board, type Figure, openBoard } from './measure.ts'
import { measureReading } from './reading.ts'
import { describeMachine, printTable } from './report.ts'
import { measureClientSearch, measureNoteSearch, measureRecall } from './searching.ts'

type Measure = (board: Board, book: BenchBook) => Promise<void>

/** Measures on the book opened for reading, so that no measuring changes it. */
const reading =
  (measure: (seated: Seated, board: Board) => Promise<void> | void): Measure =>
  async (board, book) => {
    const seated = await openBook(book)
    try {
      await measure(seated, board)
    } finally {
      seated.close()
    }
  }

const MEASURES: readonly (readonly [figures: readonly string[], measure: Measure])[] = [
  [['P1', 'P2'], reading(measureReading)],
  [['P4'], reading(measureClientSearch)],
  [['P5'], reading(measureRecall)],
  [['P6'], reading(measureNoteSearch)],
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
