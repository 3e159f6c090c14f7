import { describe, expect, it } from 'vitest'
import { listDerivedForms } from '../../../locales/names/derived-forms.ts'
import type { DerivedKey } from '../../../locales/names/derived-forms.ts'
import { formatName } from '../../../locales/names/format-name.ts'
import { latinName } from '../../../locales/names/latin-name.ts'
import type { NameFields } from '../../../locales/names/name-fields.ts'
import { proposeAddress } from '../../../locales/names/address.ts'
import type { Courtesy } from '../../../locales/names/address-titles.ts'
import { sortingName } from '../../../locales/names/sorting-name.ts'

const say = (fields: NameFields, lang: string, conversation: string, courtesy: Courtesy = '') =>
  proposeAddress({
    forms: [{ fields, lang }],
    lang: conversation,
    formality: 'formal',
    courtesy,
    addressAs: '',
  })
const derive = (key: DerivedKey, fields: NameFields, lang: string) =>
  listDerivedForms({ fields, lang }).find((form) => form.key === key)?.text

describe('people without a family name', () => {
  // Called and looked up by the father's name, they would be strangers to themselves.
  const cases: [fields: NameFields, lang: string, listed: string, spoken: string][] = [
    [{ given: 'Abebe', surname: 'Bikila' }, 'am-Latn', 'Abebe Bikila', 'Mr Abebe'],
    [{ given: 'Iman', given2: 'Mohamed', surname: 'Abdulmajid' }, 'so', 'Iman Mohamed Abdulmajid', 'Mr Iman'],
    [{ given: 'Yingluck', surname: 'Shinawatra' }, 'th-Latn', 'Yingluck Shinawatra', 'Mr Yingluck'],
    [{ given: 'ໄກສອນ', surname: 'ພົມວິຫານ' }, 'lo', 'ໄກສອນ ພົມວິຫານ', 'Mr ໄກສອນ'],
    [{ given: 'Элбэгдорж', surname: 'Цахиагийн' }, 'mn', 'Элбэгдорж, Цахиагийн', 'Mr Elbegdorj'],
    [{ given: 'Mahathir', given2: 'bin', surname: 'Mohamad' }, 'ms', 'Mahathir bin Mohamad', 'Mr Mahathir'],
    [{ given: 'ஆனந்த்', surname: 'விஸ்வநாதன்' }, 'ta', 'ஆனந்த், விஸ்வநாதன்', 'Mr ஆனந்த்'],
    // Vietnamese lists begin with the surname all the same.
    [{ given: 'Khai', given2: 'Thị Minh', surname: 'Nguyễn' }, 'vi', 'Nguyễn Thị Minh Khai', 'Mr Khai'],
  ]
  it.each(cases)('%j in %s', (fields, lang, listed, spoken) => {
    expect(sortingName(fields, lang)).toBe(listed)
    expect(say(fields, lang, 'en', 'masculine').spoken).toBe(spoken)
  })

  it('are said whole where no part of the name can be left out', () => {
    const khai = { given: 'Khai', given2: 'Thị Minh', surname: 'Nguyễn' }
    expect(say(khai, 'vi', 'fr').written).toBe('Bonjour Nguyễn Thị Minh Khai,')
    expect(derive('passport', khai, 'vi')).toBe('NGUYỄN, THỊ MINH KHAI')
    const ahmad = { given: 'Ahmad', given2: 'bin', surname: 'Ismail' }
    expect(say(ahmad, 'ms', 'en').spoken).toBe('Ahmad bin Ismail')
    expect(derive('passport', ahmad, 'ms')).toBe('AHMAD BIN ISMAIL')
  })
})

describe('people of German rank', () => {
  // Catches "Herr Gräfin": Graf takes the place of Herr, Freiherr is not said at all.
  it.each<[surname: string, lang: string, spoken: string, written: string]>([
    ['Freiherr von Stein', 'de', 'Frau von Stein', 'Sehr geehrte Frau von Stein,'],
    ['Freiherr von Stein', 'en', 'Ms von Stein', 'Dear Ms von Stein,'],
    ['Gräfin Dönhoff', 'de', 'Gräfin Dönhoff', 'Sehr geehrte Gräfin Dönhoff,'],
    ['Gräfin Dönhoff', 'en', 'Gräfin Dönhoff', 'Dear Gräfin Dönhoff,'],
    ['Graf', 'de', 'Frau Graf', 'Sehr geehrte Frau Graf,'],
    ['Ritter', 'de', 'Frau Ritter', 'Sehr geehrte Frau Ritter,'],
  ])('%s in %s', (surname, conversation, spoken, written) => {
    expect(say({ given: 'Marie', surname }, 'de', conversation, 'feminine')).toMatchObject({
      spoken,
      written,
    })
  })
})

// Catches "Dear Ms ठाकुर,": what is said aloud may be in other letters, what is written may not.
it.each<[fields: NameFields, lang: string, conversation: string, spoken: string, written: string]>([
  [{ given: 'प्रिया', surname: 'ठाकुर' }, 'hi', 'en', 'Ms ठाकुर', ''],
  [{ given: 'سارة', surname: 'القحطاني' }, 'ar', 'ja', 'القحطاني様', ''],
  [{ given: '美咲', surname: '田中' }, 'ja', 'de', 'Frau 田中', ''],
  // French names nobody in a letter, and Japanese ones stand in Chinese.
  [{ given: 'سارة', surname: 'القحطاني' }, 'ar', 'fr', 'Madame القحطاني', 'Chère Madame,'],
  [{ given: '美咲', surname: '田中' }, 'ja', 'zh-Hans', '田中女士', '尊敬的田中女士：'],
])('a letter to %j of %s in %s opens in letters its reader knows', (fields, lang, to, spoken, written) => {
  const proposal = say(fields, lang, to, 'feminine')
  expect(proposal).toMatchObject({ spoken, written })
  expect(proposal.closing === '').toBe(written === '')
})

it('somebody called by the given name is so in Latin letters that say no language', () => {
  const forms = [
    { fields: { given: 'กมลชนก', surname: 'วงศ์สวัสดิ์' }, lang: 'th' },
    { fields: { given: 'Kamonchanok', surname: 'Wongsawat' }, lang: 'und-Latn' },
  ]
  const question = { forms, lang: 'en', formality: 'formal', courtesy: 'feminine', addressAs: '' } as const
  expect(proposeAddress(question).spoken).toBe('Ms Kamonchanok')
})

describe('people of Portugal and Brazil', () => {
  // Catches "Mr Pereira da Silva": they are called by the last of their surnames.
  it.each<[fields: NameFields, spoken: string]>([
    [{ given: 'José', surname: 'Pereira da Silva' }, 'Mr Silva'],
    [{ given: 'Ana', surname: 'Pereira', surname2: 'Costa' }, 'Mr Costa'],
    [{ given: 'Augusto', surname: 'dos Santos' }, 'Mr Santos'],
    [{ given: 'Antônio', surname: 'Ribeiro de Castro Sobrinho' }, 'Mr Castro Sobrinho'],
    [{ given: 'Camilo', surname: 'Ferreira Castelo Branco' }, 'Mr Castelo Branco'],
    [{ given: 'Mauro', surname: 'Neto' }, 'Mr Neto'],
    // The saint of Espírito Santo is no part of the surname behind it.
    [{ given: 'Leonor', surname: 'do Espírito Santo Silva' }, 'Mr Silva'],
    [{ given: 'Rui', surname: 'Lopes de Santa Rita' }, 'Mr Santa Rita'],
  ])('%j', (fields, spoken) => {
    expect(say(fields, 'pt', 'en', 'masculine').spoken).toBe(spoken)
  })
})

it.each([
  [{ given: 'Naguib', surname: 'Mahfouz' }, 'ar-Latn', 'Mahfouz, Naguib'],
  [{ given: 'Bryn', surname: 'Terfel' }, 'cy', 'Terfel, Bryn'],
  [{ given: 'Björn', surname: 'Ulvaeus' }, 'sv', 'Ulvaeus, Björn'],
  [{ given: 'גולדה', surname: 'מאיר' }, 'he', 'מאיר, גולדה'],
  // Titles and particles of the north trail, as they do in German lists.
  [{ given: 'Beatrice', surname: 'Prinzessin von Preußen' }, 'de', 'Preußen, Beatrice Prinzessin von'],
  [{ given: 'Carl Gustaf', surname: 'af Geijerstam' }, 'sv', 'Geijerstam, Carl Gustaf af'],
  [{ given: 'Karen', surnamePrefix: 'von', surname: 'Blixen-Finecke' }, 'da', 'Blixen-Finecke, Karen von'],
  [{ given: 'ნინო', surname: 'ბურჯანაძე' }, 'ka', 'ბურჯანაძე, ნინო'],
])('%j in %s is listed by the surname, with its comma', (fields, lang, listed) => {
  expect(sortingName(fields, lang)).toBe(listed)
})

describe('a title', () => {
  const cases: [title: string, of: NameFields, lang: string, conversation: string, written: string][] = [
    ['Sir', { given: 'Elton', surname: 'John' }, 'en', 'en', 'Dear Sir Elton,'],
    // Catches "Dear The Hon. Windsor-Clive,", which stands on the envelope only.
    ['The Hon.', { given: 'Ivor', surname: 'Windsor-Clive' }, 'en', 'en', 'Dear Ivor Windsor-Clive,'],
    ['The Rt. Hon. Sir', { given: 'Ivor', surname: 'Windsor-Clive' }, 'en', 'en', 'Dear Sir Ivor,'],
    ['MUDr.', { given: 'Věra', surname: 'Dvořáková' }, 'cs', 'en', 'Dear Dr Dvořáková,'],
    ['Dame', { given: 'Judith', surname: 'Dench' }, 'en', 'fr', 'Bonjour Dame Judith,'],
    ['Lady', { given: 'Elizabeth', surname: 'Bowes-Lyon' }, 'en', 'en', 'Dear Lady Bowes-Lyon,'],
    ['H.M.', { given: 'Máxima', surname: 'Zorreguieta' }, 'nl', 'en', 'Your Majesty,'],
    ['S.A.S.', { given: 'Albert', surname: 'Grimaldi' }, 'fr', 'fr', 'Votre Altesse Sérénissime,'],
    ['Dott.ssa', { given: 'Miuccia', surname: 'Prada' }, 'it', 'it', 'Gentile dottoressa Prada,'],
    ['Gräfin', { given: 'Anna', surname: 'Maier' }, 'de', 'de', 'Sehr geehrte Gräfin Maier,'],
    ['Pani', { given: 'Maria', surname: 'Nowak' }, 'pl', 'de', 'Sehr geehrte Frau Nowak,'],
    ['آقای', { given: 'عباس', surname: 'کیارستمی' }, 'fa', 'ar', 'السيد عباس کیارستمی المحترم،'],
    ['د.', { given: 'هيفاء', surname: 'وهبي' }, 'ar', 'ar', 'حضرة د. هيفاء وهبي،'],
  ]
  it.each(cases)('%s of %j in %s says in %s what it must', (title, of, lang, conversation, written) => {
    expect(say({ title, ...of }, lang, conversation).written).toBe(written)
  })

  it('of learning without a form for women or men tells nothing of either', () => {
    expect(say({ title: 'Dr.', given: 'Anna', surname: 'Maier' }, 'de', 'de').written).toBe(
      'Guten Tag Dr. Anna Maier,',
    )
  })

  it('follows a Chinese name in either script', () => {
    const liang = { title: '先生', surname: '梁', given: '家輝' }
    expect(formatName(liang, 'zh-Hant', { length: 'long' })).toBe('梁家輝先生')
  })
})

it('a Chinese name is never cut to initials', () => {
  expect(derive('short', { surname: '歐陽', given: '娜娜' }, 'zh-Hant')).toBe('歐陽娜娜')
})

describe('a monogram has letters of names only', () => {
  it.each([
    [{ given: 'Rogier', surname: 'van der Weyden' }, 'nl', 'RW'],
    [{ given: 'Franz', surname: 'von und zu Liechtenstein' }, 'de', 'FL'],
    [{ given: 'Marie', surname: 'de Rothschild' }, 'fr', 'MR'],
    [{ given: 'Santiago', surname: 'Ramón', surname2: 'y Cajal' }, 'es', 'SRC'],
    [{ given: 'José', given2: 'de Sousa', surname: 'Saramago' }, 'pt', 'JSS'],
    // Belgians and Italians sort on the particle, and sign with it.
    [{ given: 'Dries', surname: 'Van Noten' }, 'nl-BE', 'DV'],
    [{ given: 'Gabriele', surname: 'D’Annunzio' }, 'it', 'GD'],
  ])('%j in %s is %s', (fields, lang, monogram) => {
    expect(derive('monogram', fields, lang)).toBe(monogram)
  })
})

describe('a name in Cyrillic or Armenian is spelt as passports of its own country do', () => {
  it.each([
    [{ given: 'Володимир', surname: 'Зеленський' }, 'uk', 'Volodymyr Zelenskyi'],
    [{ given: 'Юрій', surname: 'Згурський' }, 'uk', 'Yurii Zghurskyi'],
    [{ given: 'ЄВГЕНІЯ', surname: 'ЩУР' }, 'uk', 'YEVHENIIA SHCHUR'],
    [{ given: 'Христо', surname: 'Стоичков' }, 'bg', 'Hristo Stoichkov'],
    [{ given: 'Мария', surname: 'Илиянова' }, 'bg', 'Maria Iliyanova'],
    [{ given: 'СОФИЯ', surname: 'ХАДЖИЕВА' }, 'bg', 'SOFIA HADZHIEVA'],
    [{ given: 'Новак', surname: 'Ђоковић' }, 'sr', 'Novak Đoković'],
    [{ given: 'Ќире', surname: 'Џорлев' }, 'mk', 'Kjire Djorlev'],
    [{ given: 'Майя', surname: 'Плисецкая' }, 'ru', 'Mayya Plisetskaya'],
    [{ given: 'Արամ', surname: 'Խաչատրյան' }, 'hy', 'Aram Khachatryan'],
    [{ given: 'Ռուբեն', surname: 'Ոսկանյան' }, 'hy', 'Ruben Voskanyan'],
  ])('%j in %s is %s', (fields, lang, latin) => {
    expect(latinName({ fields, lang })).toBe(latin)
  })
})
