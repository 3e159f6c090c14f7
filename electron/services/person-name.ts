import type { PersonName } from '../ipc/values.ts'

/** The name columns that every row about a client carries. */
export interface NameColumns {
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
}

/** A name for comparing: the same however it is spaced and capitalised. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** The name of a client as screens show it. */
export function personName({ nameText, nameLang, nameReading, nameLatin }: NameColumns): PersonName {
  return { text: nameText, lang: nameLang, reading: nameReading, latin: nameLatin }
}
