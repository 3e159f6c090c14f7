// The menu items Electron knows by role: their words, keys and effects.
import { app } from './app.ts'
import { isHeadless } from './host.ts'
import type { BrowserWindow } from './window.ts'

/** What a role gives an item that says nothing else. */
export type Role = {
  label: string
  accelerator?: string
  /** Chromium's own key does this already, in the page. */
  isNativeKey?: boolean
  /** The items of a role that is a whole menu. */
  items?: readonly Electron.MenuItemConstructorOptions['role'][]
  run?: (window: BrowserWindow | undefined) => void
}

const isMac = process.platform === 'darwin'

function zoomBy(factor: number): (window: BrowserWindow | undefined) => void {
  return (window) => {
    const contents = window?.webContents
    contents?.setZoomFactor(Math.min(5, Math.max(0.25, contents.getZoomFactor() * factor)))
  }
}

// One of Chromium's zoom levels, of which Electron's items go half a step each time.
const ZOOM_STEP = 1.2 ** 0.5

const ROLES: Record<string, Role> = {
  about: { label: 'About', run: () => {} },
  quit: { label: isMac ? 'Quit' : 'Exit', accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', run: (window) => window?.minimize() },
  zoom: { label: 'Zoom', run: (window) => window?.maximize() },
  front: { label: 'Bring All to Front', run: (window) => window?.focus() },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: (window) => window?.reload() },
  forcereload: { label: 'Force Reload', accelerator: 'CmdOrCtrl+Shift+R', run: (window) => window?.reload() },
  toggledevtools: { label: 'Toggle Developer Tools', run: (window) => window?.webContents.toggleDevTools() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: isMac ? 'Ctrl+Cmd+F' : 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CmdOrCtrl+0',
    isNativeKey: !isHeadless,
    run: (window) => window?.webContents.setZoomFactor(1),
  },
  zoomin: {
    label: 'Zoom In',
    accelerator: 'CmdOrCtrl+Plus',
    isNativeKey: !isHeadless,
    run: zoomBy(ZOOM_STEP),
  },
  zoomout: {
    label: 'Zoom Out',
    accelerator: 'CmdOrCtrl+-',
    isNativeKey: !isHeadless,
    run: zoomBy(1 / ZOOM_STEP),
  },
  undo: {
    label: 'Undo',
    accelerator: 'CmdOrCtrl+Z',
    isNativeKey: true,
    run: (window) => window?.webContents.undo(),
  },
  redo: {
    label: 'Redo',
    accelerator: 'CmdOrCtrl+Shift+Z',
    isNativeKey: true,
    run: (window) => window?.webContents.redo(),
  },
  cut: {
    label: 'Cut',
    accelerator: 'CmdOrCtrl+X',
    isNativeKey: true,
    run: (window) => window?.webContents.cut(),
  },
  copy: {
    label: 'Copy',
    accelerator: 'CmdOrCtrl+C',
    isNativeKey: true,
    run: (window) => window?.webContents.copy(),
  },
  paste: {
    label: 'Paste',
    accelerator: 'CmdOrCtrl+V',
    isNativeKey: true,
    run: (window) => window?.webContents.paste(),
  },
  delete: { label: 'Delete', run: (window) => window?.webContents.delete() },
  selectall: {
    label: 'Select All',
    accelerator: 'CmdOrCtrl+A',
    isNativeKey: true,
    run: (window) => window?.webContents.selectAll(),
  },
  // macOS draws and runs these itself.
  services: { label: 'Services' },
  hide: { label: 'Hide', run: () => {} },
  hideothers: { label: 'Hide Others', run: () => {} },
  unhide: { label: 'Show All', run: () => {} },
  help: { label: 'Help' },
  window: { label: 'Window' },
  appmenu: { label: app.getName(), items: ['about', 'quit'] },
  filemenu: { label: 'File', items: [isMac ? 'close' : 'quit'] },
  editmenu: { label: 'Edit', items: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'] },
  viewmenu: {
    label: 'View',
    items: ['reload', 'forceReload', 'toggleDevTools', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  },
  windowmenu: { label: 'Window', items: ['minimize', 'zoom', 'close'] },
}

/** What a role does; undefined for an item without one. Throws on a role that is not provided. */
export function findRole(name: string | undefined): Role | undefined {
  if (name === undefined) return undefined
  const role = ROLES[name.toLowerCase()]
  if (!role) throw new Error(`not in the stand-in: MenuItem.role ${name}`)
  return role
}
