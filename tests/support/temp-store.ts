import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStore } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'

/** The key of every store that tests make. */
export const TEST_KEY = Buffer.alloc(32, 7)

/** The migrations that ship with the app. */
export const MIGRATIONS = resolve(import.meta.dirname, '../../db/migrations')

/** A new empty folder and the way to remove it. */
export function makeTempFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A real encrypted store with all migrations and search tables, in a folder of its own that `close` removes. */
export async function openTempStore(): Promise<Store> {
  const { folder, remove } = makeTempFolder()
  const store = await openStore({ path: join(folder, 'carnet.db'), key: TEST_KEY, migrations: MIGRATIONS })
  return {
    ...store,
    close() {
      store.close()
      remove()
    },
  }
}
