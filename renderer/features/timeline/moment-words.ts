import { useTranslation } from 'react-i18next'
import { Appointment } from '../../../electron/ipc/appointments.ts'
import { Consent, ConsentChannel, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { DiscretionWords } from '../../../electron/ipc/discretion.ts'
import { FactTopic } from '../../../electron/ipc/facts.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import type { MomentRow } from './moment-rows.ts'

const TASTE_WORDS = ['likes', 'loves', 'dislikes', 'never', 'refuses', 'allergy', 'earlier'] as const

/** The option a code names; a code from a newer book falls back on the first. */
function pick<K extends string>(options: readonly K[], code: string | undefined): K {
  return options.find((option) => option === code) ?? (options[0] as K)
}

/** Gives the words for what a row of a history is. */
export function useMomentWords(): (row: MomentRow) => string {
  const { t } = useTranslation('timeline')
  const { t: consents } = useTranslation('consents')
  const { t: discretion } = useTranslation('discretion')
  const { t: facts } = useTranslation('facts')
  const format = useFormat(useMe().timeZone)

  function consentWords(details: readonly string[]): string {
    const [state, channel] = details[0]?.split('.') ?? []
    const asked = new Set(details.map((detail) => pick(ConsentPurpose.options, detail.split('.')[2])))
    const purposes = ConsentPurpose.options.filter((purpose) => asked.has(purpose))
    const words = {
      channel: consents(($) => $.channel[pick(ConsentChannel.options, channel)]),
      purpose: format.list(purposes.map((purpose) => consents(($) => $.purpose[purpose]))),
    }
    return t(($) => $.consent[pick(Consent.shape.state.options, state)], words)
  }

  function visitWords(detail: string): string {
    const [kind, status] = detail.split('.')
    const { kind: kinds, status: statuses } = Appointment.shape
    return t(($) => $.visit[pick(kinds.options, kind)][pick(statuses.options, status)])
  }

  function factWords(detail: string): string {
    if (detail === 'earlier') return t(($) => $.fact.earlier)
    return t(($) => $.fact.topic, { topic: facts(($) => $.topic[pick(FactTopic.options, detail)]) })
  }

  return ({ moment: { kind, detail }, details }) => {
    switch (kind) {
      case 'note':
        return detail === 'private' ? t(($) => $.note.private) : t(($) => $.note.open)
      case 'taste':
        return t(($) => $.taste[pick(TASTE_WORDS, detail)])
      case 'fact':
        return factWords(detail)
      case 'visit':
        return visitWords(detail)
      case 'consent':
        return consentWords(details)
      case 'discretion': {
        const rule = pick(DiscretionWords.shape.kind.options, detail)
        return t(($) => $.discretion.rule, { kind: discretion(($) => $.kind[rule]) })
      }
      case 'change':
        return t(($) => $.change.changed)
      case 'merge':
        return detail === 'undone' ? t(($) => $.merge.undone) : t(($) => $.merge.merged)
      case 'import':
        return t(($) => $.import.brought)
      case 'photo':
        return t(($) => $.photo.added)
      default:
        return kind satisfies never
    }
  }
}
