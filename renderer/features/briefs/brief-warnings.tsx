import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import { useSourceWords } from '../../lib/source-words.ts'
import { useVetoWords } from '../../lib/veto-words.tsx'
import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Provenance } from '../../ui/provenance.tsx'

/** What is to be ready, or is usually offered, and must not be: each offer with the vetoes it breaks. */
export function VetoedOffers({ vetoed, lang }: { vetoed: Brief['vetoed']; lang: string }) {
  const tell = useVetoWords()
  const byOffer = Map.groupBy(vetoed, ({ offered }) => offered)
  return (
    <ul className="text-veto">
      {[...byOffer].map(([offered, broken]) => (
        <li key={offered}>
          <Foreign lang={written(offered, lang).lang} className="font-semibold">
            {offered}
          </Foreign>{' '}
          {broken.map(({ veto }) => (
            <span key={veto.tasteId}>{tell(veto, lang)} </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** What is to be asked again on this visit, each with its topic and how it has been known so far. */
export function FactsToConfirm({ facts, lang }: { facts: Brief['toConfirm']; lang: string }) {
  const { t } = useTranslation('facts')
  const howKnown = useSourceWords()
  return (
    <ul className="brief-run">
      {facts.map((fact) => (
        <li key={fact.id}>
          <span className="brief-small">{t(($) => $.topic[fact.topic])}</span>{' '}
          <Foreign lang={written(fact.text, lang).lang}>{fact.text}</Foreign>{' '}
          <Provenance kind={fact.source.provenance} isOld className="brief-small">
            {howKnown(fact)}
          </Provenance>
        </li>
      ))}
    </ul>
  )
}
