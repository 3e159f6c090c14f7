import { ComboBox } from '../../ui/combo-box.tsx'

interface ChosenOrSaidProps {
  readonly label: string
  readonly openLabel: string
  readonly placeholder?: string
  readonly offers: readonly string[]
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A few words that are offered, or any others as they are said. */
export function ChosenOrSaid({ offers, value, onChange, ...rest }: ChosenOrSaidProps) {
  const typed = value.trim().toLocaleLowerCase()
  const words = [...new Set(offers.filter((offer) => offer.trim() !== ''))]
  // All are offered again once one was chosen, so that another can be.
  const shown = words.includes(value)
    ? words
    : words.filter((offer) => offer.toLocaleLowerCase().includes(typed))
  return (
    <ComboBox
      {...rest}
      allowsCustomValue
      items={shown.map((id) => ({ id }))}
      textOf={({ id }) => id}
      renderItem={({ id }) => <bdi>{id}</bdi>}
      inputValue={value}
      onInputChange={onChange}
      // A word that is offered is the one that is chosen: with none chosen the list would open again after choosing.
      value={words.includes(value) ? value : null}
      onChange={(item) => {
        if (item) onChange(item.id)
      }}
    />
  )
}
