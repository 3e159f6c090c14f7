import type { ReactNode } from 'react'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { Name } from '../../ui/name.tsx'

/** Two clients by the names a sentence calls them: one and other, or kept and other. */
export type TwoNames = Readonly<Record<string, PersonName>>

/** Slots for the names a sentence will hold. */
export function nameSlots(names: TwoNames): Record<string, string> {
  return Object.fromEntries(Object.keys(names).map((key) => [key, slot(key)]))
}

/** A sentence with its names in it, each in its own face and direction. */
export function fillNames(sentence: string, names: TwoNames): ReactNode {
  return fillSlots(
    sentence,
    Object.fromEntries(
      Object.entries(names).map(([key, { text, lang }]) => [
        key,
        <Name key={key} text={text} lang={lang} size="inline" />,
      ]),
    ),
  )
}
