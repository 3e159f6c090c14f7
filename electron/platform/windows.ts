import { BrowserWindow, screen } from 'electron'
import type { MachineSettings } from './machine-settings.ts'
import { isOnScreen } from './window-place.ts'

const PREFERRED = { width: 1440, height: 900 }

/** What a window needs to open on one of our pages. */
export interface WindowOptions {
  readonly preload: string
  readonly url: string
  readonly background: string
}

/** A window whose page is on its way. */
export interface OpenedWindow {
  readonly window: BrowserWindow
  /** Rejects when the page cannot be loaded. */
  readonly loaded: Promise<void>
}

function load(window: BrowserWindow, url: string): OpenedWindow {
  const loaded = window.loadURL(url)
  loaded.catch(() => undefined)
  return { window, loaded }
}

const webPreferences = (preload: string) => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
})

/** Opens the staff's window where it last stood, if that is still on a screen, and remembers where it goes. */
export function openMainWindow(
  settings: MachineSettings,
  options: WindowOptions & { isShown: boolean; size: { width: number; height: number } | null },
): OpenedWindow {
  const kept = options.size ? null : settings.windowState()
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const place = kept && isOnScreen(kept, screens) ? kept : null
  const area = screen.getPrimaryDisplay().workArea
  const window = new BrowserWindow({
    width: options.size?.width ?? place?.width ?? Math.min(PREFERRED.width, area.width),
    height: options.size?.height ?? place?.height ?? Math.min(PREFERRED.height, area.height),
    ...(place ? { x: place.x, y: place.y } : {}),
    minWidth: 760,
    minHeight: 560,
    show: false,
    title: 'Carnet',
    backgroundColor: options.background,
    webPreferences: webPreferences(options.preload),
  })
  window.once('ready-to-show', () => {
    if (!options.isShown) return
    if (place?.isMaximized) window.maximize()
    window.show()
  })
  // A size asked for on the command line is for this once.
  if (!options.size) {
    window.once('close', () => {
      settings.setWindowState({ ...window.getNormalBounds(), isMaximized: window.isMaximized() })
    })
  }
  return load(window, options.url)
}

/** Opens a window nobody sees, for a page that is only printed or saved. */
export function openHiddenWindow(options: WindowOptions): OpenedWindow {
  const window = new BrowserWindow({
    width: 900,
    height: 1270,
    show: false,
    backgroundColor: options.background,
    webPreferences: webPreferences(options.preload),
  })
  return load(window, options.url)
}

const READY = `new Promise((resolve, reject) => {
  const root = document.documentElement
  const started = Date.now()
  const look = () => {
    if (root.dataset.ready === 'true') document.fonts.ready.then(() => requestAnimationFrame(() => resolve(true)))
    else if (root.dataset.ready === 'failed' || Date.now() - started > 20000) reject(new Error('page not ready'))
    else setTimeout(look, 25)
  }
  look()
})`

/** Resolves once the page in a window says that everything it shows is there, fonts included. */
export async function waitUntilReady(window: BrowserWindow): Promise<void> {
  await window.webContents.executeJavaScript(READY)
}
