import { useTranslation } from 'react-i18next'
import type { Taste } from '../../electron/ipc/tastes.ts'
import { useFormat } from './format.ts'
import { isolate } from './isolate.ts'
import { useMe } from './session.tsx'

/** Gives the words for how a taste is known and since when; one that has grown old asks to be confirmed. */
export function useSourceWords(): (taste: Pick<Taste, 'source' | 'needsConfirming'>) => string {
  const { t } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  return ({ source: { provenance, toldBy, on }, needsConfirming }) => {
    const day = format.day(on)
    switch (provenance) {
      case 'said':
        return t(($) => $.provenance.saidOn, { day })
      case 'bought':
        return t(($) => $.provenance.boughtOn, { day })
      case 'observed':
        return needsConfirming
          ? t(($) => $.provenance.observedToConfirm, { day })
          : t(($) => $.provenance.observedOn, { day })
      case 'told':
        if (needsConfirming) return t(($) => $.provenance.toldToConfirm, { day })
        return toldBy === ''
          ? t(($) => $.provenance.toldOn, { day })
          : t(($) => $.provenance.toldBy, { who: isolate(toldBy), day })
      case 'inferred':
        return needsConfirming
          ? t(($) => $.provenance.inferredToConfirm, { day })
          : t(($) => $.provenance.inferredOn, { day })
      default:
        return provenance satisfies never
    }
  }
}
