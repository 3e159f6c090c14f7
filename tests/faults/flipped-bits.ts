import { createHash, randomInt } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { connectToRead } from '../../db/connect.ts'
import { makeVerifiedCopy } from '../../db/verified-copy.ts'
import { FAULT_KEY, makeBookOf, makeFolder } from './book.ts'
import type { Fault } from './outcome.ts'

const CLIENTS = 60

function flipBit(path: string, at: number, bit: number): void {
  const handle = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ (1 << bit)
  writeSync(handle, byte, 0, 1, at)
  closeSync(handle)
}

/** Everything in the file as one number; throws when a page does not open. */
function readEverything(path: string): string {
  const sqlite = connectToRead(path, FAULT_KEY)
  try {
    const verdict = sqlite.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw new Error(String(verdict))
    const tables = sqlite
      .prepare<[], string>(
        "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'",
      )
      .pluck()
      .all()
    const hash = createHash('sha256')
    for (const table of tables) {
      for (const row of sqlite.prepare(`select * from "${table}"`).raw().iterate())
        hash.update(JSON.stringify(row))
    }
    return hash.digest('hex')
  } finally {
    sqlite.close()
  }
}

/** F4: one bit changes on the disk, in the book or in a verified copy of it. */
export const flippedBits: Fault = {
  name: 'F4',
  title: 'one bit flipped in the book or in a copy',
  defaultRuns: 1000,
  async run(runs, tally) {
    const { path, remove } = makeFolder()
    await makeBookOf(path, CLIENTS)
    const copy = `${path}.copy`
    const open = connectToRead(path, FAULT_KEY)
    makeVerifiedCopy(open, FAULT_KEY, copy)
    open.close()
    const truth = readEverything(path)
    if (readEverything(copy) !== truth) tally.fail('the copy differs from the book')
    for (let n = 0; n < runs; n += 1) {
      const victim = n % 2 === 0 ? path : copy
      const at = randomInt(statSync(victim).size)
      const bit = randomInt(8)
      flipBit(victim, at, bit)
      const damaged = readFileSync(victim)
      try {
        const found = readEverything(victim)
        if (found === truth) tally.fail(`bit ${bit} of byte ${at} went unnoticed`)
        else tally.torn += 1
      } catch {
        if (!readFileSync(victim).equals(damaged)) tally.fail('the damaged file was changed')
      }
      flipBit(victim, at, bit)
      for (const end of ['-wal', '-shm']) rmSync(victim + end, { force: true })
    }
    if (readEverything(path) !== truth) tally.fail('the mended book differs')
    remove()
    return runs
  },
}
