import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEscape } from '../../lib/escape.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'

/** Where a step stands among the others, numbered from 1, and the way back. */
export interface StepPlace {
  number: number
  total: number
  onBack: () => void
}

/** One step of the first day and where it leads. */
export interface FirstRunStepProps extends StepPlace {
  title: string
  lead: string
  children: ReactNode
  backLabel?: string
  forwardLabel?: string
  isBusy?: boolean
  focus?: 'title' | 'field'
  onForward: () => void | Promise<void>
}

/** A calm sheet of paper for one step: Enter goes on, Escape goes back, and what was typed stays. */
export function FirstRunStep(props: FirstRunStepProps) {
  const {
    number,
    total,
    title,
    lead,
    children,
    backLabel,
    forwardLabel,
    isBusy = false,
    focus = 'field',
  } = props
  const { onForward, onBack } = props
  const { t, i18n } = useTranslation('boutique')
  const { t: shared } = useTranslation('common')
  const digits = new Intl.NumberFormat(formatLanguage(i18n.language))
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEscape(isBusy ? undefined : onBack)
  useEffect(() => {
    if (focus === 'title') heading.current?.focus()
  }, [focus])

  async function goOn(form: HTMLElement) {
    if (isBusy) return
    await onForward()
    focusFirstError(form)
  }

  return (
    <main className="min-h-dvh bg-paper px-6 py-12 text-15 text-ink sm:px-10">
      <form
        noValidate
        aria-labelledby={titleId}
        onSubmit={(event) => {
          event.preventDefault()
          void goOn(event.currentTarget)
        }}
        className="mx-auto flex w-full max-w-[40rem] flex-col border-s border-margin-rule ps-6 sm:ps-10"
      >
        <p className="flex flex-wrap items-baseline gap-x-4 text-13 text-ink-3">
          <Mark className="font-display text-22 text-ink" />
          {t(($) => $.firstRun.step, { number: digits.format(number), total: digits.format(total) })}
        </p>
        <h1 id={titleId} ref={heading} tabIndex={-1} className="page-title mt-6 text-44 outline-none">
          {title}
        </h1>
        <p className="mt-2 mb-8 max-w-prose font-serif text-18 text-ink-2">{lead}</p>
        {children}
        <div className="mt-10 flex flex-wrap items-center gap-3">
          <Button onPress={onBack} isDisabled={isBusy}>
            {backLabel ?? shared(($) => $.action.back)}
          </Button>
          <Button type="submit" variant="filled" isBusy={isBusy}>
            {forwardLabel ?? shared(($) => $.action.continue)}
          </Button>
          <output className="block text-13 text-ink-2">{isBusy && t(($) => $.creating.busy)}</output>
        </div>
      </form>
    </main>
  )
}
