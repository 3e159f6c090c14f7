import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { Button } from './button.tsx'
import { joinClasses } from './class-names.ts'
import { RestoredWords, type RestoredWordsProps } from './restored-words.tsx'

/** A form, the words that came back to it if any did, what its saving failed of, and its keys. */
export interface FormInPlaceProps {
  label: string
  children: ReactNode
  /** Holds the fields alone, so that the focus is never put on what stands around them. */
  fields: RefObject<HTMLDivElement | null>
  restored: RestoredWordsProps | null
  error?: string | undefined
  isBusy: boolean
  cancelLabel: string
  saveLabel: string
  onSave: () => void
  onClose: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
  className?: string | undefined
}

/** A small form that opens where its words will stand, with saving and leaving at its foot. */
export function FormInPlace(props: FormInPlaceProps) {
  const { label, children, fields, restored, error = '', isBusy, className } = props
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form: save and leave
    <form
      aria-label={label}
      className={joinClasses(
        'flex flex-col gap-3 rounded-control border border-rule-control bg-paper-raised px-3 py-3 [--ground:var(--paper-raised)]',
        className,
      )}
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={props.onKeyDownCapture}
      onKeyDown={props.onKeyDown}
    >
      {restored && <RestoredWords {...restored} />}
      <div ref={fields} className="flex flex-col gap-3">
        {children}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <output className="flex-1 text-14 text-veto">{error}</output>
        <Button variant="text" onPress={props.onClose}>
          {props.cancelLabel}
        </Button>
        <Button isBusy={isBusy} onPress={props.onSave}>
          {props.saveLabel}
        </Button>
      </div>
    </form>
  )
}
