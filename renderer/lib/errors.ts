import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { CallError } from './call-error.ts'

/** Puts an error into the sentence that tells a person what went wrong and what to do; a bug is never quoted. */
export function wordError(t: TFunction<'errors'>, error: unknown): string {
  if (!(error instanceof CallError)) return t(($) => $.internal, { reference: '' })
  const { code, params } = error
  if (code === 'wait-before-retry') {
    return t(($) => $['wait-before-retry'], { count: Number(params['seconds'] ?? 1) })
  }
  return String(t(($) => $[code], params))
}

/** Gives the sentence that tells a person what went wrong and what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors')
  return (error) => wordError(t, error)
}
