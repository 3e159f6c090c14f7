import type { Row } from '../merges/snapshot.ts'
import { SUBJECTS } from '../schema/kinds.ts'
import { CARRIED_BY_NAME, type CarriedTable, type Value } from './tables.ts'

/** A row by column. */
export type CarriedRow = Readonly<Record<string, Value>>

/** Which number a row of the file has in the book; null for what does not come along. */
export interface Numbering {
  /** True as long as every number is the one in the file: then nothing is to be rewritten. */
  readonly isAsInFile: boolean
  number(table: string, id: number): number | null
  /** The code of a taste term in the book; '' for one that is not in the file. */
  term(code: string): string
}

// What is counted in the log is no row.
const COUNTED = new Set(['export'])

/** The row under the numbers of the book, in every place where it names another; null when it is about what is not there. */
export function renumberRow(table: CarriedTable, row: CarriedRow, to: Numbering): CarriedRow | null {
  if (to.isAsInFile) return row
  const renumbered: Record<string, Value> = { ...row }
  for (const { name, refersTo } of table.columns) {
    const id = row[name]
    const target = name === table.key && refersTo === null ? table.name : refersTo
    if (target !== null && typeof id === 'number') renumbered[name] = to.number(target, id)
  }
  return renumberWords(table.name, row, renumbered, to)
}

// References that stand in words: JSON, a code, an act of the log.
function renumberWords(
  table: string,
  row: CarriedRow,
  renumbered: Record<string, Value>,
  to: Numbering,
): CarriedRow | null {
  switch (table) {
    case 'activity': {
      if (COUNTED.has(String(row['subject']))) return renumbered
      const subject = SUBJECTS[String(row['subject'])]
      const id = subject === undefined ? null : to.number(subject, Number(row['subject_id']))
      return id === null ? null : { ...renumbered, subject_id: id }
    }
    case 'taste':
      return typeof row['term'] === 'string' ? { ...renumbered, term: to.term(row['term']) } : renumbered
    case 'discretion':
      return typeof row['seen_by'] === 'string'
        ? { ...renumbered, seen_by: rewrite(row['seen_by'], (ids) => numbersOf('staff', ids, to)) }
        : renumbered
    case 'client_revision':
      return { ...renumbered, body: rewrite(row['body'], (form) => renumberForm(form, to)) }
    case 'import_change':
      return { ...renumbered, before: rewrite(row['before'], (form) => renumberForm(form, to)) }
    case 'merge':
      return { ...renumbered, before: rewrite(row['before'], (kept) => renumberMerge(kept as KeptMerge, to)) }
    default:
      return renumbered
  }
}

function rewrite(json: Value | undefined, change: (value: unknown) => unknown): string {
  if (json === '') return ''
  return JSON.stringify(change(JSON.parse(String(json))))
}

function numbersOf(table: string, ids: unknown, to: Numbering): number[] {
  return (ids as number[]).map((id) => to.number(table, id)).filter((id) => id !== null)
}

interface KeptForm {
  readonly advisorId?: number | null
  readonly relations?: readonly { readonly clientId?: number | null }[]
  readonly customs?: readonly { readonly fieldId: number }[]
}

function renumberForm(kept: unknown, to: Numbering): KeptForm {
  const form = kept as KeptForm
  const orNull = (table: string, id: number | null | undefined) =>
    typeof id === 'number' ? to.number(table, id) : null
  return {
    ...form,
    ...(form.advisorId !== undefined && { advisorId: orNull('staff', form.advisorId) }),
    ...(form.relations && {
      relations: form.relations.map((each) => ({ ...each, clientId: orNull('client', each.clientId) })),
    }),
    ...(form.customs && {
      customs: form.customs.flatMap((each) => {
        const fieldId = to.number('custom_field', each.fieldId)
        return fieldId === null ? [] : [{ ...each, fieldId }]
      }),
    }),
  }
}

interface Beside {
  readonly id: number
  readonly rank: number
}

interface KeptMerge {
  readonly snapshot: {
    readonly tables: Readonly<Record<string, readonly Row[]>>
    readonly places: readonly { readonly below: Beside | null; readonly above: Beside | null }[]
  }
  readonly made: {
    readonly consents: readonly number[]
    readonly distinct: readonly number[]
    readonly notes?: readonly number[]
  }
}

// Drafts do not come along, and pairs are found anew.
function renumberMerge({ snapshot, made }: KeptMerge, to: Numbering): KeptMerge {
  const tables = Object.entries(snapshot.tables).map(([name, rows]) => {
    const table = CARRIED_BY_NAME.get(name)
    return [name, table === undefined ? [] : rows.flatMap((row) => renumberKept(table, row, to))] as const
  })
  const beside = (other: Beside | null) => {
    const id = other === null ? null : to.number('client', other.id)
    return other === null || id === null ? null : { ...other, id }
  }
  return {
    snapshot: {
      tables: Object.fromEntries(tables),
      places: snapshot.places.map((place) => ({
        ...place,
        below: beside(place.below),
        above: beside(place.above),
      })),
    },
    made: {
      consents: numbersOf('consent', made.consents, to),
      distinct: numbersOf('distinct_pair', made.distinct, to),
      ...(made.notes && { notes: numbersOf('note', made.notes, to) }),
    },
  }
}

/** The last number in each table among the rows a merge keeps, as in the file: an undo puts them back under their numbers. */
export function lastKept({ before }: CarriedRow): [table: string, id: number][] {
  if (typeof before !== 'string' || before === '') return []
  const { snapshot } = JSON.parse(before) as KeptMerge
  return Object.entries(snapshot.tables)
    .filter(([table]) => CARRIED_BY_NAME.has(table))
    .map(([table, rows]) => [table, rows.reduce((last, row) => Math.max(last, Number(row['id'] ?? 0)), 0)])
}

// A kept row has its bytes in base64, which no reference is.
function renumberKept(table: CarriedTable, row: Row, to: Numbering): Row[] {
  const renumbered = renumberRow(table, row as unknown as CarriedRow, to)
  return renumbered === null ? [] : [renumbered as unknown as Row]
}
