import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import { client } from '../../lib/client.ts'
import { useRefusalWords } from '../../lib/refusal-words.ts'
import { groupRefusals } from '../../lib/refusals.ts'
import { CautionLines } from '../../ui/caution-lines.tsx'
import { MarginList, MarginRow } from '../../ui/margin-list.tsx'

/** The answers by which a client refused to be called, on the brief of a call; the rules of discretion stand there anyway. */
export function CallRefusals({ clientId }: Pick<Appointment, 'clientId'>) {
  const { t } = useTranslation('consents')
  const tellRefusal = useRefusalWords()
  const { data: answers = [] } = useQuery({
    queryKey: ['consents', 'list', clientId],
    queryFn: () => client.consents.list({ clientId }),
  })
  const refused = groupRefusals(answers, ['phone'])
  if (refused.length === 0) return null
  return (
    <MarginList variant="brief">
      <MarginRow label={t(($) => $.title)}>
        <CautionLines
          lines={refused.map((group) => ({
            id: String(group[0]?.id),
            kind: 'refused',
            text: tellRefusal(group),
          }))}
        />
      </MarginRow>
    </MarginList>
  )
}
