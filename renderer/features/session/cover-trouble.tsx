import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../../electron/ipc/errors.ts'
import type { CallError } from '../../lib/call-error.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button } from '../../ui/button.tsx'
import { CoverButton } from '../../ui/cover-button.tsx'

const TROUBLES = {
  'store-behind-watermark': 'behind',
  'store-newer': 'newer',
  'store-damaged': 'damaged',
  'store-in-use': 'inUse',
  'keyring-damaged': 'keyring',
} as const satisfies Partial<Record<ErrorCode, string>>

type TroubleCode = keyof typeof TROUBLES

/** Whether an error is about the book itself, so that typing the passphrase again would not help. */
export function isTrouble(code: ErrorCode): code is TroubleCode {
  return code in TROUBLES
}

/** What stands in the way of the book, what it means, what to do about it, and the two ways on. */
export interface CoverTroubleProps {
  error: CallError
  onRetry: () => Promise<void>
  onBack: () => void
}

/** A trouble of the book itself, said plainly on the cover. */
export function CoverTrouble({ error, onRetry, onBack }: CoverTroubleProps) {
  const { t } = useTranslation('session')
  const { t: shared } = useTranslation('common')
  const errorText = useErrorText()
  const [isTrying, setTrying] = useState(false)
  const name = isTrouble(error.code) ? TROUBLES[error.code] : 'damaged'

  async function retry() {
    setTrying(true)
    await onRetry().catch(onBack)
    setTrying(false)
  }

  return (
    <div role="alert" className="flex flex-col gap-3 text-15 text-cover-ink">
      <h2 className="font-serif text-22 font-medium">{t(($) => $.trouble[name].title)}</h2>
      <p className="text-cover-ink-2">{errorText(error)}</p>
      <p className="text-cover-ink-2">{t(($) => $.trouble[name].do)}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button variant="filled" isBusy={isTrying} onPress={() => void retry()}>
          {name === 'behind' ? t(($) => $.trouble.behind.act) : shared(($) => $.action.tryAgain)}
        </Button>
        <CoverButton onPress={onBack}>{shared(($) => $.action.back)}</CoverButton>
      </div>
    </div>
  )
}
