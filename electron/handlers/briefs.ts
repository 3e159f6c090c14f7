import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about briefs into the service of the open book. */
export function briefHandlers(services: () => Services): Handlers['briefs'] {
  return {
    get: (input) => services().briefs.get(input),
    savePdf: (input) => services().briefs.savePdf(input),
    print: (input) => services().briefs.print(input),
  }
}
