import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Tag, TagGroup as AriaTagGroup, TagList } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { FieldLabel } from './field-parts.tsx'

/** One of several things that belong together; `text` is what is read aloud and typed ahead. */
export interface TagItem {
  id: string
  label: ReactNode
  text: string
}

/** Several things that belong together, each of which may be taken away. */
export interface TagGroupProps {
  label: string
  tags: readonly TagItem[]
  isLabelHidden?: boolean | undefined
  onRemove?: ((id: string) => void) | undefined
  removeLabel?: ((text: string) => string) | undefined
  emptyLabel?: string | undefined
  className?: string | undefined
}

/** Several things that belong together; Delete or the cross takes the focused one away. */
export function TagGroup({
  label,
  tags,
  isLabelHidden,
  onRemove,
  removeLabel,
  emptyLabel,
  className,
}: TagGroupProps) {
  return (
    <AriaTagGroup
      {...(onRemove && {
        onRemove: (keys: Set<string | number>) => keys.forEach((key) => onRemove(String(key))),
      })}
      className={joinClasses('flex flex-col gap-1', className)}
    >
      <FieldLabel isHidden={isLabelHidden}>{label}</FieldLabel>
      <TagList
        items={tags}
        className="flex flex-wrap gap-1.5"
        renderEmptyState={() => <span className="text-13 text-ink-3">{emptyLabel}</span>}
      >
        {(tag) => (
          <Tag
            id={tag.id}
            textValue={tag.text}
            className="inline-flex min-h-7 cursor-default items-center gap-0.5 rounded-round border border-rule ps-2.5 pe-2.5 text-13 text-ink-2 data-allows-removing:pe-0.5 data-hovered:bg-paper-hover"
          >
            {tag.label}
            {onRemove && (
              <AriaButton
                slot="remove"
                {...(removeLabel && { 'aria-label': removeLabel(tag.text) })}
                className="grid size-6 place-items-center rounded-round text-ink-3 data-hovered:bg-accent-soft data-hovered:text-accent"
              >
                <X aria-hidden className="size-3!" />
              </AriaButton>
            )}
          </Tag>
        )}
      </TagList>
    </AriaTagGroup>
  )
}
