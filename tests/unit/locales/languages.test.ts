import { describe, expect, it, vi } from 'vitest'
import { nameLanguage } from '../../../locales/language-names.ts'
import {
  INTERFACE_LANGUAGES,
  LANGUAGE_FACTS,
  SPOKEN_LANGUAGES,
  matchInterfaceLanguage,
  pseudoTranslate,
  recogniseLanguage,
} from '../../../locales/languages.ts'
import { formatPhone, readPhone } from '../../../locales/phones.ts'
import { detectScript, guessNameLanguage, hasScript } from '../../../locales/scripts.ts'

describe('the name of a language', () => {
  // Chromium's ICU leaves them out, so the menus said “bo” and “wuu”.
  it.each(['wuu', 'nan', 'hak', 'bo'])(
    '%s has one in the twelve languages without the runtime, and is read by it',
    (tag) => {
      const runtime = vi.spyOn(Intl.DisplayNames.prototype, 'of').mockReturnValue(undefined)
      const names = INTERFACE_LANGUAGES.map((language) => nameLanguage(tag, language) ?? '')
      runtime.mockRestore()
      for (const name of names) expect(recogniseLanguage(name), name).toBe(tag)
    },
  )

  it('is unknown for what is no tag and for what has none', () => {
    expect(nameLanguage('not a tag', 'en')).toBeUndefined()
    expect(nameLanguage('qqq', 'en')).toBeUndefined()
    expect(nameLanguage('ja', 'de')).toBe('Japanisch')
  })
})

describe('interface languages', () => {
  it('agree with CLDR on script and direction', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const { script, dir } = LANGUAGE_FACTS[language]
      expect(new Intl.Locale(language).maximize().script).toBe(script)
      expect(dir).toBe(script === 'Arab' ? 'rtl' : 'ltr')
    }
  })

  it.each([
    [['zh-HK'], 'zh-Hant'],
    [['zh-TW'], 'zh-Hant'],
    [['zh_TW.UTF-8'], 'zh-Hant'],
    [['zh-SG'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['pt-PT'], 'pt-BR'],
    [['nl', 'de-AT'], 'de'],
    [['fr-CH', 'de'], 'fr'],
    [['!!', 'C'], 'en'],
    [[], 'en'],
  ] as const)('%j starts in %s', (tags, language) => {
    expect(matchInterfaceLanguage(tags)).toBe(language)
  })
})

describe('recognising a language someone speaks', () => {
  it.each([
    ['français', 'fr'],
    ['Francais', 'fr'],
    ['FR', 'fr'],
    ['粤语', 'yue'],
    ['廣東話', 'yue'],
    ['上海话', 'wuu'],
    ['普通话', 'zh'],
    ['英语', 'en'],
    ['英文', 'en'],
    ['英語', 'en'],
    ['한국어', 'ko'],
    ['Japanese', 'ja'],
    ['русский', 'ru'],
    ['العربية', 'ar'],
    ['farsi', 'fa'],
    ['Tagalog', 'fil'],
    ['norvégien', 'nb'],
    ['ucraino', 'uk'],
    ['Deutsch (fliessend)', 'de'],
    ['zh-CN', 'zh'],
    ['pt_BR', 'pt'],
    ['ja', 'ja'],
    ['klingon', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s is %s', (text, tag) => {
    expect(recogniseLanguage(text)).toBe(tag)
  })

  it('recognises every offered language by its tag and by its own and English name', () => {
    const english = new Intl.DisplayNames('en', { type: 'language' })
    for (const tag of SPOKEN_LANGUAGES) {
      expect(recogniseLanguage(tag), tag).toBe(tag)
      expect(recogniseLanguage(english.of(tag) ?? ''), tag).toBe(tag)
      expect(recogniseLanguage(new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? ''), tag).toBe(tag)
    }
  })
})

describe('pseudo-locales', () => {
  it('leave placeholders, tags and nested keys as they are', () => {
    for (const kind of ['en-XA', 'en-XB'] as const) {
      const disguised = pseudoTranslate('Hello {{name}}, <b>see</b> $t(common:again)', kind)
      for (const kept of ['{{name}}', '<b>', '</b>', '$t(common:again)']) expect(disguised).toContain(kept)
      expect(disguised).not.toContain('Hello ')
    }
  })

  it('lengthen the accented one', () => {
    expect(pseudoTranslate('Appointments', 'en-XA').length).toBeGreaterThan('Appointments'.length * 1.3)
  })
})

describe('the script of a name', () => {
  it.each([
    ['Zoé', 'Latn'],
    ['Олена', 'Cyrl'],
    ['محمد', 'Arab'],
    ['田中', 'Hani'],
    ['々', 'Hani'],
    ['たなか', 'Hira'],
    ['ータナカ', 'Kana'],
    ['김', 'Hang'],
    ['สมชาย', 'Thai'],
    ['דוד', 'Hebr'],
    ['Αθηνά', 'Grek'],
    ['अमिताभ', 'Deva'],
    ['123 -', 'Zyyy'],
    ['ᏣᎳᎩ', 'Zzzz'],
  ])('of %s is %s', (text, script) => {
    expect(detectScript(text)).toBe(script)
  })

  it('is found anywhere in the text', () => {
    expect(hasScript('Chen 伟', 'Hani')).toBe(true)
    expect(hasScript('Chen', 'Hani')).toBe(false)
  })

  it.each([
    [{ text: '田中 美咲', reading: 'タナカ ミサキ' }, 'ja'],
    [{ text: '张伟' }, 'zh-Hans'],
    [{ text: '張偉' }, 'zh-Hant'],
    [{ text: '久保ゆう' }, 'ja'],
    [{ text: '김민준' }, 'ko'],
    [{ text: 'نورة' }, 'ar'],
    [{ text: 'علی', hint: 'fa' }, 'fa'],
    [{ text: 'Иван' }, 'ru'],
    [{ text: 'Андрій' }, 'uk'],
    [{ text: 'Zoé' }, 'und-Latn'],
    [{ text: 'Zoé', hint: 'fr' }, 'fr'],
    [{ text: '张伟', hint: 'fr' }, 'zh-Hans'],
    [{ text: '金', hint: 'ko' }, 'ko'],
    [{ text: 'Zoé', hint: 'not a tag' }, 'und-Latn'],
    [{ text: '', hint: 'ja' }, 'ja'],
    [{ text: '' }, 'und'],
  ])('%j is drawn as %s', (parts, tag) => {
    expect(guessNameLanguage(parts)).toBe(tag)
  })
})

describe('phone numbers', () => {
  it.each([
    ['090-1234-5678', 'JP', '+819012345678'],
    ['０９０－１２３４－５６７８', 'jp', '+819012345678'],
    ['+81 (0)90-1234-5678', null, '+819012345678'],
    ['00 33 6 13 46 45 84', 'JP', '+33613464584'],
    ['06 13 46 45 84', 'FR', '+33613464584'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567'],
    ['06 13 46 45 84', null, null],
    ['06 13 46 45 84', 'ZZ', null],
    ['call the hotel', 'FR', null],
    ['123', 'FR', null],
    ['', null, null],
  ])('%s (%s) is %s', (text, country, e164) => {
    expect(readPhone(text, country)).toEqual({ typed: text, e164 })
  })

  it('are written nationally at home and internationally abroad', () => {
    expect(formatPhone('+819012345678', 'JP')).toBe('090-1234-5678')
    expect(formatPhone('+819012345678', 'FR')).toBe('+81 90 1234 5678')
    expect(formatPhone('poste 12', 'FR')).toBe('poste 12')
  })
})
