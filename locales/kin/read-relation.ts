import { INTERFACE_LANGUAGES, matchInterfaceLanguage } from '../languages.ts'
import type { InterfaceLanguage } from '../languages.ts'
import ar from '../ui/ar/kin.json' with { type: 'json' }
import de from '../ui/de/kin.json' with { type: 'json' }
import en from '../ui/en/kin.json' with { type: 'json' }
import es from '../ui/es/kin.json' with { type: 'json' }
import fr from '../ui/fr/kin.json' with { type: 'json' }
import it from '../ui/it/kin.json' with { type: 'json' }
import ja from '../ui/ja/kin.json' with { type: 'json' }
import ko from '../ui/ko/kin.json' with { type: 'json' }
import ptBr from '../ui/pt-BR/kin.json' with { type: 'json' }
import ru from '../ui/ru/kin.json' with { type: 'json' }
import zhHans from '../ui/zh-Hans/kin.json' with { type: 'json' }
import zhHant from '../ui/zh-Hant/kin.json' with { type: 'json' }
import { RELATION_WORDS } from './relation-words.ts'
import { RELATION_CODES, isRelationCode, toKinKey } from './relations.ts'
import type { RelationCode } from './relations.ts'

// What the interface shows is read too, so that a file the house wrote comes back as it went.
const SHOWN: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = {
  en: en.relation,
  fr: fr.relation,
  it: it.relation,
  es: es.relation,
  de: de.relation,
  'pt-BR': ptBr.relation,
  ru: ru.relation,
  ar: ar.relation,
  'zh-Hans': zhHans.relation,
  'zh-Hant': zhHant.relation,
  ja: ja.relation,
  ko: ko.relation,
}

type Meanings = ReadonlyMap<string, ReadonlySet<RelationCode>>

let meaningsByLanguage: ReadonlyMap<InterfaceLanguage, Meanings> | undefined

/**
 * The relation a word of the twelve languages names, or a code itself; `lang` (BCP 47) is asked first, since 祖母 is any
 * grandmother in Japanese and the father's mother in Chinese. Undefined for what is not known or means two things
 * (« belle-mère »): the word is then kept as it was said.
 */
export function readRelation(text: string, lang?: string): RelationCode | undefined {
  const spelled = foldSpelling(text)
  if (isRelationCode(spelled)) return spelled
  meaningsByLanguage ??= new Map(INTERFACE_LANGUAGES.map((language) => [language, collectMeanings(language)]))
  const own = lang === undefined ? undefined : meaningsByLanguage.get(matchInterfaceLanguage([lang]))
  // Avó and avô differ by their accent alone, yet many files have lost theirs.
  for (const word of [spelled, dropAccents(spelled)]) {
    const meant = own?.get(word) ?? collectFromAll(meaningsByLanguage, word)
    if (meant.size > 0) return only(meant)
  }
  return undefined
}

/** Whether a text is a relation's code, or letter for letter what the interface calls it in a language (`zh` is both). */
export function isShownAs(text: string, code: RelationCode, language: string): boolean {
  const [root] = language.split('-')
  const isShown = (known: InterfaceLanguage) =>
    known.split('-')[0] === root && SHOWN[known][toKinKey(code)] === text
  return text === code || INTERFACE_LANGUAGES.some(isShown)
}

function collectFromAll(
  languages: ReadonlyMap<InterfaceLanguage, Meanings>,
  word: string,
): ReadonlySet<RelationCode> {
  const all = new Set<RelationCode>()
  for (const meanings of languages.values()) for (const code of meanings.get(word) ?? []) all.add(code)
  return all
}

function only(codes: ReadonlySet<RelationCode>): RelationCode | undefined {
  const [code] = codes
  return codes.size === 1 ? code : undefined
}

function collectMeanings(language: InterfaceLanguage): Meanings {
  const meanings = new Map<string, Set<RelationCode>>()
  for (const code of RELATION_CODES) {
    const shown = SHOWN[language][toKinKey(code)] ?? ''
    for (const word of [shown, ...(RELATION_WORDS[language][code] ?? '').split('|')]) {
      const spelled = foldSpelling(word)
      if (spelled === '') continue
      for (const key of [spelled, dropAccents(spelled)])
        meanings.set(key, (meanings.get(key) ?? new Set()).add(code))
    }
  }
  return meanings
}

/** Without case, vowel signs and the Arabic article; with one form of apostrophe, width, alef and ya. */
function foldSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064b-\u0652\u0670\u0640]/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/ß/g, 'ss')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function dropAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}
