import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  ListBox,
  Popover,
} from 'react-aria-components'
import { BusyMark } from './button.tsx'
import { joinClasses } from './class-names.ts'
import { ComboBoxInput } from './combo-box-input.tsx'
import { definedProps } from './defined-props.ts'
import { fieldBox, FieldHelp, FieldLabel, fieldStack, hasContent, type FieldProps } from './field-parts.tsx'
import { floatingPaper } from './floating.ts'
import { Choice } from './list-box-item.tsx'

/** Whether what is typed finds an item, told by its text. */
type Filter = (text: string, typed: string) => boolean

/** A choice found by typing, out of items the caller may fetch as one types. */
export interface ComboBoxProps<T extends { id: string }> extends FieldProps {
  items: readonly T[]
  renderItem: (item: T) => ReactNode
  textOf: (item: T) => string
  inputValue: string
  onInputChange: (text: string) => void
  value: string | null
  onChange: (item: T | null) => void
  openLabel: string
  filters?: 'here' | 'caller' | Filter | undefined
  isLoading?: boolean | undefined
  /** Whether the items still answer words typed before these. */
  isBehind?: boolean | undefined
  loadingLabel?: string | undefined
  emptyLabel?: string | undefined
  allowsCustomValue?: boolean | undefined
  placeholder?: string | undefined
}

/** A choice found by typing; with `filters="caller"` the items are shown as they come, in the caller's order, and `here` by a part of their text. */
export function ComboBox<T extends { id: string }>(props: ComboBoxProps<T>) {
  const {
    label,
    items,
    renderItem,
    textOf,
    value,
    onChange,
    openLabel,
    filters = 'caller',
    ...others
  } = props
  const {
    isLoading,
    isBehind = false,
    loadingLabel,
    emptyLabel,
    placeholder,
    description,
    error,
    isLabelHidden,
    className,
    ...rest
  } = others
  return (
    <AriaComboBox
      {...definedProps(rest)}
      {...(filters === 'caller' ? { items } : { defaultItems: items })}
      {...(typeof filters === 'function' && { defaultFilter: filters })}
      value={value}
      onChange={(key) => onChange(items.find((item) => item.id === key) ?? null)}
      allowsEmptyCollection={isLoading === true || emptyLabel !== undefined}
      menuTrigger="input"
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <Group className={joinClasses(fieldBox, 'field-group flex h-field items-center gap-1 ps-2.5 pe-1')}>
        <ComboBoxInput
          placeholder={placeholder}
          inputValue={rest.inputValue}
          takes={rest.allowsCustomValue === true ? 'nothing' : filters === 'caller' ? 'first' : 'only'}
          isBehind={isBehind}
        />
        {isLoading && <BusyMark />}
        <AriaButton
          aria-label={openLabel}
          className="grid size-6 place-items-center rounded-control text-ink-3 data-hovered:bg-paper-hover"
        >
          <ChevronDown aria-hidden />
        </AriaButton>
      </Group>
      <FieldHelp description={description} error={error} />
      <FoundItems
        textOf={textOf}
        renderItem={renderItem}
        emptyLabel={isLoading ? loadingLabel : emptyLabel}
      />
    </AriaComboBox>
  )
}

function FoundItems<T extends { id: string }>({
  textOf,
  renderItem,
  emptyLabel,
}: Pick<ComboBoxProps<T>, 'textOf' | 'renderItem' | 'emptyLabel'>) {
  return (
    <Popover offset={4} className={joinClasses(floatingPaper, 'min-w-(--trigger-width)')}>
      <ListBox<T>
        className="max-h-80 overflow-auto p-1 outline-none"
        renderEmptyState={() => <p className="px-2.5 py-2 text-13 text-ink-3">{emptyLabel}</p>}
      >
        {(item) => (
          <Choice id={item.id} text={textOf(item)}>
            {renderItem(item)}
          </Choice>
        )}
      </ListBox>
    </Popover>
  )
}
