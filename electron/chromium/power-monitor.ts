// How long nobody has touched the app; the system's own power events never come.
import { EventEmitter } from 'node:events'
import { guardClass } from './missing.ts'

let lastInput = performance.now()

/** Notes that someone touched a window just now. */
export function noteInput(): void {
  lastInput = performance.now()
}

/** Electron's `powerMonitor`. */
class PowerMonitor extends EventEmitter {
  /** Whole seconds since a window of the app was last touched. */
  getSystemIdleTime(): number {
    return Math.floor((performance.now() - lastInput) / 1000)
  }

  getSystemIdleState(idleThreshold: number): 'active' | 'idle' {
    return this.getSystemIdleTime() >= idleThreshold ? 'idle' : 'active'
  }

  isOnBatteryPower(): boolean {
    return false
  }
}
guardClass('powerMonitor', PowerMonitor)

/** The one monitor. */
export const powerMonitor = new PowerMonitor()
