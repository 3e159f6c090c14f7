import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { speak } from '../../lib/i18n.ts'
import { nameParts } from '../../lib/person.ts'
import { useMe } from '../../lib/session.tsx'
import { useVisitWords, type VisitWords } from '../../lib/visit.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { MarginList, MarginRow } from '../../ui/margin-list.tsx'
import { Name } from '../../ui/name.tsx'
import { ReadyMark } from '../../ui/ready-check.tsx'
import { type BriefRow, useBriefParts } from './brief-rows.tsx'
import './briefs.css'
import './brief-sheet.css'
import { fitSheet } from './fit-sheet.ts'

/** Which brief, and the paper it goes on. */
export interface BriefSheetProps {
  appointmentId: number
  paper: 'a4' | 'letter'
}

const WRITING_LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The brief as one page of paper: fitted to it before the page counts as ready to be printed. */
export function BriefSheet({ appointmentId, paper }: BriefSheetProps) {
  const { data: brief, error } = useQuery({
    queryKey: ['briefs', 'sheet', appointmentId],
    queryFn: () => client.briefs.get({ appointmentId }),
  })
  const sheet = useFitting(brief !== undefined, error !== null)
  return (
    <article ref={sheet} className={joinClasses('brief-sheet', `brief-${paper}`)}>
      {brief && <SheetContent brief={brief} />}
    </article>
  )
}

/** The page is not ready while it waits for its words, its language or its fonts. */
function useFitting(hasBrief: boolean, hasFailed: boolean) {
  const { i18n } = useTranslation()
  const sheet = useRef<HTMLElement>(null)
  const { language } = useMe().preferences
  const isSpoken = i18n.language === language
  // A page opened only to be printed may start in the language of the closed cover.
  useEffect(() => {
    if (!isSpoken) void speak(language)
  }, [isSpoken, language])
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset['fitting'] = hasFailed ? 'false' : 'true'
    if (!hasBrief || !isSpoken) return undefined
    let isCurrent = true
    const fit = async () => {
      // The layout asks for the faces the names need; only then is there anything to wait for.
      sheet.current?.getBoundingClientRect()
      await document.fonts.ready
      if (!isCurrent || !sheet.current) return
      fitSheet(sheet.current)
      root.dataset['fitting'] = 'false'
    }
    void fit()
    return () => {
      isCurrent = false
    }
  })
  useLayoutEffect(() => () => void delete document.documentElement.dataset['fitting'], [])
  return sheet
}

function SheetContent({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const format = useFormat(useMe().timeZone)
  const { preparations } = useVisitWords()(brief.appointment)
  // A private note is for its author's eyes, and what others keep from this client must not lie before them.
  const onPaper = {
    ...brief,
    lastNotes: brief.lastNotes.filter((note) => !note.isPrivate),
    discretion: brief.discretion.filter((rule) => rule.clientId === brief.appointment.clientId),
  }
  const { visit, person } = useBriefParts()(onPaper)
  return (
    <>
      <div className="brief-sheet-body" data-fit="body">
        <SheetHead brief={brief} />
        <Rows rows={visit} />
        <Rows rows={person} />
        <MarginList variant="brief" className="brief-group">
          {preparations.length > 0 && (
            <MarginRow label={t(($) => $.label.ready)}>
              <Checks preparations={preparations} isOver={brief.appointment.status === 'done'} />
            </MarginRow>
          )}
          <MarginRow label={t(($) => $.label.learnedToday)}>
            <div className="brief-lines" data-fit="lines" aria-hidden>
              {WRITING_LINES.map((line) => (
                <i key={line} />
              ))}
            </div>
          </MarginRow>
        </MarginList>
      </div>
      <footer className="brief-foot">
        <span>
          <b className="font-semibold text-veto">{t(($) => $.sheet.shred)}</b>{' '}
          {t(($) => $.sheet.printed, {
            time: format.time(brief.assembledAt),
            name: isolate(brief.printedBy),
          })}
        </span>
        <bdi>{brief.boutiqueName}</bdi>
      </footer>
    </>
  )
}

function SheetHead({ brief: { appointment, name } }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const format = useFormat(useMe().timeZone)
  const { time, place } = useVisitWords()(appointment)
  const until = format.time(appointment.endsAt)
  return (
    <MarginList variant="brief" className="brief-group brief-sheet-head">
      <MarginRow
        label={
          <>
            <b className="nums block font-name text-[22px]/[25px] font-medium text-ink">{time}</b>
            <span className="block">{format.day(appointment.day)}</span>
            <span className="nums block">{place}</span>
          </>
        }
      >
        <Name
          as="h1"
          parts={nameParts(name)}
          lang={name.lang}
          latin={name.latin || undefined}
          size="display"
          latinPlace="beside"
        />
        <div className="brief-where nums">
          <div>
            {appointment.salonName === ''
              ? t(($) => $.sheet.until, { time: until })
              : t(($) => $.sheet.untilIn, { salon: isolate(appointment.salonName), time: until })}
          </div>
          {appointment.advisorName !== '' && (
            <div>{t(($) => $.sheet.receivedBy, { name: isolate(appointment.advisorName) })}</div>
          )}
        </div>
      </MarginRow>
    </MarginList>
  )
}

function Rows({ rows }: { rows: readonly BriefRow[] }) {
  if (rows.length === 0) return null
  return (
    <MarginList variant="brief" className="brief-group">
      {rows.map(({ id, label, content, isFirm }) => (
        <MarginRow key={id} label={label}>
          <div data-fit={isFirm ? 'firm' : 'soft'}>{content}</div>
        </MarginRow>
      ))}
    </MarginList>
  )
}

function Checks({ preparations, isOver }: Pick<VisitWords, 'preparations'> & { isOver: boolean }) {
  return (
    <ul className="brief-checks">
      {preparations.map(({ index, text, lang, remark, isReady }) => (
        <li key={index}>
          <ReadyMark shape="box" isReady={isReady} isOver={isOver} />
          <Foreign lang={lang} className={joinClasses('min-w-0 flex-1', !isReady && !isOver && 'text-wait')}>
            {text}
          </Foreign>
          <span className="brief-small nums">{remark}</span>
        </li>
      ))}
    </ul>
  )
}
