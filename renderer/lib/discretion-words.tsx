import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Discretion } from '../../electron/ipc/discretion.ts'
import { useFormat } from './format.ts'
import { fillSlots, slot } from './sentences.tsx'
import { useMe } from './session.tsx'
import { useStaffName, written } from './visit.ts'

/** What of a rule of discretion is put into words. */
export type RuleFacts = Pick<
  Discretion,
  'kind' | 'about' | 'towards' | 'towardsName' | 'channel' | 'fromTime' | 'untilTime' | 'untilDay' | 'seenBy'
>

/** Gives the sentence that says a rule of discretion, names and matters each in their own script. */
export function useDiscretionWords(): (rule: RuleFacts) => ReactNode {
  const { t } = useTranslation('discretion')
  const { t: consent } = useTranslation('consents')
  const format = useFormat(useMe().timeZone)
  const staffName = useStaffName()

  function sayMatter({ kind, about, towards, towardsName, untilDay }: RuleFacts): ReactNode {
    const hasEnd = untilDay !== ''
    const words = { about: slot('about'), whom: slot('whom'), day: hasEnd ? format.day(untilDay) : '' }
    const isForAnybody = towards === '' && towardsName === null
    const nodes = {
      about: <bdi lang={written(about).lang}>{about}</bdi>,
      whom: (
        <bdi lang={towardsName?.lang ?? written(towards).lang} className="name-inline">
          {towardsName?.text ?? towards}
        </bdi>
      ),
    }
    if (kind === 'gift-secrecy') {
      return fillSlots(hasEnd ? t(($) => $.rule.giftUntil, words) : t(($) => $.rule.gift, words), nodes)
    }
    if (isForAnybody) {
      const sentence = hasEnd
        ? t(($) => $.rule.neverAnybodyUntil, words)
        : t(($) => $.rule.neverAnybody, words)
      return fillSlots(sentence, nodes)
    }
    return fillSlots(hasEnd ? t(($) => $.rule.neverUntil, words) : t(($) => $.rule.never, words), nodes)
  }

  function sayContact({ channel, fromTime, untilTime }: RuleFacts): string {
    const by = channel === '' ? '' : consent(($) => $.channel[channel])
    if (fromTime === '') return t(($) => $.rule.safeChannel, { channel: by })
    const hours = { from: format.clock(fromTime), until: format.clock(untilTime) }
    return channel === ''
      ? t(($) => $.rule.safeHours, hours)
      : t(($) => $.rule.safe, { ...hours, channel: by })
  }

  function sayPurchases({ seenBy, untilDay }: RuleFacts): string {
    const people = format.list(seenBy.map((id) => staffName(id)).filter((name) => name !== ''))
    return untilDay === ''
      ? t(($) => $.rule.purchases, { people })
      : t(($) => $.rule.purchasesUntil, { people, day: format.day(untilDay) })
  }

  return (rule) => {
    switch (rule.kind) {
      case 'never-mention':
      case 'gift-secrecy':
        return sayMatter(rule)
      case 'safe-contact':
        return sayContact(rule)
      case 'purchases-hidden':
        return sayPurchases(rule)
      default:
        return rule.kind satisfies never
    }
  }
}
