import { EyeOff } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Link } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'
import { Foreign } from './foreign.tsx'
import { MarginEntry, MarginList } from './margin-list.tsx'
import { Name } from './name.tsx'
import { Readiness } from './readiness.tsx'
import { ReadyCheck } from './ready-check.tsx'

interface WrittenText {
  text: string
  lang: string
}

/** One visit of the day, every word of it ready to be shown. */
export interface VisitEntryProps {
  href: string
  time: string
  place: string
  name: WrittenText & { latin: string }
  purpose: WrittenText
  company: readonly (WrittenText & { role: string })[]
  where: string
  secrecy: WrittenText
  preparations: readonly (WrittenText & { index: number; remark: string; isReady: boolean })[]
  readiness: { done: number; total: number; words: string } | null
  state: string
  labels: { company: string; secrecy: string; preparations: string }
  isCancelled: boolean
  isNext?: boolean | undefined
  onReady?: ((index: number, isReady: boolean) => void) | undefined
  actions?: ReactNode
}

const VISIT = 'data-visit'

/** The visits of a day along the margin; the arrows go from one to the next. */
export function VisitList({ label, children }: { label: string; children: ReactNode }) {
  return (
    // The links inside are the controls; this only moves the focus between them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={moveBetweenVisits}>
      <MarginList variant="day" label={label}>
        {children}
      </MarginList>
    </div>
  )
}

function moveBetweenVisits(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof Element)) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`a[${VISIT}]`)]
  const entry = event.target.closest('li')
  const at = links.findIndex((link) => entry?.contains(link))
  const next = links[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** One visit on the margin: hour and the guest's own hour, then the guest, what for, and what is not ready. */
export function VisitEntry(props: VisitEntryProps) {
  const { href, time, place, name, secrecy, readiness, labels, isCancelled, isNext, actions } = props
  return (
    <MarginEntry
      time={<span className={joinClasses(isCancelled && 'text-ink-3 line-through')}>{time}</span>}
      place={place}
      isNext={isNext}
      status={<VisitStatus {...props} />}
      name={
        <h2>
          <Link
            href={href}
            {...{ [VISIT]: '' }}
            className={joinClasses(
              'rounded-tile after:absolute after:inset-0 after:content-[""]',
              'outline-none data-focus-visible:after:outline-2 data-focus-visible:after:-outline-offset-2 data-focus-visible:after:outline-accent',
              isCancelled && 'text-ink-3 [&_bdi]:line-through',
            )}
          >
            <Name text={name.text} lang={name.lang} latin={name.latin || undefined} size="title" />
          </Link>
        </h2>
      }
    >
      <Purpose {...props} />
      {!isCancelled && (
        <>
          {readiness && <Missing {...props} />}
          {secrecy.text !== '' && (
            <p className="mt-1.5 flex gap-2 text-14 text-ink-2">
              <EyeOff aria-hidden className="mt-[3.5px] size-3.25! text-ink-3" />
              <span className="sr-only">{labels.secrecy}</span>
              <Foreign lang={secrecy.lang} className="whitespace-pre-line">
                {secrecy.text}
              </Foreign>
            </p>
          )}
        </>
      )}
      {hasContent(actions) && <div className="relative mt-2 flex flex-wrap gap-2">{actions}</div>}
    </MarginEntry>
  )
}

function VisitStatus({ readiness, state }: VisitEntryProps) {
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-3">
      {state !== '' && <span className="nums">{state}</span>}
      {readiness && (
        <Readiness done={readiness.done} total={readiness.total}>
          {readiness.words}
        </Readiness>
      )}
    </span>
  )
}

function Purpose({ purpose, company, where, labels, isCancelled }: VisitEntryProps) {
  if (purpose.text === '' && company.length === 0 && where === '') return null
  return (
    <p className={joinClasses('mt-px flex flex-wrap gap-x-4', isCancelled && 'text-ink-3')}>
      {purpose.text !== '' && <Foreign lang={purpose.lang}>{purpose.text}</Foreign>}
      {company.length > 0 && (
        <span className="flex flex-wrap gap-x-2 text-ink-2">
          <span className="text-ink-3">{labels.company}</span>
          {company.map((person) => (
            <span key={`${person.text} ${person.role}`} className="flex flex-wrap gap-x-1.5">
              <Name text={person.text} lang={person.lang} />
              {person.role !== '' && <bdi className="text-ink-3">{person.role}</bdi>}
            </span>
          ))}
        </span>
      )}
      {where !== '' && <bdi className="text-ink-2">{where}</bdi>}
    </p>
  )
}

/** What was ticked here stays in sight, so that the focus has somewhere to be and a slip is unticked at once. */
function Missing({ preparations, labels, onReady }: VisitEntryProps) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const shown = preparations.filter(({ index, isReady }) => !isReady || ticked.has(index))
  if (shown.length === 0) return null
  return (
    <ul aria-label={labels.preparations} className="relative mt-1 grid w-fit gap-px">
      {shown.map(({ index, text, lang, remark, isReady }) => (
        <li key={index}>
          <ReadyCheck
            shape="ring"
            isReady={isReady}
            remark={remark}
            isDisabled={onReady === undefined}
            onChange={(ready) => {
              setTicked(new Set(ticked).add(index))
              onReady?.(index, ready)
            }}
          >
            <Foreign lang={lang}>{text}</Foreign>
          </ReadyCheck>
        </li>
      ))}
    </ul>
  )
}
