import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { PassphraseStrength } from '../../electron/ipc/session.ts'
import { client } from './client.ts'

type Strength = z.infer<typeof PassphraseStrength>
type Advice = Strength['advice'][number]

const ADVICE_WORDS = {
  longer: 'longer',
  'more-words': 'moreWords',
  common: 'common',
  repeats: 'repeats',
  sequence: 'sequence',
  names: 'names',
} as const satisfies Record<Advice, string>

const SCORE_WORDS = ['score0', 'score1', 'score2', 'score3', 'score4'] as const

/** How strong a passphrase is while it is being typed, in words; null while nothing is typed. Nothing of it is stored. */
export function usePassphraseStrength(passphrase: string, names: readonly string[]) {
  const { t } = useTranslation('session')
  const [weighed, setWeighed] = useState<Strength | null>(null)
  const namesKey = JSON.stringify(names)

  useEffect(() => {
    if (passphrase === '') return undefined
    let isCurrent = true
    client.session.weighPassphrase({ passphrase, names: JSON.parse(namesKey) as string[] }).then(
      (strength) => isCurrent && setWeighed(strength),
      () => isCurrent && setWeighed(null),
    )
    return () => {
      isCurrent = false
    }
  }, [passphrase, namesKey])

  if (passphrase === '' || weighed === null) return null
  const { score, enough, advice } = weighed
  // Ten characters are the least however odd they are: a short passphrase never looks half as good as it scores.
  const isOnlyShort = !enough && score > 1
  return {
    label: t(($) => $.strength.label),
    score: isOnlyShort ? 1 : score,
    word: isOnlyShort ? t(($) => $.strength.tooShort) : t(($) => $.strength[SCORE_WORDS[score] ?? 'score0']),
    advice: advice.map((code) => t(($) => $.strength.advice[ADVICE_WORDS[code]])),
    isEnough: enough,
  }
}

/**
 * A new passphrase, typed twice and weighed as it is typed. `fields` goes to ui's NewPassphraseFields; `accept` resolves
 * with whether it may be used and, where not, says why beside the fields; `forget` empties everything.
 */
export function useNewPassphrase(names: readonly string[]) {
  const { t } = useTranslation('session')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [refusal, setRefusal] = useState<'missing' | 'tooWeak' | 'differs' | null>(null)
  const strength = usePassphraseStrength(passphrase, names)

  async function accept(): Promise<boolean> {
    const weigh = () => client.session.weighPassphrase({ passphrase, names: [...names] })
    const reason =
      passphrase === ''
        ? 'missing'
        : !(await weigh()).enough
          ? 'tooWeak'
          : passphrase === again
            ? null
            : 'differs'
    setRefusal(reason)
    return reason === null
  }

  return {
    passphrase,
    accept,
    forget: () => {
      setPassphrase('')
      setAgain('')
      setRefusal(null)
    },
    fields: {
      label: t(($) => $.passphrase.new),
      againLabel: t(($) => $.passphrase.again),
      hint: t(($) => $.passphrase.hint),
      revealLabel: t(($) => $.passphrase.reveal),
      concealLabel: t(($) => $.passphrase.conceal),
      value: passphrase,
      again,
      strength,
      error: refusal === 'missing' || refusal === 'tooWeak' ? t(($) => $.passphrase[refusal]) : undefined,
      againError: refusal === 'differs' ? t(($) => $.passphrase.differs) : undefined,
      onChange: (value: string) => {
        setPassphrase(value)
        setRefusal(null)
      },
      onAgainChange: (value: string) => {
        setAgain(value)
        setRefusal((was) => (was === 'differs' ? null : was))
      },
    },
  }
}

/** A new passphrase while it is being typed. */
export type NewPassphrase = ReturnType<typeof useNewPassphrase>
