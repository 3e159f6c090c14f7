import { createClientQueries } from '../../../db/queries/clients.ts'
import type { ClientForm } from '../../../db/queries/client-form.ts'
import { createHouseholdQueries } from '../../../db/queries/households.ts'
import type { Store } from '../../../db/store.ts'
import type { ImportWords } from '../../ipc/imports.ts'
import type { Adopted } from './adopt.ts'
import { completeAdopted, completeClient, firstOf } from './complete.ts'
import { fullnessOf } from './page-room.ts'
import { type AdoptedRecord, noteOfRest, type PlannedRow } from './plan.ts'
import { isAtHome } from './write-beside.ts'

/** A page that rows of a file speak of: the first row of somebody new, or the id of a client below zero. */
type Page = number

/**
 * Foresees which rows say more than has room on a page that is there already, or that several rows make together. Every
 * row is looked at once, in order; where pages turn out to be crowded, the same rows are shown again to be pointed at.
 */
export class PageForesight {
  readonly #forms: (id: number) => ClientForm | undefined
  readonly #isAtHome: (clientId: number, label: string) => boolean
  readonly #words: ImportWords
  /** The clients whom rows match, by those rows. */
  readonly #clientOf = new Map<number, number>()
  /** How full each page becomes at most. */
  readonly #fullness = new Map<Page, number>()
  readonly #crowded = new Set<Page>()
  /** What is on the crowded pages so far: what the file says of a person by their first row, forms of clients by their ids. */
  readonly #folded = new Map<number, Adopted>()
  readonly #filled = new Map<number, ClientForm>()
  readonly #newFields = new Map<string, number>()

  constructor(store: Store, words: ImportWords) {
    const households = createHouseholdQueries(store)
    this.#forms = createClientQueries(store).readForm
    this.#isAtHome = (clientId, label) => isAtHome(households, clientId, label)
    this.#words = words
  }

  /** Whether some page may come to hold too much, as far as its rows were looked at. */
  get isCrowded(): boolean {
    return this.#crowded.size > 0
  }

  /** Looks at rows and gives them back as they are. */
  look(rows: PlannedRow[]): PlannedRow[] {
    for (const row of rows) {
      if (row.refused !== undefined) continue
      if (row.match) this.#clientOf.set(row.row, row.match.id)
      const page = this.#pageOf(row)
      const known = this.#fullness.get(page)
      const before = known ?? this.#fullnessBefore(row)
      const fullness = before + fullnessOf(row.adopted.form, row.adopted)
      this.#fullness.set(page, fullness)
      // What one row alone has no room for on a new page was fitted to it already.
      if (fullness > 1 && (known !== undefined || row.match)) this.#crowded.add(page)
    }
    return rows
  }

  /** Points at each row with which a crowded page has no more room, once a page; the others are as they were. */
  point(rows: readonly PlannedRow[]): PlannedRow[] {
    return rows.map((row) => {
      if (row.refused !== undefined || !this.#crowded.has(this.#pageOf(row))) return row
      const first = this.#take(row)
      if (first === '') return row
      this.#crowded.delete(this.#pageOf(row))
      const { rest } = this.#words
      const isPointed = row.problems.some(({ code }) => code === 'more-than-the-page-holds')
      return isPointed ? row : { ...row, problems: [...row.problems, noteOfRest(rest, first)] }
    })
  }

  #pageOf({ row, earlier }: AdoptedRecord): Page {
    const first = earlier?.row ?? row
    const client = this.#clientOf.get(first)
    return client === undefined ? first : -client
  }

  #fullnessBefore({ match }: AdoptedRecord): number {
    const form = match && this.#forms(match.id)
    return form ? fullnessOf(form) : 0
  }

  /** Puts a row on its page as the import does; the first thing that has no room there, or ''. */
  #take({ row, adopted, earlier }: AdoptedRecord): string {
    const first = earlier?.row ?? row
    const before = this.#folded.get(first)
    const folded = before === undefined ? adopted : completeAdopted(before, adopted, this.#words)
    this.#folded.set(first, { ...folded, notes: [] })
    const left = before === undefined ? '' : folded.firstOfRest
    const client = this.#clientOf.get(first)
    return left || (client === undefined ? '' : this.#fill(client, adopted))
  }

  #fill(client: number, adopted: Adopted): string {
    const before = this.#filled.get(client) ?? this.#forms(client)
    if (before === undefined) return ''
    const { form, rest } = completeClient(before, adopted, {
      fieldOf: (label) => this.#fieldOf(label),
      isHome: (label) => this.#isAtHome(client, label),
    })
    this.#filled.set(client, form)
    return firstOf(rest)
  }

  /** Fields the house is yet to have, by numbers that no field has. */
  #fieldOf(label: string): number {
    const known = this.#newFields.get(label) ?? -1 - this.#newFields.size
    this.#newFields.set(label, known)
    return known
  }
}
