import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about photographs into the service of the open book. */
export function photoHandlers(services: () => Services): Handlers['photos'] {
  return {
    get: (input) => services().photos.get(input),
    choose: (input) => services().photos.choose(input),
    remove: (input) => services().photos.remove(input),
  }
}
