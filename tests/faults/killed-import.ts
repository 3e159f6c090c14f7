import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../../db/store.ts'
import { checkBook, makeFolder, openFaultBook } from './book.ts'
import { importRows } from './import-rows.ts'
import type { Fault, Tally } from './outcome.ts'
import { startVictim, type Victim } from './victim.ts'

const ROWS = 100_000
/** After every so many kills the same file is brought in again. */
const AGAIN_EVERY = 5

/** F2: the app is killed during an import, which is one transaction: all of it or nothing. */
export const killedImport: Fault = {
  name: 'F2',
  title: 'killed during an import',
  defaultRuns: 50,
  async run(runs, tally) {
    const killed = { reading: 0, writing: 0, ordering: 0, afterwards: 0 }
    let [whole, again, life] = [0, 0, 0]
    for (let n = 0; n <= runs; n += 1) {
      const { path, remove } = makeFolder()
      const victim = startVictim('import', path, String(ROWS))
      await victim.said('importing')
      const start = performance.now()
      if (n === 0) {
        await victim.ended()
        life = performance.now() - start
        if (!isAcknowledged(victim)) tally.fail(`the import said ${victim.lines.join()}`)
      } else {
        await pause(Math.random() * life)
        await victim.kill()
        killed[killedWhile(victim)] += 1
      }
      try {
        const store = await openFaultBook(path)
        const isWhole = checkImport(store, isAcknowledged(victim), tally)
        if (isWhole) whole += n === 0 ? 0 : 1
        else if (n % AGAIN_EVERY === 0) {
          checkImport(store, (await importRows(store, ROWS)) === ROWS, tally)
          again += 1
        }
        store.close()
      } catch (error) {
        tally.fail(`did not open after the kill: ${String(error)}`)
      }
      remove()
    }
    tally.figures = { rows: ROWS, whole, again, ...killed }
    return runs
  },
}

const isAcknowledged = ({ lines }: Victim) => lines.includes(`imported ${ROWS}`)

function killedWhile({ lines }: Victim) {
  if (lines.some((line) => line.startsWith('imported '))) return 'afterwards'
  if (lines.includes('step ordering')) return 'ordering'
  return lines.includes('step writing') ? 'writing' : 'reading'
}

/** All that an import writes must be there or nothing of it, each person once; answers which. */
function checkImport(store: Store, isTold: boolean, tally: Tally): boolean {
  const count = (sql: string) => Number(store.sqlite.prepare(sql).pluck().get())
  const clients = count('select count(*) from client')
  const isWhole = clients > 0
  const expected = isWhole ? ROWS : 0
  const counts = [
    clients,
    count('select count(*) from client_name'),
    count('select count(distinct value) from contact_way'),
    count('select count(*) from note'),
    count('select count(*) from client_search_docsize'),
    count('select count(*) from note_search_docsize'),
    ROWS * count('select count(*) from import'),
    ROWS * count("select count(*) from activity where act = 'import.committed'"),
  ]
  for (const found of counts) tally.torn += Math.abs(found - expected)
  if (isTold) {
    tally.acknowledged += ROWS
    tally.lost += Math.max(0, ROWS - clients)
  }
  checkBook(store, [], tally)
  return isWhole
}
