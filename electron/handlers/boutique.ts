import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'
import type { Session } from '../services/session.ts'

/** Turns the calls about the boutique into the session, for its first day and the demo, or the open book's service. */
export function boutiqueHandlers(session: Session<Services>): Handlers['boutique'] {
  return {
    get: () => session.services().boutique.get(),
    create: (input) => session.createBoutique(input),
    update: (input) => session.services().boutique.update(input),
    addSalon: (input) => session.services().boutique.addSalon(input),
    changeSalon: (input) => session.services().boutique.changeSalon(input),
    openDemo: (input) => session.openDemo(input),
    resetDemo: () => session.resetDemo(),
    leaveDemo: () => session.leaveDemo(),
  }
}
