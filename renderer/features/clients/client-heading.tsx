import { useNavigate } from '@tanstack/react-router'
import { CalendarPlus, Ellipsis, FileOutput, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import { orderForms } from '../../../locales/names/client-forms.ts'
import { putsSurnameFirst } from '../../../locales/names/format-name.ts'
import { useMinute } from '../../lib/clock.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { nameParts } from '../../lib/person.ts'
import { useMe } from '../../lib/session.tsx'
import { askToTakeOut } from '../../lib/taking-out.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import { ButtonLink } from '../../ui/text-link.tsx'
import { HeadingFacts } from './client-heading-facts.tsx'
import { useBinning } from './use-binning.tsx'

/** The head of a client's page: the name, what to do, and the three facts one needs before saying a word. */
export function ClientHeading({
  client,
  portrait,
  onCapture,
}: {
  client: Client
  portrait: ReactNode
  onCapture: () => void
}) {
  const { t } = useTranslation('clients')
  const { name } = client
  const hasLatin = name.latin !== '' && name.latin !== name.text
  return (
    <header className="grid items-end gap-x-16 gap-y-5 @min-[56rem]:grid-cols-[fit-content(33rem)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-wrap items-end gap-x-6 gap-y-4">
        {portrait}
        <Name
          as="h1"
          size="display"
          parts={nameParts(name)}
          lang={name.lang}
          latin={hasLatin ? name.latin : undefined}
          latinNote={hasLatin && isSurnameFirst(client) ? t(($) => $.page.familyNameFirst) : undefined}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <Actions client={client} onCapture={onCapture} />
        <HeadingFacts client={client} />
      </div>
    </header>
  )
}

function isSurnameFirst({ name, names }: Client): boolean {
  const [shown] = orderForms(names)
  return shown?.preferredOrder
    ? shown.preferredOrder === 'surnameFirst'
    : putsSurnameFirst(name.lang, name.text)
}

function Actions({ client, onCapture }: { client: Client; onCapture: () => void }) {
  const { t } = useTranslation('clients')
  const { isReadOnly, role } = useMe()
  const navigate = useNavigate()
  const { bin } = useBinning()
  const isBinned = client.binnedAt !== null
  const bookHref = `/appointments/new?client=${client.id}`
  return (
    <div className="flex flex-wrap items-center justify-start gap-2 @min-[56rem]:justify-end">
      <Button isDisabled={isReadOnly || isBinned} onPress={onCapture}>
        {t(($) => $.page.action.addNote)}
      </Button>
      {!isReadOnly && (
        <ButtonLink href={`/clients/${client.id}/edit`}>{t(($) => $.page.action.edit)}</ButtonLink>
      )}
      {!isReadOnly && !isBinned && (
        <>
          <Menu
            label={t(($) => $.page.action.more)}
            trigger={<Button icon={Ellipsis} aria-label={t(($) => $.page.action.more)} />}
            items={[
              {
                id: 'book',
                label: t(($) => $.page.action.bookVisit),
                icon: CalendarPlus,
                onAction: () => void navigate({ href: bookHref }),
              },
              ...(role === 'manager'
                ? [
                    {
                      id: 'take-out',
                      label: t(($) => $.page.action.takeOut),
                      icon: FileOutput,
                      onAction: () =>
                        askToTakeOut({ kind: 'client', clientId: client.id, name: client.name }),
                    },
                  ]
                : []),
              'rule',
              {
                id: 'bin',
                label: t(($) => $.page.action.bin),
                icon: Trash2,
                onAction: () => {
                  focusWhenLost(() => document.querySelector<HTMLElement>('[data-binned-banner] button'))
                  void bin(client)
                },
              },
            ]}
          />
          {client.nextVisit === null && (
            <ButtonLink href={bookHref} variant="filled">
              {t(($) => $.page.action.bookVisit)}
            </ButtonLink>
          )}
        </>
      )}
      {client.nextVisit !== null && <BriefLink visit={client.nextVisit} />}
    </div>
  )
}

function BriefLink({ visit }: { visit: NonNullable<Client['nextVisit']> }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const day = format.isoDayOf(visit.startsAt)
  const isToday = day === format.isoDayOf(useMinute())
  return (
    <ButtonLink href={`/appointments/${visit.appointmentId}/brief`} variant="filled">
      {isToday
        ? t(($) => $.page.action.openBriefTime, { time: format.time(visit.startsAt) })
        : t(($) => $.page.action.openBriefDay, { day: format.shortDay(day) })}
    </ButtonLink>
  )
}
