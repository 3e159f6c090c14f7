import { z } from 'zod'
import {
  BLANK_ADDRESS,
  BLANK_LANGUAGE,
  BLANK_NAME,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../../db/queries/blank-form.ts'
import {
  Address,
  ClientLanguage,
  ContactWay,
  ExtraField,
  NameForm,
  Occasion,
  QuietPeriod,
  Size,
  Stay,
} from '../../ipc/client-parts.ts'
import { Relation } from '../../ipc/clients.ts'
import { Consent } from '../../ipc/consents.ts'
import { Fact } from '../../ipc/facts.ts'
import { Taste } from '../../ipc/tastes.ts'
import { Day, Line } from '../../ipc/values.ts'
import type { LineParams } from './card-lines.ts'

/** What every name of our own begins with, of properties and of params alike. */
export const OWN = 'X-CARNET-'

type Blank = string | number | boolean | readonly string[] | null

/** A thing the book knows as a card says it: `value` names the field that stands as the property's value. */
interface CardPart<Said> {
  readonly schema: z.ZodType<Said>
  readonly blank: Readonly<Record<keyof Said, Blank>>
  readonly value: keyof Said & string
}

const part = <Said>(spec: CardPart<Said>): CardPart<Said> => spec

/** A like or refusal without who said it and when. */
const CardTaste = Taste.pick({
  stance: true,
  facet: true,
  text: true,
  term: true,
  strength: true,
  isAllergy: true,
  quote: true,
})
/** Something known of a client, without who said it. */
const CardFact = Fact.pick({ topic: true, text: true, confidence: true, reviewOn: true })
/** What was agreed or refused, and on which day. */
const CardConsent = Consent.pick({
  channel: true,
  purpose: true,
  state: true,
  expiresOn: true,
  proof: true,
}).extend({ on: Day })
/** One of the house's own fields by the name it has there. */
const CardCustom = z.strictObject({ label: Line.min(1), value: Line.min(1) })

/**
 * How each thing stands on a card: one of its fields is the value, every other that says something is a param named
 * after it, `X-CARNET-MEASURED-ON`. What differs from the blank is written; what is not written is blank. A kind has no
 * blank, so that a property of ours can be told from one of another program.
 */
export const CARD_PARTS = {
  names: part<NameForm>({ schema: NameForm, blank: { ...BLANK_NAME, kind: '' }, value: 'given' }),
  contactWays: part<ContactWay>({
    schema: ContactWay,
    blank: { kind: '', label: '', value: '', e164: '' },
    value: 'value',
  }),
  addresses: part<Address>({ schema: Address, blank: BLANK_ADDRESS, value: 'lines' }),
  languages: part<ClientLanguage>({
    schema: ClientLanguage,
    blank: { ...BLANK_LANGUAGE, use: '' },
    value: 'tag',
  }),
  occasions: part<Occasion>({
    schema: Occasion,
    blank: { ...BLANK_OCCASION, kind: '' },
    value: 'statedAs',
  }),
  sizes: part<Size>({ schema: Size, blank: { ...BLANK_SIZE, kind: '' }, value: 'asSaid' }),
  relations: part<Relation>({ schema: Relation, blank: BLANK_RELATION, value: 'name' }),
  stays: part<Stay>({
    schema: Stay,
    blank: { place: '', timeZone: '', fromDay: '', untilDay: '', note: '' },
    value: 'place',
  }),
  quietPeriods: part<QuietPeriod>({
    schema: QuietPeriod,
    blank: { fromDay: '', untilDay: '', reason: '' },
    value: 'reason',
  }),
  extras: part<ExtraField>({ schema: ExtraField, blank: { label: '', value: '' }, value: 'value' }),
  customs: part<z.infer<typeof CardCustom>>({
    schema: CardCustom,
    blank: { label: '', value: '' },
    value: 'value',
  }),
  tastes: part<z.infer<typeof CardTaste>>({
    schema: CardTaste,
    blank: { stance: '', facet: '', text: '', term: '', strength: '', isAllergy: false, quote: '' },
    value: 'text',
  }),
  facts: part<z.infer<typeof CardFact>>({
    schema: CardFact,
    blank: { topic: '', text: '', confidence: '', reviewOn: '' },
    value: 'text',
  }),
  consents: part<z.infer<typeof CardConsent>>({
    schema: CardConsent,
    blank: { channel: '', purpose: '', state: '', expiresOn: '', proof: '', on: '' },
    value: 'state',
  }),
} as const

/** The things a card can say, by the list they belong to. */
export type CardPartName = keyof typeof CARD_PARTS
/** One thing of such a list. */
export type SaidPart<Name extends CardPartName> = z.infer<(typeof CARD_PARTS)[Name]['schema']>

/** Properties that hold one thing each and are ours alone, by the list they belong to. */
export const OWN_PROPERTIES = {
  stays: `${OWN}STAY`,
  quietPeriods: `${OWN}QUIET`,
  occasions: `${OWN}OCCASION`,
  sizes: `${OWN}SIZE`,
  tastes: `${OWN}TASTE`,
  facts: `${OWN}FACT`,
  consents: `${OWN}CONSENT`,
  customs: `${OWN}FIELD`,
  extras: `${OWN}EXTRA`,
  names: `${OWN}NAME`,
} as const satisfies Partial<Record<CardPartName, string>>

/** The words of a client's own row that are lines of their own, by their field. */
export const OWN_WORDS = {
  addressAs: `${OWN}ADDRESS-AS`,
  formality: `${OWN}FORMALITY`,
  monogram: `${OWN}MONOGRAM`,
  pronunciation: `${OWN}PRONUNCIATION`,
  residence: `${OWN}RESIDENCE`,
  country: `${OWN}COUNTRY`,
} as const

/** RFC 9554: the grammatical gender in which a person is to be spoken of, which is what a stated courtesy is. */
export const GRAMMATICAL_GENDERS = {
  feminine: 'feminine',
  masculine: 'masculine',
  neutral: 'neuter',
} as const

/** What a param is called that holds a field: `measuredOn` is `X-CARNET-MEASURED-ON`. */
export function ownParam(field: string): string {
  return OWN + field.replace(/[A-Z]/g, (capital) => `-${capital}`).toUpperCase()
}

/** The params of a thing, all but its value and the fields that are said in another way. */
export function writeDetails<Name extends CardPartName>(
  name: Name,
  said: SaidPart<Name>,
  elsewhere: readonly (keyof SaidPart<Name>)[] = [],
): LineParams {
  const { blank, value } = CARD_PARTS[name]
  const params: Record<string, string> = {}
  for (const [field, empty] of Object.entries(blank)) {
    if (field === value || elsewhere.some((other) => other === field)) continue
    const detail = said[field as keyof SaidPart<Name>]
    const written = detail === true ? 'yes' : String(detail ?? '')
    if (written !== String(empty ?? '')) params[ownParam(field)] = written
  }
  return params
}

const NUMBERS = new Set(['year', 'day', 'mm'])

/**
 * Reads a thing back from the params of its property; what `known` says comes from elsewhere on the card. Undefined when
 * it is none, because another program or hand has changed it.
 */
export function readDetails<Name extends CardPartName>(
  name: Name,
  params: ReadonlyMap<string, readonly string[]>,
  known: Partial<SaidPart<Name>>,
): SaidPart<Name> | undefined {
  const { blank, schema } = CARD_PARTS[name]
  const said: Record<string, unknown> = {}
  for (const [field, empty] of Object.entries(blank)) {
    const written = params.get(ownParam(field))?.[0]
    said[field] = written === undefined ? empty : readDetail(field, written, empty)
  }
  return schema.safeParse({ ...said, ...known }).data as SaidPart<Name> | undefined
}

function readDetail(field: string, written: string, empty: Blank): unknown {
  if (typeof empty === 'boolean') return written === 'yes'
  if (Array.isArray(empty)) return written === '' ? [] : written.split(',')
  return NUMBERS.has(field) ? Number(written) : written
}
