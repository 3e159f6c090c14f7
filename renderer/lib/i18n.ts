import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceTag } from '../../electron/ipc/staff.ts'
import { LANGUAGE_FACTS, type PseudoLocale, pseudoTranslate } from '../../locales/languages.ts'
import { loadZoneCities } from './zone-cities.ts'

type Words = Record<string, unknown>

const FILES = import.meta.glob<Words>(['../../locales/ui/*/*.json', '!../../locales/ui/*/menu.json'], {
  import: 'default',
})
const FILE = /\/ui\/([^/]+)\/([^/]+)\.json$/

const isPseudo = (tag: string): tag is PseudoLocale => tag === 'en-XA' || tag === 'en-XB'

async function loadLanguage(tag: string): Promise<void> {
  const source = isPseudo(tag) ? 'en' : tag
  if (i18next.hasResourceBundle(source, 'common')) return
  await Promise.all([
    loadZoneCities(source),
    ...Object.entries(FILES).map(async ([path, load]) => {
      const [, language, namespace] = FILE.exec(path) ?? []
      if (language === source && namespace) i18next.addResourceBundle(source, namespace, await load())
    }),
  ])
}

/** Which way an interface language is written. */
export function directionOf(tag: InterfaceTag): 'ltr' | 'rtl' {
  if (isPseudo(tag)) return tag === 'en-XB' ? 'rtl' : 'ltr'
  return LANGUAGE_FACTS[tag].dir
}

/** The language that numbers, dates and lists are written in: British English, Arabic with the digits of the Mashriq. */
export function formatLanguage(tag: string): string {
  if (tag === 'ar') return 'ar-u-nu-arab'
  return tag === 'en' || isPseudo(tag) ? 'en-GB' : tag
}

/** Prepares the words; call once before the first screen, with the language to start in. */
export async function startWords(tag: InterfaceTag): Promise<void> {
  i18next.use({
    type: 'postProcessor',
    name: 'pseudo',
    process: (value: string) =>
      isPseudo(i18next.language) ? pseudoTranslate(value, i18next.language) : value,
  })
  await i18next.use(initReactI18next).init({
    lng: tag,
    fallbackLng: 'en',
    load: 'currentOnly',
    ns: [],
    defaultNS: 'common',
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    postProcess: ['pseudo'],
    react: { useSuspense: false },
    resources: {},
  })
  i18next.services.formatter?.add('number', (value: number, language) =>
    new Intl.NumberFormat(formatLanguage(language ?? 'en')).format(value),
  )
  await speak(tag)
}

let wanted: InterfaceTag = 'en'

/** Switches the whole interface to a language at once: words, `lang` and direction; of several calls the last counts. */
export async function speak(tag: InterfaceTag): Promise<void> {
  wanted = tag
  await Promise.all([loadLanguage('en'), loadLanguage(tag)])
  if (wanted !== tag) return
  await i18next.changeLanguage(tag)
  document.documentElement.lang = tag === 'en' || isPseudo(tag) ? 'en-GB' : tag
  document.documentElement.dir = directionOf(tag)
}
