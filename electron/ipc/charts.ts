import { z } from 'zod'
import { call } from './define.ts'
import { Day, Done, Line, Nothing } from './values.ts'

/** Names one size chart. */
export const ChartId = z.int().positive().brand<'ChartId'>()
/** Names one size chart. */
export type ChartId = z.infer<typeof ChartId>

const MOST_COLUMNS = 12
const MOST_ROWS = 80
const Cell = Line.max(60)

/** A maker's own size chart: of what, where it is from and as of which day, one column a system, one row a size. */
export const ChartWords = z
  .strictObject({
    brand: Line.regex(/\S/u),
    /** What it sizes, in the boutique's words; '' where the maker has one chart for everything. */
    garment: Line,
    source: Line,
    asOf: z.union([Day, z.literal('')]),
    columns: z.array(Line.max(40).regex(/\S/u)).min(2).max(MOST_COLUMNS),
    /** As many cells as there are columns; '' where the maker is silent. */
    rows: z.array(z.array(Cell).max(MOST_COLUMNS)).min(1).max(MOST_ROWS),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length))
/** A maker's own size chart. */
export type ChartWords = z.infer<typeof ChartWords>

/** A size chart the boutique keeps. */
export const Chart = z.strictObject({ ...ChartWords.shape, id: ChartId })
/** A size chart the boutique keeps. */
export type Chart = z.infer<typeof Chart>

/**
 * What may be asked about the size charts of makers; clothing is converted through them and no other way. `was` is the
 * chart that was seen: one that is another by now is not overwritten.
 */
export const charts = {
  list: call({ input: Nothing, output: z.array(Chart) }),
  add: call({ access: 'manager', input: ChartWords, output: Chart }),
  change: call({
    access: 'manager',
    input: z.strictObject({ id: ChartId, words: ChartWords, was: ChartWords }),
    output: Chart,
  }),
  remove: call({ access: 'manager', input: z.strictObject({ id: ChartId, was: ChartWords }), output: Done }),
  /** Undoes a removal as if it had not been; by whoever did it, until the book closes. */
  takeBack: call({ access: 'manager', input: z.strictObject({ id: ChartId }), output: Done }),
} as const
