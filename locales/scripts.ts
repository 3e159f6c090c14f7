import { hasTraditionalOnly } from './search/han.ts'

/** The scripts the house tells apart; `Zyyy` is a text without a letter, `Zzzz` one in a script not listed. */
export type Script =
  | 'Latn'
  | 'Cyrl'
  | 'Grek'
  | 'Arab'
  | 'Hebr'
  | 'Hani'
  | 'Hira'
  | 'Kana'
  | 'Hang'
  | 'Thai'
  | 'Deva'
  | 'Armn'
  | 'Geor'
  | 'Beng'
  | 'Taml'
  | 'Telu'
  | 'Khmr'
  | 'Laoo'
  | 'Mymr'
  | 'Ethi'
  | 'Zyyy'
  | 'Zzzz'

const TESTS: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
]

const LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  Hira: 'ja',
  Kana: 'ja',
  Hang: 'ko',
  Arab: 'ar',
  Hebr: 'he',
  Grek: 'el',
  Thai: 'th',
  Deva: 'hi',
  Armn: 'hy',
  Geor: 'ka',
  Beng: 'bn',
  Taml: 'ta',
  Telu: 'te',
  Khmr: 'km',
  Laoo: 'lo',
  Mymr: 'my',
  Ethi: 'am',
}

const LETTER = /\p{L}/u
const FIRST_LETTERS = 64

/** The script of the first letter of a text (UTS #35 reads a name's script the same way). */
export function detectScript(text: string): Script {
  for (const character of text.slice(0, FIRST_LETTERS)) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return 'Latn'
      continue
    }
    if (!LETTER.test(character)) continue
    const known = TESTS.find(([, test]) => test.test(character))
    if (known) return known[0]
    // Letters shared by several scripts (ー, ª) say nothing: keep reading.
    if (!/\p{Script=Common}|\p{Script=Inherited}/u.test(character)) return 'Zzzz'
  }
  return 'Zyyy'
}

/** True when a text holds a letter of the script, wherever it stands. */
export function hasScript(text: string, script: Script): boolean {
  return TESTS.some(([name, test]) => name === script && test.test(text))
}

/** What {@link guessNameLanguage} looks at: a name as written, its stored reading, and a language already known. */
export interface NameParts {
  readonly text: string
  readonly reading?: string | null | undefined
  /** A language the client or the file gave for this very name; it wins when it can be written in that script. */
  readonly hint?: string | null | undefined
}

/**
 * The BCP 47 tag to put in `lang` around a name, so that the right font and line breaking apply.
 * It is a typographic hint only: it says how the glyphs are drawn, never where the person is from or what they speak.
 */
export function guessNameLanguage({ text, reading, hint }: NameParts): string {
  const script = detectScript(text)
  if (hint && canBeWrittenIn(hint, script)) return hint
  if (script === 'Hani') {
    if (hasScript(text, 'Hira') || hasScript(text, 'Kana')) return 'ja'
    const readingScript = detectScript(reading ?? '')
    if (readingScript === 'Hira' || readingScript === 'Kana') return 'ja'
    return hasTraditionalOnly(text) ? 'zh-Hant' : 'zh-Hans'
  }
  if (script === 'Cyrl') return /[іїєґ]/iu.test(text) ? 'uk' : 'ru'
  if (script === 'Latn') return 'und-Latn'
  return LANGUAGE_OF_SCRIPT[script] ?? 'und'
}

function canBeWrittenIn(tag: string, script: Script): boolean {
  const written = scriptOfLanguage(tag)
  if (written === null) return false
  if (script === 'Zyyy') return true
  if (script === 'Hani') return ['Hans', 'Hant', 'Jpan', 'Kore', 'Hani'].includes(written)
  if (script === 'Hira' || script === 'Kana') return written === 'Jpan'
  if (script === 'Hang') return written === 'Kore'
  return written === script
}

// Asking Intl costs some microseconds, and a book holds the same few tags for every name; '' is a language without one.
const MOST_KNOWN = 500
const scriptsOfLanguages = new Map<string, string | null>()

function scriptOfLanguage(tag: string): string | null {
  const known = scriptsOfLanguages.get(tag)
  if (known !== undefined) return known
  let written: string | null
  try {
    written = new Intl.Locale(tag).maximize().script ?? ''
  } catch {
    written = null
  }
  if (scriptsOfLanguages.size >= MOST_KNOWN) scriptsOfLanguages.clear()
  scriptsOfLanguages.set(tag, written)
  return written
}
