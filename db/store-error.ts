import { rmSync, writeFileSync } from 'node:fs'

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
  // The log's index could not grow. It holds nothing that the log does not: no damage, but a full disk.
  ['SQLITE_IOERR_SHMSIZE', 'full'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_READONLY', 'read-only'],
]

/** Reads SQLite's error code (such as SQLITE_IOERR_WRITE) into a kind, or undefined when it is a bug of ours. */
export function storeErrorKindOf(error: unknown): StoreErrorKind | undefined {
  if (error instanceof StoreError) return error.kind
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  return KIND_BY_CODE.find(([prefix]) => code.startsWith(prefix))?.[1]
}

// SQLite knows a full disk by ENOSPC alone; where somebody's share of it is used up it says only what it could not do.
const UNWRITTEN = new Set(['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_TRUNCATE'])
const TRIAL_BYTES = 64 * 1024

/**
 * As storeErrorKindOf, for a failure while files were made or written beside `path`: SQLite does not say why it could not,
 * and it is `full` when the disk takes no more files or bytes.
 */
export function storeErrorKindBeside(path: string, error: unknown): StoreErrorKind | undefined {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_CANTOPEN')) return tryToWrite(`${path}.trial`)
  if (UNWRITTEN.has(code) && tryToWrite(`${path}.trial`) === 'full') return 'full'
  return storeErrorKindOf(error)
}

/** What is wrong with the disk, as a small file tells that is written and removed. */
function tryToWrite(trial: string): StoreErrorKind | undefined {
  try {
    writeFileSync(trial, Buffer.alloc(TRIAL_BYTES), { mode: 0o600 })
    return undefined
  } catch (failure) {
    return storeErrorKindOf(failure)
  } finally {
    rmSync(trial, { force: true })
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
