// How the stand-in starts, keeps to itself and ends.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, fixtureApp, launcher, listProcessesOf, startBare, test } from '../../../support/stand-in.ts'

test.skip(process.platform !== 'linux', 'reads /proc')

/** Local addresses listened on by any of these processes, from /proc. */
function listListening(pids: number[]): string[] {
  const sockets = new Set(
    pids.flatMap((pid) =>
      readdirSync(`/proc/${pid}/fd`).map((fd) =>
        spawnSync('readlink', [`/proc/${pid}/fd/${fd}`], { encoding: 'utf8' }).stdout.trim(),
      ),
    ),
  )
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => columns[3] === '0A' && sockets.has(`socket:[${columns[9]}]`))
      .map((columns) => columns[1] ?? ''),
  )
}

function readFilesBelow(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

/** Waits until the app's window has its renderer. */
async function waitForWindow(userData: string): Promise<number[]> {
  const isRenderer = (pid: number) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
    } catch {
      return false
    }
  }
  await expect.poll(() => listProcessesOf(userData).some(isRenderer), { timeout: 40_000 }).toBe(true)
  return listProcessesOf(userData)
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
  test(`${signal} leaves no process behind, and a normal start listens on no port`, async ({ userData }) => {
    const child = startBare(userData)
    let said = ''
    child.stdout?.on('data', (text: Buffer) => (said += text.toString()))
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const pids = await waitForWindow(userData)
    expect(listListening(pids)).toEqual([])
    child.kill(signal)
    const code = await ended
    if (signal !== 'SIGKILL') expect({ code, said }).toEqual({ code: 0, said: 'will-quit\n' })
    await expect.poll(() => listProcessesOf(userData), { timeout: 30_000 }).toEqual([])
  })
}

test('a Chromium that dies takes the app with it, after will-quit, with a failure', async ({ userData }) => {
  const child = startBare(userData)
  let said = ''
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const pids = await waitForWindow(userData)
  const browser = pids.find((pid) => {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return line.includes('--remote-debugging-pipe') && !line.includes('--type=')
  })
  process.kill(browser ?? 0, 'SIGKILL')
  expect(await ended).not.toBe(0)
  expect(said).toBe('will-quit\n')
})

test('a second start hands its arguments to the first and ends', async ({ page, readSeen, userData }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const second = spawnSync(
    launcher,
    [fixtureApp, `--user-data-dir=${userData}`, '--no-sandbox', 'card.vcf'],
    {
      env: { ...process.env, CARNET_HOST_HEADLESS: '1' },
    },
  )
  expect(second.status).toBe(3)
  await expect
    .poll(async () => (await readSeen()).events)
    .toEqual([['second-instance', 'second', 'card.vcf']])
})

test('a lock left by a crash does not keep the next start out', async ({ userData }) => {
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const child = startBare(userData)
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    await waitForWindow(userData)
    child.kill(signal)
    expect(await ended).toBe(signal === 'SIGKILL' ? null : 0)
    await expect.poll(() => listProcessesOf(userData)).toEqual([])
  }
})

test('nothing a page shows or holds is found on disk, even when the app is killed', async ({
  app,
  page,
  userData,
}) => {
  const secret = 'Ottoline-Vasquez-7731'
  await page.getByLabel('Note').fill(`${secret} typed`)
  await page.evaluate((word) => {
    document.title = `${word} title`
    history.pushState({}, '', `?client=${word}`)
    localStorage.setItem('note', `${word} stored`)
  }, secret)
  await page.evaluate(
    (word) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(word)
        opening.addEventListener('success', () => resolve())
      }),
    secret,
  )
  await page.reload()
  const find = () =>
    readFilesBelow(userData)
      .filter(({ bytes }) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')))
      .map(({ path }) => path)
  expect(find()).toEqual([])
  // Chromium then ends in order, writes what it has to write, and nobody tidies up after it.
  app.process().kill('SIGKILL')
  await expect.poll(() => listProcessesOf(userData), { timeout: 30_000 }).toEqual([])
  expect(readFilesBelow(userData).length).toBeGreaterThan(0)
  expect(find()).toEqual([])
})

test('a normal end leaves an empty folder', async ({ app, page, userData }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  await app.close()
  expect(readdirSync(userData)).toEqual([])
})

test('whoever asks the electron package for the executable is given the stand-in', () => {
  const require = createRequire(import.meta.url)
  const program = `process.stdout.write(require(${JSON.stringify(require.resolve('electron'))}))`
  const { stdout } = spawnSync(process.execPath, ['-e', program], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(launcher) },
    encoding: 'utf8',
  })
  expect(dirname(stdout)).toBe(dirname(launcher))
})
