/**
 * What a column can become: the closed list a mapping may name. `extra` keeps the column under its own heading and is
 * what unknown columns become, so that nothing is dropped in silence; only `ignore`, chosen by a person, drops one.
 */
export const TARGETS = [
  'title',
  'given',
  'given2',
  'surname',
  'generation',
  'credentials',
  'nickname',
  'fullName',
  'reading.given',
  'reading.given2',
  'reading.surname',
  'reading.fullName',
  'latin.given',
  'latin.surname',
  'latin.fullName',
  'organisation',
  'department',
  'jobTitle',
  'email',
  'phone',
  'wechat',
  'line',
  'kakaotalk',
  'whatsapp',
  'telegram',
  'instagram',
  'address.poBox',
  'address.street',
  'address.extended',
  'address.district',
  'address.city',
  'address.region',
  'address.postalCode',
  'address.country',
  'address.countryCode',
  'address.formatted',
  'birthday',
  'birthday.hijri',
  'birthday.lunar',
  'anniversary',
  'event',
  'language',
  'likes',
  'refuses',
  'size.ring',
  'size.bracelet',
  'size.necklace',
  'size.shoe',
  'size.clothing',
  'size.glove',
  'size.hat',
  'size.belt',
  'note',
  'tags',
  'relation',
  'advisor',
  'custom',
  'label',
  'extra',
  'ignore',
] as const

/** One of {@link TARGETS}. */
export type Target = (typeof TARGETS)[number]

/** True when a text names a target; a mapping from outside is checked with it. */
export function isTarget(text: string): text is Target {
  return (TARGETS as readonly string[]).includes(text)
}
