import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about notes into the service of the open book. */
export function noteHandlers(services: () => Services): Handlers['notes'] {
  return {
    list: (input) => services().notes.list(input),
    add: (input) => services().notes.add(input),
    change: (input) => services().notes.change(input),
    remove: (input) => services().notes.remove(input),
    restore: (input) => services().notes.restore(input),
    takeBack: (input) => services().notes.takeBack(input),
  }
}
