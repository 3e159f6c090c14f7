import { createFieldQueries } from '../../db/queries/fields.ts'
import type { Store } from '../../db/store.ts'
import { readIsoDay } from '../../locales/calendars/iso-days.ts'
import type { CustomValue } from '../ipc/client-parts.ts'
import { AppError } from '../ipc/errors.ts'
import type { CustomField } from '../ipc/fields.ts'

/** Says whether values may be kept, given what the client has in those fields already. */
export type CheckCustoms = (values: readonly CustomValue[], kept: readonly CustomValue[]) => void

/**
 * Prepares the check of values in the house's own fields: a number is `-12.5`, a day `2026-11-23`, a choice one of the
 * field's, an answer `yes` or `no`, and no field has two. What the client has already stays as it is, for the house may
 * have changed its choices since. The check throws AppError `invalid-input` naming the field.
 */
export function prepareCustoms(store: Pick<Store, 'orm'>): CheckCustoms {
  const queries = createFieldQueries(store)
  return (values, kept) => {
    const known = new Set(kept.map(({ fieldId, value }) => `${fieldId} ${value}`))
    const seen = new Set<number>()
    for (const { fieldId, value } of values) {
      const field = queries.byId(fieldId)
      const isAllowed = known.has(`${fieldId} ${value}`) || (field !== undefined && fits(field, value))
      if (field === undefined || seen.has(fieldId) || !isAllowed) {
        throw new AppError('invalid-input', { field: field?.label ?? 'customs' })
      }
      seen.add(fieldId)
    }
  }
}

function fits({ kind, choices }: Pick<CustomField, 'kind' | 'choices'>, value: string): boolean {
  switch (kind) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(value)
    case 'day':
      return value.length === 10 && readIsoDay(value) !== null
    case 'choice':
      return choices.includes(value)
    case 'yes-no':
      return value === 'yes' || value === 'no'
    default:
      return value.trim() !== ''
  }
}
