import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterfaceTag } from '../../electron/ipc/staff.ts'
import { client } from './client.ts'
import { useErrorText } from './errors.ts'
import { formatLanguage } from './i18n.ts'

const GROUPS = 8
const NO_ANSWERS = ['', ''] as const

/** Two different groups, the earlier first, by their place from 0. */
function drawGroups(): readonly [number, number] {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = one % GROUPS
  const second = (first + 1 + (other % (GROUPS - 1))) % GROUPS
  return first < second ? [first, second] : [second, first]
}

/** A group as the key's alphabet has it: no O, I or L, whatever the case and width it was typed in. */
function readGroup(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

/**
 * A proposed recovery key and the proof that it was kept: two of its groups are asked for by number. `propose` asks the
 * main process for a key once; the key lives in memory only, until `forget` or until the component goes. `sheet` goes to
 * ui's RecoveryKeySheet, `questions` to RecoveryKeyProof.
 */
export function useRecoveryKey(boutiqueName: string) {
  const { t, i18n } = useTranslation('session')
  const [key, setKey] = useState('')
  const [outcome, setOutcome] = useState<'keptByPrint' | 'keptBySave' | 'notKept' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const errorText = useErrorText()
  const [asked, setAsked] = useState(drawGroups)
  const [answers, setAnswers] = useState<readonly string[]>(NO_ANSWERS)
  const [isChecked, setChecked] = useState(false)
  const [busyWith, setBusyWith] = useState<'print' | 'save' | null>(null)
  const groups = key === '' ? [] : key.split('-')
  const number = new Intl.NumberFormat(formatLanguage(i18n.language))
  const groupLabel = (place: number) => t(($) => $.recoveryKey.group, { number: number.format(place + 1) })
  const isRight = (at: number) => readGroup(answers[at] ?? '') === groups[asked[at] ?? -1]

  const propose = useCallback(async () => {
    try {
      const { recoveryKey } = await client.session.proposeRecoveryKey({})
      setKey((known) => known || recoveryKey)
    } catch (error) {
      setFailure(error)
    }
  }, [])

  async function keep(how: 'print' | 'save'): Promise<void> {
    setBusyWith(how)
    setFailure(null)
    const language = i18n.language as InterfaceTag
    try {
      const { kept } = await client.session.saveRecoveryKey({ recoveryKey: key, boutiqueName, language, how })
      setOutcome((was) => (kept ? (how === 'print' ? 'keptByPrint' : 'keptBySave') : (was ?? 'notKept')))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusyWith(null)
    }
  }

  function errorOf(at: number): string | undefined {
    if (!isChecked || isRight(at)) return undefined
    const words = { number: number.format((asked[at] ?? 0) + 1) }
    return answers[at]?.trim() === ''
      ? t(($) => $.recoveryKey.proof.missing, words)
      : t(($) => $.recoveryKey.proof.wrong, words)
  }

  return {
    key,
    propose,
    sheet: {
      label: t(($) => $.recoveryKey.label),
      groups,
      groupLabel,
      printLabel: t(($) => $.recoveryKey.print),
      saveLabel: t(($) => $.recoveryKey.save),
      onPrint: () => void keep('print'),
      onSave: () => void keep('save'),
      busyWith,
      outcome: outcome === null ? '' : t(($) => $.recoveryKey[outcome]),
      error: failure === null ? '' : errorText(failure),
    },
    questions: asked.map((place, at) => ({
      id: String(place),
      label: groupLabel(place),
      value: answers[at] ?? '',
      error: errorOf(at),
      onChange: (value: string) => {
        setAnswers((now) => now.map((answer, other) => (other === at ? value : answer)))
        setChecked(false)
      },
    })),
    /** Whether both groups were typed as they are in the key; says beside each where not. */
    prove: (): boolean => {
      setChecked(true)
      return isRight(0) && isRight(1)
    },
    forget: () => {
      setKey('')
      setOutcome(null)
      setFailure(null)
      setAsked(drawGroups())
      setAnswers(NO_ANSWERS)
      setChecked(false)
    },
  }
}

/** A proposed recovery key while it is being kept. */
export type RecoveryKeyKeeping = ReturnType<typeof useRecoveryKey>
