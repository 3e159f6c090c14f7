import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'

/** A part of the form: what it is about in the margin, its fields after the rule. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 @min-[40rem]:grid-cols-[11rem_minmax(0,1fr)]">
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

/** Rows of the same kind that can be added and taken away; a new row takes the focus, and a gone one gives it to the button. */
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
  const list = useRef<HTMLDivElement>(null)
  const added = useRef<number | null>(null)

  useEffect(() => {
    if (added.current === null) return
    const row = list.current?.querySelector(`[data-row="${added.current}"]`)
    row?.querySelector<HTMLElement>('input, textarea')?.focus()
    added.current = null
  })

  function remove(at: number) {
    onChange(rows.filter((_, index) => index !== at))
    list.current?.querySelector<HTMLElement>('[data-add] button')?.focus()
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
            <IconButton className="mt-5.5" label={removeLabel} icon={X} onPress={() => remove(at)} />
          )}
        </div>
      ))}
      {rows.length < most && (
        <div data-add>
          <Button
            size="small"
            icon={Plus}
            onPress={() => {
              onChange([...rows, begin()])
              added.current = rows.length
            }}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  )
}
