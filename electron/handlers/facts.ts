import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about facts into the service of the open book. */
export function factHandlers(services: () => Services): Handlers['facts'] {
  return {
    list: (input) => services().facts.list(input),
    add: (input) => services().facts.add(input),
    change: (input) => services().facts.change(input),
    confirm: (input) => services().facts.confirm(input),
    remove: (input) => services().facts.remove(input),
    restore: (input) => services().facts.restore(input),
    takeBack: (input) => services().facts.takeBack(input),
    history: (input) => services().facts.history(input),
  }
}
