import { z } from 'zod'
import { CARRIED, type CarriedColumn, type CarriedTable } from '../../../db/lossless/tables.ts'
import { ChartWords } from '../../ipc/charts.ts'
import { ClockTime, CurrencyCode, Day, LanguageTag, TimeZone } from '../../ipc/values.ts'
import { readPicture } from '../photos/picture.ts'
import { LAST_INSTANT } from './carnet-reader.ts'

const LARGEST_ID = 2 ** 40
/** Few enough that what they open into fits in memory; a merge of two long lives keeps some thousand rows. */
const MOST_BRACKETS = 200_000

const Id = z.int().min(1).max(LARGEST_ID)
const Flag = z.literal([0, 1])
/** A whole number; as an instant still one that a Date can tell, which breaks on any later one. */
const Whole = z.int().min(-LAST_INSTANT).max(LAST_INSTANT)
const zones = new Set([''])
const Zone = z.string().refine((zone) => {
  if (zones.has(zone)) return true
  const isKnown = TimeZone.safeParse(zone).success
  if (isKnown) zones.add(zone)
  return isKnown
})
const orNone = <T extends z.ZodType>(type: T) => z.union([z.literal(''), type])

// What the columns of plain text hold by the contract, wherever a page would fail on anything else.
const TEXTS: Readonly<Record<string, z.ZodType>> = {
  time_zone: Zone,
  name_lang: LanguageTag,
  lang: LanguageTag,
  tag: LanguageTag,
  interface_language: LanguageTag,
  currency: CurrencyCode,
  on_day: Day,
  from_day: Day,
  until_day: orNone(Day),
  review_on: orNone(Day),
  expires_on: orNone(Day),
  measured_on: orNone(Day),
  as_of: orNone(Day),
  brand: ChartWords.shape.brand,
  from_time: orNone(ClockTime),
  until_time: orNone(ClockTime),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
}

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Part = z.union([z.string(), z.record(z.string(), z.union([Scalar, z.array(z.string())]))])
/** A form as an earlier version kept it: facts, and lists of parts. */
const KeptForm = z
  .record(z.string(), z.union([Scalar, z.array(Part)]))
  .refine((form) =>
    ['names', 'contactWays', 'relations', 'customs'].every(
      (list) => form[list] === undefined || Array.isArray(form[list]),
    ),
  )
const Words = z.array(z.string())
const Count = z.int().nonnegative()

const JSONS: Readonly<Record<string, z.ZodType>> = {
  'boutique.house_languages': z.array(LanguageTag),
  'staff.languages': z.array(LanguageTag),
  'custom_field.choices': Words,
  'brand_chart.columns': ChartWords.shape.columns,
  'brand_chart.rows': ChartWords.shape.rows,
  'taste_term.words': z.record(LanguageTag, z.string()),
  'client_language.prefers_for': z.array(z.enum(['speaking', 'letter', 'email', 'messages', 'phone'])),
  'discretion.seen_by': z.array(Id),
  'appointment.languages': z.array(LanguageTag),
  'client_revision.body': KeptForm,
  'import_change.before': KeptForm,
  'import.counts': z.record(z.string(), Count),
  'import_refused.headers': Words,
  'import_refused.cells': Words,
  'import_mapping.mapping': z.array(z.strictObject({ column: Count, target: z.string() })),
  'merge.before': keptMerge(),
}

/**
 * The strict schema of each table's rows; of an older book, columns it did not have yet may be missing. Throws when the
 * schema has a column of JSON whose shape is not said here.
 */
export function rowSchemas(isOlder: boolean): ReadonlyMap<string, z.ZodType> {
  return new Map(CARRIED.map((table) => [table.name, rowSchema(table, isOlder)]))
}

function rowSchema(table: CarriedTable, isOlder: boolean): z.ZodType {
  const shape = table.columns.map((column) => {
    const type = columnSchema(table, column)
    const mayLack = isOlder && column.name !== table.key && (column.hasDefault || column.isNullable)
    return [column.name, mayLack ? type.optional() : type]
  })
  const row = z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>)
  if (table.name !== 'client_photo') return row
  return row.refine(({ mime, bytes }) => isPicture(String(mime), String(bytes)))
}

function columnSchema(table: CarriedTable, column: CarriedColumn): z.ZodType {
  const type = valueSchema(table, column)
  return column.isNullable ? type.nullable() : type
}

function valueSchema(table: CarriedTable, column: CarriedColumn): z.ZodType {
  const json = JSONS[`${table.name}.${column.name}`]
  if (column.name === table.key || column.refersTo !== null) return Id
  if (column.isFlag) return Flag
  if (column.kind === 'integer') return Whole
  if (column.kind === 'real') return z.number()
  if (column.kind === 'blob') return z.string()
  if (json === undefined && column.isJson) throw new Error(`no shape for ${table.name}.${column.name}`)
  // What a merge kept is emptied once it can be undone no more.
  const mayBeEmpty = table.name === 'merge' && column.name === 'before'
  if (json !== undefined && mayBeEmpty) {
    return z.string().refine((text) => text === '' || holds(json, text))
  }
  if (json !== undefined) return z.string().refine((text) => holds(json, text))
  const [first, ...others] = column.options
  return first === undefined ? (TEXTS[column.name] ?? z.string()) : z.enum([first, ...others])
}

function holds(type: z.ZodType, text: string): boolean {
  let brackets = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code === 0x5b || code === 0x7b) && (brackets += 1) > MOST_BRACKETS) return false
  }
  try {
    return type.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

function isPicture(mime: string, base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64')
  try {
    return bytes.toString('base64') === base64 && readPicture(bytes).mime === mime
  } catch {
    return false
  }
}

/** What a merge keeps: rows by table and column, which an undo writes into statements, so only names the store has. */
function keptMerge(): z.ZodType {
  const Cell = z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.string() })])
  const rows = ({ columns }: { columns: readonly { name: string }[] }) =>
    z.array(
      z
        .partialRecord(z.enum(columns.map(({ name }) => name)), Cell)
        .refine((row) => row['id'] === undefined || Id.safeParse(row['id']).success),
    )
  const tables = Object.fromEntries(CARRIED.map((table) => [table.name, rows(table).optional()]))
  const Draft = z.strictObject({
    id: z.int(),
    staff_id: z.int(),
    key: z.string(),
    body: z.string(),
    saved_at: z.int(),
  })
  const Pair = z.strictObject({
    id: z.int(),
    one_id: Id,
    other_id: Id,
    score: z.number(),
    why: z.string(),
    found_at: z.int(),
  })
  const Beside = z.strictObject({ id: Id, rank: z.number() }).nullable()
  const Place = z.strictObject({ language: z.string(), rank: z.number(), below: Beside, above: Beside })
  return z.strictObject({
    snapshot: z.strictObject({
      tables: z.strictObject({
        ...tables,
        draft: z.array(Draft).optional(),
        duplicate_pair: z.array(Pair).optional(),
      }),
      places: z.array(Place),
    }),
    made: z.strictObject({ consents: z.array(Id), distinct: z.array(Id), notes: z.array(Id).optional() }),
  })
}
