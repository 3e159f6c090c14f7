import { createHash } from 'node:crypto'
import { foldLog } from '../../db/checkpoint.ts'
import { openStore } from '../../db/open.ts'
import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import { createStaffQueries } from '../../db/queries/staff.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Announce } from '../ipc/topics.ts'
import { type BookRules, makeBookFolder } from './book.ts'
import type { Desk } from './desk.ts'
import { takeSeat } from './seat.ts'

/** Who sits at the desk of the demo; the seeding gives them a name. */
export const DEMO_STAFF_ID = 1 as StaffId

/** Fills a demo book relative to the day of `desk.now()`; boutique 1 and manager 1 are there to be renamed. */
export type SeedDemo = (desk: Desk) => Promise<void>

/** The key of every demo book, known to everybody: it keeps nothing secret, it only makes the file like any other. */
export function demoKey(): Buffer {
  return createHash('sha256').update('carnet demo boutique: nothing in here is secret').digest()
}

/** Makes a demo book in `folder`, whole or not at all. */
export function makeDemo(
  folder: string,
  rules: BookRules & { now: () => number; announce: Announce; seed: SeedDemo; language: string },
): Promise<void> {
  return makeBookFolder(folder, async (places) => {
    const key = demoKey()
    const store = await openStore({ path: places.store, key, migrations: rules.migrations })
    try {
      await store.write(() => {
        createBoutiqueQueries(store).create({
          name: 'Carnet',
          country: 'FR',
          currency: 'EUR',
          timeZone: 'Europe/Paris',
          houseLanguages: ['fr', 'en'],
          isDemo: true,
        })
        createStaffQueries(store).insert({
          id: DEMO_STAFF_ID,
          name: 'Carnet',
          role: 'manager',
          languages: [],
          interfaceLanguage: rules.language,
        })
      })
      await rules.seed(takeSeat(store, DEMO_STAFF_ID, { now: rules.now, announce: () => {} }).desk)
      foldLog(store.sqlite)
    } finally {
      store.close()
    }
  })
}
