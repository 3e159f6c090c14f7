import { useTranslation } from 'react-i18next'
import type { Provenance, Source } from '../../electron/ipc/values.ts'

/** How something is known, as it is typed; an empty day is the day on which it is saved. */
export interface SourceWords {
  readonly provenance: Provenance
  readonly toldBy: string
  readonly on: string
}

/** Said by the client, today. */
export const SAID_TODAY: SourceWords = { provenance: 'said', toldBy: '', on: '' }

/** The source as it is sent; `today` is the boutique's own day, and who told it is kept only for what was told. */
export function settleSource({ provenance, toldBy, on }: SourceWords, today: string): Source {
  return { provenance, toldBy: provenance === 'told' ? toldBy.trim() : '', on: on || today }
}

/** Gives the words that the fields of a source need, and the ways of knowing that are offered. */
export function useSourceForm(ways: readonly Provenance[]) {
  const { t } = useTranslation('common')
  return {
    ways: ways.map((id) => ({ id, label: t(($) => $.provenance[id]), mark: id })),
    words: {
      how: t(($) => $.source.how),
      toldBy: t(($) => $.source.toldBy),
      day: t(($) => $.source.day),
      dayOpen: t(($) => $.source.dayOpen),
      dayPrevious: t(($) => $.source.dayPrevious),
      dayNext: t(($) => $.source.dayNext),
    },
  }
}
