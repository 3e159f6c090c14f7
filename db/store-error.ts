/** What can be wrong with a store, as far as code must branch on it. */
export type StoreErrorKind =
  | 'busy'
  | 'full'
  | 'damaged'
  | 'read-only'
  | 'newer'
  | 'in-use'
  | 'behind-watermark'
  | 'wrong-key'
  | 'keyring-damaged'

/** A failure of the store that a person can be told about; anything else that is thrown is a bug. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind

  constructor(kind: StoreErrorKind, cause?: unknown) {
    super(`store: ${kind}`, { cause })
    this.name = 'StoreError'
    this.kind = kind
  }
}

const KIND_BY_CODE: readonly (readonly [string, StoreErrorKind])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_READONLY', 'read-only'],
]

/** Reads SQLite's error code (such as SQLITE_IOERR_WRITE) into a kind, or undefined when it is a bug of ours. */
export function storeErrorKindOf(error: unknown): StoreErrorKind | undefined {
  if (error instanceof StoreError) return error.kind
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return 'full'
  return KIND_BY_CODE.find(([prefix]) => code.startsWith(prefix))?.[1]
}
