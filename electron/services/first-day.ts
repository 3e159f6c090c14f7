import type { z } from 'zod'
import { foldLog } from '../../db/checkpoint.ts'
import { writeKeyring } from '../../db/keyring-file.ts'
import { makeStoreId, wrapKey } from '../../db/keyring.ts'
import { openStore } from '../../db/open.ts'
import { createActivityQueries } from '../../db/queries/activity.ts'
import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import { createStaffQueries } from '../../db/queries/staff.ts'
import type { boutique } from '../ipc/boutique.ts'
import type { StaffId } from '../ipc/staff.ts'
import { type BookPlaces, type BookRules, makeBookFolder } from './book.ts'

/** What a boutique says on its first day; the recovery key is read and sound. */
export type FirstDay = z.infer<typeof boutique.create.input>

/** The idle minutes before the cover closes, until somebody says otherwise. */
const LOCK_AFTER_MINUTES = 5

/**
 * Makes the book of a new boutique with its first manager, whole or not at all: killed at any moment there is either
 * no book or one that opens with the passphrase and with the recovery key. Resolves with the manager.
 */
export async function makeBook(
  folder: string,
  key: Buffer,
  first: FirstDay,
  rules: BookRules & { now: () => number; cost?: number },
): Promise<StaffId> {
  let managerId = 0
  await makeBookFolder(folder, async (places) => {
    managerId = await fillBook(places, key, first, rules)
    const storeId = makeStoreId()
    const costOption = rules.cost === undefined ? {} : { cost: rules.cost }
    const wrap = await wrapKey(key, first.passphrase, { storeId, owner: managerId, ...costOption })
    const recovery = await wrapKey(key, first.recoveryKey, { storeId, owner: 'recovery', ...costOption })
    writeKeyring(places.keyring, {
      version: 1,
      storeId,
      boutiqueName: first.facts.name,
      address: first.facts.address,
      lockAfterMinutes: LOCK_AFTER_MINUTES,
      holders: [{ id: managerId, name: first.manager.name, wrap }],
      recovery,
    })
  })
  return managerId as StaffId
}

async function fillBook(
  places: BookPlaces,
  key: Buffer,
  { facts, manager }: FirstDay,
  rules: BookRules & { now: () => number },
): Promise<number> {
  const store = await openStore({ path: places.store, key, migrations: rules.migrations })
  try {
    return await store.write(() => {
      createBoutiqueQueries(store).create({ ...facts, lockAfterMinutes: LOCK_AFTER_MINUTES })
      const { id } = createStaffQueries(store).insert({
        name: manager.name,
        role: 'manager',
        languages: [manager.language],
        interfaceLanguage: manager.language,
      })
      const act = { at: rules.now(), staffId: id, act: 'boutique.created', subject: 'boutique', subjectId: 1 }
      createActivityQueries(store).record(act)
      return id
    })
  } finally {
    foldLog(store.sqlite)
    store.close()
  }
}
