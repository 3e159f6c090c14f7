/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list of rich rows of which only some exist has no element of its own */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { moveInList } from './virtual-list-keys.ts'

/** A list of any length; rows come by index, and those not here yet are asked for by window. */
export interface VirtualListProps<T> {
  label: string
  count: number
  itemAt: (index: number) => T | undefined
  keyOf: (item: T) => string
  renderItem: (item: T, index: number) => ReactNode
  renderPending?: ((index: number) => ReactNode) | undefined
  onWindow?: ((first: number, last: number) => void) | undefined
  onOpen?: ((item: T, index: number) => void) | undefined
  selectedKey?: string | null | undefined
  onSelect?: ((item: T, index: number) => void) | undefined
  rowHeight?: number | undefined
  /** The row to begin at, in the middle of the list, when it is shown again. */
  initialIndex?: number | undefined
  emptyState?: ReactNode
  className?: string | undefined
}

const OVERSCAN = 8

/** A list of any length: arrows, Page, Home and End move, Enter opens; only the rows in sight exist. It fills its parent's height. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, count, emptyState, className, onWindow, initialIndex = 0 } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(initialIndex)
  const [measure, tokenHeight] = useRowHeight()
  const rowHeight = props.rowHeight ?? tokenHeight
  const current = Math.min(active, Math.max(count - 1, 0))
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on the virtualizer
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withRow(range, current),
  })
  const { startIndex: first, endIndex: last } = virtualizer.range ?? { startIndex: 0, endIndex: -1 }

  // Before the rows are measured the place of one is only guessed, so it is looked for again.
  useEffect(() => {
    virtualizer.measure()
    if (initialIndex > 0) virtualizer.scrollToIndex(initialIndex, { align: 'center' })
  }, [virtualizer, rowHeight, initialIndex])
  useWindow(first, last, count, onWindow)

  function moveTo(index: number) {
    setActive(index)
    virtualizer.scrollToIndex(index)
    const item = props.itemAt(index)
    if (item !== undefined) props.onSelect?.(item, index)
    focusRow(scroller.current, index)
  }

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1, 1)
    const next = moveInList(event.key, current, count, page)
    const item = props.itemAt(current)
    if (next !== null) {
      event.preventDefault()
      moveTo(next)
    } else if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault()
      props.onOpen?.(item, current)
    }
  }

  if (count === 0 && emptyState !== undefined) return emptyState
  return (
    <div ref={scroller} className={joinClasses('relative h-full min-h-0 overflow-auto', className)}>
      <div ref={measure} aria-hidden className="pointer-events-none invisible absolute h-row w-px" />
      <div
        role="listbox"
        aria-label={label}
        className="relative w-full"
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((row) => (
          <VirtualRow
            key={row.key}
            {...props}
            index={row.index}
            start={row.start}
            size={row.size}
            isActive={row.index === current}
            onActive={setActive}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
    </div>
  )
}

interface VirtualRowProps<T> extends VirtualListProps<T> {
  index: number
  start: number
  size: number
  isActive: boolean
  onActive: (index: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function VirtualRow<T>(props: VirtualRowProps<T>) {
  const {
    index,
    start,
    size,
    isActive,
    onActive,
    count,
    itemAt,
    keyOf,
    renderItem,
    renderPending,
    onOpen,
    onSelect,
  } = props
  const item = itemAt(index)
  const choose = onSelect ?? onOpen
  return (
    <div
      role="option"
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-selected={item !== undefined && props.selectedKey === keyOf(item)}
      aria-busy={item === undefined || undefined}
      className="list-row absolute start-0 top-0 w-full"
      style={{ blockSize: size, transform: `translateY(${start}px)` }}
      onFocus={() => onActive(index)}
      onKeyDown={props.onKeyDown}
      onClick={() => item !== undefined && choose?.(item, index)}
      onDoubleClick={() => item !== undefined && onSelect && onOpen?.(item, index)}
    >
      {item === undefined
        ? (renderPending?.(index) ?? <span className="list-pending" />)
        : renderItem(item, index)}
    </div>
  )
}

/** Says which rows are in sight or about to be, once for each window. */
function useWindow(
  first: number,
  last: number,
  count: number,
  onWindow: VirtualListProps<unknown>['onWindow'],
) {
  useEffect(() => {
    if (last < first || count === 0) return
    onWindow?.(Math.max(first - OVERSCAN, 0), Math.min(last + OVERSCAN, count - 1))
  }, [onWindow, first, last, count])
}

/** Focuses a row one frame later: it may only exist after the move is drawn. */
function focusRow(scroller: HTMLElement | null, index: number): void {
  requestAnimationFrame(() =>
    scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
  )
}

/** Keeps the row that holds the focus alive, however far it is scrolled away. */
function withRow(range: Range, index: number): number[] {
  const rows = defaultRangeExtractor(range)
  if (range.count === 0 || rows.includes(index)) return rows
  return [...rows, index].sort((one, other) => one - other)
}

/** The height of a row as the density of the page has it, in CSS pixels. */
function useRowHeight(): [(element: HTMLDivElement | null) => (() => void) | undefined, number] {
  const [height, setHeight] = useState(36)
  const [measure] = useState(() => (element: HTMLDivElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  })
  return [measure, height]
}
