import { useEffect, useRef } from 'react'
import type { Format } from '../../lib/format.ts'

/** What the fields of a list of lines are given, one line a thing. */
export interface LinesProps<T> {
  lines: readonly T[]
  faults: readonly string[]
  format: Format
  isDisabled: boolean
  onChange: (lines: readonly T[]) => void
}

/** Adds and removes lines: a new one takes the focus to its first field, a gone one to the button that adds. */
export function useLines<T extends { key: string }>(
  lines: readonly T[],
  onChange: (lines: readonly T[]) => void,
) {
  const box = useRef<HTMLFieldSetElement>(null)
  const hasAdded = useRef(false)
  useEffect(() => {
    if (!hasAdded.current) return
    hasAdded.current = false
    box.current?.querySelector<HTMLElement>(':scope > div:last-of-type input')?.focus()
  })
  const add = (line: T) => {
    hasAdded.current = true
    onChange([...lines, line])
  }
  const remove = (key: string) => {
    onChange(lines.filter((line) => line.key !== key))
    box.current?.querySelector<HTMLElement>(':scope > button')?.focus()
  }
  return { box, add, remove }
}
