import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about the day into the service of the open book. */
export function todayHandlers(services: () => Services): Handlers['today'] {
  return {
    get: (input) => services().today.get(input),
    counts: () => services().today.counts(),
  }
}
