import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../electron/ipc/clients.ts'
import type { Discretion } from '../../electron/ipc/discretion.ts'
import { wallClock } from '../../locales/time-zones.ts'
import { client } from './client.ts'
import { useMinute } from './clock.ts'
import { useFormat } from './format.ts'
import { useRefusalWords } from './refusal-words.ts'
import { type ContactPlace, safeContacts } from './safe-contact.ts'
import { useMe } from './session.tsx'
import { cautionOfWay } from './way-caution.ts'

/** One thing to know before a client is reached some way: it is closed or refused, or has hours, which may be over. */
interface CautionLine {
  readonly id: string
  readonly kind: 'closed' | 'refused' | 'hours' | 'outside'
  readonly text: string
}

/** What is known of reaching one client. */
interface WayCautions {
  /** The rules that say how they may be reached. */
  readonly safe: readonly Discretion[]
  /** What speaks against one way, in words; nothing until it was read. */
  readonly linesOf: (kind: ContactPlace) => readonly CautionLine[]
}

/** Gives what is to be known before a client is reached; `timeZone` is theirs, or '' where it is not known. */
export function useWayCautions({ id, timeZone }: Pick<Client, 'id' | 'timeZone'>): WayCautions {
  const { t } = useTranslation('discretion')
  const format = useFormat(useMe().timeZone)
  const tellRefusal = useRefusalWords()
  const now = useMinute()
  const { data: rules = [] } = useQuery({
    queryKey: ['discretion', 'list', id],
    queryFn: () => client.discretion.list({ clientId: id }),
  })
  const { data: answers = [] } = useQuery({
    queryKey: ['consents', 'list', id],
    queryFn: () => client.consents.list({ clientId: id }),
  })
  const time = timeZone === '' ? '' : wallClock(now, timeZone).time

  function linesOf(kind: ContactPlace): CautionLine[] {
    const { isClosed, refused, hours, isOutside } = cautionOfWay(kind, answers, rules, time)
    const lines: CautionLine[] = refused.map((group) => ({
      id: `refused ${group[0]?.id}`,
      kind: 'refused',
      text: tellRefusal(group),
    }))
    if (isClosed) lines.unshift({ id: 'closed', kind: 'closed', text: t(($) => $.reach.other) })
    for (const rule of hours) {
      const words = { from: format.clock(rule.fromTime), until: format.clock(rule.untilTime) }
      lines.push({ id: `hours ${rule.id}`, kind: 'hours', text: t(($) => $.reach.hours, words) })
    }
    if (isOutside) {
      const words = { time: format.time(now, timeZone) }
      lines.push({ id: 'outside', kind: 'outside', text: t(($) => $.reach.outside, words) })
    }
    return lines
  }

  return { safe: safeContacts(rules), linesOf }
}
