import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import type {
  AroundHit,
  ClientHit,
  FactHit,
  NoteHit,
  PieceHit,
  TasteHit,
} from '../../../electron/ipc/search.ts'
import { addDays, wallClock } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useMe } from '../../lib/session.tsx'

const PEOPLE_SHOWN = 20
const AROUND_SHOWN = 10
const NOTES_SHOWN = 20
const TASTES_SHOWN = 10
const FACTS_SHOWN = 10
const PIECES_SHOWN = 10
const COMING_SHOWN = 5
const DAYS_AHEAD = 7

/** What the box found: people and what is written of them for what was typed, or who comes next while nothing is. */
export interface Found {
  readonly people: readonly ClientHit[]
  readonly around: readonly AroundHit[]
  readonly notes: readonly NoteHit[]
  readonly tastes: readonly TasteHit[]
  readonly facts: readonly FactHit[]
  readonly pieces: readonly PieceHit[]
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
  const look = { isAsked: isOpen && typed !== '', typed }
  const found = useLookup('find', look, (query, options) =>
    client.search.find({ query, limit: PEOPLE_SHOWN }, options),
  )
  const around = useLookup('around', look, (query, options) =>
    client.search.around({ query, limit: AROUND_SHOWN }, options),
  )
  const notes = useLookup('notes', look, (query, options) =>
    client.search.notes({ query, limit: NOTES_SHOWN }, options),
  )
  const tastes = useLookup('tastes', look, (query, options) =>
    client.search.tastes({ query, limit: TASTES_SHOWN }, options),
  )
  const facts = useLookup('facts', look, (query, options) =>
    client.search.facts({ query, limit: FACTS_SHOWN }, options),
  )
  const pieces = useLookup('pieces', look, (query, options) =>
    client.search.pieces({ query, limit: PIECES_SHOWN }, options),
  )
  const lookups = [found, around, notes, tastes, facts, pieces]
  const coming = useComing(isOpen && typed === '')
  const counts = useQuery({
    queryKey: ['today', 'counts'],
    queryFn: () => client.today.counts({}),
    enabled: isOpen,
  })
  return {
    people: found.data?.clients ?? [],
    around: around.data?.around ?? [],
    notes: notes.data?.notes ?? [],
    tastes: tastes.data?.tastes ?? [],
    facts: facts.data?.facts ?? [],
    pieces: pieces.data?.pieces ?? [],
    coming: typed === '' ? coming : [],
    count: found.data?.clientCount ?? 0,
    total: counts.data?.clients ?? 0,
    isCurrent: typed === '' || lookups.every((each) => each.isCurrent),
    error: lookups.find((each) => each.error)?.error ?? null,
  }
}

interface Lookup<Answer> {
  /** What was found for what is typed, or the last answer until it is there; undefined while nothing is typed. */
  readonly data: Answer | undefined
  readonly isCurrent: boolean
  readonly error: unknown
}

function useLookup<Answer>(
  what: string,
  { isAsked, typed }: { isAsked: boolean; typed: string },
  ask: (query: string, options: { signal: AbortSignal }) => Promise<Answer>,
): Lookup<Answer> {
  const { data, isPlaceholderData, error } = useQuery({
    queryKey: ['search', what, typed],
    queryFn: ({ signal }) => ask(typed, { signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const isTyped = typed !== ''
  return {
    data: isTyped ? data : undefined,
    isCurrent: data !== undefined && !isPlaceholderData,
    error,
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
