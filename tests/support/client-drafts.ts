import { BLANK_FORM, BLANK_NAME } from '../../db/queries/blank-form.ts'
import type { ContactWay, NameForm } from '../../electron/ipc/client-parts.ts'
import type { ClientDraft } from '../../electron/ipc/clients.ts'

/** A form of a name, in Latin script unless `lang` says otherwise; parts that are not given are empty. */
export function nameForm(given: string, surname: string, more: Partial<NameForm> = {}): NameForm {
  return { ...BLANK_NAME, given, surname, ...more }
}

/** A number as typed and as read. */
export function phone(value: string, e164 = ''): ContactWay {
  return { kind: 'phone', label: '', value, e164 }
}

/** An e-mail address. */
export function email(value: string): ContactWay {
  return { kind: 'email', label: '', value, e164: '' }
}

/** A form with nothing on it but these names. */
export function clientDraft(names: NameForm[], more: Partial<ClientDraft> = {}): ClientDraft {
  return { ...(BLANK_FORM as ClientDraft), names, ...more }
}
