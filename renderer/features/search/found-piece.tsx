import { Gem, Gift } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PieceHit } from '../../../electron/ipc/search.ts'
import { useFormat } from '../../lib/format.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Name } from '../../ui/name.tsx'
import { PaletteLine } from '../../ui/palette-item.tsx'
import { Remark } from '../../ui/remark.tsx'
import { Marked } from './marked.tsx'

/** A piece the box found: the words that speak of it, how the book knows of it, whose it is and when. */
export function FoundPiece({ hit }: { hit: PieceHit }) {
  return (
    <PaletteLine icon={hit.how === 'given' ? Gift : Gem} end={<WhoseAndWhen hit={hit} />}>
      <Foreign lang={written(hit.snippet).lang}>
        <Marked text={hit.snippet} ranges={hit.ranges} />
      </Foreign>
      <Remark>
        <How hit={hit} />
      </Remark>
    </PaletteLine>
  )
}

function How({ hit }: { hit: PieceHit }) {
  const { t } = useTranslation('search')
  if (hit.how === 'given') {
    return hit.recipient === ''
      ? t(($) => $.piece.given)
      : fillSlots(
          t(($) => $.piece.givenTo, { who: slot('who') }),
          { who: <Foreign lang={written(hit.recipient).lang}>{hit.recipient}</Foreign> },
        )
  }
  if (hit.isCancelled) return t(($) => $.piece.cancelled)
  return hit.how === 'prepared' ? t(($) => $.piece.prepared) : t(($) => $.piece[hit.kind])
}

function WhoseAndWhen({ hit }: { hit: PieceHit }) {
  const { t } = useTranslation('search')
  const format = useFormat(useMe().timeZone)
  const name = <Name text={hit.name.text} lang={hit.name.lang} size="inline" />
  if (hit.how === 'given' && hit.year === null) return name
  const day = hit.how === 'given' ? format.year(`${hit.year}-06-30`) : format.day(hit.on)
  return fillSlots(
    t(($) => $.note.end, { name: slot('name'), day }),
    { name },
  )
}
