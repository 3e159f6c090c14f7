import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from './schema/index.ts'
import { StoreError, storeErrorKindBeside, storeErrorKindOf } from './store-error.ts'

/** How long a write waits for another connection (an import) before it gives up: two minutes. */
const PATIENCE_MS = 120_000
const RETRY_MS = 5

/** What drizzle knows of the store. */
export type Orm = ReturnType<typeof drizzle<typeof schema>>

/** An open client book. */
export interface Store {
  readonly sqlite: Database
  readonly orm: Orm
  readonly path: string
  readonly isReadOnly: boolean
  /**
   * Runs `work` in one `BEGIN IMMEDIATE` transaction and resolves with its result once it is on disk; all or nothing.
   * While another connection writes it waits without blocking the thread. Rejects with StoreError `busy`, `full`,
   * `read-only` or `damaged`, or with whatever `work` threw.
   */
  write<T>(work: () => T extends Promise<unknown> ? never : T): Promise<T>
  /** Resolves once every write asked for so far has ended, well or not. */
  settle(): Promise<void>
  /** Closes the file; the key goes with it. */
  close(): void
}

/** Makes a store of an open connection; `onCommit` is told the number of every committed write. */
export function holdStore(
  sqlite: Database,
  options: { path: string; isReadOnly: boolean; onCommit: (count: number) => void },
): Store {
  const countCommit = sqlite
    .prepare<[], number>('update store_commit set count = count + 1 where id = 1 returning count')
    .pluck()

  /** Takes the write lock, or answers false while another connection holds it. */
  function begin(): boolean {
    try {
      sqlite.exec('begin immediate')
      return true
    } catch (error) {
      if (storeErrorKindOf(error) === 'busy') return false
      throw error
    }
  }

  // Nothing may be awaited between begin and commit: another write on this connection would fall into the gap.
  function commitOnce<T>(work: () => T): { result: T; count: number } {
    try {
      const result = work()
      const count = countCommit.get() ?? 0
      sqlite.exec('commit')
      return { result, count }
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('rollback')
      const kind = storeErrorKindBeside(options.path, error)
      throw kind === undefined || error instanceof StoreError ? error : new StoreError(kind, error)
    }
  }

  const underWay = new Set<Promise<unknown>>()

  function write<T>(work: () => T): Promise<T> {
    const writing = writeInTurn(work)
    underWay.add(writing)
    const end = () => underWay.delete(writing)
    writing.then(end, end)
    return writing
  }

  async function writeInTurn<T>(work: () => T): Promise<T> {
    if (options.isReadOnly) throw new StoreError('read-only')
    const deadline = Date.now() + PATIENCE_MS
    while (!begin()) {
      if (Date.now() > deadline) throw new StoreError('busy')
      await pause(RETRY_MS)
    }
    const { result, count } = commitOnce(work)
    options.onCommit(count)
    return result
  }

  return {
    sqlite,
    orm: drizzle(sqlite, { schema }),
    path: options.path,
    isReadOnly: options.isReadOnly,
    write,
    settle: async () => {
      await Promise.allSettled(underWay)
    },
    close: () => sqlite.close(),
  }
}
