import { comparePeople, findPairs, type FoundPair } from '../../../db/likeness/find-pairs.ts'
import { createTwinFinder } from '../../../db/likeness/find-twins.ts'
import { createPeopleReader } from '../../../db/likeness/people-reader.ts'
import { createPartQueries } from '../../../db/queries/client-parts.ts'
import { createDuplicateQueries } from '../../../db/queries/duplicates.ts'
import { createImportQueries } from '../../../db/queries/imports.ts'
import type { Store } from '../../../db/store.ts'
import { AppError } from '../../ipc/errors.ts'
import type { JobRoom } from '../jobs.ts'

/** Which clients have changed: some, or all of the last import. */
export type Changed = { readonly ids: readonly number[] } | 'last-import'

/** What the list of likely pairs needs from the back room; `at` is epoch ms. */
export interface DuplicateJobs {
  'duplicates.look': { input: { at: number }; output: { count: number } }
  'duplicates.follow': { input: { changed: Changed; at: number }; output: { isChanged: boolean } }
}

/** From so many changed clients on, looking through the whole book is quicker. */
const MANY = 2_000
/** How many clients' pairs are written in one transaction, so that nobody waits for the book. */
const AT_ONCE = 50

/** Keeps the list of likely pairs. */
export const duplicateJobs: {
  readonly [J in keyof DuplicateJobs]: (
    room: Pick<JobRoom, 'store' | 'isCancelled' | 'progress'>,
    input: DuplicateJobs[J]['input'],
  ) => Promise<DuplicateJobs[J]['output']>
} = {
  'duplicates.look': (room, { at }) => lookThrough(room, at),
  'duplicates.follow': async (room, { changed, at }) => {
    const ids = changed === 'last-import' ? createImportQueries(room.store).clientsOfLast() : changed.ids
    if (ids.length > MANY) {
      await lookThrough(room, at)
      return { isChanged: true }
    }
    return { isChanged: await followChanged(room, ids, at) }
  },
}

async function lookThrough(
  { store, isCancelled, progress }: Pick<JobRoom, 'store' | 'isCancelled' | 'progress'>,
  at: number,
): Promise<{ count: number }> {
  const check = () => {
    if (isCancelled()) throw new AppError('cancelled')
  }
  const pairs = findPairs(store, { progress, check })
  check()
  const queries = createDuplicateQueries(store)
  await store.write(() => queries.replaceAll(pairs, at))
  return { count: queries.count() }
}

async function followChanged(
  { store, isCancelled }: Pick<JobRoom, 'store' | 'isCancelled'>,
  ids: readonly number[],
  at: number,
): Promise<boolean> {
  const queries = createDuplicateQueries(store)
  const pairsOf = createPairFinder(store)
  let isChanged = false
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    if (isCancelled()) throw new AppError('cancelled')
    const found = ids.slice(from, from + AT_ONCE).map((id) => ({ id, pairs: pairsOf(id, at) }))
    const isOver = await store.write(
      () => found.filter(({ id, pairs }) => queries.replaceOf(id, pairs, at)).length > 0,
    )
    isChanged ||= isOver
  }
  return isChanged
}

/** The pairs one client makes, through indexes alone; none for a client in the bin. */
export function createPairFinder(store: Pick<Store, 'sqlite'>): (id: number, now: number) => FoundPair[] {
  const people = createPeopleReader(store)
  const parts = createPartQueries(store)
  const twins = createTwinFinder(store)
  return (id, now) => {
    const person = people.read(id)
    if (person === undefined) return []
    const traces = {
      names: parts.readNames(id),
      contactWays: parts.readContactWays(id),
      birthdays: person.birthdays,
    }
    return Array.from(twins.find(traces, now)).flatMap((other) => {
      const pair = other === id ? null : comparePeople(id, person, other, people.read(other))
      return pair === null ? [] : [pair]
    })
  }
}
