import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about a client's history into the service of the open book. */
export function timelineHandlers(services: () => Services): Handlers['timeline'] {
  return { list: (input) => services().timeline.list(input) }
}
