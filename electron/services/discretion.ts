import { createActivityQueries } from '../../db/queries/activity.ts'
import { createDiscretionQueries, type DiscretionRow } from '../../db/queries/discretion.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { AppointmentDraft } from '../ipc/appointments.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { Discretion, DiscretionId, RoomDiscretion } from '../ipc/discretion.ts'
import { AppError } from '../ipc/errors.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { PersonName } from '../ipc/values.ts'
import { type Along, createCompany } from './company.ts'
import type { Desk } from './desk.ts'
import { foldName, personName } from './person-name.ts'
import { settleRule, type RuleInput } from './discretion-rule.ts'
import { createPurchases } from './purchases.ts'
import { createTakingBack } from './taking-back.ts'

const DONE = { done: true } as const

/** Who meets: the client of a visit or call, and those who come along. */
export interface Meeting {
  readonly clientId: ClientId
  readonly kind: AppointmentDraft['kind']
  readonly companions: readonly Along[]
}

/** What the business allows with rules of discretion. */
export type DiscretionService = ReturnType<typeof createDiscretionService>

/** The rules of discretion of an open book's clients; a changed one is taken out of use and kept. */
export function createDiscretionService(desk: Desk) {
  const queries = { ...createDiscretionQueries(desk.store), ...createActivityQueries(desk.store) }
  return { ...createKeeping(desk, queries), ...createWatching(desk, queries) }
}

type Queries = ReturnType<typeof createDiscretionQueries> & ReturnType<typeof createActivityQueries>

function createKeeping(desk: Desk, queries: Queries) {
  const { store } = desk
  const clients = createClientQueries(store)
  const { keep, takeBack } = createTakingBack(desk)
  const show = (row: DiscretionRow) => showRule(desk, row, today(desk))

  function find(id: number): DiscretionRow {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    return row
  }

  function findKept(id: number): DiscretionRow {
    const row = find(id)
    if (!mayChange(desk, row)) throw new AppError('rule-kept')
    return row
  }

  function insert(clientId: number, input: RuleInput, act: string): DiscretionRow {
    const { source, ...rule } = settleRule(input)
    const { towardsId } = rule
    if (towardsId === clientId || !rule.seenBy.every((id) => clients.isStaff(id)))
      throw new AppError('invalid-input')
    if (towardsId !== null && clients.standing(towardsId) === undefined) throw new AppError('not-found')
    const id = queries.insert({
      ...rule,
      clientId,
      provenance: source.provenance,
      toldBy: source.toldBy,
      onDay: source.on,
      staffId: desk.staffId,
      recordedAt: desk.now(),
    })
    record(act, id)
    return find(id)
  }

  function record(act: string, id: number): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'discretion', subjectId: id })
  }

  async function setRemoved(id: DiscretionId, at: number | null, act: string) {
    const { clientId } = await store.write(() => {
      const row = findKept(id)
      queries.setRemoved(id, at)
      record(act, id)
      return row
    })
    desk.announce('discretion.changed', { clientId: clientId as ClientId })
    return DONE
  }

  return {
    /** The rules of a client, those that hold first, by kind and each newest first. */
    list: ({ clientId }: { clientId: ClientId }): Discretion[] => {
      const rules = queries.ofClient(clientId).map(show)
      return [...rules.filter((rule) => rule.holds), ...rules.filter((rule) => !rule.holds)]
    },
    /** Adds a rule. Throws AppError `not-found` for a client who is not there, `invalid-input` for one that says nothing. */
    add: async ({ clientId, ...input }: RuleInput & { clientId: ClientId }): Promise<Discretion> => {
      const row = await store.write(() => {
        if (clients.standing(clientId) === undefined) throw new AppError('not-found')
        return insert(clientId, input, 'discretion.added')
      })
      desk.announce('discretion.changed', { clientId })
      return show(row)
    },
    /**
     * Puts a new rule in the place of one, which is kept out of use. Throws AppError `not-found`, `stale`, `invalid-input`,
     * and `rule-kept` for a rule of who may see purchases, unless a manager asks or somebody who may.
     */
    change: async ({ id, ...input }: RuleInput & { id: DiscretionId }): Promise<Discretion> => {
      const row = await store.write(() => {
        const old = findKept(id)
        if (old.removedAt !== null) throw new AppError('stale')
        queries.setRemoved(id, desk.now())
        return insert(old.clientId, input, 'discretion.changed')
      })
      keep(String(row.id), {
        read: () => [queries.byId(row.id), queries.byId(id)],
        undo: () => {
          queries.drop(row.id)
          queries.setRemoved(id, null)
        },
      })
      desk.announce('discretion.changed', { clientId: row.clientId as ClientId })
      return show(row)
    },
    /** Undoes a change: the rule before it is in use again. Throws AppError `undo-expired`, `conflict`. */
    takeBack: async ({ id }: { id: DiscretionId }) => {
      const row = queries.byId(id)
      await takeBack(String(id), () => record('discretion.taken-back', id))
      if (row !== undefined) desk.announce('discretion.changed', { clientId: row.clientId as ClientId })
      return DONE
    },
    /** Takes a rule out of use; it is kept. Throws AppError `not-found`, `rule-kept`. */
    remove: ({ id }: { id: DiscretionId }) => setRemoved(id, desk.now(), 'discretion.removed'),
    /** Brings a removed rule back. Throws AppError `not-found`, `rule-kept`. */
    restore: ({ id }: { id: DiscretionId }) => setRemoved(id, null, 'discretion.restored'),
  }
}

function createWatching(desk: Desk, queries: Queries) {
  const purchases = createPurchases(desk)
  const company = createCompany(desk)

  function gather(clientId: ClientId, companions: Meeting['companions']): RoomPeople {
    const { linked, possible } = company.find(clientId, companions)
    const names = companions.map(({ name }) => foldName(name)).filter((name) => name !== '')
    const ids = [clientId, ...linked, ...possible.map((person) => person.clientId)]
    return { ids: new Set(ids), names: new Set(names) }
  }

  return {
    /** The rules of others that hold and bear on one of these clients. */
    towards: ({ clientIds }: { clientIds: ClientId[] }) => {
      const day = today(desk)
      return queries
        .touching(clientIds)
        .filter(({ towardsId }) => towardsId !== null && clientIds.includes(towardsId as ClientId))
        .map((row) => ({ ...showRule(desk, row, day), name: personName(row.owner) }))
        .filter((rule) => rule.holds)
    },
    /**
     * The rules that hold among those who meet, those that could be broken there first: what is not to be mentioned or
     * known, and for a call also how the client may be reached. Somebody who comes along is known by their page, by whom
     * their name may mean (`createCompany`), or by the name alone.
     */
    forVisit: ({ clientId, kind, companions }: Meeting): RoomDiscretion[] => {
      const room = gather(clientId, companions)
      const day = today(desk)
      const rules = queries
        .touching([...room.ids])
        .map((row) => ({
          ...showRule(desk, row, day),
          name: personName(row.owner),
          isHere: isHere(row, room),
        }))
        .filter((rule) => rule.holds && bearsOnMeeting(rule, clientId, kind))
      return [...rules.filter((rule) => rule.isHere), ...rules.filter((rule) => !rule.isHere)]
    },
    /** Whether what a client has bought is kept from whoever is at the desk; it says nothing of whether they bought. */
    purchases: ({ clientId }: { clientId: ClientId }) => ({
      areKept: purchases.areKeptFrom(clientId, desk.staffId),
    }),
  }
}

interface RoomPeople {
  readonly ids: ReadonlySet<number>
  readonly names: ReadonlySet<string>
}

function isHere(row: DiscretionRow, { ids, names }: RoomPeople): boolean {
  const { towards, towardsId, bearsOn } = row
  if (towards === '' && towardsId === null) return true
  if (towardsId !== null && ids.has(towardsId)) return true
  return [towards, bearsOn?.nameText ?? '', bearsOn?.nameLatin ?? ''].some((name) =>
    names.has(foldName(name)),
  )
}

// Of somebody who only comes along, what touches nobody present stays on their own page.
function bearsOnMeeting(rule: RoomDiscretion, clientId: ClientId, kind: Meeting['kind']): boolean {
  if (rule.kind === 'purchases-hidden') return false
  if (rule.kind === 'safe-contact') return kind === 'call' && rule.clientId === clientId
  return rule.isHere || rule.clientId === clientId
}

function today(desk: Desk): string {
  return wallClock(desk.now(), desk.house().timeZone).day
}

function holdsOn({ untilDay }: Pick<DiscretionRow, 'untilDay'>, day: string): boolean {
  return untilDay === '' || day <= untilDay
}

// Whoever a rule of who may see purchases leaves out must not end it to see them.
function mayChange(desk: Desk, { kind, seenBy }: Pick<DiscretionRow, 'kind' | 'seenBy'>): boolean {
  return kind !== 'purchases-hidden' || desk.role === 'manager' || seenBy.includes(desk.staffId)
}

function showRule(desk: Desk, row: DiscretionRow, day: string): Discretion {
  return {
    id: row.id as DiscretionId,
    clientId: row.clientId as ClientId,
    kind: row.kind,
    about: row.about,
    towards: row.towards,
    towardsId: row.towardsId as ClientId | null,
    towardsName: nameOf(row),
    channel: row.channel as Discretion['channel'],
    fromTime: row.fromTime,
    untilTime: row.untilTime,
    untilDay: row.untilDay,
    seenBy: row.seenBy as StaffId[],
    source: { provenance: row.provenance, toldBy: row.toldBy, on: row.onDay },
    author: row.author,
    recordedAt: row.recordedAt,
    holds: holdsOn(row, day),
    mayChange: mayChange(desk, row),
  }
}

function nameOf({ bearsOn }: DiscretionRow): PersonName | null {
  return bearsOn === null ? null : personName(bearsOn)
}
