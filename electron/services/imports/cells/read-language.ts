import type { LanguageChannel, LanguageLevel } from '../../../ipc/client-parts.ts'
import { INTERFACE_LANGUAGES, recogniseLanguage } from '../../../../locales/languages.ts'
import { recogniseCountry } from '../countries.ts'
import type { ImportedLanguage } from '../person.ts'
import { foldWord, indexWords } from './fold-word.ts'
import { splitAtBrackets, splitAtColon, splitDetails } from './split-list.ts'

const LEVELS = indexWords<Exclude<LanguageLevel, ''>>({
  native:
    'native|mother tongue|first language|maternelle|langue maternelle|natif|native|muttersprache|muttersprachlich|muttersprachler|madrelingua|' +
    'nativo|nativa|lengua materna|língua materna|materna|родной|родной язык|носитель|اللغة الأم|لغة أم|لغته الأم|母语|母語|ネイティブ|母国語|모국어|원어민|اللغة الأمّ',
  fluent:
    'fluent|fluently|bilingual|excellent|courant|couramment|bilingue|parfait|fliessend|fließend|verhandlungssicher|sehr gut|fluente|ottimo|fluido|' +
    'con fluidez|свободно|свободный|отлично|بطلاقة|طلاقة|ممتاز|流利|流暢|精通|堪能|流暢に|ビジネスレベル|유창|유창함|능통|c1|c2|c',
  good:
    'good|well|intermediate|conversational|bon|bien|bonne maîtrise|gut|buono|bene|bueno|intermedio|bom|boa|intermediário|хорошо|хороший|средний|' +
    'جيد|جيدة|متوسط|良好|好|一般|中级|中級|日常会話|상급|중급|좋음|잘함|b1|b2|b|bon niveau|جيّد|十分|능숙함',
  some: 'some|a little|basic|basics|beginner|notions|un peu|débutant|scolaire|etwas|grundkenntnisse|wenig|un po|base|scolastico|básico|un poco|um pouco|немного|базовый|начальный|قليل|قليلا|مبتدئ|أساسي|基础|基礎|一点|一點|入门|少し|初級|片言|조금|기초|초급|a1|a2|a|ein wenig|un po’|قليلاً|略懂|少々',
  none: 'none|not at all|pas du tout|aucun|gar nicht|keine|per niente|nada|совсем нет|нет|لا يتحدث|لا شيء|不会|不會|できない|못함|전혀|per nulla|لا إلمام|なさらない|전혀 못함',
})

const USES = indexWords<'reads' | 'written' | 'prefersFor'>({
  prefersFor:
    'Preferred for|Préférée pour|Preferita per|Preferido para|Bevorzugt für|Предпочтителен для|مفضّلة في|偏好用于|偏好用於|ご希望の用途|선호하시는 용도',
  reads:
    'Reads|Lit|Legge|Lee|Liest|Lê|Читает|قراءة|可阅读|可閱讀|お読みになる|읽기|reads only|lit seulement|nur lesen|solo lettura|solo lee|só lê|только читает|仅阅读|僅閱讀',
  written: 'Written|À l’écrit|Scritta|Escrito|Geschrieben|Письменно|الكتابة|书面|書面|読み書き|글',
})

const CHANNELS = indexWords<LanguageChannel>({
  speaking:
    'conversation|conversazione|conversación|Gespräch|conversa|беседа|الحديث|交谈|交談|会話|대화|speaking',
  letter: 'letters|courrier|lettere|cartas|Briefe|письма|الخطابات|书信|書信|お手紙|편지|letter',
  email: 'email|e-mail|correo electrónico|E-Mail|эл. почта|البريد الإلكتروني|电子邮件|電子郵件|メール|이메일',
  messages: 'messages|messaggi|mensajes|Nachrichten|mensagens|сообщения|الرسائل|信息|資訊|メッセージ|메시지',
  phone: 'telephone|téléphone|telefono|teléfono|Telefon|telefone|телефон|الهاتف|电话|電話|お電話|전화|phone',
})

/**
 * Reads a language in any of the twelve, with how well it is spoken where that stands beside it: `Français (courant)`,
 * `English B2`, `English (reads · written: good)`, `日本語 流暢`, and with its country where that stands in brackets. Undefined when the language is none we know.
 */
export function readLanguage(text: string): ImportedLanguage | undefined {
  const bracketed = splitAtBrackets(text)
  const told = splitDetails(text)
  const skills = told && readSkills(told.details)
  if (told && skills) return withSkills(readLanguage(told.before)?.tag, skills)
  const tagged = bracketed && readTagged(bracketed)
  if (tagged) return { tag: tagged }
  const whole = recogniseLanguage(text)
  if (whole !== undefined) return { tag: whole }
  const words = text.trim().split(/[\s:：–—-]+/u)
  for (let kept = words.length - 1; kept > 0; kept--) {
    const spoken = LEVELS.get(foldWord(words.slice(kept).join(' ')))
    if (spoken !== undefined) return withSkills(recogniseLanguage(words.slice(0, kept).join(' ')), { spoken })
  }
  return undefined
}

/**
 * A language with its country, `Deutsch (Österreich)`, or with its very tag where the name is that of it, `Gaelic (gd)`, `Chinese (zh-Hant-HK)`;
 * two small letters are else as likely a word.
 */
function readTagged({ before, inside }: { before: string; inside: string }): string | undefined {
  if (/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(inside)) {
    const tags = inside.includes('-') ? [inside, inside.split('-')[0] ?? ''] : [inside]
    const isNamed = INTERFACE_LANGUAGES.some((language) =>
      tags.some((tag) => nameIn(language, tag) === before),
    )
    return isNamed ? inside : undefined
  }
  const tag = recogniseLanguage(before)
  const region = recogniseCountry(inside)
  return tag === undefined || region === undefined ? undefined : `${tag}-${region}`
}

const names = new Map<string, Intl.DisplayNames>()

function nameIn(language: string, tag: string): string | undefined {
  const known =
    names.get(language) ?? new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' })
  names.set(language, known)
  try {
    return known.of(tag)
  } catch {
    return undefined
  }
}

type Skills = Pick<ImportedLanguage, 'spoken' | 'written' | 'use' | 'prefersFor'>

/** What is told of a language beside its name, where every word of it is understood. */
function readSkills(details: readonly string[]): Skills | undefined {
  const skills: Skills = {}
  for (const detail of details) {
    const colon = splitAtColon(detail)
    const use = USES.get(foldWord(colon?.before ?? ''))
    if (colon !== null && use === 'prefersFor') {
      const channels = colon.after.split(/[,،、]\s*/u).map((word) => CHANNELS.get(foldWord(word)))
      if (!channels.every((channel) => channel !== undefined)) return undefined
      skills.prefersFor = channels
      continue
    }
    const isWritten = colon !== null && use === 'written'
    const level = LEVELS.get(foldWord(isWritten ? colon.after : detail))
    if (level !== undefined) skills[isWritten ? 'written' : 'spoken'] = level
    else if (USES.get(foldWord(detail)) === 'reads') skills.use = 'reads'
    else return undefined
  }
  return skills
}

function withSkills(tag: string | undefined, skills: Skills): ImportedLanguage | undefined {
  return tag === undefined ? undefined : { tag, ...skills }
}
