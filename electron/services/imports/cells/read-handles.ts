import { splitAt, splitAtBrackets } from './split-list.ts'

/** A name or number of a messaging service as it is written, with the label in brackets behind it. */
export interface LabelledHandle {
  readonly value: string
  readonly label?: string
}

/**
 * Reads the handles of a cell: `annab (Shanghai)`, and numbers with whatever people put between them. Empty brackets behind
 * a value say that what stands before them is all of it.
 */
export function readHandles(cell: string): LabelledHandle[] {
  return splitHandles(cell).map(readLabel)
}

/** Parts a cell at what people put between handles; only between numbers is that a semicolon or a line. */
export function splitHandles(cell: string): string[] {
  const numbers = splitAt(cell, /\s+:::\s+|[;；\n\r]+|\s+\/\s+/)
  return numbers.every((text) => isNumber(readLabel(text).value)) ? numbers : splitAt(cell, /\s+:::\s+/)
}

/** Whether a handle is a telephone number rather than a name. */
export function isNumber(handle: string): boolean {
  return /^[+\d\s().-]+$/.test(handle)
}

function readLabel(text: string): LabelledHandle {
  const whole = /^(.+?)\s*\(\)$/su.exec(text)?.[1]
  if (whole !== undefined) return { value: whole }
  const brackets = splitAtBrackets(text)
  if (brackets === null || !/\p{L}/u.test(brackets.inside)) return { value: text }
  return { value: brackets.before, label: brackets.inside }
}
