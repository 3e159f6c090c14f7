import { isDeepStrictEqual } from 'node:util'
import type { ClientForm } from '../../../db/queries/client-form.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createImportQueries } from '../../../db/queries/imports.ts'
import { createNoteQueries } from '../../../db/queries/notes.ts'
import { createTasteQueries } from '../../../db/queries/tastes.ts'
import { rankMany } from '../../../db/order/rank-many.ts'
import type { Store } from '../../../db/store.ts'
import type { Progress } from '../../ipc/define.ts'
import { AppError } from '../../ipc/errors.ts'
import type { ImportCounts, MatchPolicy } from '../../ipc/imports.ts'
import type { Adopted } from './adopt.ts'
import { completeForm } from './complete.ts'
import type { PlannedRow } from './plan.ts'

/** For how long an import can be undone: thirty days. */
export const UNDO_MS = 30 * 86_400_000

const LOOK_EVERY = 64

/** What is to be written, by whom and when. */
export interface CommitPlan {
  readonly fileName: string
  readonly rows: readonly PlannedRow[]
  readonly counts: ImportCounts
  readonly policy: MatchPolicy
  readonly headers: readonly string[]
  readonly mapping: { readonly signature: string; readonly value: string } | null
  readonly staffId: number
  /** Epoch milliseconds UTC, and the same as the boutique's plain day. */
  readonly at: number
  readonly day: string
}

/**
 * Writes an import in one transaction: all of it or nothing. Answers its id and the clients it made or changed.
 * Rejects with AppError `cancelled` when `isCancelled` turns true before the end.
 */
export async function commitImport(
  store: Store,
  plan: CommitPlan,
  options: { isCancelled: () => boolean; progress: (progress: Progress) => void },
): Promise<{ id: number; clientIds: number[] }> {
  return store.write(() => {
    const writer = createWriter(store, plan)
    const rows = plan.policy === 'complete' ? foldRepeated(plan.rows) : plan.rows
    for (const [index, row] of rows.entries()) {
      if (index % LOOK_EVERY === 0) {
        if (options.isCancelled()) throw new AppError('cancelled')
        options.progress({ done: index, total: plan.rows.length, step: 'writing' })
      }
      writer.take(row)
    }
    options.progress({ done: plan.rows.length, total: plan.rows.length, step: 'ordering' })
    return writer.finish()
  })
}

function createWriter(store: Store, plan: CommitPlan) {
  const clients = createClientQueries(store)
  const notes = createNoteQueries(store)
  const tastes = createTasteQueries(store)
  const imports = createImportQueries(store)
  const importId = imports.add({
    fileName: plan.fileName,
    at: plan.at,
    staffId: plan.staffId,
    counts: JSON.stringify(plan.counts),
    undoUntil: plan.at + UNDO_MS,
  })
  const meta = { at: plan.at, staffId: plan.staffId, importId }
  const created: number[] = []
  const changed = new Map<number, { before: ClientForm; revision: number }>()

  function keepBeside(clientId: number, adopted: Adopted): void {
    const source = {
      clientId,
      provenance: 'told' as const,
      toldBy: plan.fileName,
      onDay: plan.day,
      staffId: plan.staffId,
      importId,
      recordedAt: plan.at,
    }
    for (const body of adopted.notes) notes.insert({ ...source, body, isPrivate: false })
    for (const taste of adopted.tastes) tastes.insert({ ...source, ...taste, quote: '' })
  }

  function complete(clientId: number, adopted: Adopted): void {
    const before = clients.readForm(clientId)
    if (!before) return
    const after = completeForm(before, adopted.form)
    if (!isDeepStrictEqual(after, before)) {
      const revision = clients.replaceForm(clientId, after, meta)
      if (revision !== undefined) {
        changed.set(clientId, { before: changed.get(clientId)?.before ?? before, revision })
      }
    }
    keepBeside(clientId, adopted)
  }

  function refuse({ reading }: PlannedRow): void {
    const source = reading.refused === undefined ? reading.person.source : reading.source
    imports.addRefused(importId, {
      line: source.line,
      reason: reading.refused ?? '',
      headers: JSON.stringify(plan.headers),
      cells: JSON.stringify(source.cells),
    })
  }

  return {
    take(row: PlannedRow): void {
      const { adopted, match, earlier } = row
      if (adopted === null) return refuse(row)
      if (plan.policy === 'add' || (!match && !earlier)) {
        const id = clients.insertForm(adopted.form, meta)
        created.push(id)
        keepBeside(id, adopted)
      } else if (match && plan.policy === 'complete') complete(match.id, adopted)
    },
    finish(): { id: number; clientIds: number[] } {
      for (const [clientId, { before, revision }] of changed) {
        imports.addChange(importId, clientId, JSON.stringify(before), revision)
      }
      rankMany(store, created)
      if (plan.mapping) imports.keepMapping(plan.mapping.signature, plan.mapping.value, plan.at)
      return { id: importId, clientIds: [...created, ...changed.keys()] }
    },
  }
}

/** Puts what later rows of a file say of a person into the first row that names them; the other rows stay as they are. */
export function foldRepeated(rows: readonly PlannedRow[]): PlannedRow[] {
  const folded = new Map<number, Adopted>()
  for (const { adopted, earlier } of rows) {
    const first = earlier && rows[earlier.row - 1]?.adopted
    if (!adopted || !first) continue
    const known = folded.get(earlier.row) ?? first
    folded.set(earlier.row, {
      form: completeForm(known.form, adopted.form),
      notes: [...new Set([...known.notes, ...adopted.notes])],
      tastes: [
        ...known.tastes,
        ...adopted.tastes.filter((one) => !known.tastes.some(({ text }) => text === one.text)),
      ],
    })
  }
  return rows.map((row) => ({ ...row, adopted: folded.get(row.row) ?? row.adopted }))
}

/** Takes an import back: the clients it brought go, the ones it changed become what they were. */
export async function undoImport(
  store: Store,
  id: number,
  meta: { at: number; staffId: number },
): Promise<{ removed: number; reverted: number; kept: number }> {
  return store.write(() => {
    const clients = createClientQueries(store)
    const notes = createNoteQueries(store)
    const imports = createImportQueries(store)
    const row = imports.byId(id)
    if (!row) throw new AppError('not-found')
    if (row.undoneAt !== null || row.undoUntil < meta.at) throw new AppError('undo-expired')
    const result = { removed: 0, reverted: 0, kept: 0 }
    for (const change of imports.changes(id)) {
      const standing = clients.standing(change.clientId)
      if (standing?.revision === change.revisionAfter) {
        clients.replaceForm(change.clientId, JSON.parse(change.before) as ClientForm, meta)
        result.reverted += 1
      } else if (standing) result.kept += 1
    }
    for (const client of imports.created(id)) {
      if (client.isTouched) {
        result.kept += 1
      } else {
        clients.erase(client.id)
        result.removed += 1
      }
    }
    for (const noteId of imports.notesWithOthers(id)) notes.remove(noteId, meta.at)
    imports.removeTastesWithOthers(id, meta.at)
    imports.markUndone(id, meta.at)
    return result
  })
}
