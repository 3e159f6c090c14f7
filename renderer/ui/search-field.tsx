import { Search, X } from 'lucide-react'
import { Button as AriaButton, Group, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { directionOf, fieldBox, FieldLabel, fieldStack } from './field-parts.tsx'

/** What is looked for, and the words around it. */
export interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  clearLabel: string
  placeholder?: string | undefined
  isLabelHidden?: boolean | undefined
  isDisabled?: boolean | undefined
  autoFocus?: boolean | undefined
  onSubmit?: ((value: string) => void) | undefined
  /** Whether arrows go through a list below while the words are typed; such a box is a combobox. */
  hasList?: boolean | undefined
  className?: string | undefined
}

/** A box that narrows what is on the page; Escape clears it. */
export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, placeholder, isLabelHidden = true, hasList = false, className, ...rest } = props
  return (
    <AriaSearchField {...definedProps(rest)} className={joinClasses(fieldStack, className)}>
      <FieldLabel isHidden={isLabelHidden}>{label}</FieldLabel>
      <Group className={joinClasses(fieldBox, 'field-group flex h-field items-center gap-2 ps-2.5 pe-1')}>
        <Search aria-hidden className="text-ink-3" />
        <Input
          {...definedProps({ placeholder, dir: directionOf(rest.value) })}
          {...(hasList && { role: 'combobox', 'aria-expanded': true })}
          className="h-full min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        <AriaButton
          aria-label={clearLabel}
          className="grid size-6 place-items-center rounded-control text-ink-3 group-data-empty/field:invisible data-hovered:bg-paper-hover"
        >
          <X aria-hidden />
        </AriaButton>
      </Group>
    </AriaSearchField>
  )
}
