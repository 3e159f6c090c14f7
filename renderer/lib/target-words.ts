import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ConsentChannel, ConsentPurpose } from '../../electron/ipc/consents.ts'
import { FactTopic } from '../../electron/ipc/facts.ts'
import type { ImportTarget } from '../../electron/ipc/import-targets.ts'
import { TasteFacet } from '../../electron/ipc/tastes.ts'

type Composed = `${'likes' | 'refuses' | 'fact' | 'consent'}.${string}`
type Plain = Exclude<ImportTarget, Composed>
type WordKey<T extends string> = T extends `${infer Place}.${infer Part}` ? `${Place}${Capitalize<Part>}` : T

/**
 * Gives the words for what a column of a table can become, in the language of the interface: what the mapper offers, and
 * what a table that is taken out has for headings, so that it is recognised when it comes back.
 */
export function useTargetWord(): (target: ImportTarget) => string {
  const { t } = useTranslation('imports')
  const { t: tTastes } = useTranslation('tastes')
  const { t: tFacts } = useTranslation('facts')
  const { t: tConsents } = useTranslation('consents')
  return useCallback(
    (target) => {
      const [what, first, second] = target.split('.')
      const facet = TasteFacet.safeParse(first).data
      if (facet !== undefined && (what === 'likes' || what === 'refuses')) {
        const word = { facet: tTastes(($) => $.facet[facet]) }
        return what === 'likes' ? t(($) => $.target.likesOf, word) : t(($) => $.target.refusesOf, word)
      }
      const topic = FactTopic.safeParse(first).data
      if (topic !== undefined && what === 'fact') {
        return t(($) => $.target.factOf, { topic: tFacts(($) => $.topic[topic]) })
      }
      const by = ConsentChannel.safeParse(first).data
      if (by !== undefined && what === 'consent') {
        const channel = tConsents(($) => $.channel[by])
        const purpose = ConsentPurpose.safeParse(second).data
        if (purpose === undefined) return t(($) => $.target.consentChannel, { channel })
        return t(($) => $.target.consentOf, { channel, purpose: tConsents(($) => $.purpose[purpose]) })
      }
      return t(($) => $.target[wordKey(target as Plain)])
    },
    [t, tTastes, tFacts, tConsents],
  )
}

function wordKey(target: Plain): WordKey<Plain> {
  return target.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase()) as WordKey<Plain>
}
