import { describe, expect, it } from 'vitest'
import {
  addressClient,
  type AddressedClient,
  type KeptForm,
  type KeptLanguage,
  languageOfForm,
  listAddressLanguages,
  orderForms,
  readForms,
  writeForm,
} from '../../../locales/names/client-forms.ts'
import { listDerivedForms } from '../../../locales/names/derived-forms.ts'
import { latinName } from '../../../locales/names/latin-name.ts'

const form = (given: string, surname: string, more: Partial<KeptForm> = {}): KeptForm => ({
  kind: 'native',
  lang: 'und',
  nickname: '',
  given,
  surname,
  ...more,
})
const language = (tag: string, use: KeptLanguage['use'], ...prefersFor: string[]): KeptLanguage => ({
  tag,
  use,
  prefersFor,
})
const client = (names: KeptForm[], more: Partial<AddressedClient> = {}): AddressedClient => ({
  names,
  languages: [],
  addressAs: '',
  courtesy: '',
  formality: 'formal',
  ...more,
})

describe('the forms of a client', () => {
  it('stand in the order of the page, former names after all others', () => {
    const forms = [form('A', '', { kind: 'former' }), form('B', '', { kind: 'passport' }), form('C', '')]
    expect(orderForms(forms).map(({ given }) => given)).toEqual(['B', 'C', 'A'])
  })

  // Catches the script of a particle, or of a part nobody reads, deciding over the name.
  it('have the language they state, where they can be written in it', () => {
    expect(languageOfForm(form('美咲', '田中', { lang: 'ja' }))).toBe('ja')
    expect(languageOfForm(form('Misaki', 'Tanaka', { lang: 'ja' }))).toBe('und-Latn')
    expect(languageOfForm(form('', '', { surname2: 'Márquez' }))).toBe('und-Latn')
    expect(languageOfForm(form('', '', { givenInformal: 'Саша' }))).toBe('ru')
  })

  // Catches 山本 being spelt Shanben, and greeted in Chinese, because of its characters.
  it('are read in no language when Han characters are all they say', () => {
    const spelling = (more: Partial<KeptForm>) => readForms([form('結衣', '山本', more)]).map(latinName)
    expect(spelling({})).toEqual([undefined])
    expect(spelling({ lang: 'en' })).toEqual([undefined])
    expect(spelling({ lang: 'zh-Hant' })).toEqual(['Shanben Jieyi'])
    expect(spelling({ givenReading: 'ゆい', surnameReading: 'やまもと' })).toEqual(['Yamamoto Yui'])
    const [untold] = readForms([form('結衣', '山本')])
    const said = untold ? listDerivedForms(untold).map(({ key, text }) => [key, text]) : []
    expect(Object.fromEntries(said)).toMatchObject({
      full: '山本結衣',
      addressFormal: '山本結衣',
      passport: '',
    })
  })

  it('are written by what the person is called where there is nothing else', () => {
    expect(writeForm(form('', '', { givenInformal: 'Bertie', nickname: 'Plum' }))).toBe('Bertie')
    expect(writeForm(form('', '', { nickname: 'Plum' }))).toBe('Plum')
  })

  it('leave a former name out of every address, unless it is the only one', () => {
    const former = form('Anna', 'Weiss', { kind: 'former' })
    expect(readForms([former, form('Anna', 'Keller')]).map(({ fields }) => fields.surname)).toEqual([
      'Keller',
    ])
    expect(readForms([former])).toHaveLength(1)
    expect(readForms([form('', '', { nickname: 'Plum' })])[0]?.fields.given).toBe('Plum')
  })
})

describe('the language to address a client in', () => {
  it.each<[string, KeptLanguage[], string[]]>([
    ['the preferred one first', [language('en', 'speaks'), language('ja', 'prefers')], ['ja', 'en']],
    [
      'the one preferred for speaking before it',
      [language('ja', 'prefers'), language('en', 'some', 'speaking')],
      ['en', 'ja'],
    ],
    ['one they only have some of is none', [language('en', 'some')], ['fr']],
    ['that of the house where nobody has said', [], ['fr']],
    ['a tag no locale can be made of is none', [language('aa-1', 'prefers')], ['fr']],
  ])('%s', (_, languages, tags) => {
    expect(listAddressLanguages(languages, 'fr')).toEqual(tags)
  })
})

describe('how to address a client', () => {
  // Catches the house speaking Japanese to somebody because of how their name is written.
  it('speaks the language of the house to a name whose owner has not said what they speak', () => {
    const names = [form('美咲', '田中', { lang: 'ja', surnameReading: 'たなか', givenReading: 'みさき' })]
    expect(addressClient(client(names), 'fr')).toMatchObject({
      spoken: 'Misaki Tanaka',
      lang: 'fr',
      from: 'proposal',
    })
    expect(addressClient(client(names, { languages: [language('ja', 'prefers')] }), 'fr')).toMatchObject({
      spoken: '田中様',
      lang: 'ja',
    })
  })

  it('says what they asked for before anything else, and nothing where nothing is known', () => {
    expect(addressClient(client([form('A', 'B')], { addressAs: 'Madame' }), 'fr')).toMatchObject({
      spoken: 'Madame',
      from: 'client',
    })
    expect(addressClient(client([]), 'fr')).toMatchObject({ spoken: '', why: 'nothingKnown' })
  })
})
