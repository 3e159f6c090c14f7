import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import { Button } from './button.tsx'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'

/** How far a long job has come, from 0 to 1; without a value it is not known. */
export interface ProgressBarProps {
  label: string
  value?: number | undefined
  valueText?: string | undefined
  cancelLabel?: string | undefined
  onCancel?: (() => void) | undefined
  className?: string | undefined
}

/** How far a long job has come, in a line and in words, with a way to stop it. */
export function ProgressBar({ label, value, valueText, cancelLabel, onCancel, className }: ProgressBarProps) {
  const isUnknown = value === undefined
  return (
    <div className={joinClasses('flex items-end gap-4', className)}>
      <AriaProgressBar
        value={value ?? 0}
        maxValue={1}
        isIndeterminate={isUnknown}
        {...definedProps({ valueLabel: valueText })}
        className="flex min-w-0 flex-1 flex-col gap-2"
      >
        {({ percentage }) => (
          <>
            <span className="flex items-baseline justify-between gap-4">
              <Label className="text-15">{label}</Label>
              <span className="nums text-13 text-ink-3">{valueText}</span>
            </span>
            <span className="block h-1 overflow-hidden rounded-round bg-rule forced-colors:border">
              <span
                className={joinClasses(
                  'progress-fill block h-full rounded-round bg-accent',
                  isUnknown && 'w-1/3 animate-pulse',
                )}
                {...(!isUnknown && { style: { inlineSize: `${percentage ?? 0}%` } })}
              />
            </span>
          </>
        )}
      </AriaProgressBar>
      {cancelLabel !== undefined && (
        <Button size="small" onPress={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  )
}
