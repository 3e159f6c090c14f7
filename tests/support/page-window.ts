import type { Bridge } from '../../electron/ipc/wire.ts'

declare global {
  interface Window {
    readonly carnet: Bridge
  }
}
