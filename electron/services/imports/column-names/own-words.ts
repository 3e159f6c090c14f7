import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../../locales/languages.ts'
import arConsents from '../../../../locales/ui/ar/consents.json' with { type: 'json' }
import arFacts from '../../../../locales/ui/ar/facts.json' with { type: 'json' }
import arImports from '../../../../locales/ui/ar/imports.json' with { type: 'json' }
import arTastes from '../../../../locales/ui/ar/tastes.json' with { type: 'json' }
import deConsents from '../../../../locales/ui/de/consents.json' with { type: 'json' }
import deFacts from '../../../../locales/ui/de/facts.json' with { type: 'json' }
import deImports from '../../../../locales/ui/de/imports.json' with { type: 'json' }
import deTastes from '../../../../locales/ui/de/tastes.json' with { type: 'json' }
import enConsents from '../../../../locales/ui/en/consents.json' with { type: 'json' }
import enFacts from '../../../../locales/ui/en/facts.json' with { type: 'json' }
import enImports from '../../../../locales/ui/en/imports.json' with { type: 'json' }
import enTastes from '../../../../locales/ui/en/tastes.json' with { type: 'json' }
import esConsents from '../../../../locales/ui/es/consents.json' with { type: 'json' }
import esFacts from '../../../../locales/ui/es/facts.json' with { type: 'json' }
import esImports from '../../../../locales/ui/es/imports.json' with { type: 'json' }
import esTastes from '../../../../locales/ui/es/tastes.json' with { type: 'json' }
import frConsents from '../../../../locales/ui/fr/consents.json' with { type: 'json' }
import frFacts from '../../../../locales/ui/fr/facts.json' with { type: 'json' }
import frImports from '../../../../locales/ui/fr/imports.json' with { type: 'json' }
import frTastes from '../../../../locales/ui/fr/tastes.json' with { type: 'json' }
import itConsents from '../../../../locales/ui/it/consents.json' with { type: 'json' }
import itFacts from '../../../../locales/ui/it/facts.json' with { type: 'json' }
import itImports from '../../../../locales/ui/it/imports.json' with { type: 'json' }
import itTastes from '../../../../locales/ui/it/tastes.json' with { type: 'json' }
import jaConsents from '../../../../locales/ui/ja/consents.json' with { type: 'json' }
import jaFacts from '../../../../locales/ui/ja/facts.json' with { type: 'json' }
import jaImports from '../../../../locales/ui/ja/imports.json' with { type: 'json' }
import jaTastes from '../../../../locales/ui/ja/tastes.json' with { type: 'json' }
import koConsents from '../../../../locales/ui/ko/consents.json' with { type: 'json' }
import koFacts from '../../../../locales/ui/ko/facts.json' with { type: 'json' }
import koImports from '../../../../locales/ui/ko/imports.json' with { type: 'json' }
import koTastes from '../../../../locales/ui/ko/tastes.json' with { type: 'json' }
import ptBrConsents from '../../../../locales/ui/pt-BR/consents.json' with { type: 'json' }
import ptBrFacts from '../../../../locales/ui/pt-BR/facts.json' with { type: 'json' }
import ptBrImports from '../../../../locales/ui/pt-BR/imports.json' with { type: 'json' }
import ptBrTastes from '../../../../locales/ui/pt-BR/tastes.json' with { type: 'json' }
import ruConsents from '../../../../locales/ui/ru/consents.json' with { type: 'json' }
import ruFacts from '../../../../locales/ui/ru/facts.json' with { type: 'json' }
import ruImports from '../../../../locales/ui/ru/imports.json' with { type: 'json' }
import ruTastes from '../../../../locales/ui/ru/tastes.json' with { type: 'json' }
import zhHansConsents from '../../../../locales/ui/zh-Hans/consents.json' with { type: 'json' }
import zhHansFacts from '../../../../locales/ui/zh-Hans/facts.json' with { type: 'json' }
import zhHansImports from '../../../../locales/ui/zh-Hans/imports.json' with { type: 'json' }
import zhHansTastes from '../../../../locales/ui/zh-Hans/tastes.json' with { type: 'json' }
import zhHantConsents from '../../../../locales/ui/zh-Hant/consents.json' with { type: 'json' }
import zhHantFacts from '../../../../locales/ui/zh-Hant/facts.json' with { type: 'json' }
import zhHantImports from '../../../../locales/ui/zh-Hant/imports.json' with { type: 'json' }
import zhHantTastes from '../../../../locales/ui/zh-Hant/tastes.json' with { type: 'json' }
import { ConsentChannel, ConsentPurpose } from '../../../ipc/consents.ts'
import { FactTopic } from '../../../ipc/facts.ts'
import { ImportTarget } from '../../../ipc/import-targets.ts'
import { TasteFacet } from '../../../ipc/tastes.ts'

type Words = Readonly<Record<string, string>>

interface Shown {
  readonly target: Words
  readonly facet: Words
  readonly topic: Words
  readonly channel: Words
  readonly purpose: Words
}

const shown = (
  imports: { target: Words },
  tastes: { facet: Words },
  facts: { topic: Words },
  consents: Pick<Shown, 'channel' | 'purpose'>,
): Shown => ({
  target: imports.target,
  facet: tastes.facet,
  topic: facts.topic,
  channel: consents.channel,
  purpose: consents.purpose,
})

const SHOWN: Readonly<Record<InterfaceLanguage, Shown>> = {
  ar: shown(arImports, arTastes, arFacts, arConsents),
  de: shown(deImports, deTastes, deFacts, deConsents),
  en: shown(enImports, enTastes, enFacts, enConsents),
  es: shown(esImports, esTastes, esFacts, esConsents),
  fr: shown(frImports, frTastes, frFacts, frConsents),
  it: shown(itImports, itTastes, itFacts, itConsents),
  ja: shown(jaImports, jaTastes, jaFacts, jaConsents),
  ko: shown(koImports, koTastes, koFacts, koConsents),
  'pt-BR': shown(ptBrImports, ptBrTastes, ptBrFacts, ptBrConsents),
  ru: shown(ruImports, ruTastes, ruFacts, ruConsents),
  'zh-Hans': shown(zhHansImports, zhHansTastes, zhHansFacts, zhHansConsents),
  'zh-Hant': shown(zhHantImports, zhHantTastes, zhHantFacts, zhHantConsents),
}

/**
 * What a table that left the book calls the column of a target in an interface language, which is what the mapper shows
 * for it there; undefined where the language has no words for it yet.
 */
export function ownHeading(target: ImportTarget, language: InterfaceLanguage): string | undefined {
  const words = SHOWN[language]
  const [what = '', first = '', second] = target.split('.')
  if ((what === 'likes' || what === 'refuses') && TasteFacet.safeParse(first).success) {
    return fill(words.target[`${what}Of`], { facet: words.facet[first] })
  }
  if (what === 'fact' && FactTopic.safeParse(first).success) {
    return fill(words.target['factOf'], { topic: words.topic[first] })
  }
  if (what === 'consent' && ConsentChannel.safeParse(first).success) {
    const channel = words.channel[first]
    const purpose = ConsentPurpose.safeParse(second).data
    if (purpose === undefined) return fill(words.target['consentChannel'], { channel })
    return fill(words.target['consentOf'], { channel, purpose: words.purpose[purpose] })
  }
  return words.target[target.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase())]
}

/** Every heading the book writes, by language. */
export function* ownHeadings(): Generator<{
  language: InterfaceLanguage
  target: ImportTarget
  heading: string
}> {
  for (const language of INTERFACE_LANGUAGES) {
    for (const target of ImportTarget.options) {
      const heading = ownHeading(target, language)
      if (heading !== undefined) yield { language, target, heading }
    }
  }
}

function fill(
  pattern: string | undefined,
  words: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (pattern === undefined || Object.values(words).includes(undefined)) return undefined
  return pattern.replace(/\{\{(\w+)\}\}/g, (_, name: string) => words[name] ?? '')
}
