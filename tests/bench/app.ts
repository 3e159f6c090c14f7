import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { WireAnswer } from '../../electron/ipc/wire.ts'
import { root } from '../support/launch.ts'
import { fixtureApp, launcher, listProcessesOf } from '../support/stand-in.ts'
import type { BenchBook } from './book.ts'
import { type Board, readTimes, type Times } from './measure.ts'

const STARTS = 5
const CALLS = 400
const WARM_UP = 50
/** Few pages, read again and again: the first reading of each is also written to the log of who opened what. */
const PAGES = 40
const SETTLED_MS = 3_000

interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  readonly startedIn: number
}

/** P3, P10, P12: the built app on this book against the smallest app of the same host. Linux only for memory. */
export async function measureApp(board: Board, book: BenchBook): Promise<void> {
  if (!existsSync(join(root, 'out/main/main.js'))) {
    spawnSync(process.execPath, [join(root, 'electron/start/build.mjs')], { stdio: 'inherit' })
  }
  const starts = { ours: [] as number[], floor: [] as number[] }
  const memory = { ours: [] as number[], floor: [] as number[] }
  let calls: { ours: Times; floor: Times } | undefined
  for (let n = 0; n < STARTS; n += 1) {
    const ours = await startOurs(book)
    starts.ours.push(ours.startedIn)
    memory.ours.push(await readMemory(ours))
    const answer = n === 0 ? await measureCalls(ours.page, book.clients) : undefined
    await end(ours)
    const floor = await startSmallest()
    starts.floor.push(floor.startedIn)
    memory.floor.push(await readMemory(floor))
    if (answer) calls = { ours: answer.times, floor: await measureEcho(floor.page, answer.value) }
    await end(floor)
  }
  if (calls) board.times('P3', 'clients.get from the page, to an echo of the answer', calls)
  const start = { ours: readTimes(starts.ours), floor: readTimes(starts.floor) }
  board.value(
    'P10',
    'start to a list to use, to an empty window',
    'ms',
    start.ours.median,
    start.floor.median,
  )
  const median = (values: number[]) => readTimes(values).median
  board.value('P12', 'memory, idle', 'MB', median(memory.ours), median(memory.floor))
}

async function launch(appPath: string, folder: string, ready: string, args: string[] = []): Promise<Running> {
  const hasElectron = existsSync(join(root, 'node_modules/electron/path.txt'))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const start = performance.now()
  const app = await _electron.launch({
    ...(hasElectron ? {} : { executablePath: launcher }),
    args: [appPath, `--user-data-dir=${folder}`, ...args, ...sandbox],
    cwd: root,
    env: { ...process.env, TZ: 'Europe/Paris', CARNET_HOST_HEADLESS: '1' },
  })
  const page = await app.firstWindow()
  await page.locator(ready).first().waitFor()
  return { app, page, folder, startedIn: performance.now() - start }
}

// Chromium's own files go into a new folder; the book stays where it is kept.
function startOurs(book: BenchBook): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-app-'))
  symlinkSync(join(book.folder, 'books'), join(folder, 'books'))
  return launch(root, folder, '[role=option] bdi', ['--demo', '--route=/clients', '--lang=en'])
}

function startSmallest(): Promise<Running> {
  return launch(fixtureApp, mkdtempSync(join(tmpdir(), 'carnet-bench-app-')), 'h1')
}

async function end({ app, folder }: Running): Promise<void> {
  await app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

/** The memory of every process of the app in MB, shared pages counted in shares. */
async function readMemory({ page, folder }: Running): Promise<number> {
  await page.waitForTimeout(SETTLED_MS)
  const kilobytes = listFamily(listProcessesOf(folder)).map((pid) => {
    try {
      const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      return Number(/^Pss:\s+(\d+)/m.exec(told)?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

function listFamily(pids: readonly number[]): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    try {
      const told = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))
      if (told) parents.set(Number(name), Number(told[1]))
    } catch {
      continue
    }
  }
  const family = new Set(pids)
  for (let known = 0; known !== family.size;) {
    known = family.size
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid)
  }
  return [...family]
}

async function measureCalls(page: Page, clients: number): Promise<{ times: Times; value: unknown }> {
  const { times, value } = await page.evaluate(
    async ({ calls, pages, clients }) => {
      const times: number[] = []
      let value: unknown = null
      for (let n = 0; n < calls; n += 1) {
        const start = performance.now()
        const input = { id: (((n % pages) * 7919) % clients) + 1 }
        const answer: WireAnswer = await window.carnet.call({
          id: 1_000_000 + n,
          route: 'clients.get',
          input,
        })
        times.push(performance.now() - start)
        if (!answer.ok) throw new Error(answer.error.code)
        value = answer.value
      }
      return { times, value }
    },
    { calls: CALLS + WARM_UP, pages: PAGES, clients },
  )
  return { times: readTimes(times.slice(WARM_UP)), value }
}

async function measureEcho(page: Page, value: unknown): Promise<Times> {
  const times = await page.evaluate(
    async ({ calls, value }) => {
      const times: number[] = []
      for (let n = 0; n < calls; n += 1) {
        const start = performance.now()
        await bridge.echo(value)
        times.push(performance.now() - start)
      }
      return times
    },
    { calls: CALLS + WARM_UP, value },
  )
  return readTimes(times.slice(WARM_UP))
}
