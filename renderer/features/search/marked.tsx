import type { ReactNode } from 'react'

/** A stretch of text in UTF-16 offsets, the end exclusive. */
export type Stretch = readonly [start: number, end: number]

/** A text with the stretches that matched underlined. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Stretch[] }) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start < at || end > text.length) continue
    if (start > at) pieces.push(text.slice(at, start))
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  pieces.push(text.slice(at))
  return pieces
}
