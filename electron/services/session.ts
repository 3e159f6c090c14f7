import type { Cover, SessionState } from '../ipc/session.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Desk } from './desk.ts'
import { createHouses } from './houses.ts'
import { requireKeyring } from './keys.ts'
import { createParts, DONE, type Parts, type Reason, type SessionOptions } from './session-parts.ts'
import { createSecrets, createUnlocking } from './unlocking.ts'

const LOOK_MS = 5_000

/** Who is at the desk and whether the book is open: the one place that decides it. */
export type Session<S> = ReturnType<typeof createSession<S>>

/** Makes the session of this machine, closed. One for each process. */
export function createSession<S>(options: SessionOptions<S>) {
  const parts = createParts(options)
  const { room, requireOpen, inTurn, close } = parts
  let lastStir = options.now()
  let isClosing = false

  const idle = () => Math.max(options.now() - lastStir, options.systemIdle?.() ?? 0)

  /** Closes the cover when nobody has stirred for as long as the house allows; called every few seconds. */
  async function look(): Promise<void> {
    const opened = room.opened()
    if (opened === undefined || opened.isDemo || isClosing) return
    if (options.now() < lastStir) lastStir = options.now()
    if (idle() < opened.seat.me().lockAfterMinutes * 60_000) return
    isClosing = true
    await inTurn(() => close('idle')).finally(() => {
      isClosing = false
    })
  }

  const timer = setInterval(() => void look(), LOOK_MS)
  timer.unref()

  const stir = () => {
    lastStir = options.now()
    return DONE
  }

  return {
    /** The desk of the open book. Throws AppError `locked`. */
    desk: (): Desk => requireOpen().seat.desk,
    /** All services of the open book. Throws AppError `locked`. */
    services: (): S => requireOpen().services,
    /** What the person at the desk may do; `nobody` while the book is closed, whatever state its files are in. */
    standing: (): 'manager' | 'advisor' | 'nobody' => room.opened()?.seat.desk.role ?? 'nobody',
    state: () => stateOf(parts, options),
    look,
    stir,
    ...createUnlocking(parts, options, stir),
    ...createSecrets(parts, options),
    ...createHouses(parts, options, stir),
    /** Closes the book: forms hand in their words first, then key and file handle are gone. */
    lock: async (reason: Reason = 'asked') => {
      await inTurn(() => close(reason))
      return DONE
    },
    /** Closes the book for good, when the app ends. */
    end: async (): Promise<void> => {
      clearInterval(timer)
      await inTurn(() => close('asked'))
    },
  }
}

function stateOf<S>({ room, places, door, hasBook }: Parts<S>, options: SessionOptions<S>): SessionState {
  const opened = room.opened()
  if (opened !== undefined) return { kind: 'open', me: opened.seat.me() }
  if (!hasBook()) return { kind: 'none' }
  const { boutiqueName, address, lockAfterMinutes, holders } = requireKeyring(places.keyring)
  const { lastStaffId, closed } = door.notes()
  const cover: Cover = {
    boutiqueName,
    address,
    staff: holders.map(({ id, name }) => ({ id: id as StaffId, name })).sort((a, b) => a.id - b.id),
    lastStaffId: holders.some(({ id }) => id === lastStaffId) ? (lastStaffId as StaffId) : null,
    closed: { ...closed, at: Math.min(closed.at, options.now()) },
    retryAt: door.retryAt(),
    lockAfterMinutes,
  }
  return { kind: 'locked', cover }
}
