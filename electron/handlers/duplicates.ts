import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about clients who may be one person into the service of the open book. */
export function duplicateHandlers(services: () => Services): Handlers['duplicates'] {
  return {
    list: (input) => services().duplicates.list(input),
    look: (_, context) => services().duplicates.look(context),
    plan: (input) => services().duplicates.plan(input),
    merge: (input) => services().duplicates.merge(input),
    undo: (input) => services().duplicates.undo(input),
    merges: () => services().duplicates.merges(),
    tellApart: (input) => services().duplicates.tellApart(input),
  }
}
