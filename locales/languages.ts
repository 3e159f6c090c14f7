import { nameLanguage } from './language-names.ts'

/** The twelve languages of the interface, English (the source) first. */
export const INTERFACE_LANGUAGES = [
  'en',
  'fr',
  'it',
  'es',
  'de',
  'pt-BR',
  'ru',
  'ar',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
] as const

/** One of {@link INTERFACE_LANGUAGES}. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** What the language menu shows and what `<html lang dir>` needs; `script` is the ISO 15924 code. */
export interface LanguageFacts {
  /** The language's name in itself, as its readers capitalise it in a menu. */
  readonly ownName: string
  readonly dir: 'ltr' | 'rtl'
  readonly script: string
}

/** The facts of each interface language (CLDR 48). */
export const LANGUAGE_FACTS: Readonly<Record<InterfaceLanguage, LanguageFacts>> = {
  en: { ownName: 'English', dir: 'ltr', script: 'Latn' },
  fr: { ownName: 'Français', dir: 'ltr', script: 'Latn' },
  it: { ownName: 'Italiano', dir: 'ltr', script: 'Latn' },
  es: { ownName: 'Español', dir: 'ltr', script: 'Latn' },
  de: { ownName: 'Deutsch', dir: 'ltr', script: 'Latn' },
  'pt-BR': { ownName: 'Português (Brasil)', dir: 'ltr', script: 'Latn' },
  ru: { ownName: 'Русский', dir: 'ltr', script: 'Cyrl' },
  ar: { ownName: 'العربية', dir: 'rtl', script: 'Arab' },
  'zh-Hans': { ownName: '简体中文', dir: 'ltr', script: 'Hans' },
  'zh-Hant': { ownName: '繁體中文', dir: 'ltr', script: 'Hant' },
  ja: { ownName: '日本語', dir: 'ltr', script: 'Jpan' },
  ko: { ownName: '한국어', dir: 'ltr', script: 'Kore' },
}

/** The interface language nearest to the system's, given its tags by preference (`zh-HK`, `pt`); English when none is near. */
export function matchInterfaceLanguage(tags: readonly string[]): InterfaceLanguage {
  for (const tag of tags) {
    const match = matchOne(tag)
    if (match !== undefined) return match
  }
  return 'en'
}

function matchOne(tag: string): InterfaceLanguage | undefined {
  let locale: Intl.Locale
  try {
    // Some systems write zh_CN or fr_FR.UTF-8.
    locale = new Intl.Locale(tag.replaceAll('_', '-').replace(/[.@].*$/, '')).maximize()
  } catch {
    return undefined
  }
  const { language, script } = locale
  if (['zh', 'yue', 'wuu', 'nan', 'hak'].includes(language)) return script === 'Hant' ? 'zh-Hant' : 'zh-Hans'
  return INTERFACE_LANGUAGES.find((known) => known === language || (known === 'pt-BR' && language === 'pt'))
}

/** The languages offered for what a client speaks, as BCP 47 tags in canonical form (Filipino is `fil`, not `tl`). */
export const SPOKEN_LANGUAGES = (
  'en fr it es de pt ru ar zh yue wuu nan hak ja ko nl sv da nb fi is pl cs sk hu ro bg sr hr sl sq mk el tr uk be lt ' +
  'lv et ca eu gl ga lb mt he fa ps ku ur hi bn pa gu mr ta te ml kn ne si th lo km my vi id ms fil kk uz az ky tg tk ' +
  'hy ka mn bo am sw ha yo ig zu af'
).split(' ') as readonly string[]

/** Names people write that no table of CLDR has. */
const ALIASES: Readonly<Record<string, string>> = {
  zh: 'cmn cn mandarin chinese 普通话 普通話 国语 國語 华语 華語 汉语 漢語 官话 北京话 中文 中国话 китайский mandarim mandarino',
  yue: '广东话 廣東話 粤语 粵語 广州话 白话 cantonais 広東語',
  wuu: '上海话 上海話 沪语 滬語 吴语 shanghainese shanghaïen shanghaiese 上海語',
  nan: '闽南语 閩南語 台语 台語 台湾话 福建话 潮州话 hokkien taiwanese teochew',
  hak: '客家话 客家話 hakka',
  ja: 'jp jpn 日文 日语 日本话',
  ko: 'kr kor 韩文 韩语 韓文 韓語 朝鲜语 한국말 조선말',
  es: 'castellano castilian castillan spa',
  fa: 'farsi dari persan فارسی',
  fil: 'tl tagalog pilipino 他加禄语 タガログ語',
  pt: 'brazilian brasileiro brésilien',
  nl: 'flemish flamand vlaams',
  nb: 'no nn norwegian norsk norvégien norvegese noruego norwegisch norueguês норвежский النرويجية 挪威语 挪威語 ノルウェー語 노르웨이어',
  he: 'iw ivrit',
  ar: 'عربي ara',
  en: 'eng',
  fr: 'fra fre',
  de: 'deu ger',
  it: 'ita',
  ru: 'rus',
  uk: 'ua',
  el: 'gr',
  cs: 'cz',
  sr: 'serbo-croatian',
}

// "Deutsch (fliessend)", "kurdî (kurmancî)", "français, anglais"
const ASIDE = /[,;/、，(（]/u

let tagsByName: ReadonlyMap<string, string> | undefined

/**
 * The tag of a language named in any of the twelve languages, in itself, or by its code: "français", "粤语", "русский",
 * "ja", "zh-CN". Undefined when it is none of {@link SPOKEN_LANGUAGES}: what a client speaks is never guessed.
 */
export function recogniseLanguage(text: string): string | undefined {
  tagsByName ??= nameTags()
  const [name = ''] = text.split(ASIDE)
  const folded = foldName(name)
  const known = tagsByName.get(folded)
  if (known !== undefined) return known
  const [code = ''] = folded.replaceAll('_', '-').split('-')
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})+$/.test(folded.replaceAll('_', '-'))
    ? tagsByName.get(code)
    : undefined
}

function nameTags(): Map<string, string> {
  const tags = new Map<string, string>()
  const add = (name: string | undefined, tag: string) => {
    const folded = foldName((name ?? '').split(ASIDE)[0] ?? '')
    if (folded !== '' && !tags.has(folded)) tags.set(folded, tag)
  }
  for (const tag of SPOKEN_LANGUAGES) add(tag, tag)
  for (const [tag, names] of Object.entries(ALIASES)) for (const name of names.split(' ')) add(name, tag)
  for (const language of INTERFACE_LANGUAGES) {
    for (const tag of SPOKEN_LANGUAGES) {
      const name = nameLanguage(tag, language)
      add(name, tag)
      // Chinese says 英语 and 英文 for the same thing.
      if (language.startsWith('zh')) add(name?.replace(/[语語]$/u, '文'), tag)
    }
  }
  for (const tag of SPOKEN_LANGUAGES) add(nameLanguage(tag, tag), tag)
  return tags
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652]/gu, '')
    .normalize('NFC')
    .trim()
    .toLowerCase()
}

/** The pseudo-locales: `en-XA` is accented and a third longer, `en-XB` reads right to left. */
export type PseudoLocale = 'en-XA' | 'en-XB'

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'à',
  c: 'ç',
  e: 'é',
  g: 'ğ',
  i: 'î',
  n: 'ñ',
  o: 'ô',
  s: 'š',
  u: 'ü',
  y: 'ÿ',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  G: 'Ğ',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ý',
  Z: 'Ž',
}
const KEPT = /(\{\{.*?\}\}|<\/?[^<>]*>|\$t\(.*?\)|&\w+;)/u
const RIGHT_TO_LEFT_OVERRIDE = '\u202e'
const POP_DIRECTION = '\u202c'
const PADDING = 0.35

/** English in disguise, to see untranslated, cut or unmirrored text; placeholders, tags and nested keys are left as they are. */
export function pseudoTranslate(text: string, kind: PseudoLocale): string {
  const pieces = text
    .split(KEPT)
    .map((piece, at) => (at % 2 === 1 || piece === '' ? piece : disguise(piece, kind)))
  if (kind === 'en-XB') return pieces.join('')
  const padding = '~'.repeat(Math.ceil(text.replace(new RegExp(KEPT, 'gu'), '').length * PADDING))
  return `[${pieces.join('')}${padding === '' ? '' : ` ${padding}`}]`
}

function disguise(piece: string, kind: PseudoLocale): string {
  if (kind === 'en-XA') return piece.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter)
  return piece.replace(/\S+/gu, (word) => RIGHT_TO_LEFT_OVERRIDE + word + POP_DIRECTION)
}
