import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about clients into the service of the open book. */
export function clientHandlers(services: () => Services): Handlers['clients'] {
  return {
    list: (input) => services().clients.list(input),
    count: (input) => services().clients.count(input),
    get: (input) => services().clients.get(input),
    create: (input) => services().clients.create(input),
    update: (input) => services().clients.update(input),
    revert: (input) => services().clients.revert(input),
    history: (input) => services().clients.history(input),
    fieldHistory: (input) => services().clients.fieldHistory(input),
    restoreField: (input) => services().clients.restoreField(input),
    bin: (input) => services().clients.bin(input),
    restore: (input) => services().clients.restore(input),
    erase: (input) => services().clients.erase(input),
    similar: (input) => services().clients.similar(input),
    languagesInUse: () => services().clients.languagesInUse(),
    readTyped: (input) => services().clients.readTyped(input),
  }
}
