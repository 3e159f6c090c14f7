import { ConsentChannel, ConsentPurpose } from '../../../../electron/ipc/consents.ts'
import { FactTopic } from '../../../../electron/ipc/facts.ts'
import type { ImportTarget } from '../../../../electron/ipc/import-targets.ts'
import { TasteFacet } from '../../../../electron/ipc/tastes.ts'

const size = (kind: string, asSaid: string, facts: object) => ({ sizes: [{ kind, asSaid, ...facts }] })
const birthday = (statedAs: string, calendar: string, monthCode: string | null, day: number | null) => ({
  occasions: [{ kind: 'birthday', statedAs, date: { calendar, monthCode, day } }],
})
const word = (key: string, value: string) => ({ words: { [key]: value } })
const person = (kind: string, name: string) => ({ relations: [{ kind, name }] })
const part = (target: string) => ({ names: [{ kind: 'native', [target]: 'Wort' }] })

/** For each target one cell, and what a person becomes who has it in a column of that target, headed `Column`. */
export const TARGET_CELLS: readonly (readonly [ImportTarget, string, object])[] = [
  ...(['given', 'given2', 'surname', 'nickname'] as const).map((target): [ImportTarget, string, object] => [
    target,
    'Wort',
    part(target),
  ]),
  ['fullName', '山田 花子', { names: [{ full: '山田 花子', surname: '山田', given: '花子' }] }],
  ['latin.given', 'Hanako', { names: [{ kind: 'romanised', given: 'Hanako' }] }],
  ['latin.surname', 'Yamada', { names: [{ kind: 'romanised', surname: 'Yamada' }] }],
  ['latin.fullName', 'Hanako Yamada', { names: [{ kind: 'romanised', full: 'Hanako Yamada' }] }],
  ['preferred.fullName', 'Nora Bell', { names: [{ kind: 'preferred', full: 'Nora Bell' }] }],
  ['passport.fullName', 'BELL Eleonora', { names: [{ kind: 'passport', full: 'BELL Eleonora' }] }],
  ['former.fullName', 'Nora Hart', { names: [{ kind: 'former', full: 'Nora Hart' }] }],
  ['pronunciation', 'NOR-uh', word('pronunciation', 'NOR-uh')],
  ['addressAs', 'Chère Madame', word('addressAs', 'Chère Madame')],
  ['courtesy', 'Mme', word('courtesy', 'feminine')],
  ['courtesy', 'Herr', word('courtesy', 'masculine')],
  ['courtesy', 'г-жа', word('courtesy', 'feminine')],
  ['formality', 'vous', word('formality', 'formal')],
  ['formality', 'Du', word('formality', 'informal')],
  ['monogram', 'N·B', word('monogram', 'N·B')],
  ['residence', 'Annecy', word('residence', 'Annecy')],
  ['country', '日本', word('country', 'JP')],
  ['timeZone', 'Asia/Tokyo', word('timeZone', 'Asia/Tokyo')],
  ['neverMention', 'the first wedding', word('neverMention', 'the first wedding')],
  ['phone', '06 12 34 56 78', { contactWays: [{}, { e164: '+33612345678' }] }],
  ['email', 'a@b.fr', { contactWays: [{}, { kind: 'email', value: 'a@b.fr' }] }],
  ...(['wechat', 'line', 'kakaotalk', 'whatsapp', 'telegram', 'instagram'] as const).map(
    (kind): [ImportTarget, string, object] => [
      kind,
      'wanda',
      { contactWays: [{}, { kind, value: 'wanda' }] },
    ],
  ),
  ...(['poBox', 'street', 'extended', 'district', 'city', 'region', 'postalCode', 'formatted'] as const).map(
    (name): [ImportTarget, string, object] => [
      `address.${name}`,
      'Lyon 2',
      { addresses: [{ [name]: 'Lyon 2' }] },
    ],
  ),
  ['address.timeZone', 'Asia/Tokyo', { addresses: [{ timeZone: 'Asia/Tokyo' }] }],
  ['address.label', 'Chalet', { addresses: [{ label: 'Chalet' }] }],
  ['phone.label', 'Chalet', { contactWays: [{ label: 'Chalet' }] }],
  ['email.label', 'Chalet', { extras: [{ label: 'Column', value: 'Chalet' }] }],
  ['address.country', 'Suisse', { addresses: [{ countryCode: 'CH' }] }],
  ['address.countryCode', 'CH', { addresses: [{ countryCode: 'CH' }] }],
  ['organisation', 'Maison Vertu', { organisation: 'Maison Vertu' }],
  ['department', 'Salon', { department: 'Salon' }],
  ['jobTitle', 'Notaire', { jobTitle: 'Notaire' }],
  ['advisor', 'Claire', { advisor: 'Claire' }],
  ['birthday', '29 Feb', birthday('29 Feb', 'gregorian', 'M02', 29)],
  ['birthday', '2/14', birthday('2/14', 'gregorian', 'M02', 14)],
  ['birthday', '闰六月初一', birthday('闰六月初一', 'chinese', 'M06L', 1)],
  ['birthday', '農曆八月十五', birthday('農曆八月十五', 'chinese', 'M08', 15)],
  ['birthday', '음력 5월 5일', birthday('음력 5월 5일', 'dangi', 'M05', 5)],
  ['birthday', '١٤٤٥/٩/١', birthday('١٤٤٥/٩/١', 'islamic-umalqura', 'M09', 1)],
  ['birthday', '1 رمضان 1410', birthday('1 رمضان 1410', 'islamic-umalqura', 'M09', 1)],
  ['birthday', '15 Nisan 5745', birthday('15 Nisan 5745', 'hebrew', 'M07', 15)],
  ['birthday', '昭和55年3月3日', birthday('昭和55年3月3日', 'japanese', 'M03', 3)],
  ['birthday', 'พ.ศ. 2530', birthday('พ.ศ. 2530', 'buddhist', null, null)],
  ['birthday', '۱۳۶۲/۱/۱', birthday('۱۳۶۲/۱/۱', 'persian', 'M01', 1)],
  ['birthday.lunar', '八月十五', birthday('八月十五', 'chinese', 'M08', 15)],
  ['birthday.koreanLunar', '5.5', birthday('5.5', 'dangi', 'M05', 5)],
  ['birthday.hijri', '1405-09-12', birthday('1405-09-12', 'islamic-umalqura', 'M09', 12)],
  ['birthday.hebrew', '15 Nisan', birthday('15 Nisan', 'hebrew', 'M07', 15)],
  ['birthday.persian', '1362/1/1', birthday('1362/1/1', 'persian', 'M01', 1)],
  ['birthday.buddhist', '1/2/2530', birthday('1/2/2530', 'buddhist', 'M02', 1)],
  ['birthday.japanese', '昭和55年3月3日', birthday('昭和55年3月3日', 'japanese', 'M03', 3)],
  [
    'birthday.relative',
    'Léa: 3 mai 2010; 12/06/1975 (Marc)',
    {
      occasions: [
        { kind: 'birthday', whose: 'Léa', statedAs: '3 mai 2010' },
        { whose: 'Marc', date: { day: 12 } },
      ],
    },
  ],
  ['birthday.said', '29 Feb', birthday('29 Feb', 'gregorian', 'M02', 29)],
  ['anniversary.said', '18/06/2011', { occasions: [{ kind: 'anniversary', date: { day: 18 } }] }],
  ['anniversary', '18/06/2011', { occasions: [{ kind: 'anniversary', date: { day: 18 } }] }],
  [
    'event',
    'First visit: 12/03/2020',
    { occasions: [{ kind: 'other', label: 'First visit', statedAs: '12/03/2020' }] },
  ],
  [
    'gift',
    '2024 · bracelet; 2023 · Noël · montre · Léa',
    {
      gifts: [
        { year: 2024, occasion: '', what: 'bracelet', recipient: '' },
        { year: 2023, occasion: 'Noël', what: 'montre', recipient: 'Léa' },
      ],
    },
  ],
  [
    'language',
    'Français (courant), English B2',
    {
      languages: [
        { tag: 'fr', spoken: 'fluent' },
        { tag: 'en', spoken: 'good' },
      ],
    },
  ],
  ['language.preferred', '日本語', { languages: [{ tag: 'ja', isPreferred: true }] }],
  ['language.native', 'русский', { languages: [{ tag: 'ru', spoken: 'native' }] }],
  ['language.interpreter', 'oui', { facts: [{ topic: 'service', text: 'Column: oui' }] }],
  ['language.interpreter', 'Mei Chen', person('interpreter', 'Mei Chen')],
  ['likes', 'émeraude ; platine', { tastes: [{ kind: 'like', text: 'émeraude' }, { text: 'platine' }] }],
  ['likes', 'allergie: nickel', { tastes: [{ kind: 'refuse', text: 'nickel', isAllergy: true }] }],
  ['refuses', 'opale、or jaune', { tastes: [{ kind: 'refuse', text: 'opale' }, { text: 'or jaune' }] }],
  ['refuses', 'jamais: ivoire', { tastes: [{ kind: 'refuse', text: 'ivoire', strength: 'never' }] }],
  ['allergies', 'nickel | латекс', { tastes: [{ isAllergy: true, text: 'nickel' }, { text: 'латекс' }] }],
  ...TasteFacet.options.flatMap((facet): [ImportTarget, string, object][] => [
    [
      `likes.${facet}`,
      'one, two',
      {
        tastes: [
          { kind: 'like', facet, text: 'one' },
          { facet, text: 'two' },
        ],
      },
    ],
    [`refuses.${facet}`, 'one', { tastes: [{ kind: 'refuse', facet, text: 'one' }] }],
  ]),
  ['size.ring', 'US 6 ½', size('ring', 'US 6 ½', { system: 'us', mm: 53.14 })],
  ['size.ring', 'EU 54', size('ring', 'EU 54', { system: 'iso', mm: 54 })],
  ['size.ring', '号 13', size('ring', '号 13', { asSaid: '号 13', system: 'jp' })],
  ['size.ring', 'L½', size('ring', 'L½', { system: 'uk', mm: 51.88 })],
  ['size.ring', '17.2 mm', size('ring', '17.2 mm', { system: 'diameter', mm: 54.04 })],
  ['size.ring', 'ring finger left 52', size('ring', 'ring finger left 52', { mm: 52, place: 'left-ring' })],
  ['size.ring', '左手薬指 日本13号', size('ring', '左手薬指 日本13号', { system: 'jp', place: 'left-ring' })],
  ['size.bracelet', '17 cm', size('bracelet', '17 cm', { mm: 170 })],
  ['size.necklace', '42 cm', size('necklace', '42 cm', { mm: 420 })],
  ['size.shoe', 'EU 38 / JP 24', size('shoe', 'EU 38 / JP 24', { system: 'eu', mm: 240 })],
  ['size.clothing', '38', size('clothing', '38', {})],
  ['size.glove', '7½', size('glove', '7½', { mm: 202.5 })],
  ['size.hat', '58', size('hat', '58', { mm: 580 })],
  ['size.belt', '85', size('belt', '85', {})],
  [
    'relation',
    'épouse: Marie; 母 : 田中花子; Tom (driver)',
    {
      relations: [
        { kind: 'wife', label: 'épouse', name: 'Marie' },
        { kind: 'mother' },
        { kind: 'driver', name: 'Tom' },
      ],
    },
  ],
  ['relation.spouse', 'Marie', person('spouse', 'Marie')],
  ['relation.partner', 'Marie', person('partner', 'Marie')],
  [
    'relation.child',
    'Léa et Tom',
    {
      relations: [
        { kind: 'child', name: 'Léa' },
        { kind: 'child', name: 'Tom' },
      ],
    },
  ],
  ['relation.parent', 'Jeanne', person('parent', 'Jeanne')],
  ['relation.assistant', 'Paul', person('assistant', 'Paul')],
  ['relation.referrer', 'Anne', person('referrer', 'Anne')],
  ['household.name', 'Famille Bell', { household: { label: 'Famille Bell', lines: '' } }],
  ['household.address', '1 rue Haute', { addresses: [{ formatted: '1 rue Haute' }] }],
  [
    'stay',
    'Paris: 2026-03-01 – 08/03/2026',
    { stays: [{ place: 'Paris', fromDay: '2026-03-01', untilDay: '2026-03-08' }] },
  ],
  [
    'quietPeriod',
    'deuil: 2026-03-01',
    { quietPeriods: [{ reason: 'deuil', fromDay: '2026-03-01', untilDay: '' }] },
  ],
  ...FactTopic.options.map((topic): [ImportTarget, string, object] => [
    `fact.${topic}`,
    'sails, in June\nno dogs',
    {
      facts: [
        { topic, text: 'sails, in June' },
        { topic, text: 'no dogs' },
      ],
    },
  ]),
  ['note', ' To the letter ', { notes: [' To the letter '] }],
  [
    'note.dated',
    'Before all\n2024-05-01: Came in.\nStayed long.\n02/06/2024 Called.',
    {
      notes: ['Before all'],
      datedNotes: [
        { onDay: '2024-05-01', body: 'Came in.\nStayed long.' },
        { onDay: '2024-06-02', body: 'Called.' },
      ],
    },
  ],
  ...ConsentChannel.options.flatMap((channel): [ImportTarget, string, object][] => [
    [
      `consent.${channel}`,
      'non',
      { consents: ConsentPurpose.options.map((purpose) => ({ channel, purpose, state: 'refused' })) },
    ],
    ...ConsentPurpose.options.map((purpose): [ImportTarget, string, object] => [
      `consent.${channel}.${purpose}`,
      'да (12/03/2024)',
      { consents: [{ channel, purpose, state: 'given', onDay: '2024-03-12' }] },
    ]),
  ]),
  ['tags', 'VIP; Jardin', { tags: ['VIP', 'Jardin'] }],
  ['custom', 'x', { extras: [{ label: 'Column', value: 'x' }] }],
  ['field', 'x', { newFields: [{ label: 'Column', value: 'x' }] }],
  ['extra', 'x', { extras: [{ label: 'Column', value: 'x' }] }],
  ['ignore', 'x', { extras: [] }],
]
