import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { floatingPaper } from './floating.ts'
import { Kbd } from './kbd.tsx'

/** One thing a menu can do; `text` is what is typed ahead when the label is more than words. */
export interface MenuAction {
  id: string
  label: ReactNode
  text?: string | undefined
  icon?: LucideIcon | undefined
  shortcut?: string | undefined
  tone?: 'veto' | undefined
  isDisabled?: boolean | undefined
  onAction: () => void
}

/** A button and the things that can be done behind it. */
export interface MenuProps {
  trigger: ReactElement
  label: string
  items: readonly (MenuAction | 'rule')[]
}

/** Things that can be done, behind a button; `'rule'` draws a hairline between two groups. */
export function Menu({ trigger, label, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} placement="bottom end" className={joinClasses(floatingPaper, 'min-w-48')}>
        <AriaMenu aria-label={label} className="p-1 outline-none">
          {items.map((item, index) =>
            item === 'rule' ? (
              <Separator
                key={`rule before ${idOf(items[index + 1])}`}
                className="mx-2.5 my-1 border-t border-rule"
              />
            ) : (
              <MenuItem
                key={item.id}
                id={item.id}
                onAction={item.onAction}
                {...definedProps({
                  textValue: item.text ?? (typeof item.label === 'string' ? item.label : undefined),
                  isDisabled: item.isDisabled,
                })}
                className={joinClasses(
                  'flex min-h-row cursor-default items-center gap-2.5 rounded-control px-2.5 text-15 outline-none data-disabled:text-ink-3 data-focused:bg-paper-hover data-focus-visible:outline-2 data-focus-visible:-outline-offset-2',
                  item.tone === 'veto' ? 'text-veto' : 'text-ink',
                )}
              >
                {item.icon && <item.icon aria-hidden className="text-ink-3" />}
                <span className="flex-1">{item.label}</span>
                {item.shortcut !== undefined && <Kbd>{item.shortcut}</Kbd>}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function idOf(item: MenuAction | 'rule' | undefined): string {
  return item === undefined || item === 'rule' ? '' : item.id
}
