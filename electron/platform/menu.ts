import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { TopicPayload } from '../ipc/topics.ts'
import { nativeWords } from './words.ts'

/** A command the menu passes on to the page. */
export type MenuCommand = TopicPayload<'menu.chosen'>['command']

/** What the native menu shows and to whom it speaks. */
export interface MenuOptions {
  readonly language: string
  readonly isOpen: boolean
  readonly isDevelopment: boolean
  readonly choose: (command: MenuCommand) => void
}

/** Sets the application menu in an interface language; while the cover is closed only what needs no book is there. */
export function setApplicationMenu(options: MenuOptions): void {
  const t = nativeWords(options.language)
  const rule: MenuItemConstructorOptions = { type: 'separator' }
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => options.choose(command),
  })
  const whenOpen = (items: MenuItemConstructorOptions[]) => (options.isOpen ? items : [])

  const file: MenuItemConstructorOptions = {
    label: t('file.title'),
    submenu: [
      ...whenOpen([
        item(t('file.newClient'), 'new-client', 'CmdOrCtrl+N'),
        item(t('file.newAppointment'), 'new-appointment', 'CmdOrCtrl+B'),
        item(t('file.capture'), 'capture', 'CmdOrCtrl+J'),
        rule,
        item(t('file.import'), 'go-imports'),
        item(t('file.takeOut'), 'take-out'),
        item(t('file.print'), 'print', 'CmdOrCtrl+P'),
        rule,
        item(t('file.settings'), 'go-settings', 'CmdOrCtrl+,'),
        item(t('file.lock'), 'lock', 'CmdOrCtrl+L'),
        rule,
      ]),
      { role: 'quit', label: t('file.quit') },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: t('edit.title'),
    submenu: [
      { role: 'undo', label: t('edit.undo') },
      { role: 'redo', label: t('edit.redo') },
      rule,
      { role: 'cut', label: t('edit.cut') },
      { role: 'copy', label: t('edit.copy') },
      { role: 'paste', label: t('edit.paste') },
      { role: 'selectAll', label: t('edit.selectAll') },
    ],
  }
  const go: MenuItemConstructorOptions = {
    label: t('go.title'),
    submenu: [
      item(t('go.find'), 'open-palette', 'CmdOrCtrl+K'),
      rule,
      item(t('go.today'), 'go-today', 'CmdOrCtrl+1'),
      item(t('go.clients'), 'go-clients', 'CmdOrCtrl+2'),
      item(t('go.appointments'), 'go-appointments', 'CmdOrCtrl+3'),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: t('view.title'),
    submenu: [
      { role: 'zoomIn', label: t('view.zoomIn') },
      { role: 'zoomOut', label: t('view.zoomOut') },
      { role: 'resetZoom', label: t('view.actualSize') },
      rule,
      { role: 'togglefullscreen', label: t('view.fullScreen') },
      ...(options.isDevelopment ? [rule, { role: 'toggleDevTools' } as const] : []),
    ],
  }
  const help: MenuItemConstructorOptions = {
    label: t('help.title'),
    submenu: [item(t('help.shortcuts'), 'go-shortcuts', 'CmdOrCtrl+/'), item(t('help.about'), 'go-about')],
  }
  const window: MenuItemConstructorOptions = {
    label: t('window.title'),
    submenu: [
      { role: 'minimize', label: t('window.minimise') },
      { role: 'close', label: t('window.close') },
    ],
  }
  const template = options.isOpen ? [file, edit, go, view, window, help] : [file, edit, view, window]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
