import { createActivityQueries } from '../../db/queries/activity.ts'
import { createFieldQueries, type FieldFacts } from '../../db/queries/fields.ts'
import { AppError } from '../ipc/errors.ts'
import type { CustomField, FieldId, SeenField } from '../ipc/fields.ts'
import type { Desk } from './desk.ts'
import { refuseOvertaken } from './overtaken.ts'

const DONE = { done: true } as const

/** What the business allows with the house's own fields. */
export type FieldService = ReturnType<typeof createFieldService>

/** The fields a house added to its clients; none is ever removed, a retired one keeps its values. */
export function createFieldService(desk: Desk) {
  const queries = createFieldQueries(desk.store)
  const { record } = createActivityQueries(desk.store)

  function find(id: number): CustomField {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    return { ...row, id: id as FieldId }
  }

  function note(act: string, subjectId: number): void {
    record({ at: desk.now(), staffId: desk.staffId, act, subject: 'field', subjectId })
  }

  /** Two fields of one name would be one column of every file; throws AppError `already-exists`. */
  function refuseTwice(label: string, exceptId: number | null): void {
    const fold = (text: string) => text.trim().normalize('NFKC').toLowerCase()
    const isThere = queries.list().some((field) => field.id !== exceptId && fold(field.label) === fold(label))
    if (isThere) throw new AppError('already-exists')
  }

  return {
    /** Every field, retired ones too, in the order forms show them. */
    list: (): CustomField[] => queries.list().map((row) => ({ ...row, id: row.id as FieldId })),
    /** Adds a field; a field of choices needs at least one. Throws AppError `invalid-input` or `already-exists`. */
    add: async ({ label, kind, choices }: FieldFacts): Promise<CustomField> => {
      if (kind === 'choice' && choices.length === 0) throw new AppError('invalid-input')
      const id = await desk.store.write(() => {
        refuseTwice(label, null)
        const added = queries.insert({ label: label.trim(), kind, choices: kind === 'choice' ? choices : [] })
        note('field.added', added)
        return added
      })
      desk.announce('fields.changed', {})
      return find(id)
    },
    /**
     * Renames, retires or brings back a field that is still as it was seen; its kind stays. Throws `not-found`, `conflict`,
     * `invalid-input`, `already-exists`.
     */
    change: async (wish: SeenField & { id: FieldId; was: SeenField }): Promise<CustomField> => {
      await desk.store.write(() => {
        const { kind, ...standing } = find(wish.id)
        const { label, isRetired } = standing
        refuseOvertaken({ label, choices: standing.choices, isRetired }, wish.was)
        if (kind === 'choice' && wish.choices.length === 0) throw new AppError('invalid-input')
        refuseTwice(wish.label, wish.id)
        const choices = kind === 'choice' ? wish.choices : []
        queries.change(wish.id, { label: wish.label.trim(), choices, isRetired: wish.isRetired })
        note('field.changed', wish.id)
      })
      desk.announce('fields.changed', {})
      return find(wish.id)
    },
    /** Puts the fields in this order; fields that are not named come after, as they were. */
    arrange: async ({ ids }: { ids: FieldId[] }) => {
      await desk.store.write(() => {
        const rest = queries.list().flatMap(({ id }) => (ids.includes(id as FieldId) ? [] : [id]))
        for (const [position, id] of [...ids, ...rest].entries()) queries.place(id, position + 1)
        note('field.arranged', 1)
      })
      desk.announce('fields.changed', {})
      return DONE
    },
  }
}
