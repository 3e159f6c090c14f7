import { detectScript } from '../scripts.ts'
import { joinParts } from './name-fields.ts'
import type { NameOrder, PersonNameData, PersonNamePatterns } from './person-name-patterns.ts'

/** What the writing of a name depends on besides its fields: whose patterns, which order, which capitals. */
export interface NameSetting {
  readonly patterns: PersonNamePatterns
  /** The order the patterns give a name of this language. */
  readonly order: NameOrder
  /** Whether the name is in a language of those who read it. */
  readonly isNative: boolean
  /** The tags whose rules put letters into capitals and cut words. */
  readonly casing: string
  readonly segmentation: string
}

/** The name a setting is looked for, as far as it matters. */
export interface NameInSetting {
  readonly locale: string
  readonly surname: string
  readonly given: string
}

// Scripts of CLDR data that the rest of the house does not tell apart.
const FURTHER_SCRIPTS = 'Gujr Knda Mlym Orya Guru Sinh Cher Tibt Thaa Mong Syrc Nkoo Adlm Bopo'
  .split(' ')
  .map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)
const WRITTEN_WITH: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hanb: ['Hani', 'Bopo'],
  Kore: ['Hang', 'Hani'],
}
const UNSPACED = new Set(['ja', 'zh', 'yue'])
const OWN_CAPITALS = new Set(['az', 'el', 'lt', 'tr'])
const UNKNOWN = new Set(['Zyyy', 'Zzzz'])

// A book holds the same few languages and scripts for every name.
const MOST_KNOWN = 2000
const settings = new WeakMap<PersonNameData, Map<string, NameSetting>>()

/** Finds the setting of a name written for readers of `locale` (UTS #35 part 8, "Derive the formatting locale" and "the name order"). */
export function findSetting(name: NameInSetting, locale: string, data: PersonNameData): NameSetting {
  let known = settings.get(data)
  if (known === undefined) settings.set(data, (known = new Map()))
  const script = readScript(name)
  const key = `${locale} ${name.locale} ${script}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const setting = deriveSetting(locale, name.locale, script, data)
  known.set(key, setting)
  return setting
}

function readScript({ surname, given }: NameInSetting): string {
  const text = joinParts([surname, given], ' ')
  const script = detectScript(text)
  if (script !== 'Zzzz') return script
  for (const character of text) {
    const found = FURTHER_SCRIPTS.find(([, letters]) => letters.test(character))
    if (found) return found[0]
  }
  return script
}

function deriveSetting(
  locale: string,
  nameLocale: string,
  script: string,
  data: PersonNameData,
): NameSetting {
  const reader = readTag(locale).maximize()
  const name = nameTag(readTag(nameLocale), script)
  const formatting = matchesScript(reader, script) ? reader : switchLocale(name, script, data)
  const patterns = findPatterns(formatting, data) ?? data('und')
  if (patterns === undefined) throw new RangeError(`No name patterns for ${formatting.toString()}`)
  const isNative =
    formatting.language === name.language ||
    (UNSPACED.has(formatting.language) && UNSPACED.has(name.language))
  return {
    patterns,
    order: deriveOrder(name, patterns),
    isNative,
    casing: (OWN_CAPITALS.has(name.language) ? name : formatting).toString(),
    segmentation: formatting.toString(),
  }
}

/** A malformed tag says as little as none. */
function readTag(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag)
  } catch {
    return new Intl.Locale('und')
  }
}

/** The name's own tag with the script it is really written in; without a language, the likeliest of the script. */
function nameTag(tag: Intl.Locale, script: string): Intl.Locale {
  // Not its `language`, which V8 leaves undefined for `und`.
  if (tag.toString().startsWith('und')) {
    const region = tag.region === undefined ? '' : `-${tag.region}`
    return new Intl.Locale(UNKNOWN.has(script) ? `und${region}` : `und-${script}${region}`).maximize()
  }
  return matchesScript(tag.maximize(), script) ? tag : new Intl.Locale(tag, { script })
}

function matchesScript({ script = '' }: Intl.Locale, written: string): boolean {
  return script === written || UNKNOWN.has(written) || (WRITTEN_WITH[script]?.includes(written) ?? false)
}

function switchLocale(name: Intl.Locale, script: string, data: PersonNameData): Intl.Locale {
  const own = name.maximize()
  if (findPatterns(own, data) !== undefined) return own
  const region = name.region === undefined ? '' : `-${name.region}`
  return new Intl.Locale(`und-${script}${region}`).maximize()
}

/** The patterns nearest to a full tag among those of its language that are in its script. */
function findPatterns(full: Intl.Locale, data: PersonNameData): PersonNamePatterns | undefined {
  const { language, script = '', region = '' } = full
  for (const rest of [[script, region], [script], [region], []]) {
    const tag = joinParts([language, ...rest], '-')
    const patterns = data(tag)
    if (patterns === undefined) continue
    const own = new Intl.Locale(tag).maximize()
    if (own.script === script || matchesScript(own, script)) return patterns
  }
  return undefined
}

function deriveOrder({ language, script, region }: Intl.Locale, patterns: PersonNamePatterns): NameOrder {
  for (const rest of [[script, region], [script], [region], []]) {
    for (const first of [language, 'und']) {
      const tag = joinParts([first, ...rest], '-')
      if (lists(patterns.givenFirst, tag)) return 'givenFirst'
      if (lists(patterns.surnameFirst, tag)) return 'surnameFirst'
    }
  }
  return 'givenFirst'
}

function lists(tags: readonly string[], tag: string): boolean {
  return tags.some((listed) => listed.replaceAll('_', '-') === tag)
}
