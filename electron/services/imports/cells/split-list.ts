/** The trimmed pieces of a cell that are not empty. */
export function splitAt(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/** Splits at semicolons and the like; at commas only where every piece is short enough to be a word of a list. */
export function splitList(cell: string): string[] {
  const pieces = splitAt(cell, /\s+:::\s+|[;；、|\n\r]+/)
  if (pieces.length !== 1) return pieces
  const words = splitAt(cell, /[,，،]+/)
  return words.every((word) => word.length <= 30 && !/[.。]|[()（）].*[,，،]|[,，،].*[()（）]/.test(word))
    ? words
    : pieces
}

/** Splits where only lines and semicolons divide: what stands between may hold commas. */
export function splitLines(cell: string): string[] {
  return splitAt(cell, /\s+:::\s+|[;；\n\r\u2028\u2029]+/)
}

/** What stands before a colon and after it: `épouse: Marie`, `母：田中`; null without one, or with nothing on a side. */
export function splitAtColon(text: string): { before: string; after: string } | null {
  const match = /^([^:：]{1,60}?)\s*[:：]\s*(.+)$/su.exec(text.trim())
  return match ? { before: (match[1] ?? '').trim(), after: (match[2] ?? '').trim() } : null
}

/** What stands in brackets at the end and what before them: `nickel (allergie)`; null without any. */
export function splitAtBrackets(text: string): { before: string; inside: string } | null {
  const match = /^(.+?)\s*[(（[]\s*([^()（）[\]]+?)\s*[)）\]]$/su.exec(text.trim())
  return match ? { before: (match[1] ?? '').trim(), inside: match[2] ?? '' } : null
}
