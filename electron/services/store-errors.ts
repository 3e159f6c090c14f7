import { storeErrorKindOf, type StoreErrorKind } from '../../db/store-error.ts'
import { BehindWatermark } from '../../db/watermark.ts'
import { AppError, type ErrorCode } from '../ipc/errors.ts'

// A key that came out of its seal is the right key: a store that it does not open is damaged.
const CODES: Readonly<Record<StoreErrorKind, ErrorCode>> = {
  busy: 'database-busy',
  full: 'disk-full',
  damaged: 'store-damaged',
  'read-only': 'store-read-only',
  newer: 'store-newer',
  'in-use': 'store-in-use',
  'behind-watermark': 'store-behind-watermark',
  'wrong-key': 'store-damaged',
  'keyring-damaged': 'keyring-damaged',
}

/** Turns a failure of the store into one that a person can be told; anything else comes back as it was. */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError) return error
  if (error instanceof BehindWatermark) {
    return new AppError('store-behind-watermark', { missing: error.missing })
  }
  const kind = storeErrorKindOf(error)
  return kind === undefined ? error : new AppError(CODES[kind])
}
