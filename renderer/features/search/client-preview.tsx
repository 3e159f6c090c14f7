import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientId } from '../../../electron/ipc/clients.ts'
import type { ClientHit } from '../../../electron/ipc/search.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import type { VisitEnds } from '../../lib/visit-ends.ts'
import { written } from '../../lib/visit.ts'
import { useWayCautions } from '../../lib/way-caution-words.ts'
import { CautionLines } from '../../ui/caution-lines.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { Name } from '../../ui/name.tsx'

/** Somebody the box shows at its side. */
export interface Previewed extends VisitEnds {
  readonly id: ClientId
  readonly name: PersonName
  readonly residence: string
  /** Which words of theirs were found. */
  readonly why?: Pick<ClientHit['why'], 'field'>
}

// Reading a page is noted in the book's log: a pause longer than that between two letters says who is meant.
const STOP_MS = 400

function useStoppedAt(id: ClientId): boolean {
  const [stoppedAt, setStoppedAt] = useState<ClientId | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setStoppedAt(id), STOP_MS)
    return () => clearTimeout(timer)
  }, [id])
  return stoppedAt === id
}

/** The person one is about to open: how to address them, what they speak, and what time it is there. */
export function ClientPreview({ person }: { person: Previewed }) {
  const { name } = person
  const field = person.why?.field
  const found = useQuery({
    queryKey: ['clients', 'page', person.id],
    queryFn: () => client.clients.get({ id: person.id }),
    enabled: useStoppedAt(person.id),
  }).data
  return (
    <>
      <Name size="display" text={name.text} lang={name.lang} latin={name.latin || undefined} />
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-14">
        {found && <Read client={found} />}
        <Visits nextVisitAt={person.nextVisitAt} lastVisitAt={found?.lastVisitAt ?? person.lastVisitAt} />
      </dl>
      {found && (field === 'phone' || field === 'email') && <FoundWay client={found} way={field} />}
    </>
  )
}

/** Whoever finds a client by a number or an address of theirs is about to use it. */
function FoundWay({ client: found, way }: { client: Client; way: 'phone' | 'email' }) {
  return <CautionLines lines={useWayCautions(found).linesOf(way)} className="mt-3" />
}

function Read({ client: read }: { client: Client }) {
  const { t } = useTranslation('search')
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  const spoken = read.languages.filter(({ use }) => use === 'prefers' || use === 'speaks')
  const { addressAs, timeZone, residence } = read
  return (
    <>
      {addressAs !== '' && (
        <Line label={t(($) => $.preview.addressAs)}>
          <Foreign lang={written(addressAs, read.name.lang).lang}>{addressAs}</Foreign>
        </Line>
      )}
      {spoken.length > 0 && (
        <Line label={t(($) => $.preview.speaks)}>
          {format.list(spoken.map(({ tag }) => format.languageName(tag)))}
        </Line>
      )}
      {timeZone !== '' ? (
        <Line label={t(($) => $.preview.timeThere)}>
          {t(($) => $.preview.timeThereValue, {
            time: format.time(now, timeZone),
            city: residence === '' ? format.zoneCity(timeZone) : format.placeInZone(residence, timeZone),
          })}
        </Line>
      ) : (
        residence !== '' && (
          <Line label={t(($) => $.preview.livesIn)}>
            <bdi>{residence}</bdi>
          </Line>
        )
      )}
      {read.noteCount > 0 && (
        <Line label={t(($) => $.preview.noteCount)}>{format.number(read.noteCount)}</Line>
      )}
    </>
  )
}

function Visits({ nextVisitAt, lastVisitAt }: VisitEnds) {
  const { t } = useTranslation('search')
  const format = useFormat(useMe().timeZone)
  return (
    <>
      {nextVisitAt !== null && (
        <Line label={t(($) => $.preview.nextVisit)}>{format.moment(nextVisitAt)}</Line>
      )}
      {lastVisitAt !== null && <Line label={t(($) => $.preview.lastVisit)}>{format.dayOf(lastVisitAt)}</Line>}
    </>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="nums">{children}</dd>
    </>
  )
}
