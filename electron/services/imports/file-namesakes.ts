import type { ClientForm } from '../../../db/queries/client-form.ts'
import { foldContact } from '../../../db/queries/client-form.ts'
import { wholeNameKeys } from '../../../db/search/client-keys.ts'

/** An earlier row of the same file who may be the same person. */
export interface EarlierRow {
  readonly row: number
  readonly by: 'phone' | 'email' | 'name'
}

/** The earlier row of the same person, or else the first one of somebody with the same name. */
export interface EarlierRows {
  readonly earlier: EarlierRow | null
  readonly sameName: number | null
}

interface Seen {
  readonly row: number
  readonly names: readonly string[]
  readonly hasContact: boolean
}

/**
 * Finds the row of a file a person already stood in, by the rules of `db/queries/namesakes.ts`: a shared phone or
 * e-mail with agreeing names, or a shared name where one of the two has neither.
 */
export class FileNamesakes {
  readonly #byContact = new Map<string, Seen[]>()
  readonly #byName = new Map<string, Seen[]>()

  /** Looks for an earlier row of the same person, or else of the same name, and remembers this one. */
  meet(row: number, form: Pick<ClientForm, 'names' | 'contactWays'>): EarlierRows {
    const names = wholeNameKeys(form.names)
    const ways = form.contactWays
      .map((way) => ({
        folded: foldContact(way),
        by: way.kind === 'email' ? ('email' as const) : ('phone' as const),
      }))
      .filter(({ folded }) => folded !== '')
    const earlier = this.#find(names, ways)
    const sameName =
      names.map((name) => this.#byName.get(name)?.[0]?.row).find((found) => found !== undefined) ?? null
    const seen: Seen = { row: earlier?.row ?? row, names, hasContact: ways.length > 0 }
    for (const { folded } of ways) append(this.#byContact, folded, seen)
    for (const name of names) append(this.#byName, name, seen)
    return { earlier, sameName: earlier ? null : sameName }
  }

  #find(
    names: readonly string[],
    ways: readonly { folded: string; by: 'phone' | 'email' }[],
  ): EarlierRow | null {
    for (const { folded, by } of ways) {
      const same = this.#byContact
        .get(folded)
        ?.find(
          (seen) =>
            names.length === 0 || seen.names.length === 0 || seen.names.some((name) => names.includes(name)),
        )
      if (same) return { row: same.row, by }
    }
    for (const name of names) {
      const same = this.#byName.get(name)?.find((seen) => ways.length === 0 || !seen.hasContact)
      if (same) return { row: same.row, by: 'name' }
    }
    return null
  }
}

function append(index: Map<string, Seen[]>, key: string, seen: Seen): void {
  const list = index.get(key)
  if (list) list.push(seen)
  else index.set(key, [seen])
}
