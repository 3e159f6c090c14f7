import { createActivityQueries } from '../../db/queries/activity.ts'
import { createHouseholdQueries } from '../../db/queries/households.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Household, HouseholdId, Kin } from '../ipc/households.ts'
import type { Desk } from './desk.ts'
import { findPeopleAround } from './people-around.ts'
import { personName } from './person-name.ts'
import { createTakingBack } from './taking-back.ts'

const DONE = { done: true } as const

/** What is typed of a household. */
export type HouseholdInput = Omit<Household, 'id' | 'revision' | 'members'>

/** What the business allows with households. */
export type HouseholdService = ReturnType<typeof createHouseholdService>

/** The households of an open book, and the people around its clients; a client is of one household at most. */
export function createHouseholdService(desk: Desk) {
  const { store } = desk
  const queries = { ...createHouseholdQueries(store), ...createActivityQueries(store) }
  const { keep, takeBack } = createTakingBack(desk)

  function record(act: string, subject: 'client' | 'household', subjectId: number): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject, subjectId })
  }

  function read(id: number): Household {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    const { createdAt: _, changedAt: __, ...facts } = row
    const members = queries
      .members(id)
      .map((member) => ({ id: member.id as ClientId, name: personName(member) }))
    return { ...facts, id: id as HouseholdId, members }
  }

  function move(clientId: ClientId, householdId: HouseholdId | null): void {
    const before = queries.householdOf(clientId)
    if (before === undefined) throw new AppError('not-found')
    if (before === householdId) return
    queries.setHousehold(clientId, householdId)
    record(householdId === null ? 'household.left' : 'household.joined', 'client', clientId)
  }

  function tell(clientIds: ClientId[]): void {
    desk.announce('households.changed', {})
    desk.announce('clients.changed', { ids: clientIds })
  }

  return {
    /** One household with its members. Throws AppError `not-found`. */
    get: ({ id }: { id: HouseholdId }): Household => read(id),
    /** At most 20 households whose label holds the words; none for no words. */
    find: ({ query }: { query: string }) =>
      query.trim() === ''
        ? []
        : queries.find(query.trim()).map((row) => ({ ...row, id: row.id as HouseholdId })),
    /** Makes a household of clients, who leave the one they were in. Throws AppError `not-found` for one not there. */
    create: async ({
      clientIds,
      ...facts
    }: HouseholdInput & { clientIds: ClientId[] }): Promise<Household> => {
      const { household, before } = await store.write(() => {
        const id = queries.insert(facts, desk.now()) as HouseholdId
        record('household.created', 'household', id)
        const before = clientIds.map((clientId) => [clientId, queries.householdOf(clientId) ?? null] as const)
        for (const clientId of clientIds) move(clientId, id)
        return { household: read(id), before }
      })
      keep(String(household.id), {
        // Where somebody lived before may be gone with the last who stayed there.
        read: () => [
          queries.byId(household.id),
          queries.everMembers(household.id),
          before.map(([, home]) => home !== null && queries.byId(home)?.id),
        ],
        undo: () => {
          for (const [clientId, householdId] of before) queries.setHousehold(clientId, householdId)
          queries.drop(household.id)
        },
      })
      tell(clientIds)
      return household
    },
    /** Changes what a household shares. Throws AppError `not-found`, or `stale` when another change came first. */
    update: async ({
      id,
      revision,
      ...facts
    }: HouseholdInput & { id: HouseholdId; revision: number }): Promise<Household> => {
      const household = await store.write(() => {
        const standing = read(id)
        if (standing.revision !== revision) throw new AppError('stale', { revision: standing.revision })
        queries.update(id, facts, desk.now())
        record('household.changed', 'household', id)
        return read(id)
      })
      desk.announce('households.changed', {})
      return household
    },
    /** Lets a client join a household, or with null leave theirs; one nobody is left in is kept. Throws `not-found`. */
    join: async ({ clientId, householdId }: { clientId: ClientId; householdId: HouseholdId | null }) => {
      await store.write(() => {
        if (householdId !== null) read(householdId)
        move(clientId, householdId)
      })
      tell([clientId])
      return DONE
    },
    /**
     * Undoes the making of a household: whoever it was made of lives where they lived before. Throws AppError
     * `undo-expired`, and `conflict` once it or its members have changed.
     */
    takeBack: async ({ id }: { id: HouseholdId }) => {
      const members = queries.everMembers(id) as ClientId[]
      await takeBack(String(id), () => record('household.taken-back', 'household', id))
      tell(members)
      return DONE
    },
    /** The people around a client, those nearest first, then those around them. Throws AppError `not-found`. */
    around: ({ clientId }: { clientId: ClientId }): Kin[] => findPeopleAround(queries, clientId),
  }
}
