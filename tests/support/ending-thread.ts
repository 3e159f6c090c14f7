import { type JobRoom, jobs } from '../../electron/services/jobs.ts'

/** The jobs that end the thread, beside its own: most begin to write, say so, and never come to the end of it. */
const endings = {
  'ending.memory': (room: JobRoom) => {
    writeHalf(room)
    fillMemory()
  },
  /** With a statement still being read, which holds more than the transaction. */
  'ending.memory.reading': (room: JobRoom) => {
    writeHalf(room)
    for (const row of room.store.sqlite.prepare('select * from salon').iterate()) fillMemory(row)
  },
  'ending.bug': async (room: JobRoom) => {
    writeHalf(room)
    setTimeout(() => {
      throw new TypeError('a bug')
    })
    await new Promise(() => {})
  },
  /** Ends the thread when nobody waits any more, as the upkeep would. */
  'ending.later': async () => {
    setTimeout(() => {
      throw new TypeError('a bug')
    })
  },
}

function writeHalf({ store, progress }: JobRoom): void {
  store.sqlite.exec('begin immediate')
  store.sqlite.prepare(`insert into salon (name) values ('half')`).run()
  progress({ done: 0, total: 1, step: 'writing' })
}

function fillMemory(...kept: unknown[]): never {
  for (;;) kept.push(Array.from({ length: 1000 }, (_, n) => ({ n })))
}

Object.assign(jobs, endings)
await import(new URL('../../electron/worker.ts', import.meta.url).href)
