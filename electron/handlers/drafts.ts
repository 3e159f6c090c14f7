import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about unsaved words into the service of the open book. */
export function draftHandlers(services: () => Services): Handlers['drafts'] {
  return {
    save: (input) => services().drafts.save(input),
    get: (input) => services().drafts.get(input),
    list: () => services().drafts.list(),
    discard: (input) => services().drafts.discard(input),
  }
}
