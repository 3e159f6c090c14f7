import { isShownAs, readRelation } from '../../../../locales/kin/read-relation.ts'
import type { ImportedRelation } from '../person.ts'
import { splitAt, splitAtBrackets, splitAtColon, splitAtDot, splitLines } from './split-list.ts'

/**
 * Reads the people of a cell: `épouse: Marie · plays the piano; fils: Léo`, `田中花子（母）`, or names alone. A word of kinship before a colon or
 * in brackets is kept as the label, unless it is the interface's own in `language` (BCP 47, of the table); other words before
 * a colon are kept as one too.
 */
export function readRelations(cell: string, language = ''): ImportedRelation[] {
  const lines = splitLines(cell)
  const [only] = lines
  const pieces = lines.length === 1 && only !== undefined ? splitAt(only, /[,，、،]+/) : lines
  return (pieces.every((piece) => splitAtColon(piece) !== null) ? pieces : lines).map((said) =>
    readOne(said, language),
  )
}

/** The names of a cell that holds people of one kinship: `Léa, Tom et Zoé`. */
export function readNames(cell: string): string[] {
  return splitAt(cell, /\s+:::\s+|[;；,，、،\n\r&/]+|\s+(?:and|et|und|e|y|и|و)\s+/u)
}

function readOne(said: string, language: string): ImportedRelation {
  const dot = splitAtDot(said)
  return { ...readPerson(dot?.before ?? said, language), ...(dot?.after && { note: dot.after }) }
}

function readPerson(text: string, language: string): ImportedRelation {
  const colon = splitAtColon(text)
  if (colon) return relation(colon.after, colon.before, language)
  const brackets = splitAtBrackets(text)
  const isKin = brackets !== null && readRelation(brackets.inside) !== undefined
  return isKin ? relation(brackets.before, brackets.inside, language) : { name: text }
}

function relation(name: string, label: string, language: string): ImportedRelation {
  const brackets = splitAtBrackets(label)
  const meant = brackets ? readRelation(brackets.inside) : undefined
  if (brackets && meant !== undefined) return { name, label: brackets.before, kind: meant, isMeant: true }
  const kind = readRelation(label)
  if (kind === undefined) return { name, label }
  // The interface's own word in the language of the table says no more than its code.
  return isShownAs(label, kind, language) ? { name, kind } : { name, label, kind }
}
