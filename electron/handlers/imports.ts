import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about imports into the service of the open book. */
export function importHandlers(services: () => Services): Handlers['imports'] {
  return {
    choose: () => services().imports.choose(),
    receive: (input) => services().imports.receive(input),
    inspect: (input, context) => services().imports.inspect(input, context),
    book: (input, context) => services().imports.book(input, context),
    dryRun: (input, context) => services().imports.dryRun(input, context),
    findings: (input) => services().imports.findings(input),
    commit: (input, context) => services().imports.commit(input, context),
    commitBook: (input, context) => services().imports.commitBook(input, context),
    release: (input) => services().imports.release(input),
    list: () => services().imports.list(),
    undo: (input, context) => services().imports.undo(input, context),
    saveRefused: (input) => services().imports.saveRefused(input),
  }
}
