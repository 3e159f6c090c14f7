import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { definedProps } from './defined-props.ts'
import { hasContent } from './field-parts.tsx'

/** One page of several on the same subject, with how many things it holds. */
export interface TabPage {
  id: string
  label: string
  count?: string | undefined
  content: ReactNode
}

/** Several pages on one subject, of which one is open. */
export interface TabsProps {
  label: string
  tabs: readonly TabPage[]
  selected: string
  onSelect: (id: string) => void
  aside?: ReactNode
  className?: string | undefined
}

/** Several pages on one subject: underlined words, arrows to move, `aside` at the end of their line. */
export function Tabs({ label, tabs, selected, onSelect, aside, className }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      {...definedProps({ className })}
    >
      {/* Where the line is too short for both, what stands aside goes above it. */}
      <div className="flex flex-wrap-reverse items-center gap-x-7 border-b border-rule">
        <TabList
          aria-label={label}
          className="flex max-w-full flex-[1_0_auto] gap-7 overflow-x-auto overflow-y-hidden"
        >
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              id={tab.id}
              className="tab group/tab relative flex-none cursor-default pt-[9px] pb-2.5 text-15 text-ink-2 data-focus-visible:-outline-offset-2 data-hovered:text-ink data-selected:font-semibold data-selected:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="ms-[5px]">
                  <bdi className="nums text-13 font-normal text-ink-3">{tab.count}</bdi>
                </span>
              )}
            </Tab>
          ))}
        </TabList>
        {hasContent(aside) && <div className="max-w-full flex-none">{aside}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="rounded-tile">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
