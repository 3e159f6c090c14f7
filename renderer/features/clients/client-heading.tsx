import { useNavigate } from '@tanstack/react-router'
import { CalendarPlus, Ellipsis, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientLanguage } from '../../../electron/ipc/clients.ts'
import { putsSurnameFirst } from '../../../locales/names/format-name.ts'
import { useMinute } from '../../lib/clock.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { nameParts } from '../../lib/person.ts'
import { useMe } from '../../lib/session.tsx'
import { written } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import { ButtonLink, TextLink } from '../../ui/text-link.tsx'
import { useBinning } from './use-binning.tsx'

/** The head of a client's page: the name, what to do, and the three facts one needs before saying a word. */
export function ClientHeading({ client, onCapture }: { client: Client; onCapture: () => void }) {
  const { t } = useTranslation('clients')
  const { name } = client
  const hasLatin = name.latin !== '' && name.latin !== name.text
  return (
    <header className="grid items-end gap-x-16 gap-y-5 @min-[56rem]:grid-cols-[fit-content(33rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <Name
          as="h1"
          size="display"
          parts={nameParts(name)}
          lang={name.lang}
          latin={hasLatin ? name.latin : undefined}
          latinNote={
            hasLatin && putsSurnameFirst(name.lang, name.text) ? t(($) => $.page.familyNameFirst) : undefined
          }
        />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <Actions client={client} onCapture={onCapture} />
        <Facts client={client} />
      </div>
    </header>
  )
}

function Actions({ client, onCapture }: { client: Client; onCapture: () => void }) {
  const { t } = useTranslation('clients')
  const { isReadOnly } = useMe()
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

function Facts({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  return (
    <dl className="grid grid-cols-1 gap-y-3 @min-[34rem]:grid-cols-[1.25fr_1fr_1fr]">
      <Fact label={t(($) => $.page.facts.addressAs)} remark={<AddressRemark client={client} />}>
        {client.addressAs !== '' && (
          <bdi lang={written(client.addressAs, client.name.lang).lang} className="script-name">
            {client.addressAs}
          </bdi>
        )}
      </Fact>
      <Speaks languages={client.languages} id={client.id} />
      <HomeTime client={client} />
    </dl>
  )
}

function AddressRemark({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  if (client.addressAs === '' && client.pronunciation === '') return <AskAndWrite id={client.id} />
  return client.pronunciation === ''
    ? null
    : t(($) => $.page.facts.pronounced, { how: isolate(client.pronunciation) })
}

function AskAndWrite({ id }: { id: number }) {
  const { t } = useTranslation('clients')
  const { isReadOnly } = useMe()
  if (isReadOnly) return t(($) => $.page.facts.notAsked)
  return (
    <TextLink href={`/clients/${id}/edit`} tone="quiet">
      {t(($) => $.page.facts.notAsked)}
    </TextLink>
  )
}

function Speaks({ languages, id }: { languages: readonly ClientLanguage[]; id: number }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const named = (use: ClientLanguage['use']) =>
    format.list(languages.filter((each) => each.use === use).map((each) => format.languageName(each.tag)))
  const [prefers, speaks, reads, some] = [named('prefers'), named('speaks'), named('reads'), named('some')]
  const remarks = [
    prefers !== '' && speaks !== '' && t(($) => $.page.facts.alsoSpeaks, { languages: speaks }),
    reads !== '' && t(($) => $.page.facts.reads, { languages: reads }),
    some !== '' && t(($) => $.page.facts.some, { languages: some }),
  ].filter((remark) => remark !== false)
  const isUnknown = languages.length === 0
  return (
    <Fact
      label={t(($) => $.page.facts.speaks)}
      remark={isUnknown ? <AskAndWrite id={id} /> : remarks.map((remark) => <div key={remark}>{remark}</div>)}
    >
      {prefers || speaks}
    </Fact>
  )
}

function HomeTime({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  const { timeZone, residence, country } = client
  const place = residence || (country === '' ? '' : format.countryName(country))
  if (timeZone === '') {
    return (
      <Fact
        label={t(($) => $.page.facts.homeTime)}
        remark={
          place === '' ? (
            <AskAndWrite id={client.id} />
          ) : (
            t(($) => $.page.facts.livesIn, { place: isolate(place) })
          )
        }
      />
    )
  }
  const theirDay = format.isoDayOf(now, timeZone)
  const remark =
    theirDay === format.isoDayOf(now)
      ? ''
      : t(($) => $.page.facts.homeTimeDay, { day: format.longDay(theirDay) })
  return (
    <Fact label={t(($) => $.page.facts.homeTime)} remark={remark}>
      <span className="nums">
        {t(($) => $.page.facts.homeTimeValue, {
          time: format.time(now, timeZone),
          city: place || format.zoneCity(timeZone),
        })}
      </span>
    </Fact>
  )
}

function Fact({ label, children, remark }: { label: string; children?: ReactNode; remark?: ReactNode }) {
  return (
    <div className="border-s border-rule py-px ps-4.5 pe-3.5">
      <dt className="text-13 text-ink-3">{label}</dt>
      <dd>
        {children !== undefined && children !== '' && children !== false && (
          <div className="font-serif text-20">{children}</div>
        )}
        {remark !== undefined && <div className="text-14 text-ink-2">{remark}</div>}
      </dd>
    </div>
  )
}
