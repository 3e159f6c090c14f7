import { rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connectToRead } from './connect.ts'
import { settleFile } from './durable-file.ts'
import { StoreError, storeErrorKindBeside } from './store-error.ts'

/**
 * Writes a copy of an open store to `to`, encrypted with the same key, and proves it before it gets its name: opened,
 * every page read and checked, as many rows in as many tables. Nothing is left behind when it fails.
 * Blocks the thread for about five seconds a gigabyte: never on the main thread of a book in use.
 * Throws StoreError `full` or `damaged`.
 */
export function makeVerifiedCopy(from: Database, key: Uint8Array, to: string): void {
  const temporary = `${to}.tmp`
  removeUnfinished(temporary)
  try {
    from.prepare('vacuum into ?').run(temporary)
    proveCopy(from, temporary, key)
    settleFile(temporary, to)
  } catch (error) {
    removeUnfinished(temporary)
    const kind = storeErrorKindBeside(to, error)
    throw kind === undefined ? error : new StoreError(kind, error)
  }
}

/** The journal goes too: one left by a killed copy would be played back into the next. */
function removeUnfinished(temporary: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(temporary + end, { force: true })
}

function proveCopy(from: Database, copyPath: string, key: Uint8Array): void {
  const copy = connectToRead(copyPath, key)
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new StoreError('damaged')
    if (countRows(copy) !== countRows(from)) throw new StoreError('damaged')
  } finally {
    copy.close()
  }
}

/** Table by table, so that a missing table shows as well; search shadow tables may be packed differently. */
function countRows(sqlite: Database): string {
  const tables = sqlite
    .prepare<[], string>(
      "select name from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all()
  return tables
    .map((name) => `${name}:${String(sqlite.prepare(`select count(*) from "${name}"`).pluck().get())}`)
    .join('\n')
}
