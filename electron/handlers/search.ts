import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns what is looked up in the one box into the service of the open book. */
export function searchHandlers(services: () => Services): Handlers['search'] {
  return {
    find: (input) => services().search.find(input),
    notes: (input) => services().search.notes(input),
    tastes: (input) => services().search.tastes(input),
    facts: (input) => services().search.facts(input),
    around: (input) => services().search.around(input),
    pieces: (input) => services().search.pieces(input),
  }
}
