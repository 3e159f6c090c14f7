import { useTranslation } from 'react-i18next'
import type { Occasion } from '../../electron/ipc/clients.ts'
import { formatPartialDate } from '../../locales/calendars/format-date.ts'
import { formatLanguage } from './i18n.ts'
import { type Written, written } from './visit.ts'

/** An occasion in words: what it is, and the date as it was told in its own calendar. */
export interface OccasionWords {
  readonly what: string
  readonly stated: Written | null
}

/** Puts an occasion into words; `hint` is the language of whoever told it, for the face of what they said. */
export function useOccasionWords(): (occasion: Occasion, hint: string) => OccasionWords {
  const { t, i18n } = useTranslation('briefs')
  return (occasion, hint) => {
    const what = occasion.label || t(($) => $.occasion[occasion.kind])
    if (occasion.statedAs !== '') return { what, stated: written(occasion.statedAs, hint) }
    if (occasion.calendar === 'gregorian') return { what, stated: null }
    const lang = formatLanguage(i18n.language)
    const text = formatPartialDate(occasion, lang)
    return { what, stated: text === '' ? null : { text, lang } }
  }
}
