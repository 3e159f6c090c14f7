import { describe, expect, it } from 'vitest'
import { readSize } from '../../../locales/sizes/read-size.ts'
import type { SizeHint, SizeReading } from '../../../locales/sizes/read-size.ts'
import type { MeasuredKind } from '../../../locales/sizes/size-kinds.ts'

/** `us US 6½ 53.14`, with ~ before what is approximate; the candidates between bars where it is ambiguous. */
const say = (reading: SizeReading | null): string | null => {
  if (reading === null) return null
  const sizes = reading.is === 'read' ? [reading.size] : reading.candidates
  return sizes
    .map(({ value, mm, isApproximate }) => `${isApproximate ? '~' : ''}${value} = ${mm}`)
    .join(' | ')
}

type Case = [text: string, kind: MeasuredKind, read: string | null, hint?: SizeHint]

describe('reading a size that says its system', () => {
  const cases: Case[] = [
    ['US 6 1/2', 'ring', 'US 6½ = 53.14'],
    ['6.5 US', 'ring', 'US 6½ = 53.14'],
    ['us 6½', 'ring', 'US 6½ = 53.14'],
    ['美码 6.5号', 'ring', 'US 6½ = 53.14'],
    ['N½', 'ring', '~UK N½ = 54.38'],
    ['UK L 1/2', 'ring', '~UK L½ = 51.88'],
    ['Z+1½', 'ring', '~UK Z+1½ = 70.63'],
    ['US L', 'ring', null],
    ['54 (FR)', 'ring', '54 = 54'],
    ['EU 54', 'ring', '54 = 54'],
    ['ISO8653-52', 'ring', '52 = 52'],
    ['Größe 54', 'ring', '54 = 54'],
    ['IT 12', 'ring', 'IT 12 = 52'],
    ['CH 14½', 'ring', 'IT 14.5 = 54.5'],
    ['JP 12', 'ring', '~JP 12 = 52.36'],
    ['日本サイズ12号', 'ring', '~JP 12 = 52.36'],
    ['港码13号', 'ring', '~HK 13 = 51.9'],
    ['16호', 'ring', '~KR 16 = 56'],
    ['Ø 17,2', 'ring', 'Ø 17.2 = 54.04'],
    ['52 mm', 'ring', '52 = 52'],
    ['16,5 mm', 'ring', 'Ø 16.5 = 51.84'],
    ['env. 52', 'ring', '~52 = 52'],
    ['約52', 'ring', '~52 = 52'],
    ['FR 12', 'ring', null],
    ['15.5 cm', 'wrist', '15.5 cm = 155'],
    ['155 mm', 'wrist', '155 mm = 155'],
    ['6 1/4 in', 'wrist', '6.25 in = 158.75'],
    ['6.25"', 'wrist', '6.25 in = 158.75'],
    ['18 inches', 'necklace', '18 in = 457.2'],
    ['US women 7½', 'shoe', '~US W 7½ = 237.07'],
    ['US M 7', 'shoe', '~US M 7 = 245.53'],
    ['24.5 cm', 'shoe', '~JP 24.5 = 245'],
    ['EU 38', 'shoe', '~EU 38 = 240'],
    ['EU 57', 'hat', '57 cm = 570'],
    ['US 7 1/8', 'hat', 'US 7⅛ = 568.55'],
    ['19 cm', 'glove', '19 cm = 190'],
  ]
  it.each(cases)('%s (%s)', (text, kind, read) => {
    expect(say(readSize(text, kind))).toBe(read)
  })
})

describe('reading a bare number', () => {
  const cases: Case[] = [
    ['52', 'ring', '52 = 52'],
    ['٥٢', 'ring', '52 = 52'],
    ['۵۲', 'ring', '52 = 52'],
    ['５２', 'ring', '52 = 52'],
    ['المقاس ٥٢', 'ring', '52 = 52'],
    ['52', 'ring', '52 = 52', { country: 'US' }],
    ['12', 'ring', 'IT 12 = 52', { country: 'IT' }],
    ['12', 'ring', '~JP 12 = 52.36', { lang: 'ja' }],
    ['12', 'ring', 'US 12 = 67.19', { country: 'US' }],
    ['12', 'ring', '~HK 12 = 50.6', { system: 'hk', country: 'FR' }],
    ['51号', 'ring', '51 = 51', { lang: 'ja' }],
    ['16号', 'ring', '~JP 16 = 56.55', { lang: 'ja' }],
    ['16号', 'ring', '~CN 16 = 57', { lang: 'zh-Hans' }],
    ['16号', 'ring', '~JP 16 = 56.55 | ~CN 16 = 57'],
    ['6½', 'ring', 'US 6½ = 53.14', { country: 'CA' }],
    ['17,5', 'ring', 'Ø 17.5 = 54.98', { lang: 'de' }],
    ['17,5', 'ring', 'RU 17.5 = 54.98', { lang: 'ru' }],
    ['7½', 'glove', '~7½ = 202.5'],
    ['57', 'hat', '57 cm = 570'],
    ['7 1/8', 'hat', 'US 7⅛ = 568.55 | ~UK 7⅛ = 578.52'],
    ['245', 'shoe', 'MP 245 = 245'],
    ['38', 'shoe', '~EU 38 = 240'],
    ['7', 'shoe', '~US W 7 = 232.83 | ~US M 7 = 245.53', { country: 'US' }],
    ['16', 'wrist', '16 cm = 160'],
    ['45', 'necklace', '45 cm = 450 | 45 in = 1143'],
    ['45', 'necklace', '45 cm = 450', { country: 'FR' }],
  ]
  it.each(cases)('%s (%s) is %s', (text, kind, read, hint) => {
    expect(say(readSize(text, kind, hint))).toBe(read)
  })

  it('offers every system in which a ring of 12 can be said, and none in which it cannot', () => {
    const reading = readSize('12', 'ring')
    const systems = reading?.is === 'ambiguous' ? reading.candidates.map(({ system }) => system) : []
    expect(systems).toEqual(['us', 'jp', 'cn', 'hk', 'it', 'in', 'kr', 'diameter'])
  })

  it('leaves alone a number of a country whose own numbering it cannot convert', () => {
    expect(readSize('14', 'ring', { country: 'BR' })).toBeNull()
    expect(readSize('38', 'shoe', { country: 'RU' })).toBeNull()
    expect(say(readSize('EU 38', 'shoe', { country: 'RU' }))).toBe('~EU 38 = 240')
  })
})

describe('what is not read', () => {
  it.each([
    '',
    ' ',
    'quatorze',
    '52-53',
    '52/53',
    'as her sister',
    'large',
    '52 left',
    'US',
    '1/0',
    '9999',
    '6 5/4',
  ])('“%s” stays as said', (text) => {
    expect(readSize(text, 'ring')).toBeNull()
  })
})
