import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { Discretion } from '../../../electron/ipc/discretion.ts'
import { client } from '../../lib/client.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { useFormat } from '../../lib/format.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { HeldWords } from '../../ui/held-words.tsx'
import { Name } from '../../ui/name.tsx'

const SPOKEN: ReadonlySet<Discretion['kind']> = new Set(['never-mention', 'gift-secrecy'])

/**
 * What is never to be said before a client: their own matters and rules, and those of others that bear on them, such as
 * a gift that is to be a surprise. Covered until it is held, because the client may see the screen.
 */
export function Secrets({ clientId }: { clientId: number }) {
  const { t } = useTranslation('clients')
  const { t: discretion } = useTranslation('discretion')
  const format = useFormat(useMe().timeZone)
  const say = useDiscretionWords()
  const id = clientId as ClientId
  const own = useQuery(rulesOf(id)).data
  const others = useQuery({
    queryKey: ['discretion', 'towards', id],
    queryFn: () => client.discretion.towards({ clientIds: [id] }),
  }).data
  const matters = useMatters(id)
  const mine = (own ?? []).filter((rule) => rule.holds && SPOKEN.has(rule.kind))
  const theirs = (others ?? []).filter((rule) => SPOKEN.has(rule.kind))
  const count = matters.length + mine.length + theirs.length
  if (count === 0) return null
  return (
    <HeldWords
      hint={t(($) => $.page.never.hint)}
      title={t(($) => $.page.never.title)}
      label={t(($) => $.page.never.hold, { count, shown: format.number(count) })}
    >
      <ul className="flex flex-col gap-1.5">
        {matters.map((matter) => (
          <li key={matter} dir="auto">
            {matter}
          </li>
        ))}
        {mine.map((rule) => (
          <li key={rule.id}>{say(rule)}</li>
        ))}
        {theirs.map((rule) => (
          <li key={rule.id}>
            {say(rule)}{' '}
            <span className="text-13 text-ink-2">
              {fillSlots(
                discretion(($) => $.rule.askedBy, { name: slot('name') }),
                { name: <Name text={rule.name.text} lang={rule.name.lang} /> },
              )}
            </span>
          </li>
        ))}
      </ul>
    </HeldWords>
  )
}

/** The matters never to be mentioned that a client's form holds, each a line; none until they are read. */
export function useMatters(clientId: ClientId): readonly string[] {
  const page = useQuery({
    queryKey: ['clients', 'page', clientId],
    queryFn: () => client.clients.get({ id: clientId }),
  }).data
  return (page?.neverMention ?? '').split('\n').filter((line) => line.trim() !== '')
}

/** How the rules of a client are read and remembered. */
export function rulesOf(clientId: ClientId) {
  return {
    queryKey: ['discretion', 'list', clientId],
    queryFn: () => client.discretion.list({ clientId }),
  }
}
