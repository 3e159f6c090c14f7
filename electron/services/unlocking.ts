import { proposeRecoveryKey } from '../../db/recovery-key.ts'
import { AppError } from '../ipc/errors.ts'
import type { Me } from '../ipc/session.ts'
import type { InterfaceTag, StaffId } from '../ipc/staff.ts'
import { openWithPassphrase, openWithRecoveryKey, requireKeyring } from './keys.ts'
import { requireStrong, type Strength, weighPassphrase } from './passphrases.ts'
import type { Opened } from './room.ts'
import { DONE, type HowToKeep, type Parts, requireRecoveryKey, type SessionOptions } from './session-parts.ts'

/** Opening the closed book, and what may be asked about passphrases and recovery keys before. */
export function createUnlocking<S>(parts: Parts<S>, options: SessionOptions<S>, stir: () => void) {
  const { places, door, room, inTurn, enter } = parts

  function requireClosed(): void {
    if (room.opened() !== undefined) throw new AppError('conflict')
    if (!parts.hasBook()) throw new AppError('not-found')
  }

  return {
    /**
     * Opens the book. Throws `wrong-passphrase`, `wait-before-retry` with seconds, `store-*` and `keyring-damaged`.
     * After `store-behind-watermark`, with how many commits are missing, the next try opens the book as it is.
     */
    unlock: ({ staffId, passphrase }: { staffId: StaffId; passphrase: string }): Promise<Me> =>
      inTurn(async () => {
        requireClosed()
        const keyring = requireKeyring(places.keyring)
        const key = await door.attempt('wrong-passphrase', () =>
          openWithPassphrase(keyring, staffId, passphrase),
        )
        const opened = await enter(staffId, key)
        stir()
        return opened.seat.me()
      }),
    /** Opens the book with the recovery key and gives the person a new passphrase. Throws as `unlock` does. */
    recover: (input: { staffId: StaffId; recoveryKey: string; newPassphrase: string }): Promise<Me> =>
      inTurn(async () => {
        requireClosed()
        const keyring = requireKeyring(places.keyring)
        const holder = keyring.holders.find(({ id }) => id === input.staffId)
        if (holder === undefined) throw new AppError('not-found')
        requireStrong(input.newPassphrase, [holder.name, keyring.boutiqueName])
        const recoveryKey = requireRecoveryKey(input.recoveryKey)
        const key = await door.attempt('wrong-recovery-key', () => openWithRecoveryKey(keyring, recoveryKey))
        const opened = await enter(input.staffId, key)
        // Before the slow sealing: the look for idleness would find a book that nobody has touched since yesterday.
        stir()
        try {
          await opened.keys.give({ id: holder.id, name: holder.name }, input.newPassphrase)
        } catch (error) {
          await room.leave()
          options.announce('session.changed', {})
          throw error
        }
        return opened.seat.me()
      }),
    /** Whether a recovery key was typed without error and, at a closed book, opens it. */
    checkRecoveryKey: ({ recoveryKey }: { recoveryKey: string }) =>
      inTurn(async () => {
        const read = requireRecoveryKey(recoveryKey)
        if (room.opened() === undefined && parts.hasBook()) {
          const keyring = requireKeyring(places.keyring)
          const key = await door.attempt('wrong-recovery-key', () => openWithRecoveryKey(keyring, read))
          key.fill(0)
        }
        return DONE
      }),
    weighPassphrase: ({ passphrase, names }: { passphrase: string; names: string[] }): Strength =>
      weighPassphrase(passphrase, names),
    proposeRecoveryKey: () => ({ recoveryKey: proposeRecoveryKey() }),
    /** Prints or saves a recovery key that has not been given to a book yet, or is being renewed. */
    saveRecoveryKey: async (ask: {
      recoveryKey: string
      boutiqueName: string
      language: InterfaceTag
      how: HowToKeep
    }) => {
      const key = requireRecoveryKey(ask.recoveryKey)
      return { kept: await options.dialogs.saveRecoveryKey(ask.how, key, ask.boutiqueName, ask.language) }
    },
  }
}

/** Changing the secrets of the book that lies open. */
export function createSecrets<S>({ door, inTurn, requireOpen }: Parts<S>, options: SessionOptions<S>) {
  async function prove({ seat, keys }: Opened<S>, passphrase: string): Promise<void> {
    const { staffId } = seat.desk
    await door.attempt('wrong-passphrase', async () => (await keys.proves(staffId, passphrase)) || undefined)
  }
  function forbidInDemo({ isDemo }: Opened<S>): void {
    if (isDemo) throw new AppError('forbidden')
  }

  return {
    /** Gives the person at the desk a new passphrase. Throws `wrong-passphrase`, `weak-passphrase`, `forbidden` in the demo. */
    changePassphrase: ({ current, next }: { current: string; next: string }) =>
      inTurn(async () => {
        const opened = requireOpen()
        forbidInDemo(opened)
        await prove(opened, current)
        const { staffId, name, boutiqueName } = opened.seat.me()
        requireStrong(next, [name, boutiqueName])
        await opened.keys.give({ id: staffId, name }, next)
        return DONE
      }),
    /** Replaces the recovery key: the old paper opens nothing from then on. */
    renewRecoveryKey: ({ passphrase, recoveryKey }: { passphrase: string; recoveryKey: string }) =>
      inTurn(async () => {
        const opened = requireOpen()
        forbidInDemo(opened)
        const read = requireRecoveryKey(recoveryKey)
        await prove(opened, passphrase)
        await opened.keys.renewRecovery(read)
        options.announce('session.changed', {})
        return DONE
      }),
  }
}
