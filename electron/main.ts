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
import { APP_ORIGIN } from './platform/app-files.ts'
import { claimAppScheme, type OncePages, serveApp } from './platform/app-scheme.ts'
import { closeDoors } from './platform/closed-doors.ts'
import { readCommandLine } from './platform/command-line.ts'
import { endAfterFault, endInOrder } from './platform/ending.ts'
import { type FaultLog, openLog } from './platform/log.ts'
import { type MachineSettings, openMachineSettings } from './platform/machine-settings.ts'
import { backgroundFor, createMachine, openWindows } from './platform/machine.ts'
import { setApplicationMenu } from './platform/menu.ts'
import { findPaths, type Paths } from './platform/paths.ts'
import { createPictureDrawer } from './platform/picture-drawer.ts'
import { saveScreenshot } from './platform/screenshot.ts'
import {
  createBriefPrinter,
  createRecoveryPrinter,
  exportDialogs,
  importDialogs,
  pageOrigin,
  pageUrl,
  photoDialogs,
} from './platform/sheets.ts'
import { openMainWindow } from './platform/windows.ts'
import { copyInThread } from './services/copying.ts'
import { closeServices, openServices, type Services } from './services/services.ts'
import { createSession, type Session } from './services/session.ts'
import { toAppError } from './services/store-errors.ts'

/** What the parts of the app are wired with. */
interface Ground {
  readonly paths: Paths
  readonly log: FaultLog
  readonly settings: MachineSettings
  readonly announce: Announce
}

const asked = readCommandLine(process.argv)
const isDevelopment = !app.isPackaged

claimAppScheme()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const paths = findPaths(import.meta.dirname)
  // A terminal that was closed is no fault of ours.
  process.stderr.on('error', () => undefined)
  const log = openLog(paths.log, (text) => isDevelopment && process.stderr.write(text))
  let session: Session<Services> | undefined
  const fail = endAfterFault({
    record: (error) => log.record(error, 'main'),
    language: () => matchInterfaceLanguage(app.getPreferredSystemLanguages()),
    end: async () => session?.end(),
    isWatched: asked.screenshot === null,
  })
  process.on('uncaughtException', fail)
  // A rejection nobody awaited has unwound by itself: nothing is half done, so the app goes on.
  process.on('unhandledRejection', (error) => log.record(error, 'main'))

  const settings = openSettings(paths)
  const voice = announceTo(() => openWindows().map(({ webContents }) => webContents))
  const announce: Announce = (topic, payload) => {
    voice(topic, payload)
    if (topic === 'session.changed') refreshMenu()
  }
  const language = () =>
    session === undefined || session.standing() === 'nobody'
      ? settings.appearance().language
      : session.desk().language()
  const refreshMenu = () =>
    setApplicationMenu({
      language: language(),
      isOpen: session !== undefined && session.standing() !== 'nobody',
      isDevelopment,
      choose: (command) => announce('menu.chosen', { command }),
    })

  try {
    const ground = { paths, log, settings, announce }
    const once = serveApp(paths.renderer, (clientId) => session?.services().photos.picture(clientId))
    // Sheets and pictures that are fetched once come from the app itself, whoever serves its page.
    closeDoors([pageOrigin(), APP_ORIGIN])
    session = makeSession(ground, once, language)
    answerCalls(ground, session, refreshMenu)
    if (asked.opensDemo) await openDemo(session, settings)
    refreshMenu()
    await showWindow(ground, session)
  } catch (error) {
    fail(error)
  }
}

/** Opens the demo, in the language and the light the command line asks for. */
async function openDemo(session: Session<Services>, settings: MachineSettings): Promise<void> {
  await session.openDemo({ language: settings.appearance().language })
  if (asked.language === null && asked.theme === null) return
  const { staff } = session.services()
  await staff.setPreferences({ ...staff.preferences(), ...settings.appearance() })
}

/** The machine's settings, with what the command line asks for. */
function openSettings(paths: Paths): MachineSettings {
  const settings = openMachineSettings(paths.machineFile, {
    language: matchInterfaceLanguage(app.getPreferredSystemLanguages()),
    theme: 'system',
  })
  const wished = Appearance.safeParse({
    language: asked.language ?? settings.appearance().language,
    theme: asked.theme ?? settings.appearance().theme,
  })
  if (wished.success && (asked.language || asked.theme)) settings.setAppearance(wished.data)
  return settings
}

function makeSession(
  { paths, announce, log }: Ground,
  once: OncePages,
  language: () => string,
): Session<Services> {
  const { preload, worker, copier } = paths
  const printer = createBriefPrinter({ preload, pageUrl: pageUrl(), language })
  const drawSmaller = createPictureDrawer({ preload, once })
  return createSession({
    folder: paths.books,
    migrations: paths.migrations,
    now: Date.now,
    announce,
    openServices: (desk, keys) =>
      openServices(desk, keys, {
        printer,
        dialogs: { ...importDialogs, ...exportDialogs, ...photoDialogs, drawSmaller },
        product: `Carnet ${app.getVersion()}`,
        worker,
        recordFault: (error, where) => log.record(error, where),
      }),
    closeServices,
    seedDemo: ({ store, now, house }) => {
      const { timeZone } = house()
      return seedDemo(store, { day: wallClock(now(), timeZone).day, now: now(), timeZone })
    },
    checkpoints: 'elsewhere',
    makeCopy: copyInThread(copier),
    systemIdle: () => powerMonitor.getSystemIdleTime() * 1000,
    dialogs: { saveRecoveryKey: createRecoveryPrinter({ preload, once, now: Date.now }) },
  })
}

function answerCalls(
  { paths, log, settings }: Ground,
  session: Session<Services>,
  refreshMenu: () => void,
): void {
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
}

async function showWindow({ paths, settings }: Ground, session: Session<Services>): Promise<void> {
  const { window, loaded } = openMainWindow(settings, {
    preload: paths.preload,
    url: `${pageUrl()}#${asked.route ?? '/'}`,
    background: backgroundFor(settings.appearance().theme),
    isShown: asked.screenshot === null,
    size: asked.size,
  })
  endInOrder(window, session.end)
  powerMonitor.on('suspend', () => void session.lock('idle'))
  powerMonitor.on('lock-screen', () => void session.lock('idle'))
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  if (asked.screenshot === null) return
  await loaded
  await saveScreenshot(window, asked.screenshot)
  app.quit()
}
