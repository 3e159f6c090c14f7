import type { TFunction } from 'i18next'
import type { ColumnMapping, ImportTarget } from '../../../electron/ipc/imports.ts'
import type { SelectOption } from '../../ui/select.tsx'

/** The kinds of things a column can become, each with its targets in the order of the list. */
const GROUPS = {
  name: ['title', 'given', 'given2', 'surname', 'generation', 'credentials', 'nickname', 'fullName'],
  reading: ['reading.given', 'reading.given2', 'reading.surname', 'reading.fullName'],
  latin: ['latin.given', 'latin.surname', 'latin.fullName'],
  reach: ['phone', 'email', 'whatsapp', 'wechat', 'line', 'kakaotalk', 'telegram', 'instagram'],
  address: [
    'address.formatted',
    'address.street',
    'address.extended',
    'address.poBox',
    'address.district',
    'address.city',
    'address.region',
    'address.postalCode',
    'address.country',
    'address.countryCode',
  ],
  work: ['organisation', 'department', 'jobTitle'],
  days: ['birthday', 'birthday.hijri', 'birthday.lunar', 'anniversary', 'event'],
  tastes: ['likes', 'refuses'],
  sizes: [
    'size.ring',
    'size.bracelet',
    'size.necklace',
    'size.shoe',
    'size.clothing',
    'size.glove',
    'size.hat',
    'size.belt',
  ],
  keep: ['note', 'language', 'tags', 'relation', 'advisor', 'label', 'custom', 'extra', 'ignore'],
} as const satisfies Record<string, readonly ImportTarget[]>

type Group = keyof typeof GROUPS
type Listed = (typeof GROUPS)[Group][number]
type WordKey<T extends string> = T extends `${infer Place}.${infer Part}` ? `${Place}${Capitalize<Part>}` : T

const wordKey = (target: Listed) =>
  target.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase()) as WordKey<ImportTarget>

/** Every target in the words of the interface, grouped by kind. */
export function targetOptions(t: TFunction<'imports'>): SelectOption<ImportTarget>[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) =>
    GROUPS[group].map((target) => ({
      id: target,
      label: t(($) => $.target[wordKey(target)]),
      group: t(($) => $.targetGroup[group]),
    })),
  )
}

const SOMEBODY: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'given',
  'given2',
  'surname',
  'nickname',
  'fullName',
  ...GROUPS.latin,
  ...GROUPS.reach,
])

/** Whether some column says who the person is: a name or a way to reach them. */
export function namesSomebody(mapping: ColumnMapping): boolean {
  return mapping.some(({ target }) => SOMEBODY.has(target))
}
