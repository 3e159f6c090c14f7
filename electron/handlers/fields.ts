import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about the house's own fields into the service of the open book. */
export function fieldHandlers(services: () => Services): Handlers['fields'] {
  return {
    list: () => services().fields.list(),
    add: (input) => services().fields.add(input),
    change: (input) => services().fields.change(input),
    arrange: (input) => services().fields.arrange(input),
  }
}
