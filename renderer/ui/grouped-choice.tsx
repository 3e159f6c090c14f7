import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Button as AriaButton,
  Collection,
  DialogTrigger,
  Header,
  ListBox,
  ListBoxSection,
  useFilter,
} from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { DialogPaper } from './dialog-paper.tsx'
import { fieldBox } from './field-parts.tsx'
import { Choice } from './list-box-item.tsx'
import { SearchField } from './search-field.tsx'

/** Choices of one kind, under its heading. */
export interface ChoiceGroup<K extends string> {
  readonly id: string
  readonly label: string
  readonly choices: readonly { readonly id: K; readonly label: string }[]
}

/** A choice of one out of very many, in groups. */
export interface GroupedChoiceProps<K extends string> {
  groups: readonly ChoiceGroup<K>[]
  value: K
  onChange: (id: K) => void
  /** What is chosen here; the choice itself is said after it. */
  label: string
  placeholder: string
  findLabel: string
  clearLabel: string
  emptyLabel: string
  className?: string | undefined
}

/**
 * A choice of one out of very many, by going through the groups or by typing a part of its name. The list is made only
 * when it is opened, so that a page may hold a hundred of these.
 */
export function GroupedChoice<K extends string>(props: GroupedChoiceProps<K>) {
  const { groups, value, label, placeholder, className } = props
  const [isOpen, setIsOpen] = useState(false)
  const chosen = groups.flatMap(({ choices }) => choices).find(({ id }) => id === value)?.label
  return (
    <div className={className}>
      <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
        <AriaButton
          aria-label={chosen === undefined ? label : `${label} ${chosen}`}
          className={joinClasses(
            fieldBox,
            'flex min-h-field items-center gap-2 px-2.5 text-start data-pressed:border-accent',
          )}
        >
          <span className={joinClasses('min-w-0 flex-1 truncate', chosen === undefined && 'text-ink-3')}>
            {chosen ?? placeholder}
          </span>
          <ChevronDown aria-hidden className="shrink-0 text-ink-3" />
        </AriaButton>
        <DialogPaper label={label} placement="bottom start" className="flex w-96 max-w-[90vw] flex-col">
          <ChoiceFinder {...props} onChosen={() => setIsOpen(false)} />
        </DialogPaper>
      </DialogTrigger>
    </div>
  )
}

function ChoiceFinder<K extends string>({
  groups,
  value,
  onChange,
  label,
  findLabel,
  clearLabel,
  emptyLabel,
  onChosen,
}: GroupedChoiceProps<K> & { onChosen: () => void }) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The list is filled a frame after it is there.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'center' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery} filter={contains}>
      <SearchField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the list is opened to type into
        autoFocus
        className="m-1.5"
        hasList
        label={findLabel}
        placeholder={findLabel}
        clearLabel={clearLabel}
        value={query}
        onChange={setQuery}
      />
      <ListBox
        ref={list}
        aria-label={label}
        items={groups}
        selectionMode="single"
        selectedKeys={[value]}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const [picked] = keys === 'all' ? [] : keys
          const found = groups.flatMap(({ choices }) => choices).find(({ id }) => id === picked)
          if (found) onChange(found.id)
          onChosen()
        }}
        renderEmptyState={() => <p className="px-2.5 py-2 text-13 text-ink-3">{emptyLabel}</p>}
        className="h-80 min-h-0 overflow-auto p-1 pt-0 outline-none"
      >
        {(group) => (
          <ListBoxSection id={`group:${group.id}`}>
            <Header className="px-2.5 pt-2.5 pb-1 text-13 text-ink-3">{group.label}</Header>
            <Collection items={group.choices}>
              {(choice) => (
                <Choice id={choice.id} text={choice.label}>
                  {choice.label}
                </Choice>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}
