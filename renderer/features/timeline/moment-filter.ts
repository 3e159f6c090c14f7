import type { MomentKind } from '../../../electron/ipc/timeline.ts'

/** The parts of a history that can be shown alone, and the kinds of moment each holds; all of them is an empty list. */
export const PARTS = {
  all: [],
  notes: ['note'],
  visits: ['visit'],
  known: ['taste', 'fact'],
  agreed: ['discretion', 'consent'],
  record: ['change', 'merge', 'import', 'photo'],
} as const satisfies Record<string, readonly MomentKind[]>

/** A part of a history. */
export type HistoryPart = keyof typeof PARTS

/** Reads the part an address asks for; what is not one is the whole history. */
export function readPart(show: string): HistoryPart {
  return Object.keys(PARTS).find((part): part is HistoryPart => part === show) ?? 'all'
}
