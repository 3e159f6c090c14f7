import { describe, expect, it } from 'vitest'
import { formatName } from '../../../locales/names/format-name.ts'
import { latinName } from '../../../locales/names/latin-name.ts'
import type { NameFields } from '../../../locales/names/name-fields.ts'
import { sortingName, sortTexts } from '../../../locales/names/sorting-name.ts'
import { spacedReading, splitFullName, splitReading } from '../../../locales/names/split-name.ts'

const tanaka: NameFields = {
  surname: '田中',
  given: '美咲',
  surnameReading: 'タナカ',
  givenReading: 'ミサキ',
}

describe('writing a name', () => {
  const cases: [fields: NameFields, lang: string, written: string][] = [
    [tanaka, 'ja', '田中 美咲'],
    [{ surname: '张', given: '伟' }, 'zh-Hans', '张伟'],
    [{ surname: '歐陽', given: '菲菲' }, 'zh-Hant', '歐陽菲菲'],
    [{ surname: '김', given: '민준' }, 'ko', '김민준'],
    [{ surname: 'Kim', given: 'Minjun' }, 'ko-Latn', 'Kim Minjun'],
    [{ surname: 'Nagy', given: 'László' }, 'hu', 'Nagy László'],
    // CLDR's Vietnamese order: the name one is called by stands last.
    [{ surname: 'Nguyễn', given2: 'Thị', given: 'Ánh' }, 'vi', 'Nguyễn Thị Ánh'],
    [{ surname: 'Müller', given: 'Zoé', title: 'Mme' }, 'fr', 'Zoé Müller'],
    [{ surnamePrefix: 'van', surname: 'Gogh', given: 'Vincent' }, 'nl', 'Vincent van Gogh'],
    [{ surnamePrefix: 'd’', surname: 'Ormesson', given: 'François' }, 'fr', 'François d’Ormesson'],
    [
      { surname: 'García', surname2: 'Márquez', given: 'Gabriel', given2: 'José' },
      'es',
      'Gabriel José García Márquez',
    ],
    [{ surname: 'العتيبي', given: 'نورة' }, 'ar', 'نورة العتيبي'],
    [{ given: 'Madonna' }, 'en', 'Madonna'],
    [{ given: '', surname: null }, 'en', ''],
  ]
  it.each(cases)('%j in %s is %s', (fields, lang, written) => {
    expect(formatName(fields, lang)).toBe(written)
  })

  it('adds title, generation and credentials only to the long form, and drops second names from the short one', () => {
    const king: NameFields = {
      title: 'Dr.',
      given: 'Martin',
      given2: 'Luther',
      surname: 'King',
      generation: 'Jr.',
      credentials: 'PhD',
    }
    expect(formatName(king, 'en', { length: 'long' })).toBe('Dr. Martin Luther King Jr., PhD')
    expect(formatName(king, 'en', { length: 'medium' })).toBe('Martin Luther King Jr.')
    expect(formatName(king, 'en', { length: 'short' })).toBe('Martin King')
  })

  it('can be told the order', () => {
    expect(formatName({ surname: 'Müller', given: 'Zoé' }, 'fr', { order: 'surnameFirst' })).toBe(
      'Müller Zoé',
    )
    expect(formatName({ surname: 'Tanaka', given: 'Misaki' }, 'ja-Latn', { order: 'givenFirst' })).toBe(
      'Misaki Tanaka',
    )
  })
})

describe('sorting a name', () => {
  const cases: [fields: NameFields, lang: string, sorted: string][] = [
    [{ surnamePrefix: 'van', surname: 'Gogh', given: 'Vincent' }, 'nl', 'Gogh, Vincent van'],
    [{ surname: 'van der Berg', given: 'Vincent' }, 'nl', 'Berg, Vincent van der'],
    [{ surname: 'van der Berg', given: 'Vincent' }, 'nl-BE', 'van der Berg, Vincent'],
    [{ surname: 'von Goethe', given: 'Johann' }, 'de', 'Goethe, Johann von'],
    [{ surname: 'de La Rochefoucauld', given: 'Hélène' }, 'fr', 'La Rochefoucauld, Hélène de'],
    [
      { surnamePrefix: 'de', surname: 'La Rochefoucauld', given: 'Hélène' },
      'fr',
      'La Rochefoucauld, Hélène de',
    ],
    [{ surname: 'd’Ormesson', given: 'François' }, 'fr', 'Ormesson, François d’'],
    [{ surname: 'Le Goff', given: 'Jean' }, 'fr', 'Le Goff, Jean'],
    [{ surname: 'Di Stefano', given: 'Ugo' }, 'it', 'Di Stefano, Ugo'],
    [{ surname: 'de la Cruz', given: 'Juan' }, 'es', 'Cruz, Juan de la'],
    [{ surname: 'García', surname2: 'Márquez', given: 'Gabriel' }, 'es', 'García Márquez, Gabriel'],
    [{ surname: 'van der Berg', given: 'Anna' }, 'und-Latn', 'van der Berg, Anna'],
    [{ given: 'Madonna' }, 'en', 'Madonna'],
    [tanaka, 'ja', '田中 美咲'],
    [{ surname: '张', given: '伟' }, 'und', '张伟'],
    [{ surname: 'Nagy', given: 'László' }, 'hu', 'Nagy László'],
  ]
  it.each(cases)('%j in %s is %s', (fields, lang, sorted) => {
    expect(sortingName(fields, lang)).toBe(sorted)
  })

  it('gives the list a native, a Latin and a reading form', () => {
    expect(sortTexts([{ fields: tanaka, lang: 'ja' }])).toEqual({
      native: '田中 美咲',
      latin: 'Tanaka Misaki',
      reading: 'たなか みさき',
    })
    expect(sortTexts([{ fields: { surname: '张', given: '伟' }, lang: 'zh' }]).reading).toBe('zhang wei')
    expect(sortTexts([{ fields: { surname: 'العتيبي', given: 'نورة' }, lang: 'ar' }]).latin).toBeNull()
    const both = [
      { fields: { surname: 'العتيبي', given: 'نورة' }, lang: 'ar' },
      { fields: { surname: 'Al Otaibi', given: 'Noura' }, lang: 'en' },
    ]
    expect(sortTexts(both).latin).toBe('Al Otaibi, Noura')
    expect(sortTexts([])).toEqual({ native: '', latin: null, reading: null })
  })
})

describe('writing a name in Latin letters', () => {
  const cases: [fields: NameFields, lang: string, latin: string | undefined][] = [
    [tanaka, 'ja', 'Tanaka Misaki'],
    [{ surname: '大野', given: '洋子', surnameReading: 'おおの', givenReading: 'ようこ' }, 'ja', 'Ono Yoko'],
    [
      { surname: '井上', given: '裕子', surnameReading: 'いのうえ', givenReading: 'ゆうこ' },
      'ja',
      'Inoue Yuko',
    ],
    [
      { surname: '松浦', given: '潤', surnameReading: 'まつうら', givenReading: 'じゅん' },
      'ja',
      'Matsuura Jun',
    ],
    [{ surname: '田中', given: '美咲' }, 'ja', undefined],
    [{ surname: '田中', given: '美咲' }, 'und', undefined],
    [{ surname: 'サトウ', given: 'ケンタ' }, 'ja', 'Sato Kenta'],
    [{ surname: '张', given: '伟' }, 'zh-Hans', 'Zhang Wei'],
    [{ surname: '歐陽', given: '菲菲' }, 'zh-Hant', 'Ouyang Feifei'],
    [{ surname: '吕', given: '燕' }, 'zh', 'Lü Yan'],
    [{ surname: '曾', given: '国藩' }, 'zh', 'Zeng Guofan'],
    [{ surname: '김', given: '지우' }, 'ko', 'Kim Jiwoo'],
    [{ surname: '이', given: '민준' }, 'ko', 'Lee Minjun'],
    [{ surname: 'Щукина', given: 'Алёна' }, 'ru', 'Alena Shchukina'],
    [{ surname: 'Παπαδοπούλου', given: 'Αθηνά' }, 'el', 'Athina Papadopoulou'],
    [{ surname: 'Соловьёва', given: 'Ольга' }, 'ru', 'Olga Soloveva'],
    [{ surname: "Дем'янюк", given: 'Юлія' }, 'uk', 'Yuliia Demianiuk'],
    [{ surname: 'Αυγέρης', given: 'Ευάγγελος' }, 'el', 'Evangelos Avgeris'],
    [{ surname: 'Μπέλλος', given: 'Λάμπρος' }, 'el', 'Lampros Bellos'],
    [{ surname: 'Ευθυμίου', given: 'Σαΐτης' }, 'el', 'Saitis Efthymiou'],
    [{ surname: 'Եղիազարյան', given: 'Սիրանուշ' }, 'hy', 'Siranush Yeghiazaryan'],
    [{ surname: 'ჭავჭავაძე', given: 'ნინო' }, 'ka', 'Nino Chavchavadze'],
    [{ surname: 'शर्मा', given: 'अमित' }, 'hi', undefined],
    [{ surname: 'العتيبي', given: 'نورة' }, 'ar', undefined],
    [{ surname: 'כהן', given: 'דוד' }, 'he', undefined],
    [{ surname: 'Müller', given: 'Zoé' }, 'fr', 'Zoé Müller'],
  ]
  it.each(cases)('%j in %s is %s', (fields, lang, latin) => {
    expect(latinName({ fields, lang })).toBe(latin)
  })
})

describe('splitting a name that came whole', () => {
  const cases: [text: string, hint: string | undefined, split: object][] = [
    ['张伟', 'zh', { surname: '张', given: '伟' }],
    ['欧阳娜娜', 'zh-Hans', { surname: '欧阳', given: '娜娜' }],
    ['司馬光', 'zh-Hant', { surname: '司馬', given: '光' }],
    ['张伟', undefined, { given: '张伟' }],
    ['田中美咲', 'ja', { given: '田中美咲' }],
    ['田中　美咲', undefined, { surname: '田中', given: '美咲' }],
    ['김민준', undefined, { surname: '김', given: '민준' }],
    ['남궁민수', undefined, { surname: '남궁', given: '민수' }],
    ['Dupont, Hélène', 'fr', { surname: 'Dupont', given: 'Hélène' }],
    ['Maria Silva Costa', 'pt', { given: 'Maria Silva Costa' }],
    ['Jean Dupont', 'fr', { given: 'Jean Dupont' }],
    ['محمد بن راشد', 'ar', { given: 'محمد بن راشد' }],
    ['', undefined, { given: '' }],
  ]
  it.each(cases)('%j (%s) is %j', (text, hint, split) => {
    expect(splitFullName(text, hint)).toEqual(split)
  })

  it('cuts a reading only at its space', () => {
    expect(splitReading('タナカ　ミサキ')).toEqual({ surnameReading: 'タナカ', givenReading: 'ミサキ' })
    expect(splitReading('タナカミサキ')).toEqual({ givenReading: 'タナカミサキ' })
  })

  it('pairs each part of a name with its reading', () => {
    expect(spacedReading(tanaka)).toEqual([
      { base: '田中', ruby: 'タナカ' },
      { base: '美咲', ruby: 'ミサキ' },
    ])
    expect(spacedReading({ given: 'Zoé' })).toEqual([{ base: 'Zoé', ruby: null }])
  })
})
