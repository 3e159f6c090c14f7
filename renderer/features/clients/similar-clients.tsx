import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientDraft, ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { ClientName } from './client-name.tsx'
import { namesSomeone } from './form-words.ts'

const NAMES_ASKED = 5
const WAYS_ASKED = 10
const BIRTHDAYS_ASKED = 5

/** Clients already in the book who may be the one being typed, with the way to their pages; nothing is decided here. */
export function SimilarClients({ words, exceptId }: { words: ClientDraft; exceptId: ClientId | null }) {
  const { t } = useTranslation('clients')
  const typed = useDeferredValue(words)
  const names = typed.names.filter(namesSomeone).slice(0, NAMES_ASKED)
  const contactWays = typed.contactWays.filter((way) => way.value.trim() !== '').slice(0, WAYS_ASKED)
  const occasions = typed.occasions
    .filter(({ kind, whose }) => kind === 'birthday' && whose === '')
    .slice(0, BIRTHDAYS_ASKED)
  const asked = { names, contactWays, occasions, exceptId }
  const similar = useQuery({
    queryKey: ['clients', 'similar', asked],
    queryFn: ({ signal }) => client.clients.similar(asked, { signal }),
    enabled: names.length > 0 || contactWays.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  }).data
  const { t: duplicates } = useTranslation('duplicates')
  const format = useFormat(useMe().timeZone)
  return (
    <div aria-live="polite">
      {similar !== undefined && similar.length > 0 && (
        <div className="rounded-control bg-wait-soft px-3 py-2 text-14">
          <p className="text-wait">{t(($) => $.form.similar.title)}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {similar.map((one) => (
              <li key={one.id} className="text-ink-2">
                {fillSlots(
                  t(($) => $.form.similar.one, {
                    name: slot('name'),
                    why: format.list(one.why.map((reason) => duplicates(($) => $.why[reason]))),
                  }),
                  {
                    name: (
                      <TextLink href={`/clients/${one.id}`}>
                        <ClientName name={one.name} />
                      </TextLink>
                    ),
                  },
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
