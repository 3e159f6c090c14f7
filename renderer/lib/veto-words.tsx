import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Veto, VetoedOffer } from '../../electron/ipc/tastes.ts'
import { fillSlots, slot } from './sentences.tsx'
import { useSourceWords } from './source-words.ts'
import { written } from './visit.ts'

function useVetoWords(): (veto: Veto, lang: string) => ReactNode {
  const { t } = useTranslation('tastes')
  const howKnown = useSourceWords()
  return ({ text, isAllergy, source }, lang) => {
    const words = { what: slot('what'), how: howKnown({ source, needsConfirming: false }) }
    return fillSlots(isAllergy ? t(($) => $.veto.allergy, words) : t(($) => $.veto.refusal, words), {
      what: <bdi lang={written(text, lang).lang}>{text}</bdi>,
    })
  }
}

/**
 * Gives the sentence that tells a broken veto and how it is known, with whose it is where that is somebody who comes
 * along, or may be; `lang` is the client's language, for the face of their words.
 */
export function useVetoedWords(): (broken: VetoedOffer, lang: string) => ReactNode {
  const { t } = useTranslation('briefs')
  const { t: tastes } = useTranslation('tastes')
  const tell = useVetoWords()
  return ({ veto, name, isPossible }, lang) => {
    if (name === null) return tell(veto, lang)
    const words = { whose: slot('whose'), what: slot('what') }
    return fillSlots(isPossible ? tastes(($) => $.veto.possible, words) : t(($) => $.occasion.of, words), {
      whose: (
        <bdi lang={name.lang} className="name-inline">
          {name.text}
        </bdi>
      ),
      what: tell(veto, name.lang),
    })
  }
}
