import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { HeldWords } from '../../ui/held-words.tsx'
import type { FormValue } from './form-value.ts'

/**
 * Rules of discretion that could be broken in this company or by this call, told as one types who comes along; covered,
 * because a visit may be booked with the client at one's side.
 */
export function CompanyNote({ form }: { form: FormValue }) {
  const { t } = useTranslation('discretion')
  const { t: clients } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const say = useDiscretionWords()
  const meeting = {
    clientId: (form.client?.id ?? 0) as ClientId,
    kind: form.kind,
    companions: form.companions
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, clientId }) => ({ name: name.trim(), clientId: clientId as ClientId | null })),
  }
  const { data } = useQuery({
    queryKey: ['discretion', 'visit', meeting],
    queryFn: () => client.discretion.forVisit(meeting),
    enabled: form.client !== null,
    placeholderData: keepPreviousData,
  })
  const rules = form.client === null ? [] : (data ?? []).filter((rule) => rule.isHere)
  return (
    <div aria-live="polite" className="empty:hidden">
      {rules.length > 0 && (
        <HeldWords
          hint={clients(($) => $.page.never.hint)}
          title={t(($) => $.visit.title)}
          label={t(($) => $.visit.hold, { count: rules.length, shown: format.number(rules.length) })}
        >
          <ul className="flex flex-col gap-1.5">
            {rules.map((rule) => (
              <li key={rule.id}>{say(rule)}</li>
            ))}
          </ul>
        </HeldWords>
      )}
    </div>
  )
}
