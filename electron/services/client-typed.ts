import { recogniseLanguage } from '../../locales/languages.ts'
import { formatPhone, readPhone } from '../../locales/phones.ts'
import type { Desk } from './desk.ts'

/** What was typed, and the country whose customs help to read it, or ''. */
export interface Typed {
  readonly kind: 'phone' | 'language'
  readonly text: string
  readonly country: string
}

/** Reads what was typed into a field as a telephone number or a language; null where it cannot be read with certainty. */
export function readTyped(desk: Desk, { kind, text, country }: Typed) {
  const home = desk.house().country
  if (kind === 'language') return { kind, tag: recogniseLanguage(text) ?? null } as const
  const { e164 } = readPhone(text, country || home)
  return { kind, e164, shown: e164 === null ? text : formatPhone(e164, home) } as const
}
