import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database, Statement } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { StoreError } from './store-error.ts'

const COPIES_KEPT = 2

/** A migration that ships with the app; `when` orders it, `hashes` name its text whatever its line endings. */
export interface Migration {
  readonly tag: string
  readonly when: number
  readonly hashes: readonly string[]
}

/** How a store stands to the migrations of this app. */
export interface Standing {
  readonly isNewer: boolean
  readonly pending: readonly Migration[]
}

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[]
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Reads the migrations in `folder`. Throws when the journal does not rise strictly (drizzle silently skips a
 * migration that is older than the last one applied) or when journal and files differ.
 */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
  const migrations = journal.entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    const unix = text.replaceAll('\r\n', '\n')
    return { tag, when, hashes: [sha256(text), sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))] }
  })
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1]
    if (before !== undefined && before.when >= migration.when) {
      throw new Error(`migration ${migration.tag} is not later than ${before.tag}: it would be skipped`)
    }
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  if (files.length !== migrations.length) throw new Error('journal and migration files differ')
  return migrations
}

interface AppliedRow {
  readonly hash: string
  readonly created_at: number
}

function readApplied(sqlite: Database): AppliedRow[] {
  const exists = sqlite.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get()
  if (exists === undefined) return []
  return sqlite
    .prepare<[], AppliedRow>('select hash, created_at from __drizzle_migrations order by created_at')
    .all()
}

/** Compares what a store has applied with what the app knows; a store that knows more is newer. */
export function compareMigrations(sqlite: Database, known: readonly Migration[]): Standing {
  const applied = readApplied(sqlite)
  const isNewer = applied.some(
    ({ hash, created_at }) => !known.some(({ when, hashes }) => when === created_at && hashes.includes(hash)),
  )
  const last = applied.at(-1)?.created_at ?? -1
  return { isNewer, pending: known.filter(({ when }) => when > last) }
}

/**
 * Brings a store up to date in one transaction: killed at any moment it is either old or new. Foreign keys are off
 * meanwhile, because a generated table rebuild drops the old table and would delete the rows of its children.
 * Throws StoreError `damaged`, with the store as it was, when a reference would dangle afterwards.
 */
export function migrateStore(sqlite: Database, folder: string): void {
  const known = readMigrations(folder)
  const { client, firstFailure } = watchStatements(sqlite)
  sqlite.pragma('foreign_keys = off')
  try {
    migrate(drizzle({ client }), { migrationsFolder: folder })
  } catch (error) {
    throw firstFailure() ?? error
  } finally {
    sqlite.pragma('foreign_keys = on')
  }
  const { pending, isNewer } = compareMigrations(sqlite, known)
  if (pending.length > 0 || isNewer) throw new StoreError('damaged')
}

/**
 * Stands between drizzle and SQLite for two reasons. References must be checked before the commit, which drizzle does
 * itself. And a full disk ends SQLite's transaction; drizzle then fails to roll back and would tell only of that.
 */
function watchStatements(sqlite: Database): { client: Database; firstFailure: () => unknown } {
  let first: unknown
  function prepare(source: string): Statement {
    const statement = sqlite.prepare(source)
    const run = statement.run.bind(statement)
    statement.run = (...values: unknown[]) => {
      try {
        if (source.trim().toUpperCase() === 'COMMIT') refuseDangling(sqlite)
        return run(...values)
      } catch (error) {
        first ??= error
        throw error
      }
    }
    return statement
  }
  return { client: { prepare } as unknown as Database, firstFailure: () => first }
}

function refuseDangling(sqlite: Database): void {
  const dangling = sqlite.prepare('select * from pragma_foreign_key_check').all()
  if (dangling.length > 0) throw new StoreError('damaged', dangling)
}

/** Where the copy made before the migration `tag` is kept. */
export function copyPathBefore(storePath: string, tag: string): string {
  return `${storePath}.before-${tag}`
}

/** Removes the copies made before migrations except the last two, told by their numbered tags and not by a clock. */
export function pruneCopies(storePath: string): void {
  const folder = dirname(storePath)
  const prefix = basename(copyPathBefore(storePath, ''))
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && !name.endsWith('.tmp'))
    .sort()
  for (const name of copies.slice(0, -COPIES_KEPT)) rmSync(join(folder, name))
}
