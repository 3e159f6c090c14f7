// The smallest app that uses what the product uses; no build, so that a failing spec points at the stand-in.
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https:; img-src 'self'"
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }
const EXTRA = {
  '/page.js': 'window.scriptRan = true',
  '/style.css': 'h1 { color: rgb(1, 2, 3) }',
  '/blob.bin': 'bytes',
}

export const seen = {
  events: [],
  navigations: [],
  opened: [],
  requests: [],
  said: [],
  downloads: [],
  pressed: [],
}
globalThis.seen = seen

if (!app.requestSingleInstanceLock({ from: 'second' })) app.exit(3)
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.on('second-instance', (_event, argv, _cwd, data) =>
  seen.events.push(['second-instance', data.from, argv.at(-1)]),
)
app.on('before-quit', () => seen.events.push(['before-quit']))
app.on('will-quit', () => process.stdout.write('will-quit\n'))

async function answer(request) {
  const { host, pathname } = new URL(request.url)
  if (host !== 'bundle') return new Response('unknown', { status: 404 })
  const body = EXTRA[pathname] ?? (await readFile(join(import.meta.dirname, pathname)).catch(() => null))
  if (body === null) return new Response('not found', { status: 404 })
  const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
  return new Response(body, { headers: { 'content-type': type, 'content-security-policy': POLICY } })
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event, url) => {
    seen.navigations.push(url)
    event.preventDefault()
  })
  void window.loadURL('app://bundle/index.html')
  return window
}
globalThis.openWindow = openWindow

function start() {
  mkdirSync(app.getPath('userData'), { recursive: true })
  protocol.handle('app', answer)
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.defaultSession.on('will-download', (event, item) => {
    seen.downloads.push(item.getFilename())
    event.preventDefault()
  })
  session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
    seen.requests.push(details.url)
    callback({ cancel: !details.url.startsWith('app:') })
  })
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => {
    throw new TypeError('broken on purpose')
  })
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({
    url: senderFrame.url,
    origin: senderFrame.origin,
    isTop: senderFrame.parent === null && senderFrame === sender.mainFrame,
  }))
  ipcMain.on('say', (_event, word) => seen.said.push(word))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Book',
        submenu: [
          {
            id: 'lock',
            label: 'Lock',
            accelerator: 'CmdOrCtrl+L',
            click: (item, window) => seen.pressed.push([item.id, window?.id]),
          },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
    ]),
  )
  openWindow()
}
void app.whenReady().then(start)
