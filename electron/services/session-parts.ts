import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pauseFor } from 'node:timers/promises'
import { readRecoveryKey } from '../../db/recovery-key.ts'
import { AppError } from '../ipc/errors.ts'
import type { InterfaceTag, StaffId } from '../ipc/staff.ts'
import { placesIn } from './book.ts'
import { createDoor, type CoverNotes } from './cover.ts'
import type { SeedDemo } from './demo.ts'
import { createRoom, type Opened, type RoomRules } from './room.ts'

/** The answer of what has nothing else to say. */
export const DONE = { done: true } as const
/** How long the open forms have to hand in their words before the book closes. */
const FLUSH_MS = 300

/** Whether a recovery key is printed or saved as a file. */
export type HowToKeep = 'print' | 'save'

/** What the session is built from; everything of the machine is handed in. */
export interface SessionOptions<S> extends RoomRules<S> {
  /** The folder of the app's data: the book is in `book`, the demo in `demo`. */
  readonly folder: string
  readonly seedDemo: SeedDemo
  readonly dialogs: {
    /** Prints or saves a recovery key; resolves with whether it was kept. */
    saveRecoveryKey(
      how: HowToKeep,
      key: string,
      boutiqueName: string,
      language: InterfaceTag,
    ): Promise<boolean>
  }
  /** For how long nobody has touched the machine, in milliseconds. */
  readonly systemIdle?: () => number
  /** Waits; only tests bring their own. */
  readonly pause?: (milliseconds: number) => Promise<unknown>
}

/** Why the cover closes. */
export type Reason = CoverNotes['closed']['reason']

/** What the calls of a session share. */
export type Parts<S> = ReturnType<typeof createParts<S>>

/** Makes what the calls of a session share; the room is empty. */
export function createParts<S>(options: SessionOptions<S>) {
  const places = placesIn(join(options.folder, 'book'))
  const demo = placesIn(join(options.folder, 'demo'))
  const door = createDoor(places.notes, options.now)
  const room = createRoom(options)
  let last: Promise<unknown> = Promise.resolve()

  /** One change of state after the other: two tries at once would halve the waiting. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }

  function requireOpen(): Opened<S> {
    const opened = room.opened()
    if (opened === undefined) throw new AppError('locked')
    return opened
  }

  async function close(reason: Reason): Promise<void> {
    const opened = room.opened()
    if (opened === undefined) return
    options.announce('drafts.flush', {})
    await (options.pause ?? pauseFor)(FLUSH_MS)
    try {
      await room.leave()
    } finally {
      if (!opened.isDemo) door.noteClosed(reason)
      options.announce('session.changed', {})
    }
  }

  async function enter(staffId: StaffId, key: Buffer): Promise<Opened<S>> {
    const opened = await room.enter({ places, staffId, isDemo: false }, key)
    door.noteOpened(staffId)
    options.announce('session.changed', {})
    return opened
  }

  const hasBook = () => existsSync(places.folder)
  return { places, demo, door, room, inTurn, requireOpen, close, enter, hasBook }
}

/** Reads a recovery key as typed. Throws AppError `wrong-recovery-key` when it was mistyped. */
export function requireRecoveryKey(typed: string): string {
  const read = readRecoveryKey(typed)
  if (read === undefined) throw new AppError('wrong-recovery-key')
  return read
}
