import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'

/** Turns the calls about appointments into the service of the open book. */
export function appointmentHandlers(services: () => Services): Handlers['appointments'] {
  return {
    forDays: (input) => services().appointments.forDays(input),
    forClient: (input) => services().appointments.forClient(input),
    get: (input) => services().appointments.get(input),
    book: (input) => services().appointments.book(input),
    change: (input) => services().appointments.change(input),
    cancel: (input) => services().appointments.cancel(input),
    reinstate: (input) => services().appointments.reinstate(input),
    markArrived: (input) => services().appointments.markArrived(input),
    recognise: (input) => services().appointments.recognise(input),
    takeBack: (input) => services().appointments.takeBack(input),
    markReady: (input) => services().appointments.markReady(input),
    conflicts: (input) => services().appointments.conflicts(input),
  }
}
