import { Ban, Heart, Lightbulb, NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import type { ClientHit, FactHit, NoteHit, TasteHit } from '../../../electron/ipc/search.ts'
import { useFormat } from '../../lib/format.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { useVisitEnds } from '../../lib/visit-ends.ts'
import { written } from '../../lib/visit.ts'
import { useTasteRemarks } from '../../lib/vocabulary.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Name } from '../../ui/name.tsx'
import { PaletteLine, PalettePerson } from '../../ui/palette-item.tsx'
import { Provenance } from '../../ui/provenance.tsx'
import { GAP, Remark } from '../../ui/remark.tsx'
import { Marked } from './marked.tsx'
import type { PaletteAction } from './palette-actions.ts'

/** A client the box found: the name, what matched underlined, and why. */
export function FoundClient({ hit }: { hit: ClientHit }) {
  const { t } = useTranslation('search')
  const visitEnds = useVisitEnds()
  const why = t(($) => $.why[hit.why.field])
  const isOwnName = hit.why.text === hit.name.text
  return (
    <PalettePerson
      name={
        <bdi lang={hit.name.lang} className="name-inline">
          {isOwnName ? <Marked text={hit.name.text} ranges={hit.why.ranges} /> : hit.name.text}
        </bdi>
      }
      title={<MatchedText hit={hit} isOwnName={isOwnName} />}
      detail={
        hit.residence === ''
          ? why
          : fillSlots(
              t(($) => $.person.placeAndWhy, { place: slot('place'), why }),
              { place: <bdi>{hit.residence}</bdi> },
            )
      }
      end={visitEnds(hit)}
    />
  )
}

function MatchedText({ hit, isOwnName }: { hit: ClientHit; isOwnName: boolean }) {
  const { name, why } = hit
  if (isOwnName || why.text === '') return <bdi>{name.latin || name.reading}</bdi>
  return (
    <bdi lang={written(why.text, name.lang).lang}>
      <Marked text={why.text} ranges={why.ranges} />
    </bdi>
  )
}

/** A client who is expected, shown while nothing is typed. */
export function ComingClient({ visit }: { visit: Appointment }) {
  const visitEnds = useVisitEnds()
  return (
    <PalettePerson
      name={<Name text={visit.name.text} lang={visit.name.lang} size="inline" />}
      title={<bdi>{visit.name.latin || visit.purpose}</bdi>}
      detail={visit.name.latin === '' ? null : <bdi>{visit.purpose}</bdi>}
      end={visitEnds({ nextVisitAt: visit.startsAt, lastVisitAt: null })}
    />
  )
}

/** A note or a fact the box found: the words around what matched, whose it is and of which day. */
export function FoundWords({ hit, kind }: { hit: NoteHit | FactHit; kind: 'note' | 'fact' }) {
  return (
    <PaletteLine icon={kind === 'note' ? NotebookPen : Lightbulb} end={<WhoseAndWhen hit={hit} />}>
      <Snippet hit={hit} />
    </PaletteLine>
  )
}

/** A taste the box found; a refusal is never mistaken for a wish, and a word in another language says why. */
export function FoundTaste({ hit }: { hit: TasteHit }) {
  const { t } = useTranslation('search')
  const remarksOf = useTasteRemarks()
  const isRefused = hit.stance === 'refuses'
  const { term, strength } = remarksOf({ ...hit, text: hit.snippet })
  return (
    <PaletteLine icon={isRefused ? Ban : Heart} end={<WhoseAndWhen hit={hit} />}>
      {isRefused && (
        <>
          <span className="text-veto">{t(($) => $.taste.refused)}</span>
          {GAP}
        </>
      )}
      <Snippet hit={hit} />
      {hit.called !== null ? (
        <Remark>
          <Foreign lang={written(hit.called.text).lang}>
            <Marked text={hit.called.text} ranges={hit.called.ranges} />
          </Foreign>
        </Remark>
      ) : (
        term !== '' && (
          <Remark>
            <bdi>{term}</bdi>
          </Remark>
        )
      )}
      {strength !== '' && <Remark className="text-ink-2">{strength}</Remark>}
    </PaletteLine>
  )
}

function Snippet({ hit }: { hit: NoteHit | FactHit | TasteHit }) {
  return (
    <Foreign lang={written(hit.snippet).lang}>
      <Marked text={hit.snippet} ranges={hit.ranges} />
    </Foreign>
  )
}

function WhoseAndWhen({ hit }: { hit: NoteHit | FactHit | TasteHit }) {
  const { t } = useTranslation('search')
  const { t: common } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  return (
    <span className="inline-flex items-baseline gap-3">
      <Provenance kind={hit.provenance}>{common(($) => $.provenance[hit.provenance])}</Provenance>
      <span>
        {fillSlots(
          t(($) => $.note.end, { name: slot('name'), day: format.day(hit.on) }),
          { name: <Name text={hit.name.text} lang={hit.name.lang} size="inline" /> },
        )}
      </span>
    </span>
  )
}

/** Something the box can do. */
export function FoundAction({ action }: { action: PaletteAction }) {
  return (
    <PaletteLine icon={action.icon} end={action.keys === '' ? null : <Kbd>{action.keys}</Kbd>}>
      {action.words}
    </PaletteLine>
  )
}
