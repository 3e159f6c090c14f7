import type { InterfaceLanguage } from '../languages.ts'
import { ASIAN_RELATION_WORDS } from './relation-words-asia.ts'
import { EUROPEAN_RELATION_WORDS } from './relation-words-europe.ts'
import type { RelationCode } from './relations.ts'

/** Words of one language for each relation, beside those the interface shows; `|` between words. */
export type RelationWords = Readonly<Partial<Record<RelationCode, string>>>

/** What people and their files call relations, by language. A word of two meanings stands at both and is then not read. */
export const RELATION_WORDS: Readonly<Record<InterfaceLanguage, RelationWords>> = {
  ...EUROPEAN_RELATION_WORDS,
  ...ASIAN_RELATION_WORDS,
}
