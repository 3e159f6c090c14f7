import { setTimeout as pause } from 'node:timers/promises'
import { type Ack, checkBook, makeFolder, openFaultBook } from './book.ts'
import type { Fault } from './outcome.ts'
import { acksOf, startVictim } from './victim.ts'

/** A new book now and then: a growing one would make the last runs slow, a fresh one would never be reopened. */
const RUNS_A_BOOK = 20
const LONGEST_LIFE_MS = 400

/** F1: the app is killed while it writes. */
export const killedWriter: Fault = {
  name: 'F1',
  title: 'killed while writing clients and notes',
  defaultRuns: 200,
  async run(runs, tally) {
    let book = makeFolder()
    let all: Ack[] = []
    for (let n = 0; n < runs; n += 1) {
      if (n % RUNS_A_BOOK === 0) {
        book.remove()
        book = makeFolder()
        all = []
      }
      const victim = startVictim('write', book.path)
      await victim.said('open')
      await pause(Math.random() * LONGEST_LIFE_MS)
      await victim.kill()
      const acks = acksOf(victim.lines)
      all = all.concat(acks)
      try {
        const store = await openFaultBook(book.path)
        const before = tally.acknowledged
        checkBook(store, all, tally)
        tally.acknowledged = before + acks.length
        store.close()
      } catch (error) {
        tally.fail(`did not open after the kill: ${String(error)}`)
      }
    }
    book.remove()
    return runs
  },
}
