import {
  createAroundQueries,
  type FoundCompanion,
  type FoundHousehold,
  type FoundRelation,
} from '../../db/queries/search-around.ts'
import { createSearchQueries, type HitRow } from '../../db/queries/search.ts'
import { explainMatches } from '../../locales/search/explain.ts'
import { type AroundMatch, matchAround } from '../../locales/search/match.ts'
import { guessNameLanguage } from '../../locales/scripts.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { AppointmentId } from '../ipc/appointments.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { HouseholdId } from '../ipc/households.ts'
import type { AroundHit } from '../ipc/search.ts'
import type { Desk } from './desk.ts'
import { type Asked, copyRanges, ORDERED } from './found-words.ts'
import { foldName, personName } from './person-name.ts'

// A driver comes along every time: so many are read that others are left when each is told once.
const COMPANIONS_READ = 200

type Found = Pick<AroundHit, 'likeness'> & {
  readonly clientId: number
  readonly names: readonly string[]
} & (
    | { readonly how: 'relation'; readonly row: FoundRelation }
    | { readonly how: 'companion'; readonly row: FoundCompanion }
    | { readonly how: 'household'; readonly row: FoundHousehold }
  )

/** Those around clients who have no page of their own: whose name is asked for finds whom they belong to. */
export function createAroundSearch(desk: Desk) {
  const queries = createAroundQueries(desk.store)
  const clients = createSearchQueries(desk.store)

  function read(expression: string, likeness: AroundHit['likeness'], ofRelations = expression): Found[] {
    return [
      ...queries
        .relations(ofRelations, ORDERED)
        .map((row) => ({ how: 'relation' as const, row, names: [row.name] })),
      ...queries
        .households(expression, ORDERED)
        .map((row) => ({ how: 'household' as const, row, names: [row.label, row.assistant] })),
      ...queries
        .companions(expression, COMPANIONS_READ)
        .map((row) => ({ how: 'companion' as const, row, names: [row.name] })),
    ].map((found) => ({ ...found, clientId: found.row.clientId, likeness }))
  }

  /** Those found in one way after another, each read only when more are asked for. */
  function* readWays({ whole, beginning, besideOwner, similar }: AroundMatch): Generator<Found[]> {
    if (whole !== null) yield read(whole, 'same')
    yield read(beginning, 'same', besideOwner)
    if (similar !== null) yield read(similar, 'sound')
  }

  return {
    /**
     * At most `limit` people: whole names, then beginnings, then names that sound so; of each those of whoever is expected
     * first, then of the last to have come. Somebody is told once of a client, as the form tells them.
     */
    around: ({ query, limit }: Asked): { around: AroundHit[] } => {
      const match = matchAround(query)
      if (match === null) return { around: [] }
      const met = new Set<string>()
      const explain = explainMatches(query)
      const around: AroundHit[] = []
      for (const found of readWays(match)) {
        const some = found.filter((each) => isNew(each, met))
        const ids = new Set(some.map(({ clientId }) => clientId))
        const people = new Map(clients.hits([...ids], desk.now()).map((row) => [row.id, row]))
        const told = some.flatMap((each) => {
          const person = people.get(each.clientId)
          return person === undefined ? [] : [{ found: each, person }]
        })
        told.sort((a, b) => compareVisits(a.person, b.person))
        for (const { found, person } of told.slice(0, limit - around.length)) {
          around.push(show(desk, explain, found, person))
        }
        if (around.length === limit) break
      }
      return { around }
    },
  }
}

/** Whether nobody of this name has been met beside this client; from now on somebody has. */
function isNew({ clientId, names }: Found, met: Set<string>): boolean {
  const key = `${clientId} ${names.map(foldName).join(' ~ ')}`
  return met.size < met.add(key).size
}

function compareVisits(a: HitRow, b: HitRow): number {
  const soonest = (a.nextVisitAt ?? Infinity) - (b.nextVisitAt ?? Infinity)
  if (soonest !== 0 && !Number.isNaN(soonest)) return soonest
  return (b.lastVisitAt ?? 0) - (a.lastVisitAt ?? 0)
}

function show(
  desk: Desk,
  explain: ReturnType<typeof explainMatches>,
  found: Found,
  person: HitRow,
): AroundHit {
  const { names, likeness } = found
  const match = explain(
    names.map((text) => ({ field: 'name', text, lang: guessNameLanguage({ text, hint: person.nameLang }) })),
  )
  const about = {
    clientId: found.clientId as ClientId,
    name: personName(person),
    who: match?.text ?? names[0] ?? '',
    ranges: copyRanges(match?.ranges ?? []),
    likeness,
  }
  if (found.how === 'relation') {
    const { id, kind, label } = found.row
    return { ...about, how: 'relation', relationId: id, kind, label }
  }
  if (found.how === 'companion') {
    const { appointmentId, startsAt, role } = found.row
    const on = wallClock(startsAt, desk.house().timeZone).day
    return { ...about, how: 'companion', appointmentId: appointmentId as AppointmentId, on, role }
  }
  const { id, label, assistant } = found.row
  const isAssistant = about.who === assistant && assistant !== label
  return { ...about, how: isAssistant ? 'assistant' : 'household', householdId: id as HouseholdId, label }
}
