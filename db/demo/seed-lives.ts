import { addDays } from '../../locales/time-zones.ts'
import { findPairs } from '../likeness/find-pairs.ts'
import { createConsentQueries } from '../queries/consents.ts'
import { createDiscretionQueries } from '../queries/discretion.ts'
import { createDuplicateQueries } from '../queries/duplicates.ts'
import { createFactQueries } from '../queries/facts.ts'
import { createHouseholdQueries } from '../queries/households.ts'
import type { Store } from '../store.ts'
import { ANSWERS, type DemoAnswer, type DemoRule, RULES } from './agreements.ts'
import { type DemoDay, workTime } from './demo-day.ts'
import { HOUSEHOLDS } from './households.ts'
import { type DemoFact, FACTS } from './known-facts.ts'
import { clientOf, type DemoIds, sourceOf } from './seed-person.ts'

/** Who a demo client's own advisor is. */
type AdvisorOf = (clientId: number) => number | null

/**
 * Adds to the demo's people what is kept beside their forms: facts, consents, rules of discretion and households, and the
 * pairs who may be one person. Expects everyone to be there; belongs inside `store.write`.
 */
export function addLives(store: Store, ids: DemoIds, today: DemoDay): void {
  const advisorOf = readAdvisors(store)
  for (const fact of FACTS) addFact(createFactQueries(store), { fact, ids, today, advisorOf })
  for (const answer of ANSWERS) addAnswer(createConsentQueries(store), { answer, ids, today, advisorOf })
  for (const rule of RULES) addRule(createDiscretionQueries(store), { rule, ids, today, advisorOf })
  addHouseholds(store, ids, today)
  const pairs = findPairs(store, { progress: () => undefined, check: () => undefined })
  createDuplicateQueries(store).replaceAll(pairs, today.now)
}

interface Place {
  readonly ids: DemoIds
  readonly today: DemoDay
  readonly advisorOf: AdvisorOf
}

function readAdvisors({ sqlite }: Store): AdvisorOf {
  const read = sqlite.prepare<[number], number | null>('select advisor_id from client where id = ?').pluck()
  return (clientId) => read.get(clientId) ?? null
}

function addFact(
  queries: ReturnType<typeof createFactQueries>,
  { fact, ids, today, advisorOf }: Place & { fact: DemoFact },
): void {
  const { client, topic, confidence, wordings, reviewInDays } = fact
  const clientId = clientOf(ids, client)
  const reviewOn = reviewInDays === null ? '' : addDays(today.day, reviewInDays)
  let earlier: number | null = null
  for (const { text, known } of wordings) {
    const words = { clientId, topic, text, confidence, reviewOn, staffId: advisorOf(clientId) }
    const id = queries.insert({ ...words, ...sourceOf(known, today) })
    if (earlier !== null) queries.supersede(earlier, id)
    earlier = id
  }
}

function addAnswer(
  queries: ReturnType<typeof createConsentQueries>,
  { answer, ids, today, advisorOf }: Place & { answer: DemoAnswer },
): void {
  const { client, state, channels, purposes, known, proof, expiresInDays } = answer
  const clientId = clientOf(ids, client)
  const expiresOn = expiresInDays === null ? '' : addDays(today.day, expiresInDays)
  const words = { clientId, state, proof, expiresOn, staffId: advisorOf(clientId), ...sourceOf(known, today) }
  for (const channel of channels)
    for (const purpose of purposes) queries.insert({ ...words, channel, purpose })
}

function addRule(
  queries: ReturnType<typeof createDiscretionQueries>,
  { rule, ids, today, advisorOf }: Place & { rule: DemoRule },
): void {
  const { client, known, towardsClient, hours, untilInDays, seenBy = [], ...words } = rule
  const clientId = clientOf(ids, client)
  queries.insert({
    ...words,
    ...sourceOf(known, today),
    clientId,
    towardsId: towardsClient === undefined ? null : clientOf(ids, towardsClient),
    ...(hours !== undefined && { fromTime: hours[0], untilTime: hours[1] }),
    untilDay: untilInDays === undefined ? '' : addDays(today.day, untilInDays),
    seenBy: seenBy.map((key) => ids.staff[key]),
    staffId: advisorOf(clientId),
  })
}

function addHouseholds(store: Store, ids: DemoIds, today: DemoDay): void {
  const queries = createHouseholdQueries(store)
  for (const { members, daysAgo, facts } of HOUSEHOLDS) {
    const householdId = queries.insert(facts, workTime(today, -daysAgo, '18:45'))
    for (const member of members) queries.setHousehold(clientOf(ids, member), householdId)
  }
}
