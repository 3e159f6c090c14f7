import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { nameParts } from '../../lib/person.ts'
import { useMe } from '../../lib/session.tsx'
import { useMarkReady, useVisitWords } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { MarginList, MarginRow } from '../../ui/margin-list.tsx'
import { Name } from '../../ui/name.tsx'
import { ReadyCheck } from '../../ui/ready-check.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { BriefHead } from './brief-head.tsx'
import { type BriefRow, useBriefParts } from './brief-rows.tsx'
import { CallRefusals } from './call-refusals.tsx'
import './briefs.css'

/** The brief of one visit on screen: an open book, the visit on one leaf and the person on the other. */
export function BriefPage({ appointmentId }: { appointmentId: number }) {
  const { t } = useTranslation('common')
  const { t: tErrors } = useTranslation('errors')
  const errorText = useErrorText()
  const { data, error, refetch } = useQuery({
    queryKey: ['briefs', 'page', appointmentId],
    queryFn: () => client.briefs.get({ appointmentId }),
  })
  if (error) {
    return (
      <div className="px-10 py-8">
        <ErrorState
          title={tErrors(($) => $.title)}
          action={<Button onPress={() => void refetch()}>{t(($) => $.action.tryAgain)}</Button>}
        >
          {errorText(error)}
        </ErrorState>
      </div>
    )
  }
  if (!data) return null
  return (
    <div className="px-10 py-5">
      <BriefHead brief={data} />
      <OpenBook brief={data} />
    </div>
  )
}

function OpenBook({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const { t: discretion } = useTranslation('discretion')
  const { visit, person } = useBriefParts()(brief)
  const { appointment, name } = brief
  const { time, place } = useVisitWords()(appointment)
  // The last visit always has its row; a leaf with nothing else teaches how it fills.
  const isLittleKnown = person.length <= 1
  return (
    <article className="brief-book mt-4" aria-label={t(($) => $.head.title)}>
      <div className="brief-leaves">
        <section className="brief-leaf" aria-label={name.text}>
          <MarginList variant="brief" className="brief-head">
            <MarginRow
              label={
                <>
                  <b className="nums block font-name text-22/[1.625rem] font-medium text-ink">{time}</b>
                  <span className="nums">{place}</span>
                </>
              }
            >
              <Name
                as="h1"
                parts={nameParts(name)}
                lang={name.lang}
                latin={name.latin || undefined}
                size="display"
              />
            </MarginRow>
          </MarginList>
          <Rows rows={visit} />
          {appointment.kind === 'call' && <CallRefusals clientId={appointment.clientId} />}
          <Checklist brief={brief} />
        </section>
        <section className="brief-leaf" aria-label={t(($) => $.label.lastTime)}>
          <Rows rows={person} />
          {brief.purchasesAreKept && (
            <p className="text-13 text-ink-3">{discretion(($) => $.purchases.kept)}</p>
          )}
          {isLittleKnown && (
            <EmptyState
              className="mt-4"
              title={t(($) => $.empty.title)}
              action={
                <TextLink href={`/clients/${appointment.clientId}`}>{t(($) => $.action.clientPage)}</TextLink>
              }
            >
              {t(($) => $.empty.text)}
            </EmptyState>
          )}
        </section>
      </div>
    </article>
  )
}

function Rows({ rows }: { rows: readonly BriefRow[] }) {
  return (
    <MarginList variant="brief">
      {rows.map(({ id, label, content }) => (
        <MarginRow key={id} label={label}>
          {content}
        </MarginRow>
      ))}
    </MarginList>
  )
}

function Checklist({ brief: { appointment } }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const { isReadOnly } = useMe()
  const errorText = useErrorText()
  const markReady = useMarkReady((error) => showToast({ text: errorText(error) }))
  const { preparations } = useVisitWords()(appointment)
  if (preparations.length === 0) return null
  return (
    <MarginList variant="brief">
      <MarginRow label={t(($) => $.label.ready)}>
        <ul className="grid gap-px">
          {preparations.map(({ index, text, lang, remark, isReady }) => (
            <li key={index}>
              <ReadyCheck
                isReady={isReady}
                isOver={appointment.status === 'done'}
                remark={remark}
                isDisabled={isReadOnly}
                onChange={(ready) => markReady(appointment.id, index, ready)}
              >
                <Foreign lang={lang}>{text}</Foreign>
              </ReadyCheck>
            </li>
          ))}
        </ul>
      </MarginRow>
    </MarginList>
  )
}
