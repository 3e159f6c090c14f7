import { UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AroundHit } from '../../../electron/ipc/search.ts'
import { useFormat } from '../../lib/format.ts'
import { useKinWords } from '../../lib/kin-words.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Name } from '../../ui/name.tsx'
import { PaletteLine } from '../../ui/palette-item.tsx'
import { Remark } from '../../ui/remark.tsx'
import { Marked } from './marked.tsx'

/** Somebody around a client whom the box found: their name, what they are, and whose they are. */
export function FoundAround({ hit }: { hit: AroundHit }) {
  const { t } = useTranslation('search')
  return (
    <PaletteLine icon={UsersRound} end={<Whose hit={hit} />}>
      <bdi lang={written(hit.who, hit.name.lang).lang} className="name-inline">
        <Marked text={hit.who} ranges={hit.ranges} />
      </bdi>
      <Remark>
        <What hit={hit} />
      </Remark>
      {hit.likeness === 'sound' && <Remark>{t(($) => $.why.sound)}</Remark>}
    </PaletteLine>
  )
}

function What({ hit }: { hit: AroundHit }): ReactNode {
  const { t } = useTranslation('search')
  const kinWord = useKinWords()
  if (hit.how === 'relation') return kinWord(hit.kind) || <Said text={hit.label} />
  if (hit.how === 'companion') {
    return hit.role === '' ? t(($) => $.around.along) : <Said text={hit.role} />
  }
  if (hit.how === 'household') return t(($) => $.around.household)
  return fillSlots(
    t(($) => $.around.assistant, { household: slot('household') }),
    { household: <Said text={hit.label} /> },
  )
}

function Said({ text }: { text: string }) {
  return text === '' ? null : <Foreign lang={written(text).lang}>{text}</Foreign>
}

function Whose({ hit }: { hit: AroundHit }) {
  const { t } = useTranslation('search')
  const format = useFormat(useMe().timeZone)
  const name = <Name text={hit.name.text} lang={hit.name.lang} size="inline" />
  if (hit.how !== 'companion') return name
  return fillSlots(
    t(($) => $.note.end, { name: slot('name'), day: format.day(hit.on) }),
    { name },
  )
}
