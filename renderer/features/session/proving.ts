import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../lib/call-error.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useSecondsUntil } from './waiting.ts'

/** The passphrase one has now, typed to prove that it is oneself, with what went wrong and how long to wait. */
export function useProof() {
  const { t } = useTranslation('session')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState('')
  const [waitUntil, setWaitUntil] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const seconds = useSecondsUntil(waitUntil)

  /** Runs what the passphrase is asked for; resolves with whether it was done. */
  async function run(work: (passphrase: string) => Promise<unknown>): Promise<boolean> {
    if (isBusy) return false
    if (passphrase === '') {
      setError(t(($) => $.cover.passphraseMissing))
      return false
    }
    setBusy(true)
    setError('')
    try {
      await work(passphrase)
      setPassphrase('')
      return true
    } catch (failure) {
      const left = failure instanceof CallError ? Number(failure.params['seconds'] ?? 0) : 0
      if (left > 0) setWaitUntil(Date.now() + left * 1000)
      else setError(errorText(failure))
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    isWaiting: seconds > 0,
    run,
    forget: () => {
      setPassphrase('')
      setError('')
    },
    field: {
      value: passphrase,
      onChange: (value: string) => {
        setPassphrase(value)
        setError('')
      },
      error: seconds > 0 ? errors(($) => $['wait-before-retry'], { count: seconds }) : error,
      isRequired: true,
      maxLength: 1000,
      autoComplete: 'current-password',
      label: t(($) => $.security.passphrase.current),
      revealLabel: t(($) => $.passphrase.reveal),
      concealLabel: t(($) => $.passphrase.conceal),
    },
  }
}
