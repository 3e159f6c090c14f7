import { useTranslation } from 'react-i18next'
import type { Taste } from '../../electron/ipc/tastes.ts'
import type { Source } from '../../electron/ipc/values.ts'
import { isBroughtFile } from './brought-file.ts'
import { useFormat } from './format.ts'
import { isolate } from './isolate.ts'
import { useMe } from './session.tsx'

/** Gives the words for how something is known, by whom it was told and since when; what is due asks to be confirmed. */
export function useSourceWords(): (taste: Pick<Taste, 'source' | 'needsConfirming'>) => string {
  const { t } = useTranslation('common')
  const format = useFormat(useMe().timeZone)

  function tell({ provenance, toldBy, on }: Source): string {
    const day = format.day(on)
    switch (provenance) {
      case 'said':
        return t(($) => $.provenance.saidOn, { day })
      case 'bought':
        return t(($) => $.provenance.boughtOn, { day })
      case 'observed':
        return t(($) => $.provenance.observedOn, { day })
      case 'told':
        if (isBroughtFile(toldBy)) return t(($) => $.provenance.fromFile, { file: isolate(toldBy), day })
        return toldBy === ''
          ? t(($) => $.provenance.toldOn, { day })
          : t(($) => $.provenance.toldBy, { who: isolate(toldBy), day })
      case 'inferred':
        return t(($) => $.provenance.inferredOn, { day })
      default:
        return provenance satisfies never
    }
  }

  return ({ source, needsConfirming }) =>
    needsConfirming ? t(($) => $.provenance.toConfirm, { known: tell(source) }) : tell(source)
}
