import { readFileSync } from 'node:fs'
import { lockStore } from '../../db/store-lock.ts'
import { makeFolder, openFaultBook, writeClients } from './book.ts'
import type { Fault } from './outcome.ts'
import { startVictim } from './victim.ts'

/** F8: a second instance of the app tries to open the book. */
export const secondInstance: Fault = {
  name: 'F8',
  title: 'a second instance beside the first',
  defaultRuns: 20,
  async run(runs, tally) {
    const { path, remove } = makeFolder()
    const lock = lockStore(path)
    const store = await openFaultBook(path)
    await writeClients(store, 5, () => {
      tally.acknowledged += 1
    })
    const before = readFileSync(`${path}.watermark`).toString('hex')
    for (let n = 0; n < runs; n += 1) {
      const second = startVictim('enter', path)
      await second.ended()
      if (second.lines.join() !== 'refused in-use') tally.fail(`the second said ${second.lines.join()}`)
    }
    const after = readFileSync(`${path}.watermark`).toString('hex')
    if (after !== before) tally.fail('the second wrote')
    if (store.sqlite.prepare('select count(*) from client').pluck().get() !== 5) tally.lost += 1
    store.close()
    lock.release()
    remove()
    return runs
  },
}
