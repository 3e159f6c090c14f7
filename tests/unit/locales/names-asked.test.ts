import { describe, expect, it } from 'vitest'
import { proposeAddress, proposeAlternatives } from '../../../locales/names/address.ts'
import type { AddressQuestion } from '../../../locales/names/address.ts'
import type { NameFields, NameForm } from '../../../locales/names/name-fields.ts'

const form = (fields: NameFields, lang: string): NameForm => ({ fields, lang })
const tanaka = form(
  { surname: '田中', given: '美咲', surnameReading: 'タナカ', givenReading: 'ミサキ' },
  'ja',
)
const kanjiOnly = form({ surname: '田中', given: '美咲' }, 'ja')
const wang = form({ surname: '王', given: '芳' }, 'zh-Hans')
const kim = form({ surname: '김', given: '민준' }, 'ko')
const ivanov = form({ given: 'Иван', given2: 'Петрович', givenInformal: 'Ваня', surname: 'Иванов' }, 'ru')
const noura = form({ given: 'نورة', surname: 'العتيبي' }, 'ar')
const nouraLatin = form({ given: 'Noura', surname: 'Al Otaibi' }, 'und-Latn')
const somchai = form({ given: 'สมชาย', surname: 'ใจดี' }, 'th')
const somchaiLatin = form({ given: 'Somchai', surname: 'Jaidee' }, 'und-Latn')
const khunatham = form({ given: 'คุณธรรม', surname: 'ใจดี' }, 'th')
const khunathamLatin = form({ given: 'Khunatham', surname: 'Jaidee' }, 'und-Latn')
const priya = form({ given: 'प्रिया', surname: 'ठाकुर' }, 'hi')
const priyaLatin = form({ given: 'Priya', surname: 'Thakur' }, 'und-Latn')
const brandhorst = form({ given: 'Hans', surname: 'Brandhorst' }, 'de')
const brandhorstRu = form({ given: 'Ханс', surname: 'Брандхорст' }, 'ru')

const ask = (
  forms: readonly NameForm[],
  lang: string,
  addressAs: string,
  rest: Partial<AddressQuestion> = {},
) => proposeAddress({ forms, lang, formality: 'formal', courtesy: '', addressAs, ...rest })

type Case = [forms: readonly NameForm[], lang: string, addressAs: string, spoken: string, written: string]

describe('what they asked for in letters the language does not have', () => {
  // Catches "Dear 田中様,": a letter that opens in letters its reader’s language is not written in.
  it.each<Case>([
    [[tanaka], 'en', '田中様', 'Tanaka Misaki', 'Dear Tanaka Misaki,'],
    [[tanaka], 'zh-Hans', '田中さん', '田中 美咲贵宾', '尊敬的田中 美咲贵宾：'],
    [[tanaka], 'ko', '田中様', 'Tanaka Misaki 님', 'Tanaka Misaki 님께'],
    [[tanaka], 'ru', '田中様', 'Tanaka Misaki', 'Здравствуйте, Tanaka Misaki!'],
    // The part of the name they asked for is the part that is said.
    [[tanaka], 'en', '美咲さん', 'Misaki', 'Dear Misaki,'],
    [[kim], 'en', '민준', 'Minjun', 'Dear Minjun,'],
    [[ivanov], 'en', 'Ваня', 'Vanya', 'Dear Vanya,'],
    // Words of courtesy written onto the name are none of its letters.
    [[somchai, somchaiLatin], 'en', 'คุณสมชาย', 'Somchai', 'Dear Somchai,'],
    [[somchai, somchaiLatin], 'en', 'นายสมชาย', 'Mr Somchai', 'Dear Mr Somchai,'],
    [[somchai, somchaiLatin], 'fr', 'ดร.สมชาย', 'Docteur Somchai', 'Docteur,'],
    [[khunatham, khunathamLatin], 'en', 'คุณธรรม', 'Khunatham', 'Dear Khunatham,'],
    [[priya, priyaLatin], 'en', 'प्रिया जी', 'Priya', 'Dear Priya,'],
    [[kim], 'en', '민준님', 'Minjun', 'Dear Minjun,'],
    [[kim], 'en', '김민준씨', 'Kim Minjun', 'Dear Kim Minjun,'],
    [[kim], 'en', '김박사님', 'Dr Kim', 'Dear Dr Kim,'],
    [[wang], 'en', '芳女士', 'Ms Wang', 'Dear Ms Wang,'],
    [[wang], 'fr', '王先生', 'Monsieur Wang', 'Cher Monsieur,'],
    [[wang], 'ko', '王芳先生', 'Wang Fang 님', 'Wang Fang 님께'],
    [[ivanov], 'ja', 'Ваня', 'Vanya', 'Vanya様\n謹啓'],
    // Letters that tell how they sound are spelt.
    [[ivanov], 'de', 'Иван Петрович', 'Ivan Petrovich', 'Guten Tag Ivan Petrovich,'],
    [[ivanov], 'fr', 'Маша', 'Masha', 'Bonjour Masha,'],
    [[kanjiOnly], 'fr', 'ミサ', 'Misa', 'Bonjour Misa,'],
    // A courtesy or a rank in what they asked for is one they stated.
    [[wang], 'en', '王女士', 'Ms Wang', 'Dear Ms Wang,'],
    [[ivanov], 'en', 'г-н Иванов', 'Mr Ivanov', 'Dear Mr Ivanov,'],
    [[ivanov], 'de', 'Доктор Иванов', 'Dr. Ivan Ivanov', 'Guten Tag Dr. Ivan Ivanov,'],
    [[noura, nouraLatin], 'en', 'الشيخة نورة', 'Sheikha Noura', 'Dear Sheikha Noura,'],
    // One that says nothing of that states none.
    [[wang], 'de', '王老师', 'Wang Fang', 'Guten Tag Wang Fang,'],
    [[kim], 'fr', '김 대표님', 'Kim Minjun', 'Bonjour Kim Minjun,'],
    // Russian spells foreign names where it can.
    [
      [brandhorst, brandhorstRu],
      'ru',
      'Mr Brandhorst',
      'господин Брандхорст',
      'Уважаемый господин Брандхорст!',
    ],
    // A language of which we know no customs gets the name alone.
    [[tanaka], 'nl', '田中様', 'Tanaka Misaki', ''],
  ])('%j in %s for %s is proposed as %s', (forms, lang, addressAs, spoken, written) => {
    const proposal = { spoken, written, from: 'proposal', asked: addressAs }
    expect(ask(forms, lang, addressAs)).toMatchObject(proposal)
  })

  it('takes the courtesy they stated, and guesses none', () => {
    expect(ask([tanaka], 'fr', '田中様', { courtesy: 'feminine' }).spoken).toBe('Madame Tanaka')
    expect(ask([tanaka], 'fr', '田中様').spoken).toBe('Misaki Tanaka')
  })

  it('offers the other ways too, each once, and only the first stands for what they asked', () => {
    const ways = proposeAlternatives({
      forms: [tanaka],
      lang: 'en',
      formality: 'formal',
      courtesy: '',
      addressAs: '田中様',
    })
    expect(ways.map(({ spoken, asked }) => [spoken, asked])).toEqual([
      ['Tanaka Misaki', '田中様'],
      ['Misaki', ''],
      ['Ms Tanaka', ''],
      ['Mr Tanaka', ''],
      ['Mx Tanaka', ''],
    ])
  })
})

describe('what they asked for stands', () => {
  it.each<Case>([
    // Foreign names are ordinary in Latin letters in East Asia, and a courtesy they brought needs no second one.
    [[brandhorst], 'ja', 'Mr Brandhorst', 'Mr Brandhorst', 'Mr Brandhorst\n謹啓'],
    [[brandhorst], 'ja', 'Hans', 'Hans', 'Hans様\n謹啓'],
    [[brandhorst], 'zh-Hant', 'Mr Brandhorst', 'Mr Brandhorst', 'Mr Brandhorst台鑒：'],
    [[brandhorst], 'ko', 'Hans', 'Hans', 'Hans 님께'],
    // Where the house has their name in no letters of the language, Latin ones are still read by all.
    [[brandhorst], 'ru', 'Mr Brandhorst', 'Mr Brandhorst', 'Здравствуйте, Mr Brandhorst!'],
    [[brandhorst], 'ar', 'Mr Brandhorst', 'Mr Brandhorst', 'حضرة Mr Brandhorst،'],
    [[tanaka], 'zh-Hant', '田中小姐', '田中小姐', '田中小姐台鑒：'],
    [[brandhorst], 'de', 'J. P.', 'J. P.', 'Guten Tag J. P.,'],
    // But no letter opens in letters that are not: there is nothing to propose instead.
    [[kanjiOnly], 'en', '田中様', '田中様', ''],
    [[noura], 'en', 'الشيخة نورة', 'الشيخة نورة', ''],
    [[], 'en', '田中様', '田中様', ''],
    // Letters we do not tell apart are those of a language that is not written in those of the house.
    [[], 'gu', 'કિરણબેન', 'કિરણબેન', ''],
  ])('%j in %s for %s', (forms, lang, addressAs, spoken, written) => {
    expect(ask(forms, lang, addressAs)).toMatchObject({ spoken, written, from: 'client', asked: '' })
  })
})
