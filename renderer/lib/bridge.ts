import type { Bridge } from '../../electron/ipc/wire.ts'

declare global {
  interface Window {
    readonly carnet: Bridge
  }
}

/** The preload's bridge: the only way out of the page. */
export const bridge: Bridge = window.carnet
