import { ChevronDown } from 'lucide-react'
import {
  Button as AriaButton,
  Header,
  ListBox,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { fieldBox, FieldHelp, FieldLabel, fieldStack, hasContent, type FieldProps } from './field-parts.tsx'
import { floatingPaper } from './floating.ts'
import { Foreign } from './foreign.tsx'
import { Choice } from './list-box-item.tsx'

/**
 * One of a short, known list; `lang` says the language its words are in, when it is not the interface's. Neighbours of
 * the same `group` stand under that heading.
 */
export interface SelectOption<K extends string> {
  id: K
  label: string
  group?: string | undefined
  description?: string | undefined
  lang?: string | undefined
  isDisabled?: boolean | undefined
}

/** A choice of one out of a short list. */
export interface SelectProps<K extends string> extends FieldProps {
  options: readonly SelectOption<K>[]
  value: K | null
  onChange: (id: K) => void
  placeholder: string
}

/** A choice of one out of a short list; typing a letter goes to it. */
export function Select<K extends string>(props: SelectProps<K>) {
  const {
    label,
    options,
    value,
    onChange,
    placeholder,
    description,
    error,
    isLabelHidden,
    className,
    ...rest
  } = props
  const chosen = options.find((option) => option.id === value)
  return (
    <AriaSelect
      {...definedProps(rest)}
      value={value}
      onChange={(key) => {
        const picked = options.find((option) => option.id === key)
        if (picked) onChange(picked.id)
      }}
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <AriaButton
        className={joinClasses(
          fieldBox,
          'flex min-h-field items-center gap-2 px-2.5 text-start data-pressed:border-accent',
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-ink-3">
          {chosen === undefined ? placeholder : <OptionLabel option={chosen} />}
        </SelectValue>
        <ChevronDown aria-hidden className="text-ink-3" />
      </AriaButton>
      <FieldHelp description={description} error={error} />
      <Popover offset={4} className={joinClasses(floatingPaper, 'min-w-(--trigger-width)')}>
        <ListBox className="p-1 outline-none">
          {groupOptions(options).map(({ heading, members }) =>
            heading === undefined ? (
              members.map(renderOption)
            ) : (
              <ListBoxSection key={heading} id={heading}>
                <Header className="px-2.5 pt-2.5 pb-1 text-13 text-ink-3">{heading}</Header>
                {members.map(renderOption)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

function renderOption(option: SelectOption<string>) {
  return (
    <Choice
      key={option.id}
      id={option.id}
      text={option.label}
      {...definedProps({ description: option.description, isDisabled: option.isDisabled })}
    >
      <OptionLabel option={option} />
    </Choice>
  )
}

function groupOptions(options: readonly SelectOption<string>[]) {
  const groups: { heading: string | undefined; members: SelectOption<string>[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last && last.heading === option.group) last.members.push(option)
    else groups.push({ heading: option.group, members: [option] })
  }
  return groups
}

function OptionLabel({ option }: { option: SelectOption<string> }) {
  return option.lang === undefined ? option.label : <Foreign lang={option.lang}>{option.label}</Foreign>
}
