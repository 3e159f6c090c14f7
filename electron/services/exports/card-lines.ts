/** The params of a property by name; one without a value is left out, a list is written with commas. */
export type LineParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** RFC 6350 section 3.2: a line is at most 75 octets, its break not counted. */
const LONGEST_LINE = 75

/** A content line of a card with its break, folded; the value is written as it stands, already escaped. */
export function writeCardLine(name: string, params: LineParams, value: string): string {
  let head = name
  for (const [param, said] of Object.entries(params)) {
    if (said === undefined) continue
    head += `;${param}=${typeof said === 'string' ? writeParam(said) : said.join(',')}`
  }
  return foldLine(`${head}:${value}`.toWellFormed())
}

/** Text as a value holds it, on one line; every break becomes `\n`. A semicolon is itself outside of components. */
export function escapeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\\,\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))
}

/** The values of a list, such as CATEGORIES. */
export function joinList(values: readonly string[]): string {
  return values.map(escapeText).join(',')
}

/** The components of N, ADR or ORG; one that holds several values separates them by commas. */
export function joinComponents(components: readonly (string | readonly string[])[]): string {
  return components
    .map((component) => {
      const values = typeof component === 'string' ? [component] : component
      return values.map((value) => escapeText(value).replaceAll(';', '\\;')).join(',')
    })
    .join(';')
}

/** RFC 6868: a circumflex stands before what a param cannot hold. Anything but a plain word is quoted. */
function writeParam(text: string): string {
  const written = text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n')
  return /^[\w+./-]+$/.test(written) ? written : `"${written}"`
}

/** Breaks a line between characters, and never between the two signs of an escape. */
function foldLine(line: string): string {
  let folded = ''
  let start = 0
  let octets = 0
  for (let at = 0; at < line.length;) {
    const isEscape = line[at] === '\\' || line[at] === '^'
    const next = isEscape ? afterCharacter(line, at + 1) : afterCharacter(line, at)
    const isPlain = next - at === 1 && line.charCodeAt(at) < 0x80
    const size = isPlain ? 1 : Buffer.byteLength(line.slice(at, next))
    if (octets + size > LONGEST_LINE) {
      folded += `${line.slice(start, at)}\r\n `
      start = at
      octets = 1
    }
    octets += size
    at = next
  }
  return `${folded}${line.slice(start)}\r\n`
}

function afterCharacter(line: string, at: number): number {
  const code = line.codePointAt(at)
  return code === undefined ? at : at + (code > 0xffff ? 2 : 1)
}
