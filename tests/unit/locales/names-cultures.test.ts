import { describe, expect, it } from 'vitest'
import { listDerivedForms } from '../../../locales/names/derived-forms.ts'
import { formatName } from '../../../locales/names/format-name.ts'
import { listMonograms, proposeMonogram } from '../../../locales/names/monogram.ts'
import type { NameFields, NameForm } from '../../../locales/names/name-fields.ts'
import { sortingName } from '../../../locales/names/sorting-name.ts'

describe('a name of any culture', () => {
  const cases: [
    what: string,
    fields: NameFields,
    lang: string,
    long: string,
    sorted: string,
    monogram: string,
  ][] = [
    ['one name', { given: 'Madonna' }, 'en', 'Madonna', 'Madonna', 'M'],
    ['a household’s name alone', { surname: 'Moreau' }, 'fr', 'Moreau', 'Moreau', 'M'],
    ['an Indonesian mononym', { given: 'Suharto' }, 'id', 'Suharto', 'Suharto', 'S'],
    [
      'a patronymic',
      { given: 'Иван', given2: 'Петрович', surname: 'Сидоров' },
      'ru',
      'Иван Петрович Сидоров',
      'Сидоров, Иван Петрович',
      'ИПС',
    ],
    [
      'an Icelandic patronymic, sorted by the given name',
      { given: 'Katrín', surname: 'Jakobsdóttir', title: 'Dr.' },
      'is',
      'Dr. Katrín Jakobsdóttir',
      'Katrín Jakobsdóttir',
      'KJ',
    ],
    [
      'two Spanish surnames',
      { given: 'Gabriel', given2: 'José', surname: 'García', surname2: 'Márquez' },
      'es',
      'Gabriel José García Márquez',
      'García Márquez, Gabriel José',
      'GGM',
    ],
    [
      'a Portuguese name',
      { given: 'Maria', given2: 'Clara', surname: 'Silva Costa' },
      'pt',
      'Maria Clara Silva Costa',
      'Silva Costa, Maria Clara',
      'MCS',
    ],
    [
      'a Dutch particle',
      { given: 'Vincent', surnamePrefix: 'van', surname: 'Gogh' },
      'nl',
      'Vincent van Gogh',
      'Gogh, Vincent van',
      'VG',
    ],
    [
      'a Belgian particle, which stays in front',
      { given: 'Anna', surname: 'van der Berg' },
      'nl-BE',
      'Anna van der Berg',
      'van der Berg, Anna',
      'AV',
    ],
    [
      'a German particle and a title',
      { title: 'Prof. Dr.', given: 'Ottilie', surnamePrefix: 'von', surname: 'Goethe' },
      'de',
      'Prof. Dr. Ottilie von Goethe',
      'Goethe, Ottilie von',
      'OG',
    ],
    [
      'a French elision',
      { given: 'Jean', surnamePrefix: 'd’', surname: 'Ormesson' },
      'fr',
      'Jean d’Ormesson',
      'Ormesson, Jean d’',
      'JO',
    ],
    [
      'generation and credentials',
      {
        title: 'Dr.',
        given: 'Martin',
        given2: 'Luther',
        surname: 'King',
        generation: 'Jr.',
        credentials: 'PhD',
      },
      'en',
      'Dr. Martin Luther King Jr., PhD',
      'King, Martin Luther',
      'MLK',
    ],
    [
      'a third of the name',
      { given: 'Loudon', surname: 'Wainwright', generation: 'III' },
      'en',
      'Loudon Wainwright III',
      'Wainwright, Loudon',
      'LW',
    ],
    [
      'a Hungarian name, with the title that CLDR leaves out',
      { title: 'dr.', surname: 'Nagy', given: 'László' },
      'hu',
      'dr. Nagy László',
      'Nagy László',
      'NL',
    ],
    [
      'a Vietnamese name',
      { surname: 'Nguyễn', given2: 'Thị', given: 'Ánh' },
      'vi',
      'Nguyễn Thị Ánh',
      'Nguyễn Thị Ánh',
      'NTÁ',
    ],
    [
      'a Japanese name',
      { surname: '田中', given: '美咲', title: '博士' },
      'ja',
      '田中 美咲博士',
      '田中 美咲',
      '美',
    ],
    [
      'a Korean name and its title',
      { surname: '김', given: '민준', title: '박사' },
      'ko',
      '김민준 박사',
      '김민준',
      '김',
    ],
    [
      'a Chinese compound surname',
      { surname: '欧阳', given: '娜娜' },
      'zh-Hans',
      '欧阳娜娜',
      '欧阳娜娜',
      '欧娜',
    ],
    ['a Shanghainese name', { surname: '张', given: '伟' }, 'wuu', '张伟', '张伟', '张伟'],
    [
      'an Arabic nisba and a title',
      { title: 'الشيخة', given: 'نورة', surname: 'العتيبي' },
      'ar',
      'الشيخة نورة العتيبي',
      'العتيبي، نورة',
      'ن.ا',
    ],
    [
      'an Arabic chain of fathers',
      { given: 'محمد', given2: 'بن راشد', surname: 'آل مكتوم' },
      'ar',
      'محمد بن راشد آل مكتوم',
      'آل مكتوم، محمد بن راشد',
      'م.ب.آ',
    ],
    ['an Arabic kunya', { given: 'أم كلثوم' }, 'ar', 'أم كلثوم', 'أم كلثوم', 'أ'],
    ['a Thai name', { given: 'สมชาย', surname: 'ใจดี' }, 'th', 'สมชาย ใจดี', 'สมชาย ใจดี', 'สใ'],
    [
      'a Tamil name, the father’s first, sorted by the given name',
      { given: 'பிரியா', surname: 'ரகுநாதன்' },
      'ta',
      'ரகுநாதன் பிரியா',
      'பிரியா, ரகுநாதன்',
      'ரபி',
    ],
    [
      'a Polish second name, which CLDR leaves out',
      { given: 'Maria', given2: 'Anna', surname: 'Nowak' },
      'pl',
      'Maria Anna Nowak',
      'Nowak Maria Anna',
      'MAN',
    ],
    ['a Turkish i', { given: 'İrem', surname: 'ışık' }, 'tr', 'İrem ışık', 'ışık, İrem', 'İI'],
  ]
  it.each(cases)('%s', (_, fields, lang, long, sorted, monogram) => {
    const written = [formatName(fields, lang, { length: 'long' }), sortingName(fields, lang)]
    expect([...written, proposeMonogram([{ fields, lang }]).text]).toEqual([long, sorted, monogram])
  })

  it('takes the order the person wants, but a sorted list still begins with the surname', () => {
    const tanaka = { surname: 'Tanaka', given: 'Misaki', preferredOrder: 'givenFirst' } as const
    expect([formatName(tanaka, 'ja-Latn'), sortingName(tanaka, 'ja-Latn')]).toEqual([
      'Misaki Tanaka',
      'Tanaka Misaki',
    ])
    const nagy = { surname: 'Nagy', given: 'László', preferredOrder: 'surnameFirst' } as const
    expect([formatName(nagy, 'en'), sortingName(nagy, 'en')]).toEqual(['Nagy László', 'Nagy László'])
  })
})

describe('a monogram for engraving', () => {
  const clarke: NameForm = { fields: { given: 'Emma', given2: 'Jane', surname: 'Clarke' }, lang: 'en' }

  it('is the client’s choice to the letter, spaces around it aside', () => {
    expect(proposeMonogram([clarke], ' E&C ')).toEqual({ text: 'E&C', from: 'client', lang: 'en' })
  })

  it('is else that of the form the client is known by', () => {
    const wang: NameForm = { fields: { surname: '王', given: '芳' }, lang: 'zh-Hans' }
    expect(proposeMonogram([wang, clarke])).toEqual({ text: '王芳', from: 'proposal', lang: 'zh-Hans' })
    expect(listMonograms([wang, clarke, clarke]).map(({ text }) => text)).toEqual(['王芳', 'EJC'])
    expect(proposeMonogram([]).text).toBe('')
  })
})

describe('what the name editor shows of a form', () => {
  const texts = (form: NameForm) => listDerivedForms(form).map(({ key, text }) => [key, text])

  it('is every text that is made of it', () => {
    const fields = { title: 'Dr', given: 'Emma', given2: 'Jane', surname: 'Clarke' }
    expect(texts({ fields, lang: 'en' })).toEqual([
      ['full', 'Dr Emma Jane Clarke'],
      ['list', 'Clarke, Emma Jane'],
      ['short', 'E.J. Clarke'],
      ['addressFormal', 'Dr Clarke'],
      ['addressInformal', 'Emma'],
      ['monogram', 'EJC'],
      ['latin', ''],
      ['passport', 'CLARKE, EMMA JANE'],
    ])
  })

  it('has the Latin proposal and the passport line of a name in another script', () => {
    const fields = { surname: '大野', given: '洋子', surnameReading: 'おおの', givenReading: 'ようこ' }
    expect(texts({ fields, lang: 'ja' })).toEqual([
      ['full', '大野 洋子'],
      ['list', '大野 洋子'],
      ['short', '大野 洋子'],
      ['addressFormal', '大野様'],
      ['addressInformal', '洋子様'],
      ['monogram', '洋'],
      ['latin', 'Ono Yoko'],
      ['passport', 'ONO, YOKO'],
    ])
    const keys = listDerivedForms({ fields, lang: 'ja' }).map(({ lang }) => lang)
    expect(keys).toEqual(['ja', 'ja', 'ja', 'ja', 'ja', 'ja', 'ja-Latn', 'und-Latn'])
  })

  it('has the passport line in the capitals of its language', () => {
    const passport = (lang: string) =>
      texts({ fields: { given: 'İdil', surname: 'Işıklı-Demir' }, lang }).at(-1)
    expect(passport('tr')).toEqual(['passport', 'IŞIKLI-DEMİR, İDİL'])
    expect(passport('en')).toEqual(['passport', 'IŞIKLI-DEMIR, İDIL'])
  })

  it('holds while the form is half typed, empty, or in no language known', () => {
    expect(texts({ fields: { given: '' }, lang: 'und' }).every(([, text]) => text === '')).toBe(true)
    expect(texts({ fields: { given: 'L' }, lang: 'not a tag' })[0]).toEqual(['full', 'L'])
  })
})
