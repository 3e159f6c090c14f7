/**
 * The trimmed pieces of a cell that are not empty. A piece in quotation marks that holds the separator, or marks doubled,
 * is one piece without them: so our own tables write it.
 */
export function splitAt(cell: string, separator: RegExp): string[] {
  const pieces = cell.includes('"') ? splitQuoted(cell, separator) : cell.split(separator)
  return pieces.map((text) => text.trim()).filter((text) => text !== '')
}

function splitQuoted(cell: string, { source, flags }: RegExp): string[] {
  const separator = new RegExp(source, `${flags}g`)
  const quoted = new RegExp(`\\s*"((?:[^"]|"")*)"\\s*(?=${source}|$)`, `${flags}y`)
  const pieces: string[] = []
  for (let at = 0; at <= cell.length;) {
    quoted.lastIndex = at
    const inside = quoted.exec(cell)?.[1]
    separator.lastIndex = inside === undefined ? at : quoted.lastIndex
    const end = separator.exec(cell)
    const plain = cell.slice(at, end?.index)
    at = end === null ? cell.length + 1 : separator.lastIndex
    const isMeant = inside !== undefined && (inside.includes('""') || inside.search(source) >= 0)
    pieces.push(isMeant ? inside.replaceAll('""', '"') : plain)
  }
  return pieces
}

/** A text as one piece of a list: in quotation marks where `split` would make anything else of it. */
export function writePiece(text: string, split: (cell: string) => string[]): string {
  const [piece, ...others] = split(text)
  const isWhole = others.length === 0 && piece === text.trim()
  return isWhole ? text : `"${text.replaceAll('"', '""')}"`
}

/** Splits at semicolons and the like; at commas only where every piece is short enough to be a word of a list. */
export function splitList(cell: string): string[] {
  const pieces = splitAt(cell, /\s+:::\s+|[;；、|\n\r]+/)
  if (pieces.length !== 1 || pieces[0] !== cell.trim()) return pieces
  const words = splitAt(cell, /[,，،]+/)
  if (words.length === 1) return words
  return words.every((word) => word.length <= 30 && !/[.。]|[()（）].*[,，،]|[,，،].*[()（）]/.test(word))
    ? words
    : pieces
}

/** Splits where only lines and semicolons divide: what stands between may hold commas. */
export function splitLines(cell: string): string[] {
  return splitAt(cell, /\s+:::\s+|[;；\n\r\u2028\u2029]+/)
}

/** Splits where only lines divide. */
export function splitParagraphs(cell: string): string[] {
  return splitAt(cell, /[\r\n]+/)
}

/** Splits a cell of tags, which are single words more often than not. */
export function splitTags(cell: string): string[] {
  return splitAt(cell, /\s+:::\s+|[;；,，、،|\n\r]+/)
}

/** Splits a cell of languages, at whatever people put between their names. */
export function splitLanguages(cell: string): string[] {
  return splitAt(cell, /\s+:::\s+|[;；,，、،/|+&\n\r]+/)
}

/** What stands before a colon and after it: `épouse: Marie`, `母：田中`; null without one, or with nothing on a side. */
export function splitAtColon(text: string): { before: string; after: string } | null {
  const match = /^([^:：]{1,60}?)\s*[:：]\s*(.+)$/su.exec(text.trim())
  return match ? { before: (match[1] ?? '').trim(), after: (match[2] ?? '').trim() } : null
}

/** Parts what stands in brackets at the end at its middle dots: `English (fluent · written: good)`; null without any. */
export function splitDetails(text: string): { before: string; details: string[] } | null {
  const brackets = splitAtBrackets(text)
  return brackets && { before: brackets.before, details: brackets.inside.split(/\s+·\s+/u) }
}

/** What stands before the first middle dot between spaces and after it: `Marie · plays the piano`; null without one. */
export function splitAtDot(text: string): { before: string; after: string } | null {
  const match = /^(.*?)\s+·(?:\s+(.*))?$/su.exec(text.trim())
  return match?.[1] ? { before: match[1], after: match[2] ?? '' } : null
}

/** What stands before the very words that were said, where those end a text: `opal · “like the sea”`. */
export function splitAtQuote(text: string): { before: string; quote?: string } {
  const said = text.trim()
  if (!said.endsWith('”')) return { before: text }
  const openings = [...said.matchAll(/\s·\s+“/gu)]
  // Where the end of a text is marked, a quote within it is its own.
  const isEnded = (at: number) => ENDED.test(said.slice(Math.max(0, at - MOST_BEHIND), at).trimEnd())
  const opening = openings.find(({ index }) => isEnded(index)) ?? openings[0]
  const quote = opening && said.slice(opening.index + opening[0].length, -1)
  return quote ? { before: said.slice(0, opening.index).trimEnd(), quote } : { before: text }
}

const ENDED = / \(\)(?: \([^()]*\)){0,2}$/
/** The brackets behind a text hold a few words each. */
const MOST_BEHIND = 400

const TEXT_END = ' ()'

/** A text with its end marked by brackets that hold nothing: whatever stands before them is the text, to the letter. */
export function endText(text: string): string {
  return `${text}${TEXT_END}`
}

/** The text whose end is marked at the end of what was said; undefined where none is. */
export function takeEnded(said: string): string | undefined {
  return said.length > TEXT_END.length && said.endsWith(TEXT_END)
    ? said.slice(0, -TEXT_END.length)
    : undefined
}

/** What stands in brackets at the end and what before them: `nickel (allergie)`; null without any. */
export function splitAtBrackets(text: string): { before: string; inside: string } | null {
  const match = /^(.+?)\s*[(（[]\s*([^()（）[\]]+?)\s*[)）\]]$/su.exec(text.trim())
  return match ? { before: (match[1] ?? '').trim(), inside: match[2] ?? '' } : null
}
