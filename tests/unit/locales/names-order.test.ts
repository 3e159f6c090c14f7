import { describe, expect, it } from 'vitest'
import { bundledPersonNames } from '../../../locales/names/bundled-person-names.ts'
import { PACKED } from '../../../locales/names/person-name-data.ts'
import { derivePersonNameOrder, formatPersonName } from '../../../locales/names/person-name.ts'
import type { PersonName, PersonNameOptions } from '../../../locales/names/person-name.ts'
import { readCldrPatterns } from './cldr-person-names.ts'

const write = (name: PersonName, locale: string, options: Partial<PersonNameOptions> = {}): string =>
  formatPersonName(
    name,
    { length: 'long', usage: 'referring', formality: 'formal', ...options, locale },
    bundledPersonNames,
  )

describe('who reads a name decides its order', () => {
  const nagy = { given: 'László', surname: 'Nagy', locale: 'hu' }
  const yamada = { given: 'Taro', surname: 'Yamada', locale: 'ja-Latn' }
  const zhang = { given: 'Wei', surname: 'Zhang', locale: 'zh-Latn' }
  const kim = { given: 'Minjun', surname: 'Kim', locale: 'ko-Latn' }
  const cases: [name: PersonName, reader: string, written: string][] = [
    [nagy, 'hu', 'Nagy László'],
    [nagy, 'vi', 'Nagy László'],
    [nagy, 'en', 'László Nagy'],
    [nagy, 'fr', 'László Nagy'],
    [yamada, 'en', 'Yamada Taro'],
    [yamada, 'fr', 'Taro Yamada'],
    [yamada, 'de-AT', 'Taro Yamada'],
    [yamada, 'pt-BR', 'Yamada Taro'],
    [zhang, 'en', 'Zhang Wei'],
    [zhang, 'es-MX', 'Zhang Wei'],
    [kim, 'it', 'Kim Minjun'],
    [{ given: 'Ánh', given2: 'Thị', surname: 'Nguyễn', locale: 'vi' }, 'en', 'Nguyễn Ánh Thị'],
    [{ given: 'Emma', surname: 'Clarke', locale: 'en' }, 'hu', 'Emma Clarke'],
    [{ given: 'Emma', surname: 'Clarke' }, 'hu', 'Emma Clarke'],
    [{ given: 'Emma', surname: 'Clarke', locale: 'not a tag' }, 'hu', 'Emma Clarke'],
    [{ ...nagy, preferredOrder: 'surnameFirst' }, 'en', 'Nagy László'],
    [{ ...yamada, preferredOrder: 'givenFirst' }, 'en', 'Taro Yamada'],
  ]
  it.each(cases)('%j for readers of %s is %s', (name, reader, written) => {
    expect(write(name, reader)).toBe(written)
  })

  it('sorts by the reader, whatever order the person prefers', () => {
    expect(write({ ...nagy, preferredOrder: 'givenFirst' }, 'en', { order: 'sorting' })).toBe('Nagy, László')
  })

  it('says the order without writing the name', () => {
    expect(derivePersonNameOrder(nagy, 'hu', bundledPersonNames)).toBe('surnameFirst')
    expect(derivePersonNameOrder(nagy, 'en', bundledPersonNames)).toBe('givenFirst')
    expect(derivePersonNameOrder({ surname: '张', given: '伟' }, 'en', bundledPersonNames)).toBe(
      'surnameFirst',
    )
  })
})

describe('the script of a name decides whose patterns write it', () => {
  const cases: [name: PersonName, reader: string, written: string][] = [
    // A name in the reader's own script is written by the reader's patterns, with the reader's mark between foreign parts.
    [{ given: '駿', surname: '宮崎', locale: 'ja' }, 'ja', '宮崎駿'],
    [
      { given: 'アルベルト', surname: 'アインシュタイン', locale: 'de' },
      'ja',
      'アルベルト・アインシュタイン',
    ],
    [{ given: '阿尔伯特', surname: '爱因斯坦', locale: 'de' }, 'zh', '阿尔伯特·爱因斯坦'],
    [{ given: '미사키', surname: '다나카', locale: 'ja' }, 'ko', '다나카 미사키'],
    // A name in another script is written by its own language.
    [{ given: '駿', surname: '宮崎', locale: 'ja' }, 'en', '宮崎駿'],
    [{ given: 'Albert', surname: 'Einstein', locale: 'de' }, 'ja', 'Albert Einstein'],
    [{ given: 'Иван', given2: 'Петрович', surname: 'Сидоров', locale: 'ru' }, 'ar', 'Иван Петрович Сидоров'],
    [{ given: 'نورة', surname: 'العتيبي', locale: 'ar' }, 'fr', 'نورة العتيبي'],
    // Without a language of its own the script's likeliest one writes it.
    [{ given: '伟', surname: '张' }, 'en', '张伟'],
    [{ given: '민준', surname: '김' }, 'fr', '김민준'],
    [{ given: 'みさき', surname: 'たなか' }, 'en', 'たなかみさき'],
    // A language without patterns in the name's script hands over to that script's likeliest language.
    [{ given: 'Μαρία', surname: 'Νικολάου', locale: 'uk' }, 'ar', 'Μαρία Νικολάου'],
    [{ given: 'Wei', surname: 'Zhang', locale: 'zh' }, 'ja', 'Zhang Wei'],
    // Kanji and hanzi are one script: Chinese readers write a Japanese name without a mark.
    [{ given: '駿', surname: '宫崎', locale: 'ja' }, 'zh', '宫崎駿'],
    [{ given: '美玲', surname: '陳', locale: 'zh-Hant' }, 'zh-TW', '陳美玲'],
  ]
  it.each(cases)('%j for readers of %s is %s', (name, reader, written) => {
    expect(write(name, reader)).toBe(written)
  })

  it('has capitals in the language of the name', () => {
    const irem = { given: 'irem', surname: 'ışık', locale: 'tr' }
    expect(write(irem, 'en', { surnameAllCaps: true })).toBe('irem IŞIK')
    expect(write(irem, 'en', { usage: 'monogram' })).toBe('İI')
  })

  it('puts every part of the surname in capitals when asked', () => {
    const gogh = { given: 'Vincent', surnamePrefix: 'van', surnameCore: 'Gogh', locale: 'nl' }
    expect(write(gogh, 'nl', { surnameAllCaps: true })).toBe('Vincent VAN GOGH')
    expect(write(gogh, 'nl', { order: 'sorting', surnameAllCaps: true })).toBe('GOGH, Vincent VAN')
  })

  it('takes length and formality from the reader where they are not given', () => {
    const clarke = { given: 'Emma', given2: 'Jane', surname: 'Clarke', locale: 'en' }
    expect(formatPersonName(clarke, { locale: 'en' }, bundledPersonNames)).toBe('Emma Clarke')
    expect(formatPersonName(clarke, { locale: 'ja' }, bundledPersonNames)).toBe('Emma Clarke')
  })

  it('refuses to write where the data have no patterns at all', () => {
    expect(() => formatPersonName({ given: 'Emma' }, { locale: 'en' }, () => undefined)).toThrow(RangeError)
  })
})

describe('the languages that come with the app', () => {
  const bundled = PACKED.map((row) => row.slice(0, row.indexOf('|')))

  it.each(bundled)('%s is what CLDR has', (locale) => {
    const { sampleName: _, ...own } = readCldrPatterns(locale) as ReturnType<typeof readCldrPatterns> & {
      sampleName: unknown
    }
    expect(bundledPersonNames(locale)).toEqual(own)
  })

  it('hold the twelve of the interface, and not the empty zh-Latn that turns Zhang Wei round', () => {
    const needed = ['en', 'fr', 'it', 'es', 'de', 'pt', 'ru', 'ar', 'zh', 'zh-Hant', 'ja', 'ko', 'und']
    expect(bundled).toEqual(expect.arrayContaining(needed))
    expect(bundledPersonNames('zh-Latn')).toBeUndefined()
  })
})
