import type { ClientForm } from '../../db/queries/client-form.ts'
import { namesSomeone } from '../../locales/names/client-forms.ts'
import { readPhone } from '../../locales/phones.ts'
import type { ClientDraft } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'

const CALLED = new Set(['phone', 'whatsapp'])

/**
 * The form as the store keeps it: numbers written with their country code get their E.164 form if they have none.
 * Throws AppError `invalid-input` for a form with neither a name nor a way of contact, and for a stay or a quiet period
 * that ends before it begins.
 */
export function readDraft(draft: ClientDraft): ClientForm {
  if (!draft.names.some(namesSomeone) && draft.contactWays.length === 0) throw new AppError('invalid-input')
  const isInOrder = [...draft.stays, ...draft.quietPeriods].every(
    ({ fromDay, untilDay }) => untilDay === '' || fromDay <= untilDay,
  )
  if (!isInOrder) throw new AppError('invalid-input')
  return {
    ...draft,
    contactWays: draft.contactWays.map((way) =>
      way.e164 === '' && CALLED.has(way.kind) ? { ...way, e164: readPhone(way.value, null).e164 ?? '' } : way,
    ),
  }
}
