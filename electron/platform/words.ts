import { createInstance, type TFunction } from 'i18next'
import ar from '../../locales/ui/ar/menu.json' with { type: 'json' }
import de from '../../locales/ui/de/menu.json' with { type: 'json' }
import en from '../../locales/ui/en/menu.json' with { type: 'json' }
import es from '../../locales/ui/es/menu.json' with { type: 'json' }
import fr from '../../locales/ui/fr/menu.json' with { type: 'json' }
import it from '../../locales/ui/it/menu.json' with { type: 'json' }
import ja from '../../locales/ui/ja/menu.json' with { type: 'json' }
import ko from '../../locales/ui/ko/menu.json' with { type: 'json' }
import ptBR from '../../locales/ui/pt-BR/menu.json' with { type: 'json' }
import ru from '../../locales/ui/ru/menu.json' with { type: 'json' }
import zhHans from '../../locales/ui/zh-Hans/menu.json' with { type: 'json' }
import zhHant from '../../locales/ui/zh-Hant/menu.json' with { type: 'json' }

const RESOURCES = { ar, de, en, es, fr, it, ja, ko, 'pt-BR': ptBR, ru, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

const instance = createInstance({
  initAsync: false,
  fallbackLng: 'en',
  ns: ['menu'],
  defaultNS: 'menu',
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(Object.entries(RESOURCES).map(([tag, menu]) => [tag, { menu }])),
})
void instance.init()

/** Gives the translator of native menus and dialogs in an interface language; pseudo-languages speak English. */
export function nativeWords(language: string): TFunction<'menu'> {
  return instance.getFixedT<'menu'>(language, 'menu')
}
