import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about size charts into the service of the open book. */
export function chartHandlers(services: () => Services): Handlers['charts'] {
  return {
    list: () => services().charts.list(),
    add: (input) => services().charts.add(input),
    change: (input) => services().charts.change(input),
    remove: (input) => services().charts.remove(input),
    takeBack: (input) => services().charts.takeBack(input),
  }
}
