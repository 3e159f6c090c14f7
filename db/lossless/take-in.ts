import type { Statement } from 'better-sqlite3'
import { rankMany } from '../order/rank-many.ts'
import { createPartQueries } from '../queries/client-parts.ts'
import { KINDS, SUBJECTS, tablesOf } from '../schema/kinds.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'
import { type CarriedRow, lastKept, type Numbering, renumberRow } from './renumber.ts'
import { createSharedRows, isOwnTerm, type Shared } from './shared-rows.ts'
import { CARRIED, CARRIED_BY_NAME, type CarriedTable, type Value } from './tables.ts'
import type { TakenIn } from './taken-in.ts'

// The house's own affairs come along only where a whole book is taken in.
const OF_THE_HOUSE: ReadonlySet<string> = new Set(tablesOf('house'))
// What the one who opens this book has settled for this machine, and what kind of book it is.
const KEPT_OF_HOUSE = new Set(['id', 'lock_after_minutes', 'is_demo'])

/** How a file is taken in. */
export interface TakeInOptions {
  /** Whether the file becomes the book: nobody is in it, and the file is a whole one. */
  readonly isWhole: boolean
  /** The import to whom clients, notes and tastes are put down; null where they keep those of the file. */
  readonly importId: number | null
  /** Whether the file has a row of this number. */
  readonly isInFile: (table: string, id: number) => boolean
}

/**
 * Writes rows of a file into the book, parents first, under numbers that were never given here, all of a table moved up by
 * the same amount; a whole book keeps its own where the table is empty. Rows the house has already are recognised; people
 * come as former staff without a key. Everything belongs inside one `store.write`.
 */
export function createTakeIn(store: Store, options: TakeInOptions) {
  const numbers = createNumbering(store, options)
  const shared = prepareShared(store, numbers, options)
  const insert = prepareInserts(store)
  const search = createSearchRows(store)
  const mapping = store.sqlite.prepare<[Value]>('select 1 from import_mapping where signature = ?')
  const ranges = new Map<string, [number, number]>()
  const reserved = new Map<string, number>()
  let house: TakenIn['house'] = null

  function putContent(table: CarriedTable, row: CarriedRow): void {
    const renumbered = renumberRow(table, row, numbers)
    if (renumbered === null) return
    const joined = joinLater(table, row, renumbered, numbers)
    const to = options.importId === null ? joined : putDown(table, joined, options.importId)
    const id = insert(table.name, to)
    ranges.set(table.name, [ranges.get(table.name)?.[0] ?? id, id])
    if (table.name === 'merge') reserveKept(row)
    if ((to['removed_at'] ?? null) === null) makeWordsFound(table.name, id, to)
  }

  function reserveKept(merge: CarriedRow): void {
    for (const [name, last] of lastKept(merge)) {
      if (last > 0) reserved.set(name, Math.max(reserved.get(name) ?? 0, last + numbers.offset(name)))
    }
  }

  function makeWordsFound(table: string, id: number, row: CarriedRow): void {
    if (table === 'note') search.addNote(id, String(row['body']))
    if (table === 'gift') search.addGift(id, String(row['what']))
    if (table === 'household') search.addHousehold(id)
    if (table === 'relation') search.addRelation(id)
    if (table === 'companion') search.addCompanion(id)
    if ((row['superseded_by_id'] ?? null) !== null) return
    if (table === 'fact') search.addFact(id, String(row['text']))
    if (table !== 'taste') return
    const word = (column: string) => String(row[column] ?? '')
    search.addTaste(id, { text: word('text'), quote: word('quote'), term: word('term') })
  }

  return {
    put(name: string, row: CarriedRow): void {
      const table = CARRIED_BY_NAME.get(name)
      if (table === undefined) return
      if (shared.isShared(name)) shared.put(name, row)
      else if (!options.isWhole && OF_THE_HOUSE.has(name)) return
      else if (name === 'boutique') house = takeHouse(store, row)
      // How this house read such a file the last time stays.
      else if (name === 'import_mapping' && mapping.get(row['signature'] ?? null) !== undefined) return
      else if (options.isWhole || !isOfTheHouse(name, row)) putContent(table, row)
    },
    /** Makes everybody who came found and listed; `lastClientId` is the last number the book of the file has given. */
    finish(lastClientId: number | null): Pick<TakenIn, 'ranges' | 'added' | 'house'> {
      if (lastClientId !== null) keepSequence(store, 'client', numbers.offset('client') + lastClientId)
      for (const [table, last] of reserved) keepSequence(store, table, last)
      const [first, last] = ranges.get('client') ?? [1, 0]
      rankMany(store, makeFound(store, first, last))
      // What is to be ready comes after the appointments it is for.
      const [firstVisit, lastVisit] = ranges.get('appointment') ?? [1, 0]
      for (const id of idsBetween(store, firstVisit, lastVisit)) search.addAppointment(id)
      return { ranges: Object.fromEntries(ranges), added: shared.added(), house }
    },
  }
}

function isOfTheHouse(table: string, row: CarriedRow): boolean {
  const about = SUBJECTS[String(row['subject'])]
  return table === 'activity' && (about === undefined || ['house', 'shared'].includes(KINDS[about]))
}

// Who somebody became part of may come later in the file; at its end it is refused when they did not.
function joinLater(table: CarriedTable, row: CarriedRow, renumbered: CarriedRow, to: Numbers): CarriedRow {
  const id = row['merged_into_id']
  if (table.name !== 'client' || typeof id !== 'number') return renumbered
  return { ...renumbered, merged_into_id: id + to.offset('client') }
}

function putDown(table: CarriedTable, row: CarriedRow, importId: number): CarriedRow {
  const belongs = table.columns.some(({ refersTo }) => refersTo === 'import')
  return belongs ? { ...row, import_id: importId } : row
}

type Numbers = Numbering & {
  offset(table: string): number
  share(table: string, id: number, to: number): void
  shareTerm(code: string, to: string): void
}

function createNumbering({ sqlite }: Store, { isWhole, isInFile, importId }: TakeInOptions): Numbers {
  const sequence = sqlite.prepare<[string], number>('select seq from sqlite_sequence where name = ?').pluck()
  const offsets = new Map(
    CARRIED.map(({ name, key }) => {
      const isEmpty = sqlite.prepare(`select 1 from "${name}" limit 1`).get() === undefined
      const last = sqlite
        .prepare<[], number>(`select coalesce(max("${key}"), 0) from "${name}"`)
        .pluck()
        .get()
      return [name, isWhole && isEmpty ? 0 : Math.max(sequence.get(name) ?? 0, last ?? 0)]
    }),
  )
  // A photograph has its client's number.
  offsets.set('boutique', 0)
  const rows = new Map<string, Map<number, number>>(tablesOf('shared').map((table) => [table, new Map()]))
  const terms = new Map<string, string>()
  let isAsInFile =
    importId === null && CARRIED.every(({ name }) => rows.has(name) || (offsets.get(name) ?? 0) === 0)
  const offset = (table: string) => offsets.get(table) ?? 0
  return {
    get isAsInFile() {
      return isAsInFile
    },
    offset,
    number(table, id) {
      if (table === 'import' && importId !== null) return importId
      const known = rows.get(table)
      if (known !== undefined) return known.get(id) ?? null
      return isInFile(table, id) ? id + offset(table) : null
    },
    term: (code) => terms.get(code) ?? (code.startsWith('house.') ? '' : code),
    share(table, id, to) {
      rows.get(table)?.set(id, to)
      if (id !== to) isAsInFile = false
    },
    shareTerm(code, to) {
      terms.set(code, to)
    },
  }
}

function prepareShared(store: Store, numbers: Numbers, { isWhole }: TakeInOptions) {
  const { sqlite } = store
  const known = createSharedRows(store)
  const insert = prepareInserts(store)
  const added = new Map<string, number[]>(tablesOf('shared').map((table) => [table, []]))
  const sequence = sqlite.prepare<[string], number>('select seq from sqlite_sequence where name = ?').pluck()
  const codeOf = sqlite.prepare<[number], string>('select code from taste_term where id = ?').pluck()
  const setCode = sqlite.prepare<[string, number]>('update taste_term set code = ? where id = ?')
  const lastField = sqlite.prepare<[], number>('select coalesce(max(position), -1) from custom_field').pluck()

  // A number that was given and taken away is not given to somebody else.
  function isFree(table: string, id: number): boolean {
    const isThere = sqlite.prepare<[number]>(`select 1 from "${table}" where id = ?`).get(id) !== undefined
    return !isThere && (isWhole || id > (sequence.get(table) ?? 0))
  }

  function add(table: string, row: CarriedRow): number {
    const { id, ...words } = row
    const kept = isFree(table, Number(id)) ? { id: id ?? null, ...words } : words
    if (table === 'staff') return insert(table, { ...kept, is_retired: 1 })
    if (table === 'custom_field' && !isWhole) {
      return insert(table, { ...kept, position: (lastField.get() ?? -1) + 1 })
    }
    if (table !== 'taste_term' || 'id' in kept) return insert(table, kept)
    const termId = insert(table, { ...kept, code: `adding.${crypto.randomUUID()}` })
    setCode.run(`house.${termId}`, termId)
    return termId
  }

  return {
    isShared: (table: string): table is Shared => added.has(table),
    put(table: Shared, row: CarriedRow): void {
      // How another house words what every book knows is its own affair.
      if (table === 'taste_term' && !isWhole && !isOwnTerm(row)) return
      let id = known.find(table, row)
      if (id === undefined) {
        id = add(table, row)
        added.get(table)?.push(id)
      }
      numbers.share(table, Number(row['id']), id)
      if (table === 'taste_term') numbers.shareTerm(String(row['code']), codeOf.get(id) ?? '')
    },
    added: () => Object.fromEntries(added),
  }
}

function prepareInserts({ sqlite }: Pick<Store, 'sqlite'>) {
  const statements = new Map<string, Statement<Value[]>>()
  return (table: string, row: CarriedRow): number => {
    const columns = Object.keys(row)
    const key = `${table} ${columns.join(' ')}`
    let statement = statements.get(key)
    if (statement === undefined) {
      const names = columns.map((column) => `"${column}"`).join(', ')
      statement = sqlite.prepare<Value[]>(
        `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`,
      )
      statements.set(key, statement)
    }
    return Number(statement.run(...Object.values(row)).lastInsertRowid)
  }
}

function takeHouse({ sqlite }: Pick<Store, 'sqlite'>, row: CarriedRow): TakenIn['house'] {
  const columns = Object.keys(row).filter((column) => !KEPT_OF_HOUSE.has(column))
  const names = columns.map((column) => `"${column}"`)
  const before = sqlite.prepare<[], Record<string, Value>>(`select ${names.join(', ')} from boutique`).get()
  sqlite
    .prepare<Value[]>(`update boutique set ${names.map((name) => `${name} = ?`).join(', ')}`)
    .run(...columns.map((column) => row[column] ?? null))
  return before ?? null
}

function keepSequence({ sqlite }: Pick<Store, 'sqlite'>, table: string, last: number): void {
  const { changes } = sqlite
    .prepare('update sqlite_sequence set seq = max(seq, ?) where name = ?')
    .run(last, table)
  if (changes === 0) sqlite.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table, last)
}

function idsBetween({ sqlite }: Pick<Store, 'sqlite'>, first: number, last: number): number[] {
  const came = sqlite.prepare<[number, number], number>(
    'select id from appointment where id between ? and ? order by id',
  )
  return came.pluck().all(first, last)
}

function makeFound({ sqlite }: Pick<Store, 'sqlite'>, first: number, last: number): number[] {
  const search = createSearchRows({ sqlite })
  const parts = createPartQueries({ sqlite })
  const ids: number[] = []
  const came = sqlite.prepare<[number, number], { id: number; organisation: string; isBinned: 0 | 1 }>(
    `select id, organisation, binned_at is not null as isBinned from client where id between ? and ? order by id`,
  )
  for (const { id, organisation, isBinned } of came.all(first, last)) {
    ids.push(id)
    if (isBinned === 1) continue
    search.addClient(id, {
      names: parts.readNames(id),
      contactWays: parts.readContactWays(id),
      organisation,
    })
  }
  return ids
}
