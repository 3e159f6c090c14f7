// Windows, menus, printing and what the stand-in says it lacks.
import { expect, test } from '../../../support/stand-in.ts'

test('two windows live and close on their own; the last one ends the app', async ({ app, page }) => {
  const second = app.waitForEvent('window')
  await app.evaluate(() => void globalThis.openWindow())
  const other = await second
  await expect(other.getByRole('heading', { name: 'Stand-in' })).toBeVisible()
  expect(await other.evaluate(() => globalThis.bridge.sender())).toMatchObject({
    url: 'app://bundle/index.html',
  })
  const window = await app.browserWindow(other)
  expect(await window.evaluate(({ id }) => id)).toBe(2)
  await other.close()
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const closed = app.waitForEvent('close')
  await page.close()
  await closed
})

test('a window that refuses to close calls quitting off', async ({ app, page }) => {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.once('close', (event) => event.preventDefault())
    electron.quit()
  })
  await expect.poll(() => app.evaluate(() => globalThis.seen.events)).toEqual([['before-quit']])
  await expect(page.getByRole('heading', { name: 'Stand-in' })).toBeVisible()
})

test('bounds, states and their events', async ({ app, page }) => {
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 700])
  const told = await app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('no window')
    const events: string[] = []
    for (const name of ['resize', 'move', 'maximize', 'unmaximize', 'minimize', 'restore'])
      window.on(name as 'resize', () => events.push(name))
    window.setBounds({ x: 40, y: 50, width: 640, height: 480 })
    window.maximize()
    const isMaximized = window.isMaximized()
    window.unmaximize()
    window.minimize()
    window.restore()
    const display = screen.getDisplayMatching(window.getBounds())
    return { events, isMaximized, normal: window.getNormalBounds(), width: display.bounds.width }
  })
  expect(told).toEqual({
    events: ['move', 'resize', 'maximize', 'unmaximize', 'minimize', 'restore'],
    isMaximized: true,
    normal: { x: 40, y: 50, width: 640, height: 480 },
    width: 1920,
  })
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480])
})

test('zoom lays the page out anew, and a picture of it can be taken', async ({ app, page, readSeen }) => {
  const zoom = (factor: number) =>
    app.evaluate(
      ({ BrowserWindow }, value) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value),
      factor,
    )
  await zoom(2)
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([450, 350])
  await page.getByRole('link', { name: 'Open' }).click()
  await expect.poll(async () => (await readSeen()).opened).toEqual(['https://example.invalid/new'])
  await zoom(1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900)
  const picture = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return { size: image?.getSize(), head: image?.toPNG().toString('latin1', 1, 4) }
  })
  expect(picture).toEqual({ size: { width: 900, height: 700 }, head: 'PNG' })
})

test('a shortcut of the menu fires its item, unless the page keeps the key', async ({
  app,
  page,
  readSeen,
}) => {
  await page.getByLabel('Note').focus()
  await page.keyboard.press('ControlOrMeta+l')
  await expect.poll(async () => (await readSeen()).pressed).toEqual([['lock', 1]])
  await page.evaluate(() =>
    addEventListener('keydown', (event) => event.preventDefault(), { once: true, capture: true }),
  )
  await page.keyboard.press('l')
  await page.evaluate(() => addEventListener('keydown', (event) => event.preventDefault()))
  await page.keyboard.press('ControlOrMeta+l')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click())
  // The click by code comes after the kept key, so a third entry would show the key got through.
  await expect.poll(async () => (await readSeen()).pressed.length).toBe(2)
})

test('editing commands of the menu act on the page', async ({ app, page }) => {
  const note = page.getByLabel('Note')
  await note.fill('carnet')
  await note.focus()
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.selectAll()
    contents?.delete()
  })
  await expect(note).toHaveValue('')
})

test('printToPDF prints Japanese and Arabic as text, on the paper asked for', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Stand-in' })).toBeVisible()
  const printed = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const pdf = await contents?.printToPDF({ pageSize: 'A5', landscape: true, generateTaggedPDF: true })
    return pdf?.toString('base64') ?? ''
  })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(Buffer.from(printed, 'base64')), verbosity: 0 })
  const sheet = await (await task.promise).getPage(1)
  const [, , width = 0, height = 0] = sheet.view
  // A5 lying, in points; Chromium rounds to its own units.
  expect(Math.abs(width - 595) + Math.abs(height - 420)).toBeLessThan(3)
  const { items } = await sheet.getTextContent()
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .normalize('NFKC')
  expect(text.replaceAll(' ', '')).toContain('日本語の顧客名簿')
  // A PDF keeps glyphs in the order they are drawn, so only the letters are sure, not their order.
  const letters = (word: string) => Array.from(word.replaceAll(' ', '')).toSorted().join('')
  const arabic = Array.from(text)
    .filter((letter) => /\p{Script=Arabic}/u.test(letter))
    .join('')
  expect(letters(arabic)).toBe(letters('دفتر العملاء'))
  await task.destroy()
})

test('a load that is blocked rejects as in Electron', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Stand-in' })).toBeVisible()
  const outcome = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const failures: unknown[] = []
    window.webContents.on('did-fail-load', (_event, code, description) => failures.push([code, description]))
    const message = await window.loadURL('https://example.invalid/').then(
      () => 'loaded',
      (error: Error) => error.message,
    )
    window.destroy()
    return { message, failures }
  })
  expect(outcome).toEqual({
    message: "ERR_BLOCKED_BY_CLIENT (-20) loading 'https://example.invalid/'",
    failures: [[-20, 'ERR_BLOCKED_BY_CLIENT']],
  })
})

test('a page that crashes is reported and can be loaded again', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Stand-in' })).toBeVisible()
  const reason = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const crash = new Promise<string>((resolve) =>
      contents?.once('render-process-gone', (_event, details) => resolve(details.reason)),
    )
    contents?.forcefullyCrashRenderer()
    const found = await crash
    await contents?.loadURL('app://bundle/index.html')
    return [found, contents?.isCrashed(), await contents?.executeJavaScript('typeof bridge.echo')]
  })
  expect(reason).toEqual(['crashed', false, 'function'])
  const readTitle = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  await expect.poll(readTitle).toBe('Stand-in')
})

test('the theme the app sets is the one pages see', async ({ app, page }) => {
  const isDark = await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
    return nativeTheme.shouldUseDarkColors
  })
  expect(isDark).toBe(true)
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('questions nobody can answer are cancelled', async ({ app }) => {
  const answers = await app.evaluate(async ({ dialog }) => [
    await dialog.showOpenDialog({}),
    await dialog.showSaveDialog({}),
    await dialog.showMessageBox({ message: 'Delete?', buttons: ['Delete', 'Keep'], cancelId: 1 }),
  ])
  expect(answers).toEqual([
    { canceled: true, filePaths: [] },
    { canceled: true, filePath: '' },
    { response: 1, checkboxChecked: false },
  ])
})

test('what is lacking fails by its name', async ({ app, page }) => {
  const messages = await app.evaluate((electron) => {
    const tell = (attempt: () => unknown) => {
      try {
        return String(attempt())
      } catch (error) {
        return (error as Error).message
      }
    }
    const [window] = electron.BrowserWindow.getAllWindows()
    return [
      tell(() => electron.safeStorage.isEncryptionAvailable()),
      tell(() => electron.utilityProcess.fork('worker.js')),
      tell(() => electron.net.fetch('https://example.invalid/')),
      tell(() => new electron.Tray('icon.png')),
      tell(() => electron.app.setLoginItemSettings({})),
      tell(() => electron.BrowserWindow.fromBrowserView({} as Electron.BrowserView)),
      tell(() => window?.setProgressBar(0.5)),
      tell(() => window?.webContents.insertCSS('')),
      tell(() => electron.session.fromPartition('x')),
    ]
  })
  expect(messages).toEqual(
    [
      'safeStorage.isEncryptionAvailable',
      'utilityProcess.fork',
      'net.fetch',
      'Tray',
      'app.setLoginItemSettings',
      'BrowserWindow.fromBrowserView',
      'BrowserWindow.setProgressBar',
      'WebContents.insertCSS',
      'session.fromPartition',
    ].map((name) => `not in the stand-in: ${name}`),
  )
  const inPreload = await page.evaluate(() => {
    try {
      return globalThis.bridge.lacking()
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(inPreload).toBe('not in the stand-in: ipcRenderer.sendSync')
})
