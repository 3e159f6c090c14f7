import { isDeepStrictEqual } from 'node:util'
import { type LikenessForm, readFormTraits } from '../../../db/likeness/people-reader.ts'
import { areContradicted, type StatedTraits } from '../../../locales/likeness/likeness.ts'
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

/**
 * How many of one telephone, address, name or client are compared: a family has fewer, and a file in which a hundred
 * thousand share one would take the square of that.
 */
const MOST_COMPARED = 50

interface Seen {
  readonly row: number
  readonly names: readonly string[]
  readonly hasContact: boolean
}

/**
 * Finds the row of a file a person already stood in, by the rules of `db/queries/namesakes.ts`: a shared phone or
 * e-mail with agreeing names, or a shared name where one of the two has neither; never where birthdays contradict.
 */
export class FileNamesakes {
  readonly #byContact = new Map<string, Seen[]>()
  readonly #byName = new Map<string, Seen[]>()
  /** Those of them who have no telephone and no e-mail, whom a shared name alone makes the same person. */
  readonly #bareByName = new Map<string, Seen[]>()
  readonly #statedOfRow = new Map<number, StatedTraits[]>()
  readonly #rowsOfClient = new Map<number, number[]>()

  /** Looks for an earlier row of the same person, or else of the same name, and remembers this one. */
  meet(row: number, form: LikenessForm): EarlierRows {
    const names = wholeNameKeys(form.names)
    const ways = form.contactWays
      .map((way) => ({
        folded: foldContact(way),
        by: way.kind === 'email' ? ('email' as const) : ('phone' as const),
      }))
      .filter(({ folded }) => folded !== '')
    const stated = readFormTraits(form)
    const earlier = this.#find(stated, names, ways)
    const sameName =
      names.map((name) => this.#byName.get(name)?.[0]?.row).find((found) => found !== undefined) ?? null
    const seen: Seen = { row: earlier?.row ?? row, names, hasContact: ways.length > 0 }
    if (statesSomething(stated)) append(this.#statedOfRow, seen.row, stated)
    for (const { folded } of ways) append(this.#byContact, folded, seen, isSeenAlike)
    for (const name of names) {
      append(this.#byName, name, seen, isSeenAlike)
      if (!seen.hasContact) append(this.#bareByName, name, seen, isSeenAlike)
    }
    return { earlier, sameName: earlier ? null : sameName }
  }

  /** Whether a person of the file may be a client, as far as other rows speak of the same client. */
  mayJoin(clientId: number, form: LikenessForm): boolean {
    const stated = readFormTraits(form)
    return this.#rowsOfClient.get(clientId)?.every((row) => this.#agrees(row, stated)) ?? true
  }

  /** Remembers that a row speaks of a client. */
  join(clientId: number, row: number): void {
    append(this.#rowsOfClient, clientId, row)
  }

  // All that the file says of one person, in whichever row: the first row may be silent where the second is not.
  #agrees(row: number, stated: StatedTraits): boolean {
    return !this.#statedOfRow.get(row)?.some((known) => areContradicted(known, stated))
  }

  #find(
    stated: StatedTraits,
    names: readonly string[],
    ways: readonly { folded: string; by: 'phone' | 'email' }[],
  ): EarlierRow | null {
    const mayBe = (seen: Seen) => this.#agrees(seen.row, stated)
    const isNamedAlike = (seen: Seen) =>
      names.length === 0 || seen.names.length === 0 || seen.names.some((name) => names.includes(name))
    for (const { folded, by } of ways) {
      const same = this.#byContact.get(folded)?.find((seen) => isNamedAlike(seen) && mayBe(seen))
      if (same) return { row: same.row, by }
    }
    for (const name of names) {
      const seenOfName = ways.length === 0 ? this.#byName : this.#bareByName
      const same = seenOfName.get(name)?.find(mayBe)
      if (same) return { row: same.row, by: 'name' }
    }
    return null
  }
}

function statesSomething({ birthdays, generations, courtesies }: StatedTraits): boolean {
  return birthdays.length > 0 || generations.size > 0 || courtesies.size > 0
}

/** Whether two rows are of one person by the same names, so that the second tells nothing new. */
function isSeenAlike(one: Seen, other: Seen): boolean {
  return one.row === other.row && isDeepStrictEqual(one, other)
}

/** Adds what is not there yet, while few enough are. */
function append<K, V>(
  index: Map<K, V[]>,
  key: K,
  value: V,
  isAlike: (one: V, other: V) => boolean = isDeepStrictEqual,
): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [value])
  else if (list.length < MOST_COMPARED && !list.some((known) => isAlike(known, value))) list.push(value)
}
