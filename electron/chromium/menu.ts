// Menus as data: no bar is drawn, but items can be clicked by code and by their shortcuts.
import { EventEmitter } from 'node:events'
import { setShortcuts } from './accelerators.ts'
import { guardClass } from './missing.ts'
import { allContents, allWindows, getFocused } from './registry.ts'
import { findRole } from './roles.ts'
import type { BrowserWindow } from './window.ts'

type ItemOptions = Electron.MenuItemConstructorOptions
type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void

let applicationMenu: Menu | null = null

/** Electron's `MenuItem`. */
export class MenuItem {
  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: NonNullable<ItemOptions['type']>
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  menu: Menu | undefined
  label: string
  sublabel: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: Click | undefined
  readonly #isReachableByKey: boolean

  constructor(options: ItemOptions) {
    const role = findRole(options.role)
    this.id = options.id
    this.role = options.role?.toLowerCase()
    const items = options.submenu ?? role?.items?.map((name) => ({ role: name }))
    this.submenu =
      items === undefined || items instanceof Menu ? items : Menu.buildFromTemplate(items as ItemOptions[])
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? role?.accelerator
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.enabled = options.enabled !== false
    this.visible = options.visible !== false
    this.checked = options.checked === true
    this.#click = options.click as Click | undefined
    this.#isReachableByKey = options.registerAccelerator !== false && role?.isNativeKey !== true
  }

  /** The accelerator windows must watch for, if any. */
  get watchedAccelerator(): string | undefined {
    return this.#isReachableByKey ? this.accelerator : undefined
  }

  click(event: object = {}, window: BrowserWindow | undefined = getFocused() ?? undefined): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.#chooseAmongRadios()
    const role = findRole(this.role)
    if (role?.run) role.run(window)
    else this.#click?.(this, window, event)
  }

  #chooseAmongRadios(): void {
    for (const item of this.menu?.items ?? []) if (item.type === 'radio') item.checked = item === this
  }
}
guardClass('MenuItem', MenuItem)

/** Electron's `Menu`. */
export class Menu extends EventEmitter {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    const items = menu?.listAll().filter((item) => item.watchedAccelerator !== undefined) ?? []
    setShortcuts(
      items.map((item) => ({ accelerator: item.watchedAccelerator ?? '', press: (id) => pressIn(item, id) })),
    )
    for (const contents of allContents) contents.applyShortcuts()
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.listAll().find((item) => item.id === id) ?? null
  }

  /** Every item of this menu and of those below it. */
  listAll(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.listAll() ?? [])])
  }
}
guardClass('Menu', Menu)

function pressIn(item: MenuItem, windowId: number): void {
  if (item.visible)
    item.click(
      { triggeredByAccelerator: true },
      [...allWindows].find(({ id }) => id === windowId),
    )
}
