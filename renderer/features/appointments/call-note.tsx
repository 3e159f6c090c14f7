import { useQuery } from '@tanstack/react-query'
import { PhoneOff } from 'lucide-react'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { cautionOfCall } from '../../lib/call-caution.ts'
import { client } from '../../lib/client.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { useRefusalWords } from '../../lib/refusal-words.ts'

interface CallNoteProps {
  readonly clientId: ClientId
  /** The client's wall-clock time of the call, `HH:mm`, or '' where their time zone is not known. */
  readonly time: string
}

/** What speaks against calling the client, or against calling at that hour of theirs; it forbids nothing. */
export function CallNote({ clientId, time }: CallNoteProps) {
  const say = useDiscretionWords()
  const tellRefusal = useRefusalWords()
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
}
