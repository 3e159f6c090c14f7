import { useEffect, useRef, useState } from 'react'
import { ComboBox } from './combo-box.tsx'
import type { FieldProps } from './field-parts.tsx'
import type { SearchableOption } from './searchable-choice.tsx'
import { TagGroup } from './tag-group.tsx'

/** Several out of many that are all known, and the words around them. */
export interface TagPickerProps extends FieldProps {
  label: string
  addLabel: string
  options: readonly SearchableOption[]
  chosen: readonly string[]
  /** The words of a chosen one, which may be older than the options. */
  textOf: (id: string) => string
  onChange: (chosen: string[]) => void
  removeLabel: (text: string) => string
  noneLabel: string
  openLabel: string
  emptyLabel: string
}

/** Several out of many, such as languages: those chosen as tags, and a field that finds the next. */
export function TagPicker(props: TagPickerProps) {
  const {
    label,
    addLabel,
    options,
    chosen,
    textOf,
    onChange,
    removeLabel,
    noneLabel,
    isDisabled,
    className,
  } = props
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const hasAdded = useRef(false)
  const count = chosen.length

  useEffect(() => {
    if (hasAdded.current && count > 0) box.current?.querySelector('input')?.focus()
    hasAdded.current = false
  }, [count])

  const remaining = options.filter(({ id }) => !chosen.includes(id))
  return (
    <div ref={box} className={className}>
      <TagGroup
        label={label}
        tags={chosen.map((id) => ({ id, label: <bdi>{textOf(id)}</bdi>, text: textOf(id) }))}
        {...(!isDisabled && { onRemove: (gone) => onChange(chosen.filter((id) => id !== gone)) })}
        removeLabel={removeLabel}
        emptyLabel={noneLabel}
      />
      <ComboBox
        // Each choice begins a new, closed field for the next: emptied in place, it would open its list again.
        key={count}
        className="mt-2"
        label={addLabel}
        isLabelHidden
        placeholder={addLabel}
        items={remaining}
        filters="here"
        value={null}
        inputValue={text}
        onInputChange={setText}
        onChange={(option) => {
          if (option === null) return
          setText('')
          hasAdded.current = true
          onChange([...chosen, option.id])
        }}
        textOf={(option) => option.label}
        renderItem={(option) => <bdi>{option.label}</bdi>}
        openLabel={props.openLabel}
        emptyLabel={props.emptyLabel}
        description={props.description}
        error={props.error}
        isDisabled={isDisabled}
      />
    </div>
  )
}
