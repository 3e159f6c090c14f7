import ar from '../ui/ar/vocabulary.json' with { type: 'json' }
import de from '../ui/de/vocabulary.json' with { type: 'json' }
import en from '../ui/en/vocabulary.json' with { type: 'json' }
import es from '../ui/es/vocabulary.json' with { type: 'json' }
import fr from '../ui/fr/vocabulary.json' with { type: 'json' }
import it from '../ui/it/vocabulary.json' with { type: 'json' }
import ja from '../ui/ja/vocabulary.json' with { type: 'json' }
import ko from '../ui/ko/vocabulary.json' with { type: 'json' }
import ptBR from '../ui/pt-BR/vocabulary.json' with { type: 'json' }
import ru from '../ui/ru/vocabulary.json' with { type: 'json' }
import zhHans from '../ui/zh-Hans/vocabulary.json' with { type: 'json' }
import zhHant from '../ui/zh-Hant/vocabulary.json' with { type: 'json' }
import type { TermWords } from './lexicon.ts'

/** The words for the built-in terms in every language of the interface, by its tag. */
export const TERM_WORDS: Readonly<Record<string, TermWords>> = {
  ar: ar.term,
  de: de.term,
  en: en.term,
  es: es.term,
  fr: fr.term,
  it: it.term,
  ja: ja.term,
  ko: ko.term,
  'pt-BR': ptBR.term,
  ru: ru.term,
  'zh-Hans': zhHans.term,
  'zh-Hant': zhHant.term,
}
