import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from './client.ts'
import { useFormat } from './format.ts'
import { isolate } from './isolate.ts'
import { useMe } from './session.tsx'

/** Who can serve a client, in words; `isWarning` says that somebody should see to it before the client comes. */
export interface ServingWords {
  readonly text: string
  readonly isWarning: boolean
}

const MOST_NAMED = 3

/**
 * Says who can serve a client in a language of theirs. With an advisor chosen it says whether they can, and who else;
 * nothing while it is read and where nobody has asked what the client speaks.
 */
export function useServingWords(
  clientId: number | null,
  advisorId: number | null = null,
): ServingWords | null {
  const { t } = useTranslation('staff')
  const format = useFormat(useMe().timeZone)
  const { data } = useQuery({
    queryKey: ['staff', 'serving', clientId],
    queryFn: () => client.staff.serving({ clientId: clientId ?? 0 }),
    enabled: clientId !== null,
  })
  if (data === undefined) return null
  const { advisors, isInterpreterNeeded, unspoken } = data
  const name = (tag: string) => format.languageName(tag)
  if (isInterpreterNeeded) {
    const language = name(unspoken[0] ?? 'und')
    return { text: t(($) => $.serving.interpreter, { language }), isWarning: true }
  }
  const [best] = advisors
  if (best === undefined) return null
  const speakers = advisors.filter(({ tag }) => tag === best.tag).slice(0, MOST_NAMED)
  const names = format.list(speakers.map((each) => isolate(each.name)))
  const words = { count: speakers.length, names, language: name(best.tag) }
  const chosen = advisors.find(({ staffId }) => staffId === advisorId)
  if (advisorId === null) return { text: t(($) => $.serving.speak, words), isWarning: false }
  const hasBetter = chosen === undefined || (chosen.ease === 'some' && best.ease !== 'some')
  if (hasBetter) return { text: t(($) => $.serving.instead, words), isWarning: true }
  return { text: t(($) => $.serving.shares, { language: name(chosen.tag) }), isWarning: false }
}
