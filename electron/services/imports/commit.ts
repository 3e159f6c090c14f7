import { isDeepStrictEqual } from 'node:util'
import { rankMany } from '../../../db/order/rank-many.ts'
import { createActivityQueries } from '../../../db/queries/activity.ts'
import type { ClientForm } from '../../../db/queries/client-form.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createImportQueries } from '../../../db/queries/imports.ts'
import { createPhotoQueries } from '../../../db/queries/photos.ts'
import type { Store } from '../../../db/store.ts'
import type { Progress } from '../../ipc/define.ts'
import { AppError } from '../../ipc/errors.ts'
import type { ImportCounts, ImportWords, MatchPolicy } from '../../ipc/imports.ts'
import type { Adopted } from './adopt.ts'
import { completeAdopted, completeClient } from './complete.ts'
import { notesOfRest } from './page-room.ts'
import type { AdoptedRecord, PlannedRow } from './plan.ts'
import { prepareBeside, prepareFields, prepareHouseholds } from './write-beside.ts'

const DAY_MS = 86_400_000
const UNDO_DAYS = 30
const LOOK_EVERY = 64

/** What is to be written, by whom and when. */
export interface CommitPlan {
  readonly fileName: string
  readonly rows: readonly PlannedRow[]
  readonly counts: ImportCounts
  readonly policy: MatchPolicy
  /** What stands in a note of what a page has no room for. */
  readonly words: ImportWords
  readonly headers: readonly string[]
  readonly mapping: { readonly signature: string; readonly value: string } | null
  readonly staffId: number
  /** Epoch milliseconds UTC, and the same as the boutique's plain day. */
  readonly at: number
  readonly day: string
}

/**
 * Writes an import in one transaction, all of it or nothing, and answers its id; it can be undone for thirty days.
 * Rejects with AppError `cancelled` when `isCancelled` turns true before the end.
 */
export async function commitImport(
  store: Store,
  plan: CommitPlan,
  options: { isCancelled: () => boolean; progress: (progress: Progress) => void },
): Promise<{ id: number }> {
  const rows = plan.policy === 'complete' ? foldRepeated(plan.rows, plan.words) : plan.rows
  const total = rows.length
  const look = (done: number, step: string) => {
    if (options.isCancelled()) throw new AppError('cancelled')
    options.progress({ done, total, step })
  }
  return store.write(() => {
    const writer = createWriter(store, plan)
    for (const [index, row] of rows.entries()) {
      if (index % LOOK_EVERY === 0) look(index, 'writing')
      writer.take(row)
    }
    look(total, 'ordering')
    const id = writer.finish()
    look(total, 'ordering')
    return { id }
  })
}

function createWriter(store: Store, plan: CommitPlan) {
  const clients = createClientQueries(store)
  const imports = createImportQueries(store)
  const photos = createPhotoQueries(store)
  const importId = imports.add({
    fileName: plan.fileName,
    at: plan.at,
    staffId: plan.staffId,
    counts: JSON.stringify(plan.counts),
    undoUntil: plan.at + UNDO_DAYS * DAY_MS,
  })
  const meta = { at: plan.at, staffId: plan.staffId, importId }
  const writing = { ...plan, importId }
  const beside = prepareBeside(store, writing)
  const fieldOf = prepareFields(store, writing)
  const households = prepareHouseholds(store, writing)
  const ranked: number[] = []

  /** The form with the values of fields that the house has only now. */
  function withFields({ form, newFields }: Adopted): ClientForm {
    const customs = newFields.map(({ label, value }) => ({ fieldId: fieldOf(label), value }))
    return { ...form, customs: [...form.customs, ...customs] }
  }

  function add({ adopted, photo }: AdoptedRecord): void {
    const id = clients.insertForm(withFields(adopted), meta)
    if (photo) photos.put({ ...photo, clientId: id, addedAt: plan.at, staffId: plan.staffId })
    ranked.push(id)
    beside.write(id, adopted)
    if (adopted.household) households.join(id, adopted.household)
  }

  function complete(clientId: number, adopted: Adopted): void {
    const before = clients.readForm(clientId)
    if (!before) return
    const isHome = (label: string) => households.isShared(clientId, label)
    const { form: after, rest } = completeClient(before, adopted, { fieldOf, isHome })
    if (!isDeepStrictEqual(after, before)) {
      const revision = clients.replaceForm(clientId, after, meta)
      if (revision !== undefined) imports.addChange(importId, clientId, JSON.stringify(before), revision)
      if (!isSortedAlike(before, after)) ranked.push(clientId)
    }
    const notes = [...adopted.notes, ...notesOfRest(rest, plan.words.rest)]
    beside.complete(clientId, { ...adopted, notes })
  }

  return {
    take(row: PlannedRow): void {
      if (row.refused !== undefined) {
        imports.addRefused(importId, {
          line: row.line,
          reason: row.refused,
          headers: JSON.stringify(plan.headers),
          cells: JSON.stringify(row.cells),
        })
        return
      }
      const { adopted, match, earlier } = row
      if (plan.policy === 'add' || (!match && !earlier)) add(row)
      else if (match && plan.policy === 'complete') complete(match.id, adopted)
    },
    finish(): number {
      rankMany(store, ranked)
      imports.forgetChanges(plan.at)
      if (plan.mapping) imports.keepMapping(plan.mapping.signature, plan.mapping.value, plan.at)
      createActivityQueries(store).record({
        at: plan.at,
        staffId: plan.staffId,
        act: 'import.committed',
        subject: 'import',
        subjectId: importId,
      })
      return importId
    },
  }
}

// A client without a name is shown, and sorted, by house or first way of contact.
function isSortedAlike(before: ClientForm, after: ClientForm): boolean {
  return (
    isDeepStrictEqual(before.names, after.names) &&
    before.organisation === after.organisation &&
    before.contactWays[0]?.value === after.contactWays[0]?.value
  )
}

/** Puts what later rows of a file say of a person into the first row that names them; the other rows stay as they are. */
function foldRepeated(rows: readonly PlannedRow[], words: ImportWords): readonly PlannedRow[] {
  const isAdopted = (row: PlannedRow | undefined): row is AdoptedRecord => row?.refused === undefined
  const folded = new Map<number, Adopted>()
  for (const row of rows) {
    if (row.refused !== undefined || !row.earlier) continue
    const first = rows[row.earlier.row - 1]
    if (!first || !isAdopted(first)) continue
    const known = folded.get(first.row) ?? first.adopted
    folded.set(first.row, completeAdopted(known, row.adopted, words))
  }
  if (folded.size === 0) return rows
  return rows.map((row) => {
    const adopted = folded.get(row.row)
    return adopted && isAdopted(row) ? { ...row, adopted } : row
  })
}
