import { useTranslation } from 'react-i18next'
import type { Gift, Occasion } from '../../electron/ipc/client-parts.ts'
import { formatPartialDate } from '../../locales/calendars/format-date.ts'
import type { Occurrence } from '../../locales/calendars/next-occurrence.ts'
import { useFormat } from './format.ts'
import { lastGifts } from './gifts.ts'
import { formatLanguage } from './i18n.ts'
import { isolate } from './isolate.ts'
import { joinSentences } from './sentences.tsx'
import { useMe } from './session.tsx'
import { type Written, written } from './visit.ts'

/** An occasion in words: what it is and whose, foreign runs isolated, and the date as it was told in its own calendar. */
export interface OccasionWords {
  readonly what: string
  readonly stated: Written | null
}

/** Puts an occasion into words; `hint` is the language of whoever told it, for the face of what they said. */
export function useOccasionWords(): (occasion: Occasion, hint: string) => OccasionWords {
  const { t, i18n } = useTranslation('briefs')
  return (occasion, hint) => {
    const named = occasion.label || t(($) => $.occasion[occasion.kind])
    const { whose } = occasion
    const what =
      whose === '' ? isolate(named) : t(($) => $.occasion.of, { whose: isolate(whose), what: isolate(named) })
    if (occasion.statedAs !== '') return { what, stated: written(occasion.statedAs, hint) }
    if (occasion.calendar === 'gregorian') return { what, stated: null }
    const lang = formatLanguage(i18n.language)
    const text = formatPartialDate(occasion, lang)
    return { what, stated: text === '' ? null : { text, lang } }
  }
}

type Return = Pick<Occurrence, 'years' | 'isExpected'> & Partial<Pick<Occurrence, 'adjusted'>>

/** Says what is worth knowing of an occasion's next return: the age or the years, a day that was moved, one the moon decides. */
export function useReturnWords(): (
  occasion: Pick<Occasion, 'kind' | 'monthCode'>,
  next: Return | null,
) => string {
  const { t } = useTranslation('briefs')

  function tellYears(kind: Occasion['kind'], count: number): string {
    return kind === 'birthday' ? t(($) => $.occasion.turns, { count }) : t(($) => $.occasion.years, { count })
  }

  function tellMoved(monthCode: string | null, adjusted: Occurrence['adjusted'] | undefined): string {
    const isLeap = monthCode?.endsWith('L') === true
    switch (adjusted) {
      case 'feb29':
        return t(($) => $.occasion.adjusted.feb29)
      case 'shortMonth':
        return t(($) => $.occasion.adjusted.shortMonth)
      case 'leapMonth':
        return isLeap ? t(($) => $.occasion.adjusted.leapRegular) : t(($) => $.occasion.adjusted.leapToo)
      case 'adar':
        return isLeap ? t(($) => $.occasion.adjusted.adarOne) : t(($) => $.occasion.adjusted.adarFirst)
      default:
        return ''
    }
  }

  return ({ kind, monthCode }, next) =>
    next === null
      ? ''
      : joinSentences([
          next.years === null || next.years === 0 ? '' : tellYears(kind, next.years),
          tellMoved(monthCode, next.adjusted),
          next.isExpected ? t(($) => $.occasion.expected) : '',
        ])
}

/** Says what was given the last time; empty when nothing is known. */
export function useLastGift(): (
  occasion: Pick<Occasion, 'kind' | 'label' | 'whose'>,
  gifts: readonly Gift[],
) => string {
  const { t } = useTranslation('briefs')
  const format = useFormat(useMe().timeZone)
  return (occasion, gifts) => {
    const last = lastGifts(occasion, gifts)
    const [first] = last
    if (first === undefined) return ''
    const what = format.list(last.map((gift) => isolate(gift.what)))
    return first.year === null
      ? t(($) => $.occasion.given, { what })
      : t(($) => $.occasion.givenIn, { what, year: format.year(`${first.year}-06-30`) })
  }
}
