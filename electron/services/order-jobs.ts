import { rankAll } from '../../db/order/rank-all.ts'
import { AppError } from '../ipc/errors.ts'
import type { JobRoom } from './jobs.ts'

/** What the order of clients needs from the back room. */
export interface OrderJobs {
  'clients.order': { input: { language: string }; output: null }
}

/** Puts the clients in the order of an interface language. */
export const orderJobs: {
  readonly 'clients.order': (room: JobRoom, input: { language: string }) => Promise<null>
} = {
  'clients.order': async ({ store, isCancelled }, { language }) => {
    await rankAll(store, language, () => {
      if (isCancelled()) throw new AppError('cancelled')
    })
    return null
  },
}
