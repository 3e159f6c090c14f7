import {
  BLANK_ADDRESS,
  BLANK_FORM,
  BLANK_LANGUAGE,
  BLANK_NAME,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../db/queries/blank-form.ts'
import type { ClientForm, NamePart } from '../../db/queries/client-form.ts'
import type { Chance } from './random.ts'
import { NAMES, type NameList, PLACES } from './vocabulary.ts'

const KANA = /[\u3040-\u30ff]/u
const ENDINGS = ['', '', '', 'ville', 'mont', 'field', 'sen', 'ini', 'stein']

/** Invents client number `n` of a book: names in their own script, ways of contact, and the lists of a form. */
export function inventClient(n: number, chance: Chance): ClientForm {
  const culture = pickCulture(chance)
  const names = inventNames(culture, chance)
  const [city, country, timeZone, dialling, digits] = chance.pick(PLACES)
  const e164 = `${dialling}${String((n * 7919) % 10 ** digits).padStart(digits, '0')}`
  const latin = names.at(-1)
  const local = `${latin?.given ?? ''}.${latin?.surname ?? ''}`.normalize('NFD').replace(/[^A-Za-z.-]/g, '')
  return {
    ...BLANK_FORM,
    names,
    addressAs: chance.happens(30) ? (names[0]?.surname ?? '') : '',
    pronunciation: '',
    organisation: chance.happens(5) ? 'Fondation Belle Étoile' : '',
    residence: city,
    country,
    timeZone,
    advisorId: chance.between(1, 20),
    neverMention: '',
    contactWays: [
      { kind: 'phone', label: '', value: e164, e164 },
      { kind: 'email', label: '', value: `${local || 'client'}.${n}@example.com`.toLowerCase(), e164: '' },
    ],
    addresses: [
      {
        ...BLANK_ADDRESS,
        lines: `${chance.between(1, 200)} ${city}`,
        city,
        region: '',
        postalCode: String(chance.between(10_000, 99_999)),
        country,
      },
    ],
    languages: [
      { ...BLANK_LANGUAGE, tag: culture.lang, use: 'prefers' },
      ...(chance.happens(50) ? [{ ...BLANK_LANGUAGE, tag: 'en', use: 'speaks' as const }] : []),
    ],
    occasions: inventOccasions(chance),
    sizes: [{ ...BLANK_SIZE, label: '', asSaid: String(chance.between(46, 60)) }],
    relations: chance.happens(50)
      ? [{ ...BLANK_RELATION, label: 'spouse', name: inventRelative(culture, n), clientId: null }]
      : [],
    tags: chance.happens(50) ? [chance.pick(['collector', 'press', 'bridal', 'heritage'])] : [],
  }
}

/** The name of somebody beside client number `n`: often a given name alone, as the form has it. */
export function inventRelative({ given, surnames }: NameList, n: number): string {
  const written = (names: readonly string[]) => names[n % names.length]?.split(':')[0] ?? ''
  return n % 3 === 0 ? `${written(given)} ${written(surnames)}` : written(given)
}

function pickCulture(chance: Chance): NameList {
  let left = chance.next() * 100
  const found = NAMES.find((list) => (left -= list.weight) < 0) ?? NAMES[0]
  if (found === undefined) throw new RangeError('there are no names')
  return found
}

function inventNames(culture: NameList, chance: Chance): NamePart[] {
  const [surname = '', surnameAside = ''] = chance.pickOften(culture.surnames).split(':')
  const [given = '', givenAside = ''] = chance.pickOften(culture.given).split(':')
  const form = (parts: Partial<NamePart>): NamePart => ({
    ...BLANK_NAME,
    lang: culture.lang,
    given,
    surname,
    ...parts,
  })
  if (surnameAside === '') return [form({ surname: surname + chance.pick(ENDINGS) })]
  if (KANA.test(surnameAside)) return [form({ surnameReading: surnameAside, givenReading: givenAside })]
  const romanised = form({ kind: 'romanised', lang: 'und-Latn', given: givenAside, surname: surnameAside })
  return chance.happens(60) ? [form({}), romanised] : [form({})]
}

function inventOccasions(chance: Chance): ClientForm['occasions'] {
  const count = chance.between(1, 2)
  return Array.from({ length: count }, (_, at) => ({
    ...BLANK_OCCASION,
    kind: at === 0 ? ('birthday' as const) : ('anniversary' as const),
    year: chance.between(1935, 2005),
    monthCode: `M${String(chance.between(1, 12)).padStart(2, '0')}`,
    day: chance.between(1, 28),
  }))
}
