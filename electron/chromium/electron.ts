// The module `electron` as the main process imports it.
import { app } from './app.ts'
import { clipboard } from './clipboard.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { createMissing, guardObject } from './missing.ts'
import { nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { powerMonitor } from './power-monitor.ts'
import { protocol } from './protocol.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { WebContents } from './web-contents.ts'
import { BrowserWindow } from './window.ts'

const provided = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents: WebContents,
}

// Named one by one, because an import of a name that is not exported fails before it can say why.
/** Absent: any use throws `not in the stand-in: autoUpdater`. */
export const autoUpdater = createMissing('autoUpdater')
/** Absent: any use throws `not in the stand-in: BaseWindow`. */
export const BaseWindow = createMissing('BaseWindow')
/** Absent: any use throws `not in the stand-in: BrowserView`. */
export const BrowserView = createMissing('BrowserView')
/** Absent: any use throws `not in the stand-in: contentTracing`. */
export const contentTracing = createMissing('contentTracing')
/** Absent: any use throws `not in the stand-in: crashReporter`. */
export const crashReporter = createMissing('crashReporter')
/** Absent: any use throws `not in the stand-in: desktopCapturer`. */
export const desktopCapturer = createMissing('desktopCapturer')
/** Absent: any use throws `not in the stand-in: globalShortcut`. */
export const globalShortcut = createMissing('globalShortcut')
/** Absent: any use throws `not in the stand-in: ImageView`. */
export const ImageView = createMissing('ImageView')
/** Absent: any use throws `not in the stand-in: inAppPurchase`. */
export const inAppPurchase = createMissing('inAppPurchase')
/** Absent: any use throws `not in the stand-in: MessageChannelMain`. */
export const MessageChannelMain = createMissing('MessageChannelMain')
/** Absent: any use throws `not in the stand-in: net`. */
export const net = createMissing('net')
/** Absent: any use throws `not in the stand-in: netLog`. */
export const netLog = createMissing('netLog')
/** Absent: any use throws `not in the stand-in: Notification`. */
export const Notification = createMissing('Notification')
/** Absent: any use throws `not in the stand-in: parentPort`. */
export const parentPort = createMissing('parentPort')
/** Absent: any use throws `not in the stand-in: powerSaveBlocker`. */
export const powerSaveBlocker = createMissing('powerSaveBlocker')
/** Absent: any use throws `not in the stand-in: pushNotifications`. */
export const pushNotifications = createMissing('pushNotifications')
/** Absent: any use throws `not in the stand-in: safeStorage`. */
export const safeStorage = createMissing('safeStorage')
/** Absent: any use throws `not in the stand-in: serviceWorkerMain`. */
export const serviceWorkerMain = createMissing('serviceWorkerMain')
/** Absent: any use throws `not in the stand-in: ShareMenu`. */
export const ShareMenu = createMissing('ShareMenu')
/** Absent: any use throws `not in the stand-in: systemPreferences`. */
export const systemPreferences = createMissing('systemPreferences')
/** Absent: any use throws `not in the stand-in: TouchBar`. */
export const TouchBar = createMissing('TouchBar')
/** Absent: any use throws `not in the stand-in: Tray`. */
export const Tray = createMissing('Tray')
/** Absent: any use throws `not in the stand-in: utilityProcess`. */
export const utilityProcess = createMissing('utilityProcess')
/** Absent: any use throws `not in the stand-in: View`. */
export const View = createMissing('View')
/** Absent: any use throws `not in the stand-in: webFrameMain`. */
export const webFrameMain = createMissing('webFrameMain')
/** Absent: any use throws `not in the stand-in: WebContentsView`. */
export const WebContentsView = createMissing('WebContentsView')

/** Electron's `webContents`. */
export const webContents = WebContents

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
}

const electron: Readonly<Record<string, unknown>> = guardObject('electron', provided)

// oxlint-disable-next-line import/no-default-export -- Electron's own module has one
export default electron
