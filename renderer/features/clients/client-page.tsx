import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientId } from '../../../electron/ipc/clients.ts'
import { CallError } from '../../lib/call-error.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { askPage } from '../../lib/page-requests.ts'
import { useMe } from '../../lib/session.tsx'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { ClientElse } from './client-else.tsx'
import { ClientHeading } from './client-heading.tsx'
import { ClientName } from './client-name.tsx'
import { ClientProfile } from './client-profile.tsx'
import { Part, useNamedPart } from './part-nav.tsx'
import { Whereabouts } from './client-whereabouts.tsx'
import { useBinning } from './use-binning.tsx'
import { useClient } from './use-client.ts'

/** What a client's page shows, some of it kept by other aggregates. */
export interface ClientPageProps {
  readonly id: number
  readonly tab: string
  /** The part of the page the address asks for, or ''. */
  readonly part: string
  readonly portrait: ReactNode
  readonly tastes: ReactNode
  readonly facts: ReactNode
  readonly notes: ReactNode
  readonly visits: ReactNode
  /** What is never to be said before the client, covered. */
  readonly secrets: ReactNode
  readonly people: ReactNode
  readonly rules: ReactNode
  readonly consents: ReactNode
  readonly timeline: ReactNode
  /** The keeping of their photograph. */
  readonly photo: ReactNode
}

/** One client's page: the name first, then what is known, how, and since when. */
export function ClientPage({ id, ...slots }: ClientPageProps) {
  const { t } = useTranslation('clients')
  const errorText = useErrorText()
  const found = useClient(id as ClientId)
  if (found.data) return <Found client={found.data} {...slots} />
  if (!found.error) return null
  const isGone = found.error instanceof CallError && found.error.code === 'not-found'
  return (
    <div className="px-10 py-8">
      <ErrorState
        title={isGone ? t(($) => $.page.gone.title) : errorText(found.error)}
        action={<TextLink href="/clients">{t(($) => $.list.title)}</TextLink>}
      >
        {isGone && t(($) => $.page.gone.text)}
      </ErrorState>
    </div>
  )
}

// Who became part of another client is read on that client's page.
function useTheirPage({ mergedIntoId }: Client): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (mergedIntoId !== null) void navigate({ to: `/clients/${mergedIntoId}`, replace: true })
  }, [mergedIntoId, navigate])
}

function Found({ client, tab, part, ...slots }: Omit<ClientPageProps, 'id'> & { client: Client }) {
  const { t } = useTranslation('clients')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const navigate = useNavigate()
  const open = (next: string, capture = '') =>
    void navigate({
      to: `/clients/${client.id}`,
      search: { tab: next === 'profile' ? '' : next, capture },
      replace: true,
    })

  useNamedPart(part)
  useTheirPage(client)
  useEffect(() => {
    document.title = client.name.text
    return () => {
      document.title = 'Carnet'
    }
  }, [client.name.text])

  // The capture box is on the profile: from another tab it comes focused, here it is asked to take the focus.
  function capture() {
    if (tab === '' || tab === 'profile') askPage('capture')
    else open('profile', '1')
  }

  return (
    <>
      {client.binnedAt !== null && (
        <div data-binned-banner>
          <BinnedBanner client={client} />
        </div>
      )}
      <div className="@container px-10 pt-7 pb-10">
        <ClientHeading client={client} portrait={slots.portrait} onCapture={capture} />
        <Whereabouts client={client} />
        <Tabs
          className="mt-5"
          label={t(($) => $.page.tab.label)}
          selected={tab === '' ? 'profile' : tab}
          onSelect={open}
          aside={slots.secrets}
          tabs={[
            {
              id: 'profile',
              label: t(($) => $.page.tab.profile),
              content: <ClientProfile client={client} {...slots} />,
            },
            {
              id: 'visits',
              label: t(($) => $.page.tab.visits),
              count: format.number(client.visitCount),
              content: <div className="pt-5">{slots.visits}</div>,
            },
            {
              id: 'history',
              label: t(($) => $.page.tab.history),
              content: slots.timeline,
            },
            {
              id: 'discretion',
              label: t(($) => $.page.tab.discretion),
              content: (
                <div className="flex flex-col gap-8 pt-5.5">
                  <Part name="rules">{slots.rules}</Part>
                  <Part name="consents">{slots.consents}</Part>
                </div>
              ),
            },
            {
              id: 'else',
              label: t(($) => $.page.tab.else),
              content: (
                <>
                  <ClientElse client={client} />
                  {slots.photo}
                </>
              ),
            },
          ]}
        />
      </div>
    </>
  )
}

function BinnedBanner({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const { restore } = useBinning()
  const bringBack = () => {
    focusWhenLost(() => document.querySelector<HTMLElement>('main'))
    void restore(client)
  }
  return (
    <Banner
      tone="wait"
      action={
        <Button size="small" isDisabled={me.isReadOnly} onPress={bringBack}>
          {t(($) => $.restoreClient)}
        </Button>
      }
    >
      {fillSlots(
        t(($) => $.page.binned, { name: slot('name'), day: format.dayOf(client.binnedAt ?? 0) }),
        { name: <ClientName name={client.name} /> },
      )}
    </Banner>
  )
}
