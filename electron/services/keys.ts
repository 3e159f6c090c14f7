import { readKeyring, writeKeyring } from '../../db/keyring-file.ts'
import { type Keyring, unwrapKey, wrapKey } from '../../db/keyring.ts'
import { StoreError } from '../../db/store-error.ts'
import { AppError } from '../ipc/errors.ts'
import { toAppError } from './store-errors.ts'

/** A person the keyring knows. */
export interface KeyPerson {
  readonly id: number
  readonly name: string
}

/** What the keyring says on the cover. */
export interface CoverFacts {
  readonly boutiqueName: string
  readonly address: string
  readonly lockAfterMinutes: number
}

/** The keys of an open book. A demo has none: there every change is accepted and nothing is kept. */
export interface KeyKeeper {
  /** Gives a person a key of their own, or a new one under another passphrase. */
  give(person: KeyPerson, passphrase: string): Promise<void>
  /** Takes a person's key from the keyring; without one it does nothing. */
  take(id: number): void
  rename(person: KeyPerson): void
  describe(facts: CoverFacts): void
  /** Takes the keys of everybody else and corrects names: what an interrupted change left undone. */
  keepOnly(people: readonly KeyPerson[]): void
  /** Whether this is the person's passphrase. */
  proves(id: number, passphrase: string): Promise<boolean>
  /** Seals the store key with a new recovery key; the old one opens nothing from then on. */
  renewRecovery(recoveryKey: string): Promise<void>
  /** A copy of the store key for a worker thread; whoever asks fills it with zeros once it is handed over. */
  copyKey(): Buffer
}

/** Reads the keyring of a book that must have one. Throws AppError `keyring-damaged`. */
export function requireKeyring(path: string): Keyring {
  try {
    const keyring = readKeyring(path)
    if (keyring === undefined) throw new StoreError('keyring-damaged')
    return keyring
  } catch (error) {
    throw toAppError(error)
  }
}

/** How a keyring is kept: not at all for a book opened for reading only; tests may lower the cost of a guess. */
export interface KeyRules {
  readonly isReadOnly: boolean
  readonly cost?: number
}

/** Keeps the keyring at `path` for a book that is open with `key`. Throws `store-read-only` or `disk-full`. */
export function createKeyKeeper(
  path: string,
  key: Buffer,
  { isReadOnly, ...costOption }: KeyRules,
): KeyKeeper {
  function change(next: (keyring: Keyring) => Keyring): void {
    if (isReadOnly) throw new AppError('store-read-only')
    const before = requireKeyring(path)
    const after = next(before)
    if (JSON.stringify(after) === JSON.stringify(before)) return
    try {
      writeKeyring(path, after)
    } catch (error) {
      throw toAppError(error)
    }
  }

  return {
    async give(person, passphrase) {
      const { storeId } = requireKeyring(path)
      const wrap = await wrapKey(key, passphrase, { storeId, owner: person.id, ...costOption })
      change((keyring) => ({
        ...keyring,
        holders: [...keyring.holders.filter(({ id }) => id !== person.id), { ...person, wrap }],
      }))
    },
    take(id) {
      change((keyring) => ({ ...keyring, holders: keyring.holders.filter((holder) => holder.id !== id) }))
    },
    rename({ id, name }) {
      change((keyring) => ({
        ...keyring,
        holders: keyring.holders.map((holder) => (holder.id === id ? { ...holder, name } : holder)),
      }))
    },
    describe(facts) {
      change((keyring) => ({ ...keyring, ...facts }))
    },
    keepOnly(people) {
      const names = new Map(people.map(({ id, name }) => [id, name]))
      change((keyring) => ({
        ...keyring,
        holders: keyring.holders.flatMap((holder) => {
          const name = names.get(holder.id)
          return name === undefined ? [] : [{ ...holder, name }]
        }),
      }))
    },
    async proves(id, passphrase) {
      const opened = await openWithPassphrase(requireKeyring(path), id, passphrase)
      opened?.fill(0)
      return opened !== undefined
    },
    async renewRecovery(recoveryKey) {
      const { storeId } = requireKeyring(path)
      const recovery = await wrapKey(key, recoveryKey, { storeId, owner: 'recovery', ...costOption })
      change((keyring) => ({ ...keyring, recovery }))
    },
    copyKey: () => Buffer.from(key),
  }
}

/** The keys of a demo, whose key is known to everybody. */
export function createDemoKeys(key: Buffer): KeyKeeper {
  return {
    give: () => Promise.resolve(),
    take: () => {},
    rename: () => {},
    describe: () => {},
    keepOnly: () => {},
    proves: () => Promise.resolve(true),
    renewRecovery: () => Promise.resolve(),
    copyKey: () => Buffer.from(key),
  }
}

/**
 * The store key, when this is the passphrase of `id`. For somebody the keyring does not know the same work is done in
 * vain on another seal, so that the time tells nothing.
 */
export async function openWithPassphrase(
  keyring: Keyring,
  id: number,
  passphrase: string,
): Promise<Buffer | undefined> {
  const wrap = keyring.holders.find((holder) => holder.id === id)?.wrap ?? keyring.recovery
  return unwrapKey(wrap, passphrase, { storeId: keyring.storeId, owner: id })
}

/** The store key, when this is the recovery key as it is printed. */
export function openWithRecoveryKey(keyring: Keyring, recoveryKey: string): Promise<Buffer | undefined> {
  return unwrapKey(keyring.recovery, recoveryKey, { storeId: keyring.storeId, owner: 'recovery' })
}
