import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusSoon } from '../../lib/focus-soon.ts'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'

interface FormPartProps {
  readonly title: string
  /** What an address calls the part, where one leads to it. */
  readonly name?: AskedPart
  readonly children: ReactNode
}

/** The parts of the form that an address can ask for. */
export type AskedPart =
  | 'addressing'
  | 'contact'
  | 'home'
  | 'languages'
  | 'occasions'
  | 'people'
  | 'quiet'
  | 'sizes'

// Parts that are written in at once, and where; the others begin with the button that adds to them.
const FIELDS: Readonly<Record<string, string>> = {
  addressing: 'input',
  home: 'input',
  languages: 'input[role="combobox"]',
}

/** Goes to the part an address asks for: to its field, or to the button that adds to it, one step behind its rows. */
export function useAskedPart(part: string): void {
  useEffect(() => {
    if (part === '') return undefined
    return focusSoon(() => {
      const asked = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
      const field = FIELDS[part]
      const begins =
        field === undefined
          ? [...(asked?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1)
          : (asked?.querySelector<HTMLElement>(field) ?? undefined)
      begins?.scrollIntoView({ block: 'center' })
      return begins
    })
  }, [part])
}

/** A part of the form: what it is about in the margin, its fields after the rule. */
export function FormPart({ title, name, children }: FormPartProps) {
  return (
    <fieldset data-part={name} className="grid min-w-0 @min-[40rem]:grid-cols-[11rem_minmax(0,1fr)]">
      <legend className="sr-only">{title}</legend>
      <div aria-hidden className="pe-5 pt-1 pb-2 font-serif text-18 @min-[40rem]:text-end">
        {title}
      </div>
      <div className="flex min-w-0 flex-col gap-4 border-margin-rule pb-7 @min-[40rem]:border-s @min-[40rem]:ps-6">
        {children}
      </div>
    </fieldset>
  )
}

interface FormRowsProps<T> {
  readonly rows: readonly T[]
  readonly onChange: (rows: T[]) => void
  readonly begin: () => T
  readonly addLabel: string
  readonly removeLabel: string
  readonly most: number
  readonly keepsOne?: boolean
  /** Whether each row is so tall that a line has to part it from the next. */
  readonly isTall?: boolean
  readonly children: (row: T, change: (part: Partial<T>) => void) => ReactNode
}

/** Rows of the same kind that can be added and taken away; a new row takes the focus, a gone one gives it to its way back. */
export function FormRows<T>(props: FormRowsProps<T>) {
  const {
    rows,
    onChange,
    begin,
    addLabel,
    removeLabel,
    most,
    keepsOne = false,
    isTall = false,
    children,
  } = props
  const { t } = useTranslation('clients')
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef('')
  const [removed, setRemoved] = useState<{ row: T; at: number } | null>(null)

  useEffect(() => {
    if (wanted.current === '') return
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = ''
  })

  function insert(row: T, at: number) {
    onChange(rows.toSpliced(at, 0, row))
    setRemoved(null)
    wanted.current = `[data-row="${at}"] :is(input, textarea)`
  }
  function remove(row: T, at: number) {
    onChange(rows.toSpliced(at, 1))
    setRemoved({ row, at })
    wanted.current = '[data-removed] button'
  }

  return (
    <div ref={list} className="flex flex-col gap-4">
      {rows.map((row, at) => (
        <div
          // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place while they are typed
          key={at}
          data-row={at}
          className={joinClasses('flex items-start gap-2', isTall && at > 0 && 'border-t border-rule pt-4')}
        >
          <div className="min-w-0 flex-1">
            {children(row, (part) =>
              onChange(rows.map((each, index) => (index === at ? { ...each, ...part } : each))),
            )}
          </div>
          {keepsOne && rows.length === 1 ? null : (
            <IconButton className="mt-5.5" label={removeLabel} icon={X} onPress={() => remove(row, at)} />
          )}
        </div>
      ))}
      {removed && (
        <RemovedRow onUndo={() => insert(removed.row, Math.min(removed.at, rows.length))}>
          {t(($) => $.form.rowRemoved)}
        </RemovedRow>
      )}
      {rows.length < most && (
        <Button size="small" icon={Plus} className="self-start" onPress={() => insert(begin(), rows.length)}>
          {addLabel}
        </Button>
      )}
    </div>
  )
}

/** Says that a row was taken away, with the way back, until the next one comes or goes. */
export function RemovedRow({ children, onUndo }: { children: ReactNode; onUndo: () => void }) {
  const { t: common } = useTranslation('common')
  return (
    <p data-removed className="flex items-center gap-3 text-14 text-ink-2">
      <output>{children}</output>
      <Button size="small" onPress={onUndo}>
        {common(($) => $.action.undo)}
      </Button>
    </p>
  )
}
