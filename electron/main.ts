import { app, nativeTheme, powerMonitor } from 'electron'
import { seedDemo } from '../db/demo/seed-demo.ts'
import { describeSqlite } from '../db/describe-sqlite.ts'
import { matchInterfaceLanguage } from '../locales/languages.ts'
import { wallClock } from '../locales/time-zones.ts'
import { announceTo, openBridge } from './bridge/bridge.ts'
import { createRouter } from './bridge/router.ts'
import { createHandlers } from './handlers/handlers.ts'
import { contract } from './ipc/contract.ts'
import { Appearance } from './ipc/machine.ts'
import type { Announce } from './ipc/topics.ts'
import { claimAppScheme, serveApp } from './platform/app-scheme.ts'
import { closeDoors } from './platform/closed-doors.ts'
import { readCommandLine } from './platform/command-line.ts'
import { openLog } from './platform/log.ts'
import { openMachineSettings } from './platform/machine-settings.ts'
import { backgroundFor, createMachine, shownWindows } from './platform/machine.ts'
import { setApplicationMenu } from './platform/menu.ts'
import { findPaths } from './platform/paths.ts'
import { saveScreenshot } from './platform/screenshot.ts'
import {
  createBriefPrinter,
  createRecoveryPrinter,
  importDialogs,
  pageOrigin,
  pageUrl,
} from './platform/sheets.ts'
import { openMainWindow } from './platform/windows.ts'
import { closeServices, openServices } from './services/services.ts'
import { createSession } from './services/session.ts'
import { toAppError } from './services/store-errors.ts'

const asked = readCommandLine(process.argv)
const isDevelopment = !app.isPackaged

claimAppScheme()
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      app.exit(1)
    })
} else app.quit()

async function open(): Promise<void> {
  const paths = findPaths(import.meta.dirname)
  const log = openLog(paths.log, (text) => isDevelopment && process.stderr.write(text))
  const settings = openMachineSettings(paths.machineFile, {
    language: matchInterfaceLanguage(app.getPreferredSystemLanguages()),
    theme: 'system',
  })
  const wished = Appearance.safeParse({
    language: asked.language ?? settings.appearance().language,
    theme: asked.theme ?? settings.appearance().theme,
  })
  if (wished.success && (asked.language || asked.theme)) settings.setAppearance(wished.data)

  const voice = announceTo(() => shownWindows().map(({ webContents }) => webContents))
  const announce: Announce = (topic, payload) => {
    voice(topic, payload)
    if (topic === 'session.changed') refreshMenu()
  }
  const once = serveApp(paths.renderer)
  closeDoors([pageOrigin()])

  const printer = createBriefPrinter({
    preload: paths.preload,
    pageUrl: pageUrl(),
    language: () => language(),
  })
  const tools = { printer, dialogs: importDialogs, worker: paths.worker }
  const session = createSession({
    folder: paths.books,
    migrations: paths.migrations,
    now: Date.now,
    announce,
    openServices: (desk, keys) => openServices(desk, keys, tools),
    closeServices,
    seedDemo: ({ store, now, house }) => {
      const { timeZone } = house()
      return seedDemo(store, { day: wallClock(now(), timeZone).day, now: now(), timeZone })
    },
    checkpoints: 'elsewhere',
    systemIdle: () => powerMonitor.getSystemIdleTime() * 1000,
    dialogs: {
      saveRecoveryKey: createRecoveryPrinter({ preload: paths.preload, once, now: Date.now }),
    },
  })

  const language = () =>
    session.standing() === 'nobody' ? settings.appearance().language : session.desk().language()
  const refreshMenu = () =>
    setApplicationMenu({
      language: language(),
      isOpen: session.standing() !== 'nobody',
      isDevelopment,
      choose: (command) => announce('menu.chosen', { command }),
    })

  const machine = createMachine({
    paths,
    settings,
    log,
    sqlite: describeSqlite(),
    onAppearance: ({ theme }) => {
      nativeTheme.themeSource = theme === 'soir' ? 'dark' : theme === 'jour' ? 'light' : 'system'
      refreshMenu()
    },
  })
  const router = createRouter(contract, {
    handlers: createHandlers(session, machine),
    standing: session.standing,
    translate: toAppError,
    recordFault: (error, route) => log.record(error, route),
    checksAnswers: isDevelopment,
  })
  openBridge({ router, origins: [pageOrigin()] })
  process.on('uncaughtException', (error) => log.record(error, 'main'))
  process.on('unhandledRejection', (error) => log.record(error, 'main'))

  if (asked.opensDemo) {
    await session.openDemo({ language: settings.appearance().language })
    const { staff } = session.services()
    if (asked.language || asked.theme)
      await staff.setPreferences({ ...staff.preferences(), ...settings.appearance() })
  }
  refreshMenu()
  const { window, loaded } = openMainWindow(settings, {
    preload: paths.preload,
    url: `${pageUrl()}#${asked.route ?? '/'}`,
    background: backgroundFor(settings.appearance().theme),
    isShown: asked.screenshot === null,
    size: asked.size,
  })

  powerMonitor.on('suspend', () => void session.lock('idle'))
  powerMonitor.on('lock-screen', () => void session.lock('idle'))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let isEnded = false
  app.on('will-quit', (event) => {
    if (isEnded) return
    event.preventDefault()
    void session.end().finally(() => {
      isEnded = true
      app.quit()
    })
  })
  if (asked.screenshot !== null) {
    await loaded
    await saveScreenshot(window, asked.screenshot)
    app.quit()
  }
}
