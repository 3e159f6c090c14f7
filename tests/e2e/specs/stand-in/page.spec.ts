// What a page may see and do behind the stand-in.
import { expect, test } from '../../../support/stand-in.ts'

test('the page sees the bridge and nothing else of the host', async ({ page }) => {
  const sees = await page.evaluate(() => ({
    leaks: [
      'require',
      'process',
      'module',
      'ipcRenderer',
      'electron',
      '__standInSay',
      '__standInHear',
    ].filter((name) => name in globalThis),
    sum: globalThis.bridge.add(2, 3),
    isFrozen: Object.isFrozen(globalThis.bridge),
    isOwnFunction: Object.getPrototypeOf(globalThis.bridge.echo) === Function.prototype,
    electron: globalThis.bridge.versions['electron'],
    isSecure: isSecureContext,
  }))
  expect(sees).toMatchObject({ leaks: [], sum: 5, isFrozen: true, isOwnFunction: true, isSecure: true })
  expect(sees.electron).toMatch(/^\d+\./)
})

test('IPC events carry the address the app gave its page', async ({ page }) => {
  expect(await page.evaluate(() => globalThis.bridge.sender())).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    isTop: true,
  })
})

test('a handler that throws rejects with its message', async ({ page }) => {
  const message = await page.evaluate(() => globalThis.bridge.fail().catch((error: Error) => error.message))
  expect(message).toBe("Error invoking remote method 'fail': TypeError: broken on purpose")
})

test('main and page send each other messages until the listener is removed', async ({
  app,
  page,
  readSeen,
}) => {
  await page.evaluate(() => globalThis.bridge.say({ word: 'bonjour' }))
  await expect.poll(async () => (await readSeen()).said).toEqual([{ word: 'bonjour' }])
  await page.evaluate(() => {
    const heard: unknown[] = []
    const stop = globalThis.bridge.onNews((word) => {
      heard.push(word)
      if (word === 'two') stop()
    })
    Object.assign(globalThis, { heard })
  })
  await app.evaluate(({ BrowserWindow }) => {
    for (const word of ['one', 'two', 'three'])
      BrowserWindow.getAllWindows()[0]?.webContents.send('news', word)
  })
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
    .toEqual(['one', 'two'])
})

test('values survive the way to main and back as structured clone keeps them', async ({ page }) => {
  const kept = await page.evaluate(async () => {
    const value = {
      date: new Date(5),
      map: new Map([[1, new Set(['x'])]]),
      nothing: undefined,
      notANumber: NaN,
      minusZero: -0,
      big: 10n ** 20n,
      bytes: new Uint8Array([0, 1, 255]),
      floats: new Float64Array([0.1]),
      $: 'a key of our own',
      text: '李 كتاب \u0000 👩🏽‍🎨',
    }
    const back = (await globalThis.bridge.echo(value)) as typeof value
    return [
      back.date instanceof Date && back.date.getTime() === 5,
      back.map.get(1)?.has('x') === true,
      'nothing' in back && back.nothing === undefined,
      Number.isNaN(back.notANumber),
      Object.is(back.minusZero, -0),
      back.big === value.big,
      back.bytes instanceof Uint8Array && [...back.bytes].join() === '0,1,255',
      back.floats instanceof Float64Array && back.floats[0] === 0.1,
      back.$ === value.$,
      back.text === value.text,
    ]
  })
  expect(kept).toEqual(Array(10).fill(true))
})

test('what cannot be cloned is refused, and megabytes pass', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    const tell = async (value: unknown) => {
      try {
        return await globalThis.bridge.echo(value)
      } catch (error) {
        return (error as Error).message
      }
    }
    const bytes = new Uint8Array(4_000_000).map((_, i) => i % 251)
    const back = (await globalThis.bridge.echo(bytes)) as Uint8Array
    return {
      symbol: await tell(Symbol('s')),
      loop: await tell(loop),
      sameBytes: back.length === bytes.length && back.every((byte, i) => byte === bytes[i]),
    }
  })
  const refusal = 'An object could not be cloned.'
  expect(answers).toEqual({ symbol: refusal, loop: refusal, sameBytes: true })
})

test('the policy of the protocol handler holds: no inline script, no eval', async ({ page }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.addedRan = true'
    document.head.append(script)
    return ['scriptRan', 'inlineRan', 'addedRan'].map((name) => name in globalThis)
  })
  expect(ran).toEqual([true, false, false])
  await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)')
})

test('nothing reaches the network, no window opens, no navigation or download leaves', async ({
  app,
  page,
  readSeen,
}) => {
  const fetched = await page.evaluate(() =>
    fetch('https://example.invalid/beacon').then(
      () => 'reached',
      (error: Error) => error.name,
    ),
  )
  expect(fetched).toBe('TypeError')
  expect((await readSeen()).requests).toContain('https://example.invalid/beacon')
  await page.getByRole('link', { name: 'Leave' }).click()
  await expect.poll(async () => (await readSeen()).navigations).toEqual(['https://example.invalid/elsewhere'])
  await page.getByRole('link', { name: 'Open' }).click()
  await expect.poll(async () => (await readSeen()).opened).toEqual(['https://example.invalid/new'])
  await page.getByRole('link', { name: 'Download' }).click()
  await expect.poll(async () => (await readSeen()).downloads).toEqual(['blob.bin'])
  await expect(page.getByRole('heading', { name: 'Stand-in' })).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})

test('permissions follow the app', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return found.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})
