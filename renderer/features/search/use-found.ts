import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import type { ClientHit, NoteHit } from '../../../electron/ipc/search.ts'
import { addDays, wallClock } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useMe } from '../../lib/session.tsx'

const PEOPLE_SHOWN = 20
const NOTES_SHOWN = 20
const COMING_SHOWN = 5
const DAYS_AHEAD = 7

/** What the box found: people and notes for what was typed, or who comes next while nothing is. */
export interface Found {
  readonly people: readonly ClientHit[]
  readonly notes: readonly NoteHit[]
  readonly coming: readonly Appointment[]
  readonly count: number
  readonly total: number
  /** Whether the answer is for what stands in the box now; until then the last one is shown. */
  readonly isCurrent: boolean
  readonly error: unknown
}

/** Looks up what is typed at each keystroke; an answer that comes too late is never shown. */
export function useFound(query: string, isOpen: boolean): Found {
  const typed = query.trim()
  const found = useQuery({
    queryKey: ['search', 'find', typed],
    queryFn: ({ signal }) => client.search.find({ query: typed, limit: PEOPLE_SHOWN }, { signal }),
    enabled: isOpen && typed !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const foundNotes = useQuery({
    queryKey: ['search', 'notes', typed],
    queryFn: ({ signal }) => client.search.notes({ query: typed, limit: NOTES_SHOWN }, { signal }),
    enabled: isOpen && typed !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const coming = useComing(isOpen && typed === '')
  const counts = useQuery({
    queryKey: ['today', 'counts'],
    queryFn: () => client.today.counts({}),
    enabled: isOpen,
  })
  const answer = typed === '' ? undefined : found.data
  return {
    people: answer?.clients ?? [],
    notes: typed === '' ? [] : (foundNotes.data?.notes ?? []),
    coming: typed === '' ? coming : [],
    count: answer?.clientCount ?? 0,
    total: counts.data?.clients ?? 0,
    isCurrent:
      typed === '' || (answer !== undefined && !found.isPlaceholderData && !foundNotes.isPlaceholderData),
    error: found.error ?? foundNotes.error,
  }
}

/** The next guests, each once, soonest first. */
function useComing(isAsked: boolean): readonly Appointment[] {
  const { timeZone } = useMe()
  const now = useMinute()
  const today = wallClock(now, timeZone).day
  const visits = useQuery({
    queryKey: ['appointments', 'coming', today],
    queryFn: () => client.appointments.forDays({ from: today, to: addDays(today, DAYS_AHEAD) }),
    enabled: isAsked,
  }).data
  const coming = (visits ?? [])
    .filter(({ status, endsAt }) => (status === 'booked' || status === 'arrived') && endsAt > now)
    .sort((a, b) => a.startsAt - b.startsAt)
  return [...new Map(coming.toReversed().map((visit) => [visit.clientId, visit])).values()]
    .toReversed()
    .slice(0, COMING_SHOWN)
}
