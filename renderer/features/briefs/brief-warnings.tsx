import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceWords } from '../../lib/source-words.ts'
import { useVetoedWords } from '../../lib/veto-words.tsx'
import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Provenance } from '../../ui/provenance.tsx'

/** What is to be ready, or is usually offered, and must not be: each offer with the vetoes it breaks. */
export function VetoedOffers({ vetoed, lang }: { vetoed: Brief['vetoed']; lang: string }) {
  const tell = useVetoedWords()
  const byOffer = Map.groupBy(vetoed, ({ offered }) => offered)
  return (
    <ul className="text-veto">
      {[...byOffer].map(([offered, broken]) => (
        <li key={offered}>
          <Foreign lang={written(offered, lang).lang} className="font-semibold">
            {offered}
          </Foreign>{' '}
          {broken.map((each) => (
            <span key={each.veto.tasteId}>{tell(each, lang)} </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** That nobody here speaks a language of the client's, and somebody must be asked to interpret. */
export function InterpreterNeeded({ tag }: { tag: string }) {
  const { t } = useTranslation('staff')
  const language = useFormat(useMe().timeZone).languageName(tag)
  return <span className="text-wait">{t(($) => $.serving.interpreter, { language })}</span>
}

/** What else is known of the client, each with how. */
export function KnownFacts({ facts, lang }: { facts: Brief['known']; lang: string }) {
  const { t } = useTranslation('facts')
  const howKnown = useSourceWords()
  return (
    <ul className="brief-run">
      {facts.map(({ id, text, confidence, source, needsConfirming }) => (
        <li key={id}>
          <Foreign lang={written(text, lang).lang}>{text}</Foreign>{' '}
          {confidence !== 'sure' && <span className="brief-small">{t(($) => $.remark[confidence])} </span>}
          <Provenance kind={source.provenance} className="brief-small">
            {howKnown({ source, needsConfirming })}
          </Provenance>
        </li>
      ))}
    </ul>
  )
}

interface ToConfirmProps {
  readonly facts: Brief['toConfirm']
  readonly tastes: Brief['tastesToConfirm']
  readonly lang: string
}

/** What is to be asked again on this visit, each with what it bears on and how it has been known so far. */
export function ToConfirm({ facts, tastes, lang }: ToConfirmProps) {
  const { t } = useTranslation('facts')
  const { t: taste } = useTranslation('tastes')
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
      {tastes.map((known) => (
        <li key={`taste ${known.id}`}>
          <span className="brief-small">{taste(($) => $.facet[known.facet])}</span>{' '}
          <Foreign lang={written(known.text, lang).lang}>{known.text}</Foreign>{' '}
          <Provenance kind={known.source.provenance} isOld className="brief-small">
            {howKnown(known)}
          </Provenance>
        </li>
      ))}
    </ul>
  )
}
