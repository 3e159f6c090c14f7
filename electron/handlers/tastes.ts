import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about tastes into the service of the open book. */
export function tasteHandlers(services: () => Services): Handlers['tastes'] {
  return {
    list: (input) => services().tastes.list(input),
    add: (input) => services().tastes.add(input),
    change: (input) => services().tastes.change(input),
    confirm: (input) => services().tastes.confirm(input),
    remove: (input) => services().tastes.remove(input),
    restore: (input) => services().tastes.restore(input),
    takeBack: (input) => services().tastes.takeBack(input),
    checkOffers: (input) => services().tastes.checkOffers(input),
  }
}
