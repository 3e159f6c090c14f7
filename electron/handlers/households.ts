import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about households and the people around a client into the service of the open book. */
export function householdHandlers(services: () => Services): Handlers['households'] {
  return {
    get: (input) => services().households.get(input),
    find: (input) => services().households.find(input),
    create: (input) => services().households.create(input),
    update: (input) => services().households.update(input),
    join: (input) => services().households.join(input),
    takeBack: (input) => services().households.takeBack(input),
    around: (input) => services().households.around(input),
  }
}
