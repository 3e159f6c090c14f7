import { type TableOf, tablesOf } from '../schema/kinds.ts'
import type { Store } from '../store.ts'
import type { CarriedRow } from './renumber.ts'

/** A table of the house's own rows, which a file brings along and the house may have already. */
export type Shared = TableOf<'shared'>

interface Standing {
  readonly id: number
  readonly words: string
}

// What makes two rows the same to the house.
const WORDS: Readonly<Record<Shared, readonly string[]>> = {
  staff: ['name'],
  salon: ['name'],
  custom_field: ['label', 'kind'],
  taste_term: ['facet', 'words'],
  brand_chart: ['brand', 'garment'],
}
const OWN_TERM = /^house\.\d+$/

/** Whether a taste term is a word a house has added; any other is the app's, reworded or hidden. */
export function isOwnTerm({ code }: CarriedRow): boolean {
  return OWN_TERM.test(String(code))
}

/**
 * Finds rows of the house by what they say: the one with the same number first, else any other that nobody else was taken
 * for. The app's own taste terms are known by their code.
 */
export function createSharedRows({ sqlite }: Pick<Store, 'sqlite'>) {
  const standing = new Map(tablesOf('shared').map((table) => [table, readStanding({ sqlite }, table)]))
  const taken = new Map(tablesOf('shared').map((table) => [table, new Set<number>()]))
  const byCode = sqlite.prepare<[string], number>('select id from taste_term where code = ?').pluck()

  return {
    /** The row of the house that says the same, or undefined. */
    find(table: Shared, row: CarriedRow): number | undefined {
      if (table === 'taste_term' && !isOwnTerm(row)) return byCode.get(String(row['code']))
      const words = fold(WORDS[table].map((column) => String(row[column])))
      const claimed = taken.get(table) ?? new Set<number>()
      const alike = (standing.get(table) ?? []).filter(
        (each) => each.words === words && !claimed.has(each.id),
      )
      const found = (alike.find(({ id }) => id === row['id']) ?? alike[0])?.id
      if (found !== undefined) claimed.add(found)
      return found
    },
  }
}

function readStanding({ sqlite }: Pick<Store, 'sqlite'>, table: Shared): Standing[] {
  const columns = WORDS[table].map((column) => `"${column}"`).join(', ')
  const only = table === 'taste_term' ? `where code glob 'house.[0-9]*'` : ''
  return sqlite
    .prepare<[], [number, ...string[]]>(`select id, ${columns} from "${table}" ${only} order by id`)
    .raw()
    .all()
    .map(([id, ...words]) => ({ id, words: fold(words) }))
}

function fold(words: readonly string[]): string {
  return words.map((word) => word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()).join('\n')
}
