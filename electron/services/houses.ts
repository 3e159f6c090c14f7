import { existsSync, rmSync } from 'node:fs'
import { makeStoreKey } from '../../db/keyring.ts'
import { AppError } from '../ipc/errors.ts'
import type { InterfaceTag } from '../ipc/staff.ts'
import { DEMO_STAFF_ID, demoKey, makeDemo } from './demo.ts'
import { type FirstDay, makeBook } from './first-day.ts'
import { requireStrong } from './passphrases.ts'
import type { Opened } from './room.ts'
import { DONE, type Parts, requireRecoveryKey, type SessionOptions } from './session-parts.ts'
import { toAppError } from './store-errors.ts'

/** The first day of a boutique, and the coming and going of the demo. */
export function createHouses<S>(parts: Parts<S>, options: SessionOptions<S>, stir: () => void) {
  const { places, demo, room, inTurn, close, enter } = parts

  async function enterDemo(language: InterfaceTag): Promise<void> {
    const entrance = { places: demo, staffId: DEMO_STAFF_ID, isDemo: true }
    const make = async () => {
      try {
        await makeDemo(demo.folder, { ...options, seed: options.seedDemo, language })
      } catch (error) {
        throw toAppError(error)
      }
    }
    if (!existsSync(demo.folder)) await make()
    try {
      await room.enter(entrance, demoKey())
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'store-damaged') throw error
      // Nothing in a demo is anybody's: a damaged one is made anew, since it cannot be opened to be reset.
      rmSync(demo.folder, { recursive: true, force: true })
      await make()
      await room.enter(entrance, demoKey())
    }
    stir()
    options.announce('session.changed', {})
  }
  function requireDemo(): Opened<S> {
    const opened = parts.requireOpen()
    if (!opened.isDemo) throw new AppError('forbidden')
    return opened
  }

  return {
    /** Makes the boutique's book and opens it. Throws `already-exists`, `weak-passphrase`, `wrong-recovery-key`, `disk-full`. */
    createBoutique: (first: FirstDay) =>
      inTurn(async () => {
        if (parts.hasBook()) throw new AppError('already-exists')
        requireStrong(first.passphrase, [first.facts.name, first.manager.name])
        const recoveryKey = requireRecoveryKey(first.recoveryKey)
        await close('asked')
        const key = makeStoreKey()
        try {
          const cost = options.scryptCost === undefined ? {} : { cost: options.scryptCost }
          const staffId = await makeBook(
            places.folder,
            key,
            { ...first, recoveryKey },
            { ...options, ...cost },
          )
          await enter(staffId, key)
        } catch (error) {
          key.fill(0)
          throw toAppError(error)
        }
        stir()
        return DONE
      }),
    /** Opens the demo, made relative to today when there is none; an open book closes first. */
    openDemo: ({ language }: { language: InterfaceTag }) =>
      inTurn(async () => {
        if (room.opened()?.isDemo !== true) {
          await close('asked')
          await enterDemo(language)
        }
        return DONE
      }),
    /** Throws the demo away and makes it anew, relative to today. Throws `forbidden` outside the demo. */
    resetDemo: () =>
      inTurn(async () => {
        const { language } = requireDemo().seat.me().preferences
        await room.leave()
        rmSync(demo.folder, { recursive: true, force: true })
        await enterDemo(language)
        return DONE
      }),
    /** Closes the demo, which stays as it is. Throws `forbidden` outside the demo. */
    leaveDemo: () =>
      inTurn(async () => {
        requireDemo()
        await close('asked')
        return DONE
      }),
  }
}
