import type {
  Address,
  ClientLanguage,
  ContactWay,
  ExtraField,
  Gift,
  NameForm,
  Occasion,
  QuietPeriod,
  Size,
  Stay,
} from '../../../electron/ipc/client-parts.ts'
import type { Client, ClientDraft, Relation } from '../../../electron/ipc/clients.ts'
import {
  BLANK_ADDRESS,
  BLANK_FORM,
  BLANK_LANGUAGE,
  BLANK_NAME,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
  fillForm,
} from '../../../locales/blank-form.ts'
import { namesSomeone } from '../../../locales/names/client-forms.ts'

/** What the form holds: the client as typed, and the revision the typing began from; 0 for a new client. */
export interface FormWords {
  readonly client: ClientDraft
  readonly revision: number
}

/** What each part of the form is given: the words so far, and a way to change some of them. */
export interface PartProps {
  readonly words: ClientDraft
  readonly change: (part: Partial<ClientDraft>) => void
}

/** A form of a name without a word in it. */
export const emptyName = (kind: NameForm['kind'] = 'native'): NameForm => ({ ...BLANK_NAME, kind })

/** A way of contact nobody has typed yet. */
export const emptyWay = (): ContactWay => ({ kind: 'phone', label: '', value: '', e164: '' })

/** An address nobody has typed yet. */
export const emptyAddress = (): Address => BLANK_ADDRESS

/** A day to remember that nobody has stated yet. */
export const emptyOccasion = (): Occasion => BLANK_OCCASION

/** A language of the client; how well they speak and write it is not known yet. */
export const emptyLanguage = (tag: string, use: ClientLanguage['use']): ClientLanguage => ({
  ...BLANK_LANGUAGE,
  tag,
  use,
})

/** A size nobody has typed yet. */
export const emptySize = (): Size => BLANK_SIZE

/** A person around the client nobody has named yet. */
export const emptyRelation = (): Relation => BLANK_RELATION

/** A gift nobody has named yet. */
export const emptyGift = (): Gift => ({ year: null, occasion: '', recipient: '', what: '' })

/** A stay without place and days. */
export const emptyStay = (): Stay => ({ place: '', timeZone: '', fromDay: '', untilDay: '', note: '' })

/** A quiet period without its first day. */
export const emptyQuietPeriod = (): QuietPeriod => ({ fromDay: '', untilDay: '', reason: '' })

/** A fact without label and value. */
export const emptyExtra = (): ExtraField => ({ label: '', value: '' })

const DRAFT_KEYS = Object.keys(BLANK_FORM) as (keyof ClientDraft)[]

/** The words a new client begins with; a name that was looked for stays whole, because no rule says where to cut it. */
export function beginWords(name: string): FormWords {
  return { revision: 0, client: { ...BLANK_FORM, names: [{ ...emptyName(), given: name }] } }
}

/** The name a form was asked for, where the words it holds are those of somebody else; '' otherwise. */
export function askedName(begun: FormWords, held: FormWords): string {
  const asked = begun.client.names[0]?.given.trim() ?? ''
  const heldNames = held.client.names.flatMap((name) => Object.values(name)).join('\n')
  return asked.split(/\s+/u).every((word) => heldNames.includes(word)) ? '' : asked
}

/** The words of a client as they stand in the book. */
export function wordsOf(client: Client): FormWords {
  const words = Object.fromEntries(DRAFT_KEYS.map((key) => [key, client[key]])) as ClientDraft
  const names = client.names.length === 0 ? [emptyName()] : client.names
  return { revision: client.revision, client: { ...words, names } }
}

/** A draft kept by an earlier version of the form, with blanks for the parts that version did not have. */
export function fillWords({ revision, client }: FormWords): FormWords {
  return { revision, client: fillForm<ClientDraft>(client) }
}

/** Whether anything but blanks was typed. */
export const isSaid = (text: string): boolean => text.trim() !== ''

/** Whether the form says enough to know the person again: a name, or one way to reach them. */
export function isEnough({ names, contactWays }: ClientDraft): boolean {
  return names.some(namesSomeone) || contactWays.some((way) => isSaid(way.value))
}

/** Whether days follow one another; a period without an end goes on. */
export const endsInTime = ({ fromDay, untilDay }: { fromDay: string; untilDay: string }): boolean =>
  untilDay === '' || fromDay <= untilDay

/** Whether a stay says where, and from which day to which. */
export const isWholeStay = (stay: Stay): boolean =>
  isSaid(stay.place) && stay.fromDay !== '' && stay.untilDay !== '' && endsInTime(stay)

/** Whether a quiet period says from which day. */
export const isWholeQuiet = (quiet: QuietPeriod): boolean => quiet.fromDay !== '' && endsInTime(quiet)

/** Whether a row would be lost on saving because what it is about stands there without what it says, or the other way round. */
export function isHalfFilled(words: ClientDraft): boolean {
  const { extras, sizes, relations, gifts, stays, quietPeriods } = words
  return (
    extras.some(({ label, value }) => isSaid(value) && !isSaid(label)) ||
    sizes.some(({ label, asSaid }) => isSaid(label) && !isSaid(asSaid)) ||
    relations.some(({ kind, label, note, name }) => isSaid(kind + label + note) && !isSaid(name)) ||
    gifts.some(({ occasion, recipient, what }) => isSaid(occasion + recipient) && !isSaid(what)) ||
    stays.some((stay) => isSaid(Object.values(stay).join('')) && !isWholeStay(stay)) ||
    quietPeriods.some((quiet) => isSaid(Object.values(quiet).join('')) && !isWholeQuiet(quiet))
  )
}

/** Whether a gift's year was typed that cannot be read as one: saving would lose it. */
export function hasUnreadYear({ gifts }: Pick<ClientDraft, 'gifts'>): boolean {
  return gifts.some(({ year }) => Number.isNaN(year))
}

/** The kinds of contact that are telephone numbers. */
export const CALLED: ReadonlySet<ContactWay['kind']> = new Set(['phone', 'whatsapp'])

/** Whose page says what a gift must not be: the client's own, that of the relative it is for, or nobody's. */
export function recipientOf(
  { recipient }: Pick<Gift, 'recipient'>,
  { relations }: Pick<ClientDraft, 'relations'>,
  clientId: number | null,
): number | null {
  if (!isSaid(recipient)) return clientId
  const fold = (name: string) => name.normalize('NFKC').trim().toLowerCase()
  return relations.find(({ name }) => fold(name) === fold(recipient))?.clientId ?? null
}
