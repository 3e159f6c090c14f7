import { rankMany } from '../../../db/order/rank-many.ts'
import { takeBack } from '../../../db/lossless/take-back.ts'
import { createTakenInQueries } from '../../../db/lossless/taken-in.ts'
import { createActivityQueries } from '../../../db/queries/activity.ts'
import { readKeptForm } from '../../../db/queries/blank-form.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createImportQueries } from '../../../db/queries/imports.ts'
import type { Store } from '../../../db/store.ts'
import { AppError } from '../../ipc/errors.ts'

/** How many clients an undo took out, put back as they were, and left because somebody had changed them since. */
export interface Undone {
  readonly removed: number
  readonly reverted: number
  readonly kept: number
}

/**
 * Takes an import back in one transaction: the clients it brought go, the ones it completed become what they were.
 * Whoever was changed since keeps everything. Rejects with AppError `not-found`, or `undo-expired` after thirty days
 * or when it was taken back already.
 */
export async function undoImport(
  store: Store,
  id: number,
  meta: { at: number; staffId: number },
): Promise<Undone> {
  return store.write(() => {
    const imports = createImportQueries(store)
    const row = imports.byId(id)
    if (!row) throw new AppError('not-found')
    if (row.undoneAt !== null || row.undoUntil < meta.at) throw new AppError('undo-expired')
    const { reverted, kept } = revertChanged(store, id, meta)
    const taken = createTakenInQueries(store).read(id)
    // A book's file gives nobody else a word: those are of somebody who was joined with another since, and who stays.
    if (taken === undefined) imports.removeWordsWithOthers(id, kept)
    const brought = taken === undefined ? removeBrought(store, id) : takeBack(store, taken)
    imports.removeUnusedFields(row.at, row.staffId)
    imports.markUndone(id, meta.at)
    imports.forgetChanges(meta.at)
    const { at, staffId } = meta
    createActivityQueries(store).record({
      at,
      staffId,
      act: 'import.undone',
      subject: 'import',
      subjectId: id,
    })
    return { removed: brought.removed, reverted: reverted.length, kept: kept.length + brought.kept }
  })
}

function revertChanged(store: Store, importId: number, meta: { at: number; staffId: number }) {
  const clients = createClientQueries(store)
  const reverted: number[] = []
  const kept: number[] = []
  for (const { clientId, before, revisionAfter } of createImportQueries(store).changes(importId)) {
    const standing = clients.standing(clientId)
    if (!standing) continue
    if (standing.revision === revisionAfter) {
      clients.replaceForm(clientId, readKeptForm(before), meta)
      reverted.push(clientId)
    } else kept.push(clientId)
  }
  rankMany(store, reverted)
  return { reverted, kept }
}

function removeBrought(store: Store, importId: number): { removed: number; kept: number } {
  const clients = createClientQueries(store)
  const result = { removed: 0, kept: 0 }
  for (const { id, isTouched } of createImportQueries(store).created(importId)) {
    if (isTouched) result.kept += 1
    else {
      clients.erase(id)
      result.removed += 1
    }
  }
  return result
}
