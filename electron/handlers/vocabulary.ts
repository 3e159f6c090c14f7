import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about the words for tastes into the service of the open book. */
export function vocabularyHandlers(services: () => Services): Handlers['vocabulary'] {
  return {
    list: () => services().vocabulary.list(),
    add: (input) => services().vocabulary.add(input),
    change: (input) => services().vocabulary.change(input),
    remove: (input) => services().vocabulary.remove(input),
    takeBack: (input) => services().vocabulary.takeBack(input),
  }
}
