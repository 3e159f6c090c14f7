// Languages clients speak that Chromium's ICU has no names for, in the order of the names below; the names are CLDR's,
// with what people call the language beside it.
const LEFT_OUT = ['wuu', 'nan', 'hak', 'bo'] as const
const NAMES: Readonly<Record<string, readonly [wuu: string, nan: string, hak: string, bo: string]>> = {
  en: ['Wu Chinese (Shanghainese)', 'Min Nan Chinese (Hokkien)', 'Hakka Chinese', 'Tibetan'],
  fr: ['wu (shanghaïen)', 'minnan (hokkien)', 'hakka', 'tibétain'],
  it: ['wu (shanghainese)', 'min nan (hokkien)', 'hakka', 'tibetano'],
  es: ['chino wu (shanghainés)', 'chino min nan (hokkien)', 'chino hakka', 'tibetano'],
  de: ['Wu (Shanghaiisch)', 'Min Nan (Hokkien)', 'Hakka', 'Tibetisch'],
  pt: ['wu (xangainês)', 'min nan (hokkien)', 'hacá', 'tibetano'],
  ru: ['у (шанхайский)', 'миньнань (хоккьен)', 'хакка', 'тибетский'],
  ar: ['الوو الصينية (الشنغهاية)', 'مين-نان الصينية (الهوكين)', 'الهاكا الصينية', 'التبتية'],
  'zh-Hans': ['吴语（上海话）', '闽南语', '客家话', '藏语'],
  'zh-Hant': ['吳語（上海話）', '閩南語', '客家話', '藏語'],
  ja: ['呉語（上海語）', '閩南語', '客家語', 'チベット語'],
  ko: ['우어(상하이어)', '민난어', '하카어', '티베트어'],
}
const known = new Map<string, Intl.DisplayNames>()

/**
 * The name of a language (BCP 47) in the language of a reader, `Japanisch`; the same on every runtime for the twelve languages of
 * the interface. Undefined for what has no name there and for what is no tag.
 */
export function nameLanguage(tag: string, reader: string): string | undefined {
  try {
    return ownName(tag, reader) ?? namesFor(reader).of(tag)
  } catch {
    return undefined
  }
}

function ownName(tag: string, reader: string): string | undefined {
  const at = LEFT_OUT.findIndex((code) => code === tag)
  if (at === -1) return undefined
  const { language, script } = new Intl.Locale(reader).maximize()
  return NAMES[language === 'zh' ? `zh-${script}` : language]?.[at]
}

function namesFor(reader: string): Intl.DisplayNames {
  const names = known.get(reader) ?? new Intl.DisplayNames(reader, { type: 'language', fallback: 'none' })
  known.set(reader, names)
  return names
}
