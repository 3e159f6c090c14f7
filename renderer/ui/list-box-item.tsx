import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBoxItem, Text } from 'react-aria-components'

/** One choice of an open list. */
export interface ChoiceProps {
  id: string
  text: string
  children: ReactNode
  description?: string | undefined
  isDisabled?: boolean | undefined
}

/** One choice of an open list; the chosen one carries a check, so that colour is never alone. */
export function Choice({ id, text, children, description, isDisabled = false }: ChoiceProps) {
  return (
    <ListBoxItem
      id={id}
      textValue={text}
      isDisabled={isDisabled}
      className="group/choice flex min-h-row cursor-default items-center gap-2 rounded-control px-2.5 py-1 text-15 text-ink outline-none data-disabled:text-ink-3 data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focused:bg-paper-hover data-hovered:bg-paper-hover data-selected:bg-accent-soft"
    >
      <span className="flex min-w-0 flex-1 flex-col">
        <Text slot="label">{children}</Text>
        {description !== undefined && (
          <Text slot="description" className="text-13 text-ink-3 group-data-selected/choice:text-ink-2">
            {description}
          </Text>
        )}
      </span>
      <Check aria-hidden className="invisible text-accent group-data-selected/choice:visible" />
    </ListBoxItem>
  )
}
