import { useQuery } from '@tanstack/react-query'
import { PhoneOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { type Consent, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { cautionOfCall } from '../../lib/call-caution.ts'
import { client } from '../../lib/client.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import type { Format } from '../../lib/format.ts'

interface CallNoteProps {
  readonly clientId: ClientId
  /** The client's wall-clock time of the call, `HH:mm`, or '' where their time zone is not known. */
  readonly time: string
  readonly format: Format
}

/** What speaks against calling the client, or against calling at that hour of theirs; it forbids nothing. */
export function CallNote({ clientId, time, format }: CallNoteProps) {
  const { t } = useTranslation('consents')
  const say = useDiscretionWords()
  const { data: answers = [] } = useQuery({
    queryKey: ['consents', 'list', clientId],
    queryFn: () => client.consents.list({ clientId }),
  })
  const { data: known = [] } = useQuery({
    queryKey: ['discretion', 'list', clientId],
    queryFn: () => client.discretion.list({ clientId }),
  })
  const { refused, rules } = cautionOfCall(answers, known, time)
  if (refused.length + rules.length === 0) return null
  return (
    <div className="flex gap-2.5 rounded-control bg-wait-soft px-3 py-2 text-14 text-wait">
      <PhoneOff aria-hidden className="mt-0.5 flex-none" />
      <ul className="nums">
        {rules.map((rule) => (
          <li key={rule.id}>{say(rule)}</li>
        ))}
        {refused.map((group) => (
          <li key={group[0]?.id}>{tellRefusal(group)}</li>
        ))}
      </ul>
    </div>
  )

  function tellRefusal(group: readonly Consent[]): string {
    const words = {
      channel: t(($) => $.channel.phone),
      purpose: format.list(
        ConsentPurpose.options
          .filter((each) => group.some(({ purpose }) => purpose === each))
          .map((purpose) => t(($) => $.purpose[purpose])),
      ),
      day: format.day(group[0]?.source.on ?? ''),
    }
    return group[0]?.standing === 'refused'
      ? t(($) => $.cell.refused, words)
      : t(($) => $.cell.withdrawn, words)
  }
}
