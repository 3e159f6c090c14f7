import { setTimeout as pause } from 'node:timers/promises'
import { checkBook, makeFolder, openFaultBook } from './book.ts'
import type { Fault } from './outcome.ts'
import { startVictim } from './victim.ts'

const ROWS = 1500

/** F2: the app is killed during an import, which is one transaction: all of it or nothing. */
export const killedImport: Fault = {
  name: 'F2',
  title: 'killed during an import',
  defaultRuns: 50,
  async run(runs, tally) {
    let life = 0
    let finished = 0
    for (let n = 0; n <= runs; n += 1) {
      const { path, remove } = makeFolder()
      const victim = startVictim('import', path, String(ROWS))
      await victim.said('importing')
      const start = performance.now()
      if (n === 0) {
        await victim.ended()
        life = performance.now() - start
      } else {
        await pause(Math.random() * life)
        await victim.kill()
      }
      const isAcknowledged = victim.lines.includes(`imported ${ROWS}`)
      if (n === 0 && !isAcknowledged) tally.fail(`the import said ${victim.lines.join()}`)
      try {
        const store = await openFaultBook(path)
        const count = Number(store.sqlite.prepare('select count(*) from client').pluck().get())
        if (count === ROWS) finished += 1
        else if (count !== 0) tally.torn += 1
        if (isAcknowledged) tally.acknowledged += ROWS
        if (isAcknowledged && count !== ROWS) tally.lost += ROWS - count
        checkBook(store, [], tally)
        store.close()
      } catch (error) {
        tally.fail(`did not open after the kill: ${String(error)}`)
      }
      remove()
    }
    process.stderr.write(`F2: ${finished} of ${runs + 1} had come to their end\n`)
    return runs
  },
}
