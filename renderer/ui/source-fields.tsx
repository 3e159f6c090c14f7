import { DatePicker } from './date-picker.tsx'
import type { ProvenanceMark } from './provenance-dot.tsx'
import { type ChipOption, SegmentedChips } from './segmented-chips.tsx'
import { TextField } from './text-field.tsx'

/** How something is known: the way of knowing, who told it, and the ISO day, '' for today. */
export interface SourceValue {
  readonly provenance: ProvenanceMark
  readonly toldBy: string
  readonly on: string
}

/** A source being typed, the ways of knowing that are offered, the boutique's day, and the words around the fields. */
export interface SourceFieldsProps {
  value: SourceValue
  onChange: (value: SourceValue) => void
  ways: readonly ChipOption<ProvenanceMark>[]
  today: string
  words: Readonly<Record<'how' | 'toldBy' | 'day' | 'dayOpen' | 'dayPrevious' | 'dayNext', string>>
}

/** How something is known and since when; who told it is asked only of what was told. */
export function SourceFields({ value, onChange, ways, today, words }: SourceFieldsProps) {
  return (
    <>
      <SegmentedChips
        label={words.how}
        options={ways}
        value={value.provenance}
        onChange={(provenance) => onChange({ ...value, provenance })}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        {value.provenance === 'told' && (
          <TextField
            className="min-w-40 flex-1"
            label={words.toldBy}
            value={value.toldBy}
            onChange={(toldBy) => onChange({ ...value, toldBy })}
            maxLength={500}
          />
        )}
        <DatePicker
          className="w-44"
          label={words.day}
          value={value.on || today}
          maxValue={today}
          onChange={(on) => onChange({ ...value, on: on === null || on === today ? '' : on })}
          openLabel={words.dayOpen}
          previousLabel={words.dayPrevious}
          nextLabel={words.dayNext}
        />
      </div>
    </>
  )
}
