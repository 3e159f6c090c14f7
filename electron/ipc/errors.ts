/** Every way a call can fail that a person can be told about; the words live in locales under `errors`. */
export const ERROR_CODES = [
  'invalid-input',
  'unknown-route',
  'forbidden',
  'locked',
  'cancelled',
  'not-found',
  'conflict',
  'stale',
  'wrong-passphrase',
  'wrong-recovery-key',
  'wait-before-retry',
  'weak-passphrase',
  'already-exists',
  'last-manager',
  'store-newer',
  'store-damaged',
  'store-read-only',
  'store-in-use',
  'store-behind-watermark',
  'keyring-damaged',
  'database-busy',
  'disk-full',
  'out-of-memory',
  'back-room-shut',
  'file-unreadable',
  'file-unwritable',
  'file-empty',
  'file-too-large',
  'file-too-long',
  'file-damaged',
  'file-protected',
  'file-unsafe',
  'format-unknown',
  'encoding-mismatch',
  'book-foreign',
  'book-newer',
  'book-damaged',
  'book-row-refused',
  'upload-gone',
  'undo-expired',
  'rule-kept',
  'print-failed',
  'photos-off',
  'cell-too-long',
  'workbook-too-large',
  'internal',
] as const

/** One of the closed list of error codes. */
export type ErrorCode = (typeof ERROR_CODES)[number]

/** What may stand beside an error code: data for the words, never sentences. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** An expected failure, told by its code; anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}
