import { createActivityQueries } from '../../db/queries/activity.ts'
import { type BoutiqueRow, createBoutiqueQueries, type SalonRow } from '../../db/queries/boutique.ts'
import type { Boutique, BoutiqueFacts, Salon, SalonFacts, SalonId } from '../ipc/boutique.ts'
import { AppError } from '../ipc/errors.ts'
import type { Desk } from './desk.ts'
import type { KeyKeeper } from './keys.ts'
import { refuseOvertaken } from './overtaken.ts'

/** What may be done with the boutique itself. */
export type BoutiqueService = ReturnType<typeof createBoutiqueService>

type BoutiqueUpdate = BoutiqueFacts &
  Pick<Boutique, 'lockAfterMinutes' | 'confirmAfterMonths' | 'allowsPhotos'>

function toSalon({ id, name, isClosed }: SalonRow): Salon {
  return { id: id as SalonId, name, closed: isClosed }
}

function toBoutique(row: BoutiqueRow, rooms: readonly SalonRow[]): Boutique {
  return { ...row, salons: rooms.map(toSalon) }
}

/** The boutique of an open book; what the cover shows of it is kept in step. */
export function createBoutiqueService(desk: Desk, keys: KeyKeeper) {
  const queries = createBoutiqueQueries(desk.store)
  const { record } = createActivityQueries(desk.store)

  function get(): Boutique {
    const row = queries.read()
    if (row === undefined) throw new AppError('store-damaged')
    return toBoutique(row, queries.salons())
  }

  function note(act: string, subject: 'boutique' | 'salon', subjectId: number): void {
    record({ at: desk.now(), staffId: desk.staffId, act, subject, subjectId })
  }

  return {
    get,
    /**
     * Changes what the boutique says of itself, after how many idle minutes (1 to 120) the cover closes, after how many
     * months (1 to 120) an observation asks to be confirmed, and whether photographs of clients may be kept.
     */
    update: async (facts: BoutiqueUpdate): Promise<Boutique> => {
      await desk.store.write(() => {
        queries.update(facts)
        note('boutique.changed', 'boutique', 1)
      })
      const { name: boutiqueName, address, lockAfterMinutes } = facts
      keys.describe({ boutiqueName, address, lockAfterMinutes })
      desk.announce('boutique.changed', {})
      desk.announce('session.changed', {})
      return get()
    },
    addSalon: async ({ name }: { name: string }): Promise<Salon> => {
      const salon = await desk.store.write(() => {
        const row = queries.addSalon(name)
        note('salon.added', 'salon', row.id)
        return row
      })
      desk.announce('boutique.changed', {})
      return toSalon(salon)
    },
    /**
     * Renames, closes or reopens a salon that is still as it was seen. A closed one keeps its past appointments. Throws
     * `not-found`, `conflict`.
     */
    changeSalon: async (wish: { id: SalonId; was: SalonFacts } & SalonFacts): Promise<Salon> => {
      const salon = await desk.store.write(() => {
        const standing = queries.salons().find(({ id }) => id === wish.id)
        if (standing === undefined) throw new AppError('not-found')
        refuseOvertaken({ name: standing.name, closed: standing.isClosed }, wish.was)
        const row = queries.changeSalon(wish.id, { name: wish.name, isClosed: wish.closed })
        note('salon.changed', 'salon', wish.id)
        return row
      })
      desk.announce('boutique.changed', {})
      return toSalon(salon)
    },
  }
}
