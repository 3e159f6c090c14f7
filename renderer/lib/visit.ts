import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Appointment, AppointmentId, Preparation } from '../../electron/ipc/appointments.ts'
import { guessNameLanguage } from '../../locales/scripts.ts'
import { client } from './client.ts'
import { type Format, useFormat } from './format.ts'
import { isolate } from './isolate.ts'
import { useMe } from './session.tsx'

/** A text as it was typed, with the language that picks its face. */
export interface Written {
  readonly text: string
  readonly lang: string
}

/** Gives a typed text the language to draw it in; `hint` wins where the text can be written in it. */
export function written(text: string, hint = ''): Written {
  return { text, lang: guessNameLanguage({ text, hint }) }
}

/** One thing a visit needs, with who sees to it and by when in words. */
export interface PreparationWords extends Written {
  readonly index: number
  readonly remark: string
  readonly isReady: boolean
}

/** One visit in the words of the day list; a visit that is over or cancelled asks for no readiness. */
export interface VisitWords {
  readonly href: string
  readonly time: string
  readonly place: string
  readonly name: Written & { readonly latin: string }
  readonly purpose: Written
  readonly company: readonly (Written & { readonly role: string })[]
  readonly where: string
  readonly secrecy: Written
  readonly preparations: readonly PreparationWords[]
  readonly readiness: { readonly done: number; readonly total: number; readonly words: string } | null
  readonly state: string
  readonly isCancelled: boolean
  readonly labels: { readonly company: string; readonly secrecy: string; readonly preparations: string }
}

/** Gives the name of a member of staff, those who left included; empty for nobody. */
export function useStaffName(): (id: number | null) => string {
  const staff = useQuery({ queryKey: ['staff', 'list'], queryFn: () => client.staff.list({}) }).data
  return (id) => staff?.find((member) => member.id === id)?.name ?? ''
}

/** Puts a visit into the words of the day list, in the interface language and the boutique's zone. */
export function useVisitWords(): (visit: Appointment) => VisitWords {
  const { t } = useTranslation('appointments')
  const format = useFormat(useMe().timeZone)
  const nameOwner = useStaffName()
  const placeOf = useClientClock(format)

  function remarkOn({ ownerId, by }: Preparation): string {
    const owner = nameOwner(ownerId)
    if (by === '') return owner
    const time = format.clock(by)
    return owner === ''
      ? t(($) => $.visit.by, { time })
      : t(($) => $.visit.ownerBy, { owner: isolate(owner), time })
  }

  function readinessOf({ status, preparations }: Appointment): VisitWords['readiness'] {
    const total = preparations.length
    if (total === 0 || status === 'done' || status === 'cancelled') return null
    const done = preparations.filter((preparation) => preparation.isReady).length
    const words =
      done === total
        ? t(($) => $.visit.allReady)
        : t(($) => $.visit.readyOf, { done: format.number(done), total: format.number(total) })
    return { done, total, words }
  }

  function stateOf({ status, kind, minutes }: Appointment): string {
    if (status === 'cancelled') return t(($) => $.visit.cancelled)
    if (status === 'done') return t(($) => $.visit.done)
    if (status === 'arrived') return t(($) => $.visit.here)
    return kind === 'call' ? t(($) => $.visit.call, { count: minutes }) : ''
  }

  return (visit) => ({
    href: `/appointments/${visit.id}/brief`,
    time: format.time(visit.startsAt),
    place: placeOf(visit),
    name: visit.name,
    purpose: written(visit.purpose),
    company: visit.companions.map(({ name, role }) => ({ ...written(name, visit.name.lang), role })),
    where: visit.kind === 'home' ? t(($) => $.visit.home) : visit.salonName,
    secrecy: written(visit.secrecy),
    preparations: visit.preparations.map((preparation, index) => ({
      ...written(preparation.text),
      index,
      remark: remarkOn(preparation),
      isReady: preparation.isReady,
    })),
    readiness: readinessOf(visit),
    state: stateOf(visit),
    isCancelled: visit.status === 'cancelled',
    labels: {
      company: t(($) => $.visit.with),
      secrecy: t(($) => $.visit.secrecy),
      preparations: t(($) => $.visit.toReady),
    },
  })
}

/** Gives the client's own clock and city at the visit, `17:00 Tokyo`; empty where their zone is not known. */
export function useClientClock(
  format: Format,
): (visit: Pick<Appointment, 'day' | 'clientDay' | 'clientTime' | 'clientTimeZone'>) => string {
  const { t } = useTranslation('appointments')
  return ({ day, clientDay, clientTime, clientTimeZone }) => {
    if (clientTimeZone === '') return ''
    const words = { time: format.clock(clientTime), city: format.zoneCity(clientTimeZone) }
    if (clientDay > day) return t(($) => $.visit.placeNextDay, words)
    if (clientDay < day) return t(($) => $.visit.placePreviousDay, words)
    return t(($) => $.visit.place, words)
  }
}

/** Gives the act of ticking a preparation; a refusal is told to `onError` and the store's truth is shown again. */
export function useMarkReady(
  onError: (error: unknown) => void,
): (id: AppointmentId, index: number, isReady: boolean) => void {
  return (id, index, isReady) => {
    client.appointments.markReady({ id, index, isReady }).catch(onError)
  }
}
