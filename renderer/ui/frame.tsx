import { Menu as MenuIcon, Search } from 'lucide-react'
import { useState, type MouseEvent, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { IconButton } from './icon-button.tsx'
import { Kbd } from './kbd.tsx'
import { Mark } from './mark.tsx'
import { Sheet } from './sheet.tsx'
import { SideNav, type SideNavProps } from './side-nav.tsx'

/** The window: title bar, contents and page. */
export interface FrameProps {
  find: { label: string; shortcut: string; onOpen: () => void }
  navLabel: string
  groups: SideNavProps['groups']
  account?: ReactNode
  tools?: ReactNode
  banner?: ReactNode
  menuLabel: string
  closeMenuLabel: string
  skipLabel: string
  children: ReactNode
}

const MAIN_ID = 'page'

/** The window: title bar with the find box, contents at the side, the page. Below 900 px, or zoomed, the contents move into a menu. */
export function Frame(props: FrameProps) {
  const { find, navLabel, groups, account, tools, banner, menuLabel, closeMenuLabel, skipLabel, children } =
    props
  const [isMenuOpen, setMenuOpen] = useState(false)
  return (
    <div className="frame">
      <a href={`#${MAIN_ID}`} className="skip-link" onClick={focusPage}>
        {skipLabel}
      </a>
      <header className="frame-bar">
        <div className="frame-mark">
          <span className="frame-menu">
            <IconButton label={menuLabel} icon={MenuIcon} onPress={() => setMenuOpen(true)} />
          </span>
          <Mark />
        </div>
        <AriaButton onPress={find.onOpen} aria-haspopup="dialog" className="frame-find">
          <Search aria-hidden />
          <span className="truncate">{find.label}</span>
          <Kbd>{find.shortcut}</Kbd>
        </AriaButton>
        <div className="frame-tools">{tools}</div>
      </header>
      <div className="frame-side">
        <SideNav label={navLabel} groups={groups} account={account} />
      </div>
      <div className="frame-page">
        {banner}
        <main id={MAIN_ID} tabIndex={-1} className="frame-main">
          {children}
        </main>
      </div>
      <Sheet
        title="Carnet"
        side="start"
        size="small"
        isOpen={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        closeLabel={closeMenuLabel}
      >
        <SideNav label={navLabel} groups={groups} account={account} onFollow={() => setMenuOpen(false)} />
      </Sheet>
    </div>
  )
}

/** Moves the focus itself: a fragment in the address would be read as a route. */
function focusPage(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById(MAIN_ID)?.focus()
}
