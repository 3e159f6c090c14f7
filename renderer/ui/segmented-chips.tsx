import { Radio, RadioGroup } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { chipForm } from './chip.tsx'
import { definedProps } from './defined-props.ts'
import { ProvenanceDot, type ProvenanceMark } from './provenance-dot.tsx'

/** One chip of a row: a word, with its mark when it says how something is known. */
export interface ChipOption<K extends string> {
  id: K
  label: string
  mark?: ProvenanceMark | undefined
}

/** A row of chips of which one is on. */
export interface SegmentedChipsProps<K extends string> {
  label: string
  options: readonly ChipOption<K>[]
  value: K | null
  onChange: (id: K) => void
  isDisabled?: boolean | undefined
  className?: string | undefined
}

/** A row of chips of which one is on: Said, Observed or Told beside a note; a filter above a list. */
export function SegmentedChips<K extends string>({
  label,
  options,
  onChange,
  className,
  ...rest
}: SegmentedChipsProps<K>) {
  return (
    <RadioGroup
      {...definedProps(rest)}
      aria-label={label}
      orientation="horizontal"
      onChange={(id) => onChange(id as K)}
      className={joinClasses('flex flex-wrap gap-1.5', className)}
    >
      {options.map((option) => (
        <Radio
          key={option.id}
          value={option.id}
          className={joinClasses(
            chipForm,
            'chip-choice min-h-6 cursor-default border-rule text-ink-2 transition-colors duration-quick data-hovered:bg-paper-hover',
            'data-selected:border-accent-soft data-selected:bg-accent-soft data-selected:text-accent data-disabled:text-ink-3',
          )}
        >
          {option.mark && <ProvenanceDot kind={option.mark} />}
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
