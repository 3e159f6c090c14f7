import { createAroundQueries } from '../../db/queries/search-around.ts'
import { matchAround } from '../../locales/search/match.ts'
import type { Seated } from './book.ts'
import { AROUND_TYPED } from './searching.ts'

// A search looks at no more than the two thousand newest hits.
const MOST_FOUND = 2_000

/** Somebody around a client as they stand in the book. */
interface Beside {
  readonly id: number
  readonly own: string
  readonly whose: string
}

const KINDS = {
  relations: `select relation.id, relation.name as own, group_concat(given || ' ' || surname, ' ') as whose
    from relation join client_name on client_name.client_id = relation.client_id group by relation.id`,
  households: `select id, label || ' ' || assistant as own, '' as whose from household`,
  companions: `select id, name as own, '' as whose from companion`,
} as const

/** For each way of typing somebody around a client, of all who bear the name or begin so, how many are found. */
export function measureAround({ store }: Seated['desk']): Map<string, number[]> {
  const queries = createAroundQueries(store)
  const shares = new Map<string, number[]>()
  for (const kind of ['relations', 'households', 'companions'] as const) {
    const rows = store.sqlite.prepare<[], Beside>(KINDS[kind]).all()
    for (const [way, typed] of Object.entries(AROUND_TYPED)) {
      for (const query of typed) {
        const match = matchAround(query)
        const expression = kind === 'relations' ? match?.besideOwner : match?.beginning
        const found = queries[kind](expression ?? '', MOST_FOUND).map(({ id }) => id)
        const oldest = found.length < MOST_FOUND ? 0 : (found.at(-1) ?? 0)
        const wanted = rows.filter((row) => row.id >= oldest && isMeant(row, query)).map(({ id }) => id)
        if (wanted.length === 0) continue
        const share = new Set(wanted).intersection(new Set(found)).size / wanted.length
        shares.set(way, [...(shares.get(way) ?? []), share])
      }
    }
  }
  return shares
}

/** Whether their own name has every word, or has some and the client's name the others, and not every one. */
function isMeant({ own, whose }: Beside, query: string): boolean {
  const words = fold(query).trim().split(' ')
  const has = (text: string) => {
    const hay = fold(text)
    return words.map((word, at) =>
      /^\p{Script=Latin}/u.test(word)
        ? hay.includes(at < words.length - 1 ? ` ${word} ` : ` ${word}`)
        : hay.includes(word),
    )
  }
  const [inOwn, inWhose] = [has(own), has(whose)]
  if (inOwn.every(Boolean)) return true
  return inOwn.some(Boolean) && !inWhose.every(Boolean) && words.every((_, at) => inOwn[at] || inWhose[at])
}

function fold(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
  return ` ${bare.replace(/[’']/g, '').replace(/[-,]/g, ' ')} `
}
