import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about taking clients out of the book into the service of the open book. */
export function exportHandlers(services: () => Services): Handlers['exports'] {
  return {
    count: (input) => services().exports.count(input),
    save: (input, context) => services().exports.save(input, context),
  }
}
