import type { Handlers } from '../ipc/contract.ts'
import { AppError } from '../ipc/errors.ts'
import type { Appearance } from '../ipc/machine.ts'

/** One bundled package, font or data set and its licence. */
export interface Notice {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly kind: 'package' | 'font' | 'data'
  readonly text: string
}

/** What the machine can do for the page; the platform brings it. */
export interface Machine {
  appearance(): Appearance
  setAppearance(appearance: Appearance): void
  about(): Awaited<ReturnType<Handlers['machine']['about']>>
  notices(): readonly Notice[]
  recordFault(message: string, stack: string): string
  reloadWindow(windowId: number): void
}

/** Turns the calls about the machine into what the platform does. */
export function machineHandlers(machine: Machine): Handlers['machine'] {
  return {
    appearance: () => machine.appearance(),
    setAppearance: (input) => {
      machine.setAppearance(input)
      return machine.appearance()
    },
    about: () => machine.about(),
    notices: () =>
      machine.notices().map(({ name, version, licence, kind }) => ({ name, version, licence, kind })),
    noticeText: ({ name }) => {
      const notice = machine.notices().find((one) => one.name === name)
      if (!notice) throw new AppError('not-found')
      return { text: notice.text.slice(0, 60_000) }
    },
    reportFault: ({ message, stack }) => ({ reference: machine.recordFault(message, stack) }),
    reloadWindow: (_input, { windowId }) => {
      machine.reloadWindow(windowId)
      return { done: true }
    },
  }
}
