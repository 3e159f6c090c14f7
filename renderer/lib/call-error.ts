import type { ErrorCode, ErrorParams } from '../../electron/ipc/errors.ts'

/** A call that was answered with an error: a code and data, which `errors.ts` turns into words. */
export class CallError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams) {
    super(code)
    this.name = 'CallError'
    this.code = code
    this.params = params
  }
}
