import { useTranslation } from 'react-i18next'
import { CallError } from './call-error.ts'

/** Gives the sentence that tells a person what went wrong and what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors')
  return (error) => {
    if (!(error instanceof CallError)) return t(($) => $.internal, { reference: '' })
    const words = error.params
    switch (error.code) {
      case 'wait-before-retry':
        return t(($) => $['wait-before-retry'], { count: Number(words['seconds'] ?? 1) })
      default:
        return String(t(($) => $[error.code], words))
    }
  }
}
