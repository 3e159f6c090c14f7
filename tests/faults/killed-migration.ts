import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connectToRead } from '../../db/connect.ts'
import { compareMigrations, copyPathBefore, readMigrations } from '../../db/migrate.ts'
import { addMigration, rebuildTable } from '../support/fixture-migrations.ts'
import { checkBook, FAULT_KEY, makeBookOf, makeFolder, openFaultBook } from './book.ts'
import type { Fault, Tally } from './outcome.ts'
import { startVictim } from './victim.ts'

const CLIENTS = 1500
const TAG = '9999_fault'

function nextMigrations(folder: string): string {
  const step = '--> statement-breakpoint\n'
  const change = "UPDATE client SET organisation = 'moved';"
  return addMigration(folder, TAG, [rebuildTable('client'), change].join(step))
}

/** Old or new, never between: the change of every row and the note that it was made go together. */
function checkHalves(path: string, migrations: string, tally: Tally): boolean {
  const sqlite = connectToRead(path, FAULT_KEY)
  const isNew = compareMigrations(sqlite, readMigrations(migrations)).pending.length === 0
  const count = (where: string) =>
    Number(sqlite.prepare(`select count(*) from client ${where}`).pluck().get())
  const moved = count("where organisation = 'moved'")
  if (count('') !== CLIENTS) tally.lost += CLIENTS - count('')
  if (moved !== (isNew ? CLIENTS : 0)) tally.torn += 1
  sqlite.close()
  return isNew
}

async function measureLife(path: string, migrations: string): Promise<number> {
  const victim = startVictim('migrate', path, migrations)
  await victim.said('ready')
  const start = performance.now()
  await victim.said('open')
  const life = performance.now() - start
  await victim.ended()
  return life
}

/** F7: the app is killed while it copies and migrates a book from an older version. */
export const killedMigration: Fault = {
  name: 'F7',
  title: 'killed while a migration runs',
  defaultRuns: 200,
  async run(runs, tally) {
    const { folder, path, remove } = makeFolder()
    await makeBookOf(path, CLIENTS)
    const migrations = nextMigrations(join(folder, 'migrations'))
    const place = join(folder, 'run')
    const target = join(place, 'carnet.db')
    const lay = () => {
      rmSync(place, { recursive: true, force: true })
      mkdirSync(place)
      for (const end of ['', '.watermark']) copyFileSync(path + end, target + end)
    }
    let life = Infinity
    for (let n = 0; n < 3; n += 1) {
      lay()
      life = Math.min(life, await measureLife(target, migrations))
    }
    let finished = 0
    for (let n = 0; n < runs; n += 1) {
      lay()
      const victim = startVictim('migrate', target, migrations)
      await victim.said('ready')
      await pause(Math.random() * life)
      await victim.kill()
      try {
        if (checkHalves(target, migrations, tally)) finished += 1
        const store = await openFaultBook(target, migrations)
        checkBook(store, [], tally)
        store.close()
        if (!existsSync(copyPathBefore(target, TAG))) tally.fail('migrated without a copy')
        const left = readdirSync(place).filter((name) => name.includes('.tmp'))
        if (left.length > 0) tally.fail(`left behind: ${left.join(' ')}`)
      } catch (error) {
        tally.fail(`did not open after the kill: ${String(error)}`)
      }
    }
    process.stderr.write(`F7: ${finished} of ${runs} were killed after the migration was done\n`)
    remove()
    return runs
  },
}
