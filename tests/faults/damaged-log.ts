import { randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { foldLog } from '../../db/checkpoint.ts'
import { openStore } from '../../db/open.ts'
import { BehindWatermark } from '../../db/watermark.ts'
import {
  type Ack,
  checkBook,
  FAULT_KEY,
  makeFolder,
  MIGRATIONS,
  openFaultBook,
  writeClients,
} from './book.ts'
import type { Fault, Tally } from './outcome.ts'

const CLIENTS = 20
const FILES = ['', '-wal', '.watermark']

function damage(log: Buffer, how: number): Buffer | undefined {
  if (how === 0) return log.subarray(0, Math.floor((log.length * randomInt(10)) / 10))
  if (how === 1) return undefined
  const flipped = Buffer.from(log)
  const at = randomInt(log.length)
  flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(8))
  return flipped
}

async function openDamaged(
  path: string,
  log: Buffer | undefined,
  acks: readonly Ack[],
  tally: Tally,
): Promise<void> {
  const open = (goOnBehind: boolean) =>
    openStore({ path, key: FAULT_KEY, migrations: MIGRATIONS, goOnBehind })
  try {
    const store = await open(false)
    checkBook(store, acks, tally)
    store.close()
    return
  } catch (error) {
    if (!(error instanceof BehindWatermark)) {
      tally.fail(`refused with ${String(error)}`)
      return
    }
  }
  if (log !== undefined && log.length > 0) {
    const isKept = existsSync(`${path}-wal.kept-1`) && readFileSync(`${path}-wal.kept-1`).equals(log)
    if (!isKept) tally.fail('the damaged log was not kept')
  }
  const store = await open(true)
  checkBook(store, [], tally)
  tally.acknowledged += acks.length
  store.close()
}

/** F5: the log of a crashed app is cut short, gone, or has a bit flipped; what is missing must be told. */
export const damagedLog: Fault = {
  name: 'F5',
  title: 'a damaged log: told, kept and never served in silence',
  defaultRuns: 150,
  async run(runs, tally) {
    const { folder, path, remove } = makeFolder()
    const store = await openFaultBook(path)
    foldLog(store.sqlite)
    const acks: Ack[] = []
    await writeClients(store, CLIENTS, (ack) => acks.push(ack))
    const crashed = FILES.map((end) => [end, readFileSync(path + end)] as const)
    store.close()
    for (let n = 0; n < runs; n += 1) {
      for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`)
      for (const [end, bytes] of crashed) writeFileSync(path + end, bytes)
      const log = damage(readFileSync(`${path}-wal`), n % 3)
      if (log === undefined) rmSync(`${path}-wal`)
      else writeFileSync(`${path}-wal`, log)
      await openDamaged(path, log, acks, tally)
    }
    remove()
    return runs
  },
}
