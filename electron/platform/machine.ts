import { readFileSync } from 'node:fs'
import { app, BrowserWindow, nativeTheme, webContents } from 'electron'
import type { Appearance } from '../ipc/machine.ts'
import type { FaultLog } from './log.ts'
import type { MachineSettings } from './machine-settings.ts'
import type { Paths } from './paths.ts'

interface Notice {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly kind: 'package' | 'font' | 'data'
  readonly text: string
}

/** What the page may ask of this machine. */
export function createMachine(options: {
  paths: Paths
  settings: MachineSettings
  log: FaultLog
  sqlite: { version: string; cipher: string }
  onAppearance: (appearance: Appearance) => void
}) {
  let notices: readonly Notice[] | undefined
  const readNotices = (): readonly Notice[] => {
    try {
      return JSON.parse(readFileSync(options.paths.notices, 'utf8')) as Notice[]
    } catch {
      return []
    }
  }
  return {
    appearance: () => options.settings.appearance(),
    setAppearance(appearance: Appearance) {
      options.settings.setAppearance(appearance)
      options.onAppearance(appearance)
    },
    about: () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
      sqlite: options.sqlite.version,
      cipher: options.sqlite.cipher,
      dataFolder: app.getPath('userData'),
    }),
    notices: () => (notices ??= readNotices()),
    recordFault: (message: string, stack: string) =>
      options.log.record(Object.assign(new Error(message), { stack, name: 'page' }), 'page'),
    reloadWindow(windowId: number) {
      webContents.fromId(windowId)?.reload()
    },
  }
}

/** Every window there is, those that only print included. */
export function openWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed())
}

/** The paper colour behind a window before its page is there. */
export function backgroundFor(theme: Appearance['theme']): string {
  const isDark = theme === 'soir' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
  return isDark ? '#171513' : '#FAF8F2'
}
