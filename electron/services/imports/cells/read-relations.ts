import { readRelation } from '../../../../locales/kin/read-relation.ts'
import type { ImportedRelation } from '../person.ts'
import { splitAt, splitAtBrackets, splitAtColon, splitAtDot, splitLines } from './split-list.ts'

/**
 * Reads the people of a cell: `épouse: Marie · plays the piano; fils: Léo`, `田中花子（母）`, or names alone. A word of kinship before a colon or
 * in brackets is kept as the label; other words before a colon are kept as one too.
 */
export function readRelations(cell: string): ImportedRelation[] {
  const lines = splitLines(cell)
  const [only] = lines
  const pieces = lines.length === 1 && only !== undefined ? splitAt(only, /[,，、،]+/) : lines
  return (pieces.every((piece) => splitAtColon(piece) !== null) ? pieces : lines).map(readOne)
}

/** The names of a cell that holds people of one kinship: `Léa, Tom et Zoé`. */
export function readNames(cell: string): string[] {
  return splitAt(cell, /\s+:::\s+|[;；,，、،\n\r&/]+|\s+(?:and|et|und|e|y|и|و)\s+/u)
}

function readOne(said: string): ImportedRelation {
  const dot = splitAtDot(said)
  return { ...readPerson(dot?.before ?? said), ...(dot?.after && { note: dot.after }) }
}

function readPerson(text: string): ImportedRelation {
  const colon = splitAtColon(text)
  if (colon) return relation(colon.after, colon.before)
  const brackets = splitAtBrackets(text)
  const isKin = brackets !== null && readRelation(brackets.inside) !== undefined
  return isKin ? relation(brackets.before, brackets.inside) : { name: text }
}

function relation(name: string, label: string): ImportedRelation {
  const kind = readRelation(label)
  return { name, label, ...(kind !== undefined && { kind }) }
}
