import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import type { ClientLanguage } from '../../../electron/ipc/client-parts.ts'
import { isVeto } from '../../../electron/ipc/veto-rule.ts'
import { type Format, useFormat } from '../../lib/format.ts'
import { fillSlots, joinSentences, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Name } from '../../ui/name.tsx'
import { BriefOccasions, BriefPeople, BriefSizes } from './brief-person.tsx'
import { InterpreterNeeded, KnownFacts, ToConfirm, VetoedOffers } from './brief-warnings.tsx'
import { NotToMention } from './not-to-mention.tsx'
import { Prose } from './prose.tsx'
import { TasteRun } from './taste-run.tsx'

/** One part of the brief that knows something. */
export interface BriefRow {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
  /** Whether it may be cut short on paper; what must not happen never is. */
  readonly isFirm: boolean
}

/** The parts of a brief in the order they are read: those of this visit, then those of the person. */
export interface BriefParts {
  readonly visit: readonly BriefRow[]
  readonly person: readonly BriefRow[]
}

interface Words {
  readonly t: TFunction<'briefs'>
  readonly format: Format
}

/** Puts a brief into rows; a part that knows nothing has no row. */
export function useBriefParts(): (brief: Brief) => BriefParts {
  const { t } = useTranslation('briefs')
  const format = useFormat(useMe().timeZone)
  const words = {
    t,
    format,
  }
  return (brief) => ({
    visit: [...tellManner(brief, words), ...tellVisit(brief, words), ...tellDiscretion(brief, words)],
    person: [...tellPast(brief, words), ...tellPerson(brief, words)],
  })
}

function tellManner(brief: Brief, { t, format }: Words): BriefRow[] {
  const { pronunciation, address, appointment } = brief
  const rows: BriefRow[] = []
  if (pronunciation !== '' || address.spoken !== '') {
    rows.push({
      id: 'say',
      label: t(($) => $.label.say),
      isFirm: true,
      content: (
        <>
          {pronunciation !== '' && <bdi className="brief-say">{pronunciation}</bdi>}{' '}
          <span className={pronunciation === '' ? '' : 'brief-small'}>{tellAddress(address, t)}</span>
        </>
      ),
    })
  }
  const speaks = tellLanguages(brief.speaks, appointment.languages, t, format)
  if (speaks !== '') {
    const content = (
      <>
        {speaks} {brief.unspoken !== '' && <InterpreterNeeded tag={brief.unspoken} />}
      </>
    )
    rows.push({ id: 'speaks', label: t(($) => $.label.speaks), isFirm: true, content })
  }
  return rows
}

/** What to call them and, on top of a letter, how to begin; a proposal says that it is one. */
function tellAddress(
  { spoken, salutation, from, asked, lang }: Brief['address'],
  t: TFunction<'briefs'>,
): ReactNode {
  if (spoken === '') return null
  const words = { name: slot('name'), asked: slot('asked') }
  const proposed = asked === '' ? t(($) => $.say.proposed, words) : t(($) => $.say.otherLetters, words)
  const sentence = from === 'client' ? t(($) => $.say.addressAs, words) : proposed
  const begin = salutation.replaceAll('\n', ' ')
  return (
    <>
      {fillSlots(sentence, { name: <Prose text={spoken} hint={lang} />, asked: <Prose text={asked} /> })}{' '}
      {begin !== '' &&
        fillSlots(
          t(($) => $.say.salutation, { salutation: slot('salutation') }),
          { salutation: <Foreign lang={lang}>{begin}</Foreign> },
        )}
    </>
  )
}

function tellLanguages(
  known: readonly ClientLanguage[],
  expected: readonly string[],
  t: TFunction<'briefs'>,
  format: Format,
): string {
  const listed = (use: ClientLanguage['use']) =>
    format.list(known.filter((language) => language.use === use).map(({ tag }) => format.languageName(tag)))
  const sentences = (['prefers', 'speaks', 'reads', 'some'] as const).map((use) => {
    const languages = listed(use)
    return languages === '' ? '' : t(($) => $.speaks[use], { languages })
  })
  const isNews = expected.some((tag) => !known.some((language) => language.tag === tag))
  if (isNews) {
    const languages = format.list(expected.map((tag) => format.languageName(tag)))
    sentences.push(t(($) => $.speaks.expected, { languages }))
  }
  return joinSentences(sentences)
}

function tellVisit({ appointment, name }: Brief, { t }: Words): BriefRow[] {
  const { companions, arrival, kind, purpose, recipient } = appointment
  const rows: BriefRow[] = []
  if (companions.length > 0) {
    rows.push({
      id: 'comesWith',
      label: t(($) => $.label.comesWith),
      isFirm: false,
      content: (
        <ul className="brief-run">
          {companions.map((person) => (
            <li key={`${person.name} ${person.role}`}>
              <Name text={person.name} lang={written(person.name, name.lang).lang} />{' '}
              <bdi className="brief-small">{person.role}</bdi>
            </li>
          ))}
        </ul>
      ),
    })
  }
  const add = (id: 'arrival' | 'purpose' | 'recipient', text: string, content: ReactNode) => {
    if (text !== '') rows.push({ id, label: t(($) => $.label[id]), isFirm: id === 'purpose', content })
  }
  if (kind !== 'visit') {
    rows.push({ id: 'place', label: t(($) => $.label.place), isFirm: true, content: t(($) => $.kind[kind]) })
  }
  add('arrival', arrival, <Prose text={arrival} />)
  add(
    'purpose',
    purpose,
    <b className="font-semibold">
      <Prose text={purpose} />
    </b>,
  )
  add('recipient', recipient, <Prose text={recipient} hint={name.lang} />)
  return rows
}

function tellDiscretion(brief: Brief, { t }: Words): BriefRow[] {
  const rows: BriefRow[] = []
  if (brief.appointment.secrecy !== '') {
    rows.push({
      id: 'mustNotKnow',
      label: t(($) => $.label.mustNotKnow),
      isFirm: true,
      content: (
        <span className="font-semibold text-veto">
          <Prose text={brief.appointment.secrecy} />
        </span>
      ),
    })
  }
  if (brief.neverMention !== '' || brief.discretion.length > 0) {
    rows.push({
      id: 'neverMention',
      label: t(($) => $.label.neverMention),
      isFirm: true,
      content: <NotToMention brief={brief} />,
    })
  }
  return rows
}

function tellPast({ lastVisit, lastNotes, name }: Brief, { t, format }: Words): BriefRow[] {
  const rows: BriefRow[] = [
    {
      id: 'lastTime',
      label: t(($) => $.label.lastTime),
      isFirm: false,
      content:
        lastVisit === null ? (
          t(($) => $.lastTime.first)
        ) : (
          <>
            <span className="nums">{format.dayOf(lastVisit.startsAt)}</span>{' '}
            <Prose text={lastVisit.purpose} hint={name.lang} />
          </>
        ),
    },
  ]
  if (lastNotes.length > 0) {
    rows.push({
      id: 'learned',
      label: t(($) => $.label.learned),
      isFirm: false,
      content: (
        <ul className="brief-notes">
          {lastNotes.map((note) => (
            <li key={note.id}>
              <Prose text={note.body} />{' '}
              <span className="brief-small nums">
                <span className="whitespace-nowrap">{format.dayOf(note.recordedAt)}</span>{' '}
                <bdi>{note.author}</bdi>
                {note.isPrivate && ` ${t(($) => $.sheet.notedPrivately)}`}
              </span>
            </li>
          ))}
        </ul>
      ),
    })
  }
  return rows
}

function tellPerson(brief: Brief, { t }: Words): BriefRow[] {
  const { name, likes, vetoed, known, toConfirm, tastesToConfirm, sizes, hospitality, occasions, relations } =
    brief
  const refuses = brief.refuses.filter(isVeto)
  const dislikes = brief.refuses.filter((taste) => !isVeto(taste))
  const rows: (BriefRow | false)[] = [
    likes.length > 0 && {
      id: 'likes',
      label: t(($) => $.label.likes),
      isFirm: false,
      content: <TasteRun tastes={likes} lang={name.lang} />,
    },
    dislikes.length > 0 && {
      id: 'dislikes',
      label: t(($) => $.label.dislikes),
      isFirm: false,
      content: <TasteRun tastes={dislikes} lang={name.lang} />,
    },
    refuses.length > 0 && {
      id: 'refuses',
      label: t(($) => $.label.refuses),
      isFirm: true,
      content: (
        <div className="text-veto">
          <TasteRun tastes={refuses} lang={name.lang} />
        </div>
      ),
    },
    vetoed.length > 0 && {
      id: 'vetoed',
      label: t(($) => $.label.vetoed),
      isFirm: true,
      content: <VetoedOffers vetoed={vetoed} lang={name.lang} />,
    },
    known.length > 0 && {
      id: 'known',
      label: t(($) => $.label.known),
      isFirm: false,
      content: <KnownFacts facts={known} lang={name.lang} />,
    },
    toConfirm.length + tastesToConfirm.length > 0 && {
      id: 'toConfirm',
      label: t(($) => $.label.toConfirm),
      isFirm: false,
      content: <ToConfirm facts={toConfirm} tastes={tastesToConfirm} lang={name.lang} />,
    },
    sizes.length > 0 && {
      id: 'sizes',
      label: t(($) => $.label.sizes),
      isFirm: false,
      content: <BriefSizes sizes={sizes} />,
    },
    hospitality.length > 0 && {
      id: 'offer',
      label: t(($) => $.label.offer),
      isFirm: false,
      content: <TasteRun tastes={hospitality} lang={name.lang} />,
    },
    occasions.length > 0 && {
      id: 'occasions',
      label: t(($) => $.label.occasions),
      isFirm: false,
      content: <BriefOccasions brief={brief} />,
    },
    relations.length > 0 && {
      id: 'people',
      label: t(($) => $.label.people),
      isFirm: false,
      content: <BriefPeople brief={brief} />,
    },
  ]
  return rows.filter((row) => row !== false)
}
