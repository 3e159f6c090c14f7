import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about discretion into the service of the open book. */
export function discretionHandlers(services: () => Services): Handlers['discretion'] {
  return {
    list: (input) => services().discretion.list(input),
    towards: (input) => services().discretion.towards(input),
    forVisit: (input) => services().discretion.forVisit(input),
    purchases: (input) => services().discretion.purchases(input),
    add: (input) => services().discretion.add(input),
    change: (input) => services().discretion.change(input),
    remove: (input) => services().discretion.remove(input),
    restore: (input) => services().discretion.restore(input),
    takeBack: (input) => services().discretion.takeBack(input),
  }
}
