import type { TFunction } from 'i18next'
import type { ImportTarget } from '../../../electron/ipc/import-targets.ts'
import type { ColumnMapping } from '../../../electron/ipc/imports.ts'
import { ConsentChannel, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { FactTopic } from '../../../electron/ipc/facts.ts'
import { TasteFacet } from '../../../electron/ipc/tastes.ts'
import { NAME_PARTS } from '../../../locales/names/name-fields.ts'
import type { ChoiceGroup } from '../../ui/grouped-choice.tsx'

/** The kinds of things a column can become, each with its targets in the order of the list. */
const GROUPS = {
  name: [...NAME_PARTS, 'fullName', 'nameOrder', 'nameLanguage'],
  reading: ['reading.given', 'reading.given2', 'reading.surname', 'reading.fullName', 'pronunciation'],
  latin: ['latin.given', 'latin.surname', 'latin.fullName', 'latin.language'],
  forms: [
    'preferred.fullName',
    'preferred.language',
    'passport.fullName',
    'passport.language',
    'former.fullName',
    'former.language',
  ],
  manner: ['addressAs', 'courtesy', 'formality', 'monogram', 'neverMention'],
  reach: [
    'phone',
    'phone.label',
    'email',
    'email.label',
    'whatsapp',
    'wechat',
    'line',
    'kakaotalk',
    'telegram',
    'instagram',
  ],
  address: [
    'address.formatted',
    'address.label',
    'address.street',
    'address.extended',
    'address.poBox',
    'address.district',
    'address.city',
    'address.region',
    'address.postalCode',
    'address.country',
    'address.countryCode',
    'address.timeZone',
    'residence',
    'country',
    'timeZone',
  ],
  languages: ['language', 'language.preferred', 'language.native', 'language.interpreter'],
  work: ['organisation', 'department', 'jobTitle'],
  people: [
    'relation',
    'relation.spouse',
    'relation.partner',
    'relation.child',
    'relation.parent',
    'relation.assistant',
    'relation.referrer',
    'household.name',
    'household.address',
  ],
  days: [
    'birthday',
    'birthday.said',
    'birthday.lunar',
    'birthday.koreanLunar',
    'birthday.hijri',
    'birthday.hebrew',
    'birthday.persian',
    'birthday.buddhist',
    'birthday.japanese',
    'birthday.relative',
    'anniversary',
    'anniversary.said',
    'event',
    'gift',
    'stay',
    'quietPeriod',
  ],
  tastes: [
    'likes',
    ...TasteFacet.options.map((facet) => `likes.${facet}` as const),
    'refuses',
    ...TasteFacet.options.map((facet) => `refuses.${facet}` as const),
    'allergies',
  ],
  sizes: [
    'size.ring',
    'size.bracelet',
    'size.necklace',
    'size.shoe',
    'size.clothing',
    'size.glove',
    'size.hat',
    'size.belt',
    'size.measuredBy',
    'size.measuredOn',
  ],
  facts: FactTopic.options.map((topic) => `fact.${topic}` as const),
  consents: [
    ...ConsentChannel.options.flatMap((channel) => [
      `consent.${channel}` as const,
      ...ConsentPurpose.options.map((purpose) => `consent.${channel}.${purpose}` as const),
    ]),
    'consent.on',
  ],
  keep: ['note', 'note.dated', 'tags', 'advisor', 'field', 'label', 'custom', 'extra', 'ignore'],
} as const satisfies Record<string, readonly ImportTarget[]>

/** Every target in the words of the interface, under the heading of its kind. */
export function targetGroups(
  t: TFunction<'imports'>,
  wordOf: (target: ImportTarget) => string,
  mayAddFields: boolean,
): ChoiceGroup<ImportTarget>[] {
  const groups: Readonly<Record<keyof typeof GROUPS, readonly ImportTarget[]>> = GROUPS
  return (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => ({
    id: group,
    label: t(($) => $.targetGroup[group]),
    choices: groups[group]
      .filter((target) => target !== 'field' || mayAddFields)
      .map((target) => ({ id: target, label: wordOf(target) })),
  }))
}

const SOMEBODY: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'given',
  'given2',
  'surname',
  'nickname',
  'fullName',
  'latin.given',
  'latin.surname',
  'latin.fullName',
  'preferred.fullName',
  'passport.fullName',
  'former.fullName',
  ...GROUPS.reach,
])

/** Whether some column says who the person is: a name or a way to reach them. */
export function namesSomebody(mapping: ColumnMapping): boolean {
  return mapping.some(({ target }) => SOMEBODY.has(target))
}
