import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientDraft, ClientId } from '../../../electron/ipc/clients.ts'
import { namesSomeone } from '../../../locales/names/client-forms.ts'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { ClientName } from './client-name.tsx'

const NAMES_ASKED = 5
const WAYS_ASKED = 10
const BIRTHDAYS_ASKED = 5

/**
 * Clients already in the book who may be the one being typed, and quietly those who only bear the name, with the way to
 * their pages; nothing is decided here.
 */
export function SimilarClients({ words, exceptId }: { words: ClientDraft; exceptId: ClientId | null }) {
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
  const likely = similar?.filter(({ isNamesake }) => !isNamesake) ?? []
  const others = similar?.filter(({ isNamesake }) => isNamesake) ?? []
  return (
    <div className="flex flex-col gap-2">
      <div aria-live="polite">{likely.length > 0 && <LikelyClients clients={likely} />}</div>
      {others.length > 0 && <Namesakes clients={others} />}
    </div>
  )
}

type Similar = Awaited<ReturnType<typeof client.clients.similar>>

function LikelyClients({ clients }: { clients: Similar }) {
  const { t } = useTranslation('clients')
  const { t: duplicates } = useTranslation('duplicates')
  const format = useFormat(useMe().timeZone)
  return (
    <div className="rounded-control bg-wait-soft px-3 py-2 text-14">
      <p className="text-wait">{t(($) => $.form.similar.title)}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {clients.map(({ id, name, why }) => (
          <li key={id} className="text-ink-2">
            {fillSlots(
              t(($) => $.form.similar.one, {
                name: slot('name'),
                why: format.list(why.map((reason) => duplicates(($) => $.why[reason]))),
              }),
              { name: <LinkToClient id={id} name={name} /> },
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Namesakes({ clients }: { clients: Similar }) {
  const { t } = useTranslation('clients')
  return (
    <div className="px-3 text-13">
      <p className="text-ink-3">{t(($) => $.form.similar.others)}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {clients.map(({ id, name, residence }) => (
          <li key={id} className="text-ink-3">
            <LinkToClient id={id} name={name} /> <bdi>{residence}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

function LinkToClient({ id, name }: Pick<Similar[number], 'id' | 'name'>) {
  return (
    <TextLink href={`/clients/${id}`}>
      <ClientName name={name} />
    </TextLink>
  )
}
