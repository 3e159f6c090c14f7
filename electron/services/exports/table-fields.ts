import { writeForm } from '../../../locales/names/client-forms.ts'
import { NAME_PARTS } from '../../../locales/names/name-fields.ts'
import type { NameForm, Occasion, Size } from '../../ipc/client-parts.ts'
import { ConsentChannel, ConsentPurpose } from '../../ipc/consents.ts'
import { FactTopic } from '../../ipc/facts.ts'
import type { ImportTarget } from '../../ipc/import-targets.ts'
import { TasteFacet } from '../../ipc/tastes.ts'
import { splitLines, splitTags, writePiece } from '../imports/cells/split-list.ts'
import { isOwnBirthday, writeOccasionDay, writeOccasionWords } from './day-cells.ts'
import type { ExportedPerson } from './exported-person.ts'
import { writeFact, writeNotes, writeTaste } from './known-cells.ts'
import { writeFormLanguage, writeFormOrder } from './name-cells.ts'
import { writeHandle, writeLanguage } from './reach-cells.ts'
import { writeSize } from './size-cells.ts'
import {
  type CellSpeech,
  say,
  writeConsent,
  writeCourtesy,
  writeCountry,
  writeFormality,
  writeGift,
  writeQuietPeriod,
  writeRelation,
  writeStay,
  writeStreet,
} from './table-cells.ts'

/**
 * One thing a table says of each person, under a heading; somebody with several of it has several cells, each in a
 * column of its own. Fields of one `group` go together: the first of each, then the second of each.
 */
export interface TableField {
  readonly heading: string
  readonly group?: string
  /** Whether a cell that is a whole ISO day is one, which a workbook keeps as a date. */
  readonly holdsDays: boolean
  readonly read: (person: ExportedPerson) => readonly string[]
}

type Read = (person: ExportedPerson, speech: CellSpeech) => readonly (string | undefined)[]
type Plan = readonly (readonly [ImportTarget, Read, group?: string])[]

const NAMES: Plan = [
  ...NAME_PARTS.map((part): Plan[number] => [part, nativePart(part)]),
  ['nameOrder', (person, speech) => one(writeFormOrder(nativeOf(person), speech))],
  ['nameLanguage', (person, speech) => one(writeFormLanguage(nativeOf(person), speech))],
  ['pronunciation', ({ client }) => one(client.pronunciation)],
  ['reading.given', nativePart('givenReading')],
  ['reading.surname', nativePart('surnameReading')],
  ['latin.given', (person) => one(join(romanisedOf(person)?.given, romanisedOf(person)?.given2))],
  [
    'latin.surname',
    (person) => {
      const form = romanisedOf(person)
      return one(join(form?.surnamePrefix, form?.surname, form?.surname2))
    },
  ],
  ['latin.language', (person, speech) => one(writeFormLanguage(romanisedOf(person), speech))],
  ...(['preferred', 'passport', 'former'] as const).flatMap((kind): Plan => {
    const forms = ({ client }: ExportedPerson) => client.names.filter((form) => form.kind === kind)
    return [
      [`${kind}.fullName`, (person) => forms(person).map((form) => writeForm(form)), kind],
      [
        `${kind}.language`,
        (person, speech) => forms(person).map((form) => writeFormLanguage(form, speech)),
        kind,
      ],
    ]
  }),
  ['addressAs', ({ client }) => one(client.addressAs)],
  ['courtesy', ({ client }, speech) => one(writeCourtesy(client.courtesy, speech))],
  ['formality', ({ client }, speech) => [writeFormality(client.formality, speech)]],
  ['monogram', ({ client }) => one(client.monogram)],
  ['organisation', ({ client }) => one(client.organisation)],
]

const REACH: Plan = [
  ...(['phone', 'email'] as const).flatMap((kind): Plan => {
    const ways = ({ client }: ExportedPerson) => client.contactWays.filter((way) => way.kind === kind)
    return [
      [kind, (person) => ways(person).map(({ value }) => value), kind],
      [`${kind}.label`, (person) => ways(person).map(({ label }) => label), kind],
    ]
  }),
  ...(['whatsapp', 'wechat', 'line', 'kakaotalk', 'telegram', 'instagram'] as const).map(
    (kind): Plan[number] => [
      kind,
      ({ client }) => client.contactWays.filter((way) => way.kind === kind).map(writeHandle),
    ],
  ),
  ['address.label', ({ client }) => client.addresses.map(({ label }) => label), 'address'],
  ['address.street', ({ client }) => client.addresses.map(writeStreet), 'address'],
  ['address.postalCode', ({ client }) => client.addresses.map(({ postalCode }) => postalCode), 'address'],
  ['address.city', ({ client }) => client.addresses.map(({ city }) => city), 'address'],
  ['address.region', ({ client }) => client.addresses.map(({ region }) => region), 'address'],
  ['address.country', ({ client }) => client.addresses.map(({ country }) => country), 'address'],
  ['address.timeZone', ({ client }) => client.addresses.map(({ timeZone }) => timeZone), 'address'],
  ['residence', ({ client }) => one(client.residence)],
  ['country', ({ client }, speech) => one(writeCountry(client.country, speech))],
  ['timeZone', ({ client }) => one(client.timeZone)],
  [
    'language',
    ({ client }, speech) =>
      one(client.languages.map((language) => writeLanguage(language, speech)).join('; ')),
  ],
  [
    'language.preferred',
    ({ client }, speech) => {
      const preferred = client.languages.find(({ use }) => use === 'prefers')
      return preferred
        ? [writeLanguage({ ...preferred, spoken: '', written: '', prefersFor: [] }, speech)]
        : []
    },
  ],
  ['household.name', ({ household }) => one(household)],
  ['advisor', ({ advisor }) => one(advisor)],
]

const BIRTHDAYS: Readonly<Partial<Record<Occasion['calendar'], ImportTarget>>> = {
  'islamic-umalqura': 'birthday.hijri',
  chinese: 'birthday.lunar',
  dangi: 'birthday.koreanLunar',
  hebrew: 'birthday.hebrew',
  persian: 'birthday.persian',
  buddhist: 'birthday.buddhist',
  japanese: 'birthday.japanese',
}

const DAYS: Plan = [
  ...besideWords('birthday', (day) => isOwnBirthday(day) && !(day.calendar in BIRTHDAYS)),
  ...Object.entries(BIRTHDAYS).map(([calendar, target]): Plan[number] => [
    target,
    days((day) => isOwnBirthday(day) && day.calendar === calendar),
  ]),
  ['birthday.relative', days(({ kind, whose }) => kind === 'birthday' && whose !== '')],
  ...besideWords('anniversary', ({ kind }) => kind === 'anniversary'),
  ['event', days(({ kind }) => kind === 'other')],
  ['gift', ({ client }) => client.gifts.map(writeGift)],
  ['stay', ({ client }) => client.stays.map(writeStay)],
  ['quietPeriod', ({ client }) => client.quietPeriods.map(writeQuietPeriod)],
]

const SIZES: Readonly<Record<Exclude<Size['kind'], 'other'>, ImportTarget>> = {
  ring: 'size.ring',
  wrist: 'size.bracelet',
  necklace: 'size.necklace',
  shoe: 'size.shoe',
  clothing: 'size.clothing',
  glove: 'size.glove',
  hat: 'size.hat',
}

const KNOWN: Plan = [
  ...(['likes', 'refuses'] as const).flatMap((stance) =>
    TasteFacet.options.map((facet): Plan[number] => [
      `${stance}.${facet}`,
      ({ tastes }, speech) =>
        tastes
          .filter((taste) => taste.stance === stance && taste.facet === facet && !taste.isAllergy)
          .map((taste) => writeTaste(taste, speech)),
    ]),
  ),
  [
    'allergies',
    ({ tastes }, speech) =>
      tastes.filter(({ isAllergy }) => isAllergy).map((taste) => writeTaste(taste, speech)),
  ],
  ...Object.entries(SIZES).map(([kind, target]): Plan[number] => [
    target,
    ({ client }, speech) =>
      client.sizes.filter((size) => size.kind === kind).map((size) => writeSize(size, speech)),
  ]),
  ['relation', ({ client }, speech) => client.relations.map((relation) => writeRelation(relation, speech))],
  ...FactTopic.options.map((topic): Plan[number] => [
    `fact.${topic}`,
    ({ facts }, speech) =>
      facts.filter((fact) => fact.topic === topic).map((fact) => writeFact(fact, speech)),
  ]),
  ['neverMention', ({ client }) => one(client.neverMention)],
  ...ConsentChannel.options.flatMap((channel) =>
    ConsentPurpose.options.map((purpose): Plan[number] => [
      `consent.${channel}.${purpose}`,
      ({ consents }, speech) =>
        consents
          .filter((consent) => consent.channel === channel && consent.purpose === purpose)
          // An agreement that has run out is none.
          .filter(({ standing }) => standing !== 'expired')
          .map((consent) => writeConsent(consent, speech)),
    ]),
  ),
  ['tags', ({ client }) => client.tags.map((tag) => writePiece(tag, splitTags))],
  ['note.dated', ({ notes }, speech) => writeNotes(notes, speech)],
]

/**
 * Everything a table can say, in the order of its columns. What people keep under labels of their own, in fields of the
 * house's and beside them, comes last, under those labels.
 */
export function listFields(speech: CellSpeech, labels: readonly string[]): TableField[] {
  const own = labels.map((label): TableField => ({
    heading: label,
    holdsDays: false,
    read: (person) => readLabelled(person, label, speech),
  }))
  const planned = [...NAMES, ...REACH, ...DAYS, ...KNOWN].map(([target, read, group]): TableField => ({
    heading: say(speech, `target.${target}`),
    ...(group !== undefined && { group }),
    holdsDays: target === 'birthday' || target === 'anniversary',
    read: (person) => read(person, speech).map((text) => text ?? ''),
  }))
  return [...planned, ...own]
}

/** The labels under which a person has something that no other column says. */
export function labelsOf(person: ExportedPerson, speech: CellSpeech): string[] {
  return labelled(person, speech).map(({ label }) => label)
}

function readLabelled(person: ExportedPerson, label: string, speech: CellSpeech): string[] {
  return labelled(person, speech).flatMap((one) => (one.label === label ? [one.value] : []))
}

function labelled({ client, customs }: ExportedPerson, speech: CellSpeech) {
  const [, ...natives] = client.names.filter(({ kind }) => kind === 'native')
  const [, ...romanised] = client.names.filter(({ kind }) => kind === 'romanised')
  const ways = client.contactWays.filter(({ kind }) => kind === 'other')
  const sizes = client.sizes.filter(({ kind }) => kind === 'other')
  return [
    ...customs,
    ...[...natives, ...romanised].map((form) => ({
      label: say(speech, 'other.name'),
      value: writeForm(form),
    })),
    ...ways.map(({ label, value }) => ({ label: label || say(speech, 'other.contact'), value })),
    ...sizes.map((size) => ({
      label: size.label || say(speech, 'other.size'),
      value: writeSize(size, speech),
    })),
    ...client.extras,
  ].filter(({ label, value }) => label !== '' && value.trim() !== '')
}

function one(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : [text]
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** The form a person is shown by, unless it is the romanised one. */
function nativeOf({ client }: ExportedPerson): NameForm | undefined {
  return client.names.find(({ kind }) => kind === 'native')
}

function romanisedOf({ client }: ExportedPerson): NameForm | undefined {
  return client.names.find(({ kind }) => kind === 'romanised')
}

function nativePart(part: keyof NameForm): Read {
  return (person) => one(nativeOf(person)?.[part])
}

/** Days that a spreadsheet is to count, and beside them, in a column of its own, how those of our calendar were told. */
function besideWords(kind: 'birthday' | 'anniversary', isHere: (occasion: Occasion) => boolean): Plan {
  return [
    [kind, days(isHere), kind],
    [`${kind}.said`, ({ client }) => client.occasions.filter(isHere).map(writeOccasionWords), kind],
  ]
}

function days(isHere: (occasion: Occasion) => boolean): Read {
  return ({ client }, speech) =>
    client.occasions.filter(isHere).map((occasion) => {
      const day = writeOccasionDay(occasion, speech, isOwnBirthday(occasion))
      const named = [occasion.whose, occasion.kind === 'birthday' ? '' : occasion.label].filter(
        (text) => text !== '',
      )
      return named.length === 0 ? day : writePiece(`${named.join(', ')}: ${day}`, splitLines)
    })
}
