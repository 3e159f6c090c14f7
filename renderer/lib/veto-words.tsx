import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Veto } from '../../electron/ipc/tastes.ts'
import { fillSlots, slot } from './sentences.tsx'
import { useSourceWords } from './source-words.ts'
import { written } from './visit.ts'

/** Gives the sentence that tells a veto and how it is known; `lang` is the client's language, for the face of their words. */
export function useVetoWords(): (veto: Veto, lang: string) => ReactNode {
  const { t } = useTranslation('tastes')
  const howKnown = useSourceWords()
  return ({ text, isAllergy, source }, lang) => {
    const words = { what: slot('what'), how: howKnown({ source, needsConfirming: false }) }
    return fillSlots(isAllergy ? t(($) => $.veto.allergy, words) : t(($) => $.veto.refusal, words), {
      what: <bdi lang={written(text, lang).lang}>{text}</bdi>,
    })
  }
}
