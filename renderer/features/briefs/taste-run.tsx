import { useTranslation } from 'react-i18next'
import type { Taste } from '../../../electron/ipc/tastes.ts'
import type { Source } from '../../../electron/ipc/values.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Provenance } from '../../ui/provenance.tsx'

/** Tastes one after another, each with how and when it came to be known. */
export function TasteRun({ tastes, lang }: { tastes: readonly Taste[]; lang: string }) {
  const tell = useSourceWords()
  return (
    <ul className="brief-run">
      {tastes.map((taste) => (
        <li key={taste.id}>
          <Foreign lang={written(taste.text, lang).lang}>{taste.text}</Foreign>{' '}
          <Provenance kind={taste.source.provenance} isOld={taste.needsConfirming} className="brief-small">
            {tell(taste.source, taste.needsConfirming)}
          </Provenance>
        </li>
      ))}
    </ul>
  )
}

/** Gives the words for how a fact is known and since when. */
function useSourceWords(): (source: Source, needsConfirming: boolean) => string {
  const { t } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  return ({ provenance, toldBy, on }, needsConfirming) => {
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
      default:
        if (needsConfirming) return t(($) => $.provenance.toldToConfirm, { day })
        return toldBy === ''
          ? t(($) => $.provenance.toldOn, { day })
          : t(($) => $.provenance.toldBy, { who: toldBy, day })
    }
  }
}
