import { Radio, RadioGroup } from 'react-aria-components'

/** The languages one may choose on the cover, each by its own name. */
export interface CoverLanguagesProps {
  label: string
  languages: readonly { id: string; label: string }[]
  value: string
  onChange: (id: string) => void
}

/** All languages of the cover at once, each in itself; arrows move the choice and the words follow. */
export function CoverLanguages({ label, languages, value, onChange }: CoverLanguagesProps) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={onChange}
      className="flex flex-wrap justify-center gap-x-1 gap-y-1"
    >
      {languages.map(({ id, label: name }) => (
        <Radio
          key={id}
          value={id}
          className="flex min-h-8 cursor-default items-center rounded-control px-2.5 text-15 text-cover-ink-2 data-hovered:text-cover-ink data-selected:bg-accent data-selected:text-cover"
        >
          <bdi lang={id} className="script-text">
            {name}
          </bdi>
        </Radio>
      ))}
    </RadioGroup>
  )
}
