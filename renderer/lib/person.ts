import type { PersonName as PersonNameFacts } from '../../electron/ipc/values.ts'

/** One part of a name with its reading. */
export interface NamePart {
  readonly text: string
  readonly reading?: string
}

/**
 * Splits a name and its reading into parts that stand over one another: 田中 美咲 with たなか みさき gives two pairs.
 * Where the two do not have as many words, the whole reading stands over the whole name.
 */
export function nameParts(name: PersonNameFacts): NamePart[] {
  if (name.reading === '' || name.reading === name.text) return [{ text: name.text }]
  const texts = name.text.split(' ')
  const readings = name.reading.split(' ')
  if (texts.length !== readings.length) return [{ text: name.text, reading: name.reading }]
  return texts.map((text, at) => ({ text, reading: readings[at] ?? '' }))
}
