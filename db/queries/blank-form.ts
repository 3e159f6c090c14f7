import * as blank from '../../locales/blank-form.ts'
import type { ClientForm, ClientParts, NamePart, RelationPart } from './client-form.ts'

/** A form of a name without a word in it; its language is told by the writing. */
export const BLANK_NAME: NamePart = blank.BLANK_NAME

/** A postal address without a line in it. */
export const BLANK_ADDRESS: ClientParts['addresses'][number] = blank.BLANK_ADDRESS

/** A language of which nothing but its use is known. */
export const BLANK_LANGUAGE: ClientParts['languages'][number] = blank.BLANK_LANGUAGE

/** A day to remember of which nothing is known. */
export const BLANK_OCCASION: ClientParts['occasions'][number] = blank.BLANK_OCCASION

/** A size nobody has said yet. */
export const BLANK_SIZE: ClientParts['sizes'][number] = blank.BLANK_SIZE

/** A person around the client without a name. */
export const BLANK_RELATION: RelationPart = blank.BLANK_RELATION

/** A form with nothing on it. */
export const BLANK_FORM: ClientForm = blank.BLANK_FORM

/**
 * A form kept as JSON, by this version or an earlier one that knew fewer parts: what it does not have is blank. For the
 * store's own rows only; what comes from outside is parsed by the contract.
 */
export function readKeptForm(body: string): ClientForm {
  return blank.fillForm(JSON.parse(body) as Partial<ClientForm>)
}
