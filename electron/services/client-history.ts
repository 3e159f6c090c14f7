import { isDeepStrictEqual } from 'node:util'
import type { createClientQueries } from '../../db/queries/clients.ts'
import type { ClientForm } from '../../db/queries/client-form.ts'
import { ClientDraft, type ClientField, type ClientId, type FieldChange } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { StaffId } from '../ipc/staff.ts'
import { readDraft } from './client-draft.ts'

type Queries = ReturnType<typeof createClientQueries>

const FIELDS = ClientDraft.keyof().options
/** A page of changes stays well under the largest reply. */
const PAGE_CHARACTERS = 32_000

/**
 * What the fields of a client said before they were changed, newest first; `below` is a revision already read, or null
 * to begin with. A page ends after some 32,000 characters, between two revisions; `next` is null at the end.
 */
export function listFieldChanges(
  queries: Pick<Queries, 'readForm' | 'formAt' | 'keptForms'>,
  { id, below }: { id: ClientId; below: number | null },
): { changes: FieldChange[]; next: number | null } {
  let after = below === null ? queries.readForm(id) : queries.formAt(id, below)
  if (after === undefined) throw new AppError('not-found')
  const changes: FieldChange[] = []
  let length = 0
  for (const { revision, at, staffId, form } of queries.keptForms(id, below)) {
    for (const field of FIELDS) {
      if (isDeepStrictEqual(form[field], after[field])) continue
      const before = { [field]: form[field] } as FieldChange['before']
      changes.push({ revision, at, staffId: staffId as StaffId | null, field, before })
      length += JSON.stringify(before).length
    }
    if (length > PAGE_CHARACTERS) return { changes, next: revision }
    after = form
  }
  return { changes, next: null }
}

/**
 * The form of a client with one field as it was at an earlier revision. Throws AppError `not-found` when there is no such
 * client or revision, `invalid-input` when neither a name nor a way of contact would remain.
 */
export function formWithField(
  queries: Pick<Queries, 'readForm' | 'formAt'>,
  { id, field, atRevision }: { id: ClientId; field: ClientField; atRevision: number },
): ClientForm {
  const form = queries.readForm(id)
  const kept = queries.formAt(id, atRevision)
  if (form === undefined || kept === undefined) throw new AppError('not-found')
  return readDraft({ ...form, [field]: kept[field] } as ClientDraft)
}
