import fc from 'fast-check'
import { BLANK_OCCASION } from '../../db/queries/blank-form.ts'
import { CalendarName, ContactKind, LanguageChannel, LanguageLevel } from '../../electron/ipc/client-parts.ts'
import { ConsentChannel, ConsentPurpose } from '../../electron/ipc/consents.ts'
import { Confidence, FactTopic } from '../../electron/ipc/facts.ts'
import { TasteFacet, TasteStrength } from '../../electron/ipc/tastes.ts'
import { Provenance } from '../../electron/ipc/values.ts'
import type { ExportedPerson } from '../../electron/services/exports/exported-person.ts'
import { RELATION_CODES } from '../../locales/kin/relations.ts'
import { exportedPerson } from './card-people.ts'

/** Text that has undone a card or a table somewhere, and words of many scripts. */
export const NASTY = [
  'a;b,c\\d:e"f^g^n\\n',
  'BEGIN:VCARD',
  'END:VCARD',
  '=cmd|\u2019 /C calc\u2019!A0',
  'é;charset=shift_jis;ünd',
  `a;quoted-printable${'='.repeat(150)}`,
  '"; encoding=b:',
  "d'\u200fعائشة\u202e",
  '\ufeff\u0085\u2028',
  '\tle lapin\u00a0',
  '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(12),
  '田中 美咲',
  'たなか',
  '김수현',
  'Владимировна',
  'อารียา',
  'अनन्या',
  'ʻAlohilani Kekoa-Ōʻ',
  '𠮷野家',
  'ß'.repeat(80),
] as const

const line = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.replace(/[\n\r\0]/g, '')),
)
const said = line.filter((text) => text.length > 0)
const maybe = fc.oneof(fc.constant(''), line)
const prose = fc.oneof(
  maybe,
  fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
)
const day = fc.constantFrom('2026-01-02', '1999-12-31', '2028-02-29')
const dayOrNone = fc.oneof(fc.constant(''), day)
const zone = fc.constantFrom('', 'Asia/Tokyo', 'America/Argentina/Buenos_Aires')
const tag = fc.constantFrom('und', 'ja', 'zh-Hant', 'ar-AE', 'fr', 'und-Latn')
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })
const source = fc.record({
  provenance: fc.constantFrom(...Provenance.options),
  toldBy: maybe,
  on: day,
})

const name = fc.record({
  kind: fc.constantFrom('native', 'romanised', 'passport', 'preferred', 'former'),
  lang: tag,
  title: maybe,
  given: maybe,
  givenInformal: maybe,
  given2: maybe,
  surnamePrefix: fc.constantFrom('', 'van der', "d'", 'de', 'al-'),
  surname: maybe,
  surname2: maybe,
  generation: fc.constantFrom('', 'Jr.', 'III'),
  credentials: maybe,
  nickname: maybe,
  givenReading: maybe,
  surnameReading: maybe,
  pronunciation: maybe,
  preferredOrder: fc.constantFrom('', 'givenFirst', 'surnameFirst'),
})

const occasion = fc
  .record({
    kind: fc.constantFrom('birthday', 'anniversary', 'other'),
    label: maybe,
    whose: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: line }),
    calendar: fc.constantFrom('gregorian', 'gregorian', ...CalendarName.options),
    year: fc.option(fc.oneof(fc.constantFrom(1604, 4, 9999), fc.integer({ min: -9999, max: 9999 }))),
    monthCode: fc.option(fc.constantFrom('M02', 'M12', 'M06L', 'M13')),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
    statedAs: maybe,
    feb29: fc.constantFrom('feb28', 'mar1'),
    leapMonth: fc.constantFrom('regular', 'leapOnly', 'both'),
    adar: fc.constantFrom('adar1', 'adar2'),
  })
  .map((known) => ({ ...BLANK_OCCASION, ...known }))

const size = fc.record({
  kind: fc.constantFrom('ring', 'wrist', 'necklace', 'shoe', 'clothing', 'glove', 'hat', 'other'),
  label: maybe,
  asSaid: said,
  system: fc.constantFrom('', 'us', 'eu'),
  mm: fc.option(fc.double({ min: 0.001, max: 3000, noNaN: true })),
  isApproximate: fc.boolean(),
  place: fc.constantFrom('', 'left-ring'),
  fit: fc.constantFrom('', 'snug', 'exact', 'loose'),
  measuredBy: maybe,
  measuredOn: dayOrNone,
})

const client = fc.record({
  names: list(name),
  addressAs: maybe,
  courtesy: fc.constantFrom('', 'feminine', 'masculine', 'neutral'),
  formality: fc.constantFrom('formal', 'informal'),
  monogram: maybe,
  pronunciation: maybe,
  organisation: maybe,
  residence: maybe,
  country: fc.constantFrom('', 'JP', 'AE'),
  timeZone: zone,
  contactWays: fc.array(
    fc.record({
      kind: fc.constantFrom(...ContactKind.options),
      label: fc.oneof(maybe, fc.constantFrom('Mobile', 'bureau', '自宅', 'Fax')),
      value: fc.oneof(said, fc.constantFrom('+33 1 44 55 66 77 poste 12', '@anna', 'wx_1')),
      e164: fc.constantFrom('', '+33144556677'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  addresses: list(
    fc.record({
      label: maybe,
      lines: prose,
      city: maybe,
      region: maybe,
      postalCode: maybe,
      country: fc.constantFrom('', 'JP', 'FR', 'AE'),
      timeZone: zone,
    }),
  ),
  languages: list(
    fc.record({
      tag,
      use: fc.constantFrom('prefers', 'speaks', 'reads', 'some'),
      spoken: fc.constantFrom(...LanguageLevel.options),
      written: fc.constantFrom(...LanguageLevel.options),
      prefersFor: fc.uniqueArray(fc.constantFrom(...LanguageChannel.options)),
    }),
  ),
  occasions: list(occasion),
  sizes: list(size),
  relations: list(
    fc.record({
      kind: fc.constantFrom('', ...RELATION_CODES),
      label: maybe,
      name: said,
      note: maybe,
      clientId: fc.option(fc.constant(7)),
    }),
  ),
  tags: fc.uniqueArray(said, { maxLength: 4 }),
  extras: list(fc.record({ label: said, value: prose })),
  stays: list(fc.record({ place: said, timeZone: zone, fromDay: day, untilDay: day, note: maybe })),
  quietPeriods: list(fc.record({ fromDay: day, untilDay: dayOrNone, reason: maybe })),
})

const known = { id: 1, clientId: 1, author: 'Camille', recordedAt: 0 }

/** Anybody the book could hold, with what breaks cards in every field. */
export const arbitraryPerson: fc.Arbitrary<ExportedPerson> = fc
  .record({
    client,
    advisor: maybe,
    household: maybe,
    notes: list(
      fc.record({
        body: prose.filter((body) => body !== ''),
        recordedAt: fc.constant(0),
        author: maybe,
        source,
      }),
    ),
    tastes: list(
      fc.record({
        stance: fc.constantFrom('likes', 'refuses'),
        facet: fc.constantFrom(...TasteFacet.options),
        text: said,
        term: fc.constantFrom('', 'metal.platinum'),
        strength: fc.constantFrom(...TasteStrength.options),
        isAllergy: fc.boolean(),
        quote: maybe,
        source,
      }),
    ).map((tastes) => tastes.map((taste) => ({ ...known, ...taste }))),
    facts: list(
      fc.record({
        topic: fc.constantFrom(...FactTopic.options),
        text: said,
        source,
        confidence: fc.constantFrom(...Confidence.options),
        reviewOn: dayOrNone,
      }),
    ).map((facts) => facts.map((fact) => ({ ...known, authorId: null, ...fact }))),
    consents: list(
      fc.record({
        channel: fc.constantFrom(...ConsentChannel.options),
        purpose: fc.constantFrom(...ConsentPurpose.options),
        state: fc.constantFrom('given', 'refused', 'withdrawn'),
        source,
        expiresOn: dayOrNone,
        proof: maybe,
      }),
    ).map((consents) => consents.map((consent) => ({ ...known, standing: consent.state, ...consent }))),
    customs: list(fc.record({ label: said, value: said })),
  })
  .map((person) => exportedPerson(person as unknown as Parameters<typeof exportedPerson>[0]))
