import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { MIGRATIONS } from './temp-store.ts'

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[]
}

/** Copies the app's migrations into `folder` and adds one; `minutesLater` may be negative to make the trap. */
export function addMigration(folder: string, tag: string, sql: string, minutesLater = 1): string {
  cpSync(MIGRATIONS, folder, { recursive: true, force: false, errorOnExist: false })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal
  const last = journal.entries.at(-1)
  if (last === undefined) throw new Error('no migration to follow')
  const entry = { ...last, idx: last.idx + 1, when: last.when + minutesLater * 60_000, tag }
  journal.entries.push(entry)
  writeFileSync(path, JSON.stringify(journal))
  writeFileSync(join(folder, `${tag}.sql`), sql)
  return folder
}

/** How the app's migrations leave a table. */
function describeTable(table: string): string | undefined {
  const sqlite = new Database(':memory:')
  try {
    const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'))
    for (const file of files.toSorted()) sqlite.exec(readFileSync(join(MIGRATIONS, file), 'utf8'))
    return sqlite
      .prepare<[string], string>(`select sql from sqlite_master where type = 'table' and name = ?`)
      .pluck()
      .get(table)
  } finally {
    sqlite.close()
  }
}

/** The rebuild of a parent table as drizzle-kit generates it: new table, copy, drop, rename. */
export function rebuildTable(table: string): string {
  const create = describeTable(table)
  if (create === undefined) throw new Error(`no table ${table}`)
  return [
    'PRAGMA foreign_keys=OFF;',
    // A table that was renamed stands in double quotes.
    `${create.replace(/^CREATE TABLE ["`]\w+["`]/u, `CREATE TABLE \`__new_${table}\``)};`,
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
  ].join('--> statement-breakpoint\n')
}
