import { describe, expect, it } from 'vitest'
import { findCustom, proposeAddress, proposeAlternatives } from '../../../locales/names/address.ts'
import type { AddressQuestion } from '../../../locales/names/address.ts'
import type { NameFields, NameForm } from '../../../locales/names/name-fields.ts'
import { INTERFACE_LANGUAGES } from '../../../locales/languages.ts'

const form = (fields: NameFields, lang: string): NameForm => ({ fields, lang })
const clarke = form({ given: 'Emma', given2: 'Jane', surname: 'Clarke' }, 'en')
const tanaka = form(
  { surname: '田中', given: '美咲', surnameReading: 'タナカ', givenReading: 'ミサキ' },
  'ja',
)
const wang = form({ surname: '王', given: '芳' }, 'zh-Hans')
const kim = form({ surname: '김', given: '민준' }, 'ko')
const sidorov = form({ given: 'Анна', given2: 'Сергеевна', surname: 'Сидорова' }, 'ru')
const otaibi = form({ given: 'نورة', surname: 'العتيبي' }, 'ar')
const garcia = form({ given: 'Gabriela', surname: 'García', surname2: 'Márquez' }, 'es')
const titled = (title: string, of: NameForm = clarke): NameForm => form({ ...of.fields, title }, of.lang)

const ask = (forms: readonly NameForm[], lang: string, rest: Partial<AddressQuestion> = {}) =>
  proposeAddress({ forms, lang, formality: 'formal', courtesy: '', addressAs: '', ...rest })

describe('what the client asked to be called', () => {
  const cases: [addressAs: string, lang: string, spoken: string, written: string][] = [
    ['Mrs Clarke-Jones', 'en', 'Mrs Clarke-Jones', 'Dear Mrs Clarke-Jones,'],
    ['Emmie', 'fr', 'Emmie', 'Bonjour Emmie,'],
    ['Frau Doktor', 'de', 'Frau Doktor', 'Guten Tag Frau Doktor,'],
    ['田中様', 'ja', '田中様', '田中様\n謹啓'],
    ['ミサキ', 'ja', 'ミサキ', 'ミサキ様\n謹啓'],
    ['민준', 'ko', '민준', '민준 님께'],
    ['김 대표님', 'ko', '김 대표님', '김 대표님께'],
    ['王老师', 'zh-Hans', '王老师', '尊敬的王老师：'],
  ]
  it.each(cases)('%s wins over any proposal in %s', (addressAs, lang, spoken, written) => {
    const question = { courtesy: 'masculine', addressAs } as const
    const address = ask([titled('Dr')], lang, question)
    expect(address).toMatchObject({ spoken, written, from: 'client', why: 'asked' })
  })

  it('needs no name, and nothing is proposed where nothing is known', () => {
    expect(ask([], 'en', { addressAs: 'Madame' })).toMatchObject({ spoken: 'Madame', from: 'client' })
    expect(ask([], 'en')).toMatchObject({ spoken: '', written: '', from: 'proposal', why: 'nothingKnown' })
    expect(proposeAlternatives({ ...QUESTION, forms: [] })).toEqual([])
  })
})

const QUESTION: AddressQuestion = {
  forms: [clarke],
  lang: 'en',
  formality: 'formal',
  courtesy: '',
  addressAs: '',
}

describe('an address where no courtesy is stated', () => {
  const cases: [of: NameForm, lang: string, spoken: string, written: string, why: string][] = [
    [clarke, 'en', 'Emma Clarke', 'Dear Emma Clarke,', 'fullName'],
    [clarke, 'fr', 'Emma Clarke', 'Bonjour Emma Clarke,', 'fullName'],
    [clarke, 'it', 'Emma Clarke', 'Gentile Emma Clarke,', 'fullName'],
    [garcia, 'es', 'Gabriela García Márquez', 'Buenos días, Gabriela García Márquez:', 'fullName'],
    [clarke, 'de', 'Emma Clarke', 'Guten Tag Emma Clarke,', 'fullName'],
    [clarke, 'pt-BR', 'Emma Clarke', 'Bom dia, Emma Clarke,', 'fullName'],
    [sidorov, 'ru', 'Анна Сергеевна', 'Здравствуйте, Анна Сергеевна!', 'patronymic'],
    [otaibi, 'ar', 'نورة العتيبي', 'حضرة نورة العتيبي،', 'fullName'],
    [wang, 'zh-Hans', '王芳贵宾', '尊敬的王芳贵宾：', 'honorific'],
    [wang, 'zh-TW', '王芳貴賓', '王芳貴賓台鑒：', 'honorific'],
    [tanaka, 'ja', '田中様', '田中 美咲 様\n謹啓', 'honorific'],
    [kim, 'ko', '김민준 님', '김민준 님께', 'honorific'],
    // A language we know no customs of gets the name, and no letter that might be wrong.
    [clarke, 'nl', 'Emma Clarke', '', 'fullName'],
  ]
  it.each(cases)('%j in %s is %s', (of, lang, spoken, written, why) => {
    expect(ask([of], lang)).toMatchObject({ spoken, written, why, from: 'proposal' })
  })
})

describe('an address with the courtesy stated', () => {
  const cases: [
    of: NameForm,
    lang: string,
    courtesy: AddressQuestion['courtesy'],
    spoken: string,
    written: string,
  ][] = [
    [clarke, 'en', 'feminine', 'Ms Clarke', 'Dear Ms Clarke,'],
    [clarke, 'en', 'neutral', 'Mx Clarke', 'Dear Mx Clarke,'],
    [clarke, 'fr', 'feminine', 'Madame Clarke', 'Chère Madame,'],
    [clarke, 'fr', 'neutral', 'Emma Clarke', 'Bonjour Emma Clarke,'],
    [clarke, 'it', 'masculine', 'signor Clarke', 'Gentile signor Clarke,'],
    [garcia, 'es', 'feminine', 'señora García', 'Estimada señora García:'],
    [clarke, 'de', 'masculine', 'Herr Clarke', 'Sehr geehrter Herr Clarke,'],
    [clarke, 'pt-BR', 'feminine', 'senhora Emma', 'Prezada Senhora Emma Clarke,'],
    [sidorov, 'ru', 'feminine', 'Анна Сергеевна', 'Уважаемая Анна Сергеевна!'],
    [clarke, 'ru', 'masculine', 'господин Clarke', 'Уважаемый господин Clarke!'],
    [otaibi, 'ar', 'feminine', 'السيدة العتيبي', 'السيدة نورة العتيبي المحترمة،'],
    [wang, 'zh-Hans', 'feminine', '王女士', '尊敬的王女士：'],
    [wang, 'zh-Hant', 'masculine', '王先生', '王先生台鑒：'],
    [tanaka, 'ja', 'feminine', '田中様', '田中 美咲 様\n謹啓'],
    [kim, 'ko', 'masculine', '김민준 님', '김민준 님께'],
    [
      form({ surnamePrefix: 'von', surname: 'Goethe', given: 'Ottilie' }, 'de'),
      'de',
      'feminine',
      'Frau von Goethe',
      'Sehr geehrte Frau von Goethe,',
    ],
    // Called by the given name in their own language, so in any.
    [
      form({ given: 'Katrín', surname: 'Jakobsdóttir' }, 'is'),
      'en',
      'feminine',
      'Ms Katrín',
      'Dear Ms Katrín,',
    ],
    [
      form({ surname: 'Nguyễn', given2: 'Thị', given: 'Ánh' }, 'vi'),
      'en',
      'feminine',
      'Ms Ánh',
      'Dear Ms Ánh,',
    ],
    [
      form({ given: 'Somchai', surname: 'Jaidee' }, 'th'),
      'en',
      'masculine',
      'Mr Somchai',
      'Dear Mr Somchai,',
    ],
    // One name stands for both.
    [form({ given: 'Suharto' }, 'id'), 'en', 'masculine', 'Mr Suharto', 'Dear Mr Suharto,'],
    [form({ surname: 'Moreau' }, 'fr'), 'fr', 'feminine', 'Madame Moreau', 'Chère Madame,'],
  ]
  it.each(cases)('%j in %s, %s, is %s', (of, lang, courtesy, spoken, written) => {
    expect(ask([of], lang, { courtesy })).toMatchObject({ spoken, written })
  })

  it('closes a letter as it opens', () => {
    expect(ask([clarke], 'fr', { courtesy: 'feminine' }).closing).toContain('chère Madame')
    expect(ask([clarke], 'fr').closing).toBe(
      'Je vous prie d’agréer l’expression de mes sentiments distingués.',
    )
    // Opened with "Docteur,", so no Madame at the end either.
    expect(ask([titled('Dr')], 'fr', { courtesy: 'feminine' }).closing).not.toContain('Madame')
    expect(ask([clarke], 'de').closing).toBe('Mit freundlichen Grüßen')
    expect(ask([tanaka], 'ja').closing).toBe('謹白')
  })
})

describe('a title the client has', () => {
  const cases: [
    title: string,
    lang: string,
    courtesy: AddressQuestion['courtesy'],
    spoken: string,
    written: string,
  ][] = [
    ['Dr.', 'en', '', 'Dr Clarke', 'Dear Dr Clarke,'],
    ['Dr. med.', 'de', 'feminine', 'Frau Dr. Clarke', 'Sehr geehrte Frau Dr. Clarke,'],
    ['Dr.', 'de', '', 'Dr. Emma Clarke', 'Guten Tag Dr. Emma Clarke,'],
    ['Prof. Dr.', 'de', 'feminine', 'Frau Professorin Clarke', 'Sehr geehrte Frau Professorin Clarke,'],
    ['Frau Dr.', 'de', '', 'Frau Dr. Clarke', 'Sehr geehrte Frau Dr. Clarke,'],
    ['Dott.ssa', 'it', 'feminine', 'dottoressa Clarke', 'Gentile dottoressa Clarke,'],
    // Italian has no title of doctor without a gender, so the name alone.
    ['Dr', 'it', '', 'Emma Clarke', 'Gentile Emma Clarke,'],
    ['Dr', 'fr', 'feminine', 'Docteur Clarke', 'Docteur,'],
    ['Prof.', 'ja', '', 'Clarke先生', 'Clarke先生\n謹啓'],
    ['Dr', 'ko', '', 'Emma Clarke 박사님', 'Emma Clarke 박사님께'],
    ['Prof.', 'zh-Hans', '', 'Clarke教授', '尊敬的Clarke教授：'],
    ['Sheikha', 'en', '', 'Sheikha Emma', 'Dear Sheikha Emma,'],
    ['Princess', 'de', 'feminine', 'Prinzessin Emma', 'Sehr geehrte Prinzessin Emma,'],
    ['HRH Princess', 'en', '', 'Your Royal Highness', 'Your Royal Highness,'],
    ['H.E.', 'fr', '', 'Votre Excellence', 'Votre Excellence,'],
    ['HH Sheikha', 'ar', 'feminine', 'صاحبة السمو', 'صاحبة السمو،'],
    ['Datuk', 'en', '', 'Datuk Clarke', 'Dear Datuk Clarke,'],
    ['Comtesse', 'fr', '', 'Comtesse Clarke', 'Bonjour Comtesse Clarke,'],
    // A title in letters the language is not written in is left to the house.
    ['Datuk', 'ja', '', 'Clarke様', 'Emma Clarke 様\n謹啓'],
    // A courtesy word in the title is a courtesy stated, and the word itself is kept in its own language.
    ['Mrs', 'en', '', 'Mrs Clarke', 'Dear Mrs Clarke,'],
    ['Mrs', 'fr', '', 'Madame Clarke', 'Chère Madame,'],
    ['Herr', 'en', '', 'Mr Clarke', 'Dear Mr Clarke,'],
  ]
  it.each(cases)('%s in %s, courtesy "%s", is %s', (title, lang, courtesy, spoken, written) => {
    expect(ask([titled(title)], lang, { courtesy })).toMatchObject({ spoken, written })
  })

  it('reads 先生 as a man in Chinese and as nobody’s sex in Japanese', () => {
    expect(ask([titled('先生', wang)], 'en').spoken).toBe('Mr Wang')
    expect(ask([titled('先生', tanaka)], 'en').spoken).toBe('Tanaka Misaki')
  })

  it('is found on whichever form it was told, and said in the conversation’s own word', () => {
    const forms = [titled('الشيخة', otaibi), form({ given: 'Noura', surname: 'Al Otaibi' }, 'und-Latn')]
    expect(ask(forms, 'en').spoken).toBe('Sheikha Noura')
    expect(ask(forms, 'ar').spoken).toBe('الشيخة نورة')
  })
})

describe('the form of the name that is spoken', () => {
  it('is the one the language can read, else a Latin one, else a spelling of it, else the name as it is', () => {
    const noura = form({ given: 'Noura', surname: 'Al Otaibi' }, 'und-Latn')
    expect(ask([otaibi, noura], 'en').spoken).toBe('Noura Al Otaibi')
    expect(ask([otaibi, noura], 'ja').spoken).toBe('Al Otaibi様')
    expect(ask([otaibi], 'en').spoken).toBe('نورة العتيبي')
    expect(ask([tanaka], 'en').spoken).toBe('Tanaka Misaki')
    expect(ask([tanaka], 'fr').spoken).toBe('Misaki Tanaka')
    expect(ask([tanaka], 'zh-Hant').spoken).toBe('田中 美咲貴賓')
    expect(ask([wang], 'de').spoken).toBe('Wang Fang')
  })

  it('is what those close say, among those close', () => {
    const bertie = form({ given: 'Bertram', givenInformal: 'Bertie', surname: 'Wooster' }, 'en')
    expect(ask([bertie], 'en', { formality: 'informal' })).toMatchObject({
      spoken: 'Bertie',
      written: 'Dear Bertie,',
      closing: 'Kind regards,',
      why: 'givenName',
    })
    expect(ask([bertie], 'de', { formality: 'informal' }).written).toBe('Guten Tag Bertie,')
    expect(ask([bertie], 'de', { formality: 'informal', courtesy: 'masculine' }).written).toBe(
      'Lieber Bertie,',
    )
    expect(ask([tanaka], 'ja', { formality: 'informal' }).spoken).toBe('美咲様')
    // One character is not called out alone.
    expect(ask([wang], 'zh-Hans', { formality: 'informal' }).spoken).toBe('王芳')
  })
})

describe('the alternatives', () => {
  const spoken = (rest: Partial<AddressQuestion>) =>
    proposeAlternatives({ ...QUESTION, ...rest }).map((address) => address.spoken)

  it('begin with what is proposed, offer every courtesy while none is stated, and say nothing twice', () => {
    expect(spoken({})).toEqual(['Emma Clarke', 'Emma', 'Ms Clarke', 'Mr Clarke', 'Mx Clarke'])
    expect(spoken({ forms: [kim], lang: 'ko' })).toEqual(['김민준 님', '민준 님'])
  })

  it('offer no other courtesy once one is stated, and the customs beside the first', () => {
    expect(spoken({ forms: [garcia], lang: 'es', courtesy: 'feminine' })).toEqual([
      'señora García',
      'doña Gabriela',
      'Gabriela García Márquez',
      'Gabriela',
    ])
    expect(spoken({ lang: 'pt-BR', courtesy: 'feminine' })).toContain('dona Emma')
  })

  it('keep what the client asked for in front', () => {
    expect(spoken({ addressAs: 'Emmie' })).toEqual([
      'Emmie',
      'Emma Clarke',
      'Emma',
      'Ms Clarke',
      'Mr Clarke',
      'Mx Clarke',
    ])
  })
})

describe('nobody’s gender is guessed', () => {
  // Were a gender read from a given name, one of these would be addressed otherwise than the rest.
  const given = ['Maria', 'Mario', 'Elizabeth', 'William', 'Andrea', 'Olga', 'Igor', 'Fatima', 'Mohammed']

  it.each(INTERFACE_LANGUAGES)('in %s every given name gets the same words', (lang) => {
    for (const formality of ['formal', 'informal'] as const) {
      const said = given.map((name) => {
        const address = ask([form({ given: name, surname: 'Sample' }, 'und-Latn')], lang, { formality })
        const words = [address.spoken, address.written, address.closing, address.why].join('\n')
        return words.replaceAll(name, 'X')
      })
      expect(new Set(said).size).toBe(1)
    }
  })

  it('nor from the ending of a patronymic or a surname', () => {
    const ivan = form({ given: 'Анна', given2: 'Сергеевич', surname: 'Сидоров' }, 'ru')
    expect(ask([ivan], 'ru').written).toBe('Здравствуйте, Анна Сергеевич!')
    expect(ask([sidorov], 'ru').written).toBe('Здравствуйте, Анна Сергеевна!')
  })
})

describe('the customs', () => {
  it.each(INTERFACE_LANGUAGES)('of %s name their sources', (lang) => {
    expect(findCustom(lang)?.sources.length).toBeGreaterThan(0)
  })

  it('leave no placeholder unfilled', () => {
    const forms = [titled('Prof. Dr.')]
    for (const lang of INTERFACE_LANGUAGES) {
      const all = (['', 'feminine', 'masculine', 'neutral'] as const).flatMap((courtesy) =>
        proposeAlternatives({ ...QUESTION, forms, lang, courtesy }),
      )
      expect(all.flatMap((address) => Object.values(address).flat()).join('')).not.toMatch(/[{}]|undefined/u)
    }
  })
})
