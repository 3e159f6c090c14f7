import { openTempStore } from './temp-store.ts'
import type { Store } from '../../db/store.ts'
import { boutique, salons, staff } from '../../db/schema/index.ts'
import type { StaffId } from '../../electron/ipc/staff.ts'
import type { TopicName, TopicPayload } from '../../electron/ipc/topics.ts'
import type { Desk } from '../../electron/services/desk.ts'

/** The manager (1) and the advisor (2) of every test boutique. */
export const MANAGER = 1 as StaffId
/** The advisor of every test boutique. */
export const ADVISOR = 2 as StaffId

/** Monday 23 November 2026, 10:00 in Paris: the instant of every test desk unless it brings its own. */
export const TEST_NOW = Date.UTC(2026, 10, 23, 9)

/** What was announced, in order. */
export type Announced = { [T in TopicName]: { topic: T; payload: TopicPayload<T> } }[TopicName][]

/** How a test desk differs from the usual: the advisor at 10:00 in Paris, in English. */
export interface TempDeskOptions {
  readonly role?: Desk['role']
  readonly now?: number
  readonly timeZone?: string
  readonly country?: string
  readonly language?: string
}

/** A desk on a real store of its own, with a boutique, two staff and two salons. */
export interface TempDesk {
  readonly desk: Desk
  readonly store: Store
  readonly announced: Announced
  /** The same open book for the other member of staff, or with another clock or language. */
  readonly seat: (options: TempDeskOptions) => Desk
  readonly close: () => void
}

/** Opens a desk for a test; `close` removes its store. */
export async function openTempDesk(options: TempDeskOptions = {}): Promise<TempDesk> {
  const store = await openTempStore()
  const announced: Announced = []
  const seat = (seated: TempDeskOptions): Desk => sitDown(store, announced, { ...options, ...seated })
  await store.write(() => furnish(store, options))
  return { desk: seat({}), store, announced, seat, close: () => store.close() }
}

function sitDown(store: Store, announced: Announced, options: TempDeskOptions): Desk {
  const role = options.role ?? 'advisor'
  return {
    store,
    staffId: role === 'manager' ? MANAGER : ADVISOR,
    role,
    language: () => options.language ?? 'en',
    house: () => ({
      timeZone: options.timeZone ?? 'Europe/Paris',
      country: options.country ?? 'FR',
      name: 'Maison Test',
    }),
    now: () => options.now ?? TEST_NOW,
    announce: (topic, payload) => announced.push({ topic, payload } as Announced[number]),
  }
}

function furnish({ orm }: Store, options: TempDeskOptions): void {
  orm
    .insert(boutique)
    .values({
      id: 1,
      name: 'Maison Test',
      country: options.country ?? 'FR',
      currency: 'EUR',
      timeZone: options.timeZone ?? 'Europe/Paris',
      houseLanguages: ['en', 'fr'],
    })
    .run()
  orm
    .insert(staff)
    .values([
      { id: MANAGER, name: 'Camille Moreau', role: 'manager', languages: ['fr', 'en'] },
      { id: ADVISOR, name: 'Yuki Sato', role: 'advisor', languages: ['ja', 'en'] },
    ])
    .run()
  orm
    .insert(salons)
    .values([
      { id: 1, name: 'Salon Vendôme' },
      { id: 2, name: 'Salon Paix' },
    ])
    .run()
}
