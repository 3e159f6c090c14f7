import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { IconButton } from './icon-button.tsx'
import { joinClasses } from './class-names.ts'
import { Menu } from './menu.tsx'

/** The words and acts of a row's menu. */
export interface RowMenuProps {
  label: string
  changeLabel: string
  removeLabel: string
  onChange: () => void
  onRemove: () => void
  className?: string | undefined
}

/** What can be done to one row of a list, behind three dots: change it, or take it away. */
export function RowMenu({ label, changeLabel, removeLabel, onChange, onRemove, className }: RowMenuProps) {
  return (
    <Menu
      label={label}
      trigger={<IconButton className={joinClasses('h-6 min-w-6', className)} label={label} icon={Ellipsis} />}
      items={[
        { id: 'change', label: changeLabel, icon: Pencil, onAction: onChange },
        { id: 'remove', label: removeLabel, icon: Trash2, onAction: onRemove },
      ]}
    />
  )
}
