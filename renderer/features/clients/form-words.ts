import type {
  Address,
  Client,
  ClientDraft,
  ContactWay,
  ExtraField,
  NameForm,
  Occasion,
  Relation,
  Size,
} from '../../../electron/ipc/clients.ts'

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

/** A form of a name without a word in it; its language is told by the writing. */
export const emptyName = (kind: NameForm['kind'] = 'native'): NameForm => ({
  kind,
  lang: 'und',
  title: '',
  given: '',
  given2: '',
  surname: '',
  generation: '',
  credentials: '',
  nickname: '',
  givenReading: '',
  surnameReading: '',
})

/** A way of contact nobody has typed yet. */
export const emptyWay = (): ContactWay => ({ kind: 'phone', label: '', value: '', e164: '' })

/** An address nobody has typed yet. */
export const emptyAddress = (): Address => ({
  label: '',
  lines: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
})

/** A day to remember that nobody has stated yet. */
export const emptyOccasion = (): Occasion => ({
  kind: 'birthday',
  label: '',
  calendar: 'gregorian',
  year: null,
  monthCode: null,
  day: null,
  statedAs: '',
})

/** A size nobody has typed yet. */
export const emptySize = (): Size => ({ kind: 'ring', label: '', asSaid: '' })

/** A person around the client nobody has named yet. */
export const emptyRelation = (): Relation => ({ label: '', name: '', clientId: null })

/** A fact without label and value. */
export const emptyExtra = (): ExtraField => ({ label: '', value: '' })

/** The words a new client begins with; a name that was looked for stays whole, because no rule says where to cut it. */
export function beginWords(name: string): FormWords {
  return {
    revision: 0,
    client: {
      names: [{ ...emptyName(), given: name }],
      addressAs: '',
      pronunciation: '',
      organisation: '',
      residence: '',
      country: '',
      timeZone: '',
      advisorId: null,
      contactWays: [],
      addresses: [],
      languages: [],
      occasions: [],
      sizes: [],
      relations: [],
      tags: [],
      extras: [],
      neverMention: '',
    },
  }
}

/** The words of a client as they stand in the book. */
export function wordsOf(client: Client): FormWords {
  const { names, addressAs, pronunciation, organisation, residence, country, timeZone, advisorId } = client
  const { contactWays, addresses, languages, occasions, sizes, relations, tags, extras, neverMention } =
    client
  return {
    revision: client.revision,
    client: {
      names: names.length === 0 ? [emptyName()] : names,
      addressAs,
      pronunciation,
      organisation,
      residence,
      country,
      timeZone,
      advisorId,
      contactWays,
      addresses,
      languages,
      occasions,
      sizes,
      relations,
      tags,
      extras,
      neverMention,
    },
  }
}

/** Whether anything but blanks was typed. */
export const isSaid = (text: string): boolean => text.trim() !== ''

/** Whether a form of a name names anyone. */
export function namesSomeone({ given, given2, surname, nickname }: NameForm): boolean {
  return isSaid(given + given2 + surname + nickname)
}

/** Whether the form says enough to know the person again: a name, or one way to reach them. */
export function isEnough({ names, contactWays }: ClientDraft): boolean {
  return names.some(namesSomeone) || contactWays.some((way) => isSaid(way.value))
}

/** Whether a row would be lost on saving because what it is about stands there without what it says, or the other way round. */
export function isHalfFilled({ extras, sizes, relations }: ClientDraft): boolean {
  return (
    extras.some(({ label, value }) => isSaid(value) && !isSaid(label)) ||
    sizes.some(({ label, asSaid }) => isSaid(label) && !isSaid(asSaid)) ||
    relations.some(({ label, name }) => isSaid(label) && !isSaid(name))
  )
}

/** The kinds of contact that are telephone numbers. */
export const CALLED: ReadonlySet<ContactWay['kind']> = new Set(['phone', 'whatsapp'])
