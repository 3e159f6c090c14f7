import { createStaffQueries } from '../../db/queries/staff.ts'
import { BehindWatermark } from '../../db/watermark.ts'
import { AppError } from '../ipc/errors.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Announce } from '../ipc/topics.ts'
import { type Book, type BookPlaces, type BookRules, openBook } from './book.ts'
import type { Desk } from './desk.ts'
import { createDemoKeys, createKeyKeeper, type KeyKeeper } from './keys.ts'
import { type Seat, takeSeat } from './seat.ts'
import { toAppError } from './store-errors.ts'

/** How a room is furnished: `S` is all the services of an open book. */
export interface RoomRules<S> extends BookRules {
  readonly now: () => number
  readonly announce: Announce
  readonly openServices: (desk: Desk, keys: KeyKeeper) => S
  /** Ends what the services still do (worker threads) before the book closes under them. */
  readonly closeServices?: (services: S) => void | Promise<void>
  /** The scrypt cost of new wraps; only tests set it. */
  readonly scryptCost?: number
}

/** An open book with somebody at the desk. */
export interface Opened<S> {
  readonly book: Book
  readonly seat: Seat
  readonly keys: KeyKeeper
  readonly services: S
  readonly isDemo: boolean
}

/** Where to open which book, and for whom. */
export interface Entrance {
  readonly places: BookPlaces
  readonly staffId: StaffId
  readonly isDemo: boolean
}

/** The room in which at most one book lies open. */
export interface Room<S> {
  opened(): Opened<S> | undefined
  /** Opens a book; it owns the key from then on. Rejects with AppError. */
  enter(entrance: Entrance, key: Buffer): Promise<Opened<S>>
  /** Closes the book and drops its key. */
  leave(): Promise<void>
}

/** Makes an empty room. */
export function createRoom<S>(rules: RoomRules<S>): Room<S> {
  let opened: Opened<S> | undefined
  let isToldOfLoss = false

  async function open(places: BookPlaces, key: Buffer): Promise<Book> {
    try {
      const book = await openBook(places, key, { ...rules, goOnBehind: isToldOfLoss })
      isToldOfLoss = false
      return book
    } catch (error) {
      // Who is told of lost commits may go on: the next opening does.
      if (error instanceof BehindWatermark) isToldOfLoss = true
      throw toAppError(error)
    }
  }

  return {
    opened: () => opened,
    async enter(entrance, key) {
      if (opened !== undefined) throw new AppError('conflict')
      const book = await open(entrance.places, key)
      try {
        opened = furnish(book, entrance, rules)
        return opened
      } catch (error) {
        book.close()
        // What a newer version stores differently, this one cannot even read.
        throw book.store.isReadOnly && !(error instanceof AppError) ? new AppError('store-newer') : error
      }
    },
    async leave() {
      const leaving = opened
      if (leaving === undefined) return
      opened = undefined
      try {
        await rules.closeServices?.(leaving.services)
        await leaving.book.store.settle()
      } finally {
        leaving.book.close()
      }
    },
  }
}

function furnish<S>(book: Book, { places, staffId, isDemo }: Entrance, rules: RoomRules<S>): Opened<S> {
  const { isReadOnly } = book.store
  const cost = rules.scryptCost === undefined ? {} : { cost: rules.scryptCost }
  const keys = isDemo
    ? createDemoKeys(book.key)
    : createKeyKeeper(places.keyring, book.key, { isReadOnly, ...cost })
  if (!isReadOnly) settleKeys(book, keys)
  const seat = takeSeat(book.store, staffId, rules)
  return { book, seat, keys, services: rules.openServices(seat.desk, keys), isDemo }
}

/** Ends what an interruption left undone between rows and keys; a full disk puts it off to the next opening. */
function settleKeys({ store }: Book, keys: KeyKeeper): void {
  const people = createStaffQueries(store).all()
  try {
    keys.keepOnly(people.filter((person) => !person.isRetired))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'disk-full') throw error
  }
}
