import { useTranslation } from 'react-i18next'
import { Appointment } from '../../../electron/ipc/appointments.ts'
import { Consent, ConsentChannel, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { DiscretionWords } from '../../../electron/ipc/discretion.ts'
import { FactTopic } from '../../../electron/ipc/facts.ts'
import type { Moment } from '../../../electron/ipc/timeline.ts'

const TASTE_WORDS = ['likes', 'loves', 'dislikes', 'never', 'refuses', 'allergy', 'earlier'] as const

/** The option a code names; a code from a newer book falls back on the first. */
function pick<K extends string>(options: readonly K[], code: string | undefined): K {
  return options.find((option) => option === code) ?? (options[0] as K)
}

/** Gives the words for what a moment of a history is. */
export function useMomentWords(): (moment: Pick<Moment, 'kind' | 'detail'>) => string {
  const { t } = useTranslation('timeline')
  const { t: consents } = useTranslation('consents')
  const { t: discretion } = useTranslation('discretion')
  const { t: facts } = useTranslation('facts')

  function consentWords(detail: string): string {
    const [state, channel, purpose] = detail.split('.')
    const words = {
      channel: consents(($) => $.channel[pick(ConsentChannel.options, channel)]),
      purpose: consents(($) => $.purpose[pick(ConsentPurpose.options, purpose)]),
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

  return ({ kind, detail }) => {
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
        return consentWords(detail)
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

/** Where the thing that a moment is about can be seen; a note is read where it stands, so it leads nowhere. */
export function placeOf({ kind, id }: Pick<Moment, 'kind' | 'id'>, clientId: number): string | null {
  const page = `/clients/${clientId}`
  switch (kind) {
    case 'visit':
      return `/appointments/${id}/brief`
    case 'taste':
      return `${page}?part=tastes`
    case 'fact':
      return `${page}?part=facts`
    case 'discretion':
      return `${page}?tab=discretion&part=rules`
    case 'consent':
      return `${page}?tab=discretion&part=consents`
    case 'change':
    case 'photo':
      return `${page}?tab=else`
    case 'merge':
      return '/duplicates'
    case 'import':
      return '/imports'
    case 'note':
      return null
    default:
      return kind satisfies never
  }
}
