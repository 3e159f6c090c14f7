import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'
import type { Session } from '../services/session.ts'

/** Turns the calls about the cover and its keys into the session. */
export function sessionHandlers(session: Session<Services>): Handlers['session'] {
  return {
    state: () => session.state(),
    unlock: (input) => session.unlock(input),
    recover: (input) => session.recover(input),
    checkRecoveryKey: (input) => session.checkRecoveryKey(input),
    weighPassphrase: (input) => session.weighPassphrase(input),
    proposeRecoveryKey: () => session.proposeRecoveryKey(),
    saveRecoveryKey: (input) => session.saveRecoveryKey(input),
    renewRecoveryKey: (input) => session.renewRecoveryKey(input),
    changePassphrase: (input) => session.changePassphrase(input),
    lock: () => session.lock(),
    stir: () => session.stir(),
  }
}
