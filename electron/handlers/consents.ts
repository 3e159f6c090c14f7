import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about consents into the service of the open book. */
export function consentHandlers(services: () => Services): Handlers['consents'] {
  return {
    list: (input) => services().consents.list(input),
    record: (input) => services().consents.record(input),
    remove: (input) => services().consents.remove(input),
    restore: (input) => services().consents.restore(input),
    takeBack: (input) => services().consents.takeBack(input),
  }
}
