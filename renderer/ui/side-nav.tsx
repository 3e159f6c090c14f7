import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'

/** One room of the book, with how many things it holds. */
export interface NavItem {
  id: string
  label: string
  href: string
  count?: string | undefined
  isCurrent?: boolean | undefined
}

/** The contents of the book; groups are set apart by a hairline. */
export interface SideNavProps {
  label: string
  groups: readonly (readonly NavItem[])[]
  account?: ReactNode
  onFollow?: (() => void) | undefined
}

/** The contents of the book: where one is carries a bar and weight, and says so to screen readers. */
export function SideNav({ label, groups, account, onFollow }: SideNavProps) {
  return (
    <nav aria-label={label} className="side-nav">
      {groups.map((items) => (
        <ul key={items[0]?.id} className="side-group">
          {items.map((item) => (
            <li key={item.id}>
              <Link
                href={item.href}
                className="side-link"
                {...(item.isCurrent && { 'aria-current': 'page' as const })}
                {...(onFollow && { onPress: onFollow })}
              >
                <span className="min-w-0 flex-1">{item.label}</span>
                {item.count !== undefined && (
                  <bdi className="nums text-13 font-normal text-ink-3">{item.count}</bdi>
                )}
              </Link>
            </li>
          ))}
        </ul>
      ))}
      {account !== undefined && <div className="side-account">{account}</div>}
    </nav>
  )
}
