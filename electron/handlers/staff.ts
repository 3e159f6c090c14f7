import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about staff into the service of the open book. */
export function staffHandlers(services: () => Services): Handlers['staff'] {
  return {
    list: () => services().staff.list(),
    serving: (input) => services().staff.serving(input),
    add: (input) => services().staff.add(input),
    update: (input) => services().staff.update(input),
    retire: (input) => services().staff.retire(input),
    reinstate: (input) => services().staff.reinstate(input),
    preferences: () => services().staff.preferences(),
    setPreferences: (input) => services().staff.setPreferences(input),
  }
}
