import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { moveInList } from '../../ui/virtual-list-keys.ts'
import type { MomentRow } from './moment-rows.ts'

const GUESSED_HEIGHT = 72
const OVERSCAN = 6
/** So many rows before the end of what was read, more is read. */
const READ_AHEAD = 25

interface MomentFeedProps {
  readonly label: string
  readonly rows: readonly MomentRow[]
  readonly hasMore: boolean
  readonly isReading: boolean
  readonly onEnd: () => void
  readonly onOpen: (row: MomentRow) => void
  readonly labelOf: (row: MomentRow) => string
  readonly renderRow: (row: MomentRow) => ReactNode
}

/** A history of any length on a page that scrolls: arrows, Page, Home and End move, Enter opens; only the rows in sight exist. */
export function MomentFeed(props: MomentFeedProps) {
  const { label, rows, hasMore, isReading, onEnd } = props
  const feed = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const current = Math.min(active, rows.length - 1)
  const offset = useOffset(feed)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on the virtualizer
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pageOf(feed.current),
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: offset,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withRow(range, current),
  })
  const last = virtualizer.range?.endIndex ?? 0
  useEffect(() => {
    if (hasMore && !isReading && last >= rows.length - READ_AHEAD) onEnd()
  }, [hasMore, isReading, last, rows.length, onEnd])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const row = rows[current]
    const next = moveInList(event.key, current, rows.length, rowsInSight(virtualizer))
    if (next !== null) {
      event.preventDefault()
      setActive(next)
      virtualizer.scrollToIndex(next)
      focusRow(feed.current, next)
    } else if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault()
      props.onOpen(row)
    }
  }

  return (
    <div
      ref={feed}
      role="feed"
      aria-label={label}
      aria-busy={isReading}
      className="moment-feed"
      style={{ blockSize: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        return row === undefined ? null : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an article of a feed has the focus by its pattern
          <article
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
            tabIndex={index === current ? 0 : -1}
            aria-label={props.labelOf(row)}
            aria-posinset={index + 1}
            aria-setsize={hasMore ? -1 : rows.length}
            className="moment-row"
            style={{ transform: `translateY(${start - offset}px)` }}
            onFocus={() => setActive(index)}
            onKeyDown={onKeyDown}
          >
            {props.renderRow(row)}
          </article>
        )
      })}
    </div>
  )
}

function pageOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest('main') ?? null
}

/** How far down the scrolled page an element begins, in CSS pixels, kept true as what is above it changes. */
function useOffset(element: React.RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const page = pageOf(element.current)
    if (page === null) return undefined
    const look = () => {
      const top = element.current?.getBoundingClientRect().top ?? 0
      setOffset(Math.round(top - page.getBoundingClientRect().top + page.scrollTop))
    }
    look()
    const observer = new ResizeObserver(look)
    for (const part of page.children) observer.observe(part)
    return () => observer.disconnect()
  }, [element])
  return offset
}

function rowsInSight({ range }: Virtualizer<HTMLElement, Element>): number {
  return range === null ? 1 : Math.max(range.endIndex - range.startIndex - 1, 1)
}

/** Keeps the row that holds the focus alive, however far it is scrolled away. */
function withRow(range: Range, index: number): number[] {
  const rows = defaultRangeExtractor(range)
  if (range.count === 0 || rows.includes(index)) return rows
  return [...rows, index].sort((one, other) => one - other)
}

/** Focuses a row one frame later: it may only exist after the move is drawn. */
function focusRow(feed: HTMLElement | null, index: number): void {
  requestAnimationFrame(() =>
    feed?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
  )
}
