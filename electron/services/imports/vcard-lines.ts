import { TextDecoder } from 'node:util'

/** A property of a card: `params` by upper-case name, with lower-case values for TYPE and ENCODING; `value` is raw text. */
export type CardProperty = { group?: string; name: string; params: Map<string, string[]>; value: string }

/** An unfolded line, one character a byte, with the number of its first physical line. */
export type CardLine = { bytes: string; line: number; isTooLong: boolean }

/** The longest line worth keeping, in bytes: room for a photograph. */
const LONGEST_LINE = 32 * 1024 * 1024

/**
 * Unfolds the lines of vCard files byte by byte, because writers fold inside UTF-8 characters too. Knows the folds of
 * 2.1 (the white space stays), of 3.0 and 4.0 (it goes), soft breaks of quoted-printable and bare base64.
 */
export class CardLines {
  #rest = ''
  #line = 0
  #current: CardLine | undefined
  #isOverflowing = false
  #isVersion21 = false;

  /** Takes the next bytes as a binary string; `isLast` true flushes what is left. */
  *add(bytes: string, isLast: boolean): Generator<CardLine> {
    const text = this.#rest + bytes
    // A CR at the end may be half of a CRLF still to come.
    const usable = !isLast && text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = usable.split(/\r\n|\n|\r/)
    this.#rest = isLast ? '' : (lines.pop() ?? '') + text.slice(usable.length)
    for (const line of lines) yield* this.#takeLine(line)
    if (this.#rest.length > LONGEST_LINE) {
      this.#isOverflowing = true
      this.#rest = this.#rest.slice(0, 1000)
    }
    if (isLast) yield* this.#flush()
  }

  *#takeLine(physical: string): Generator<CardLine> {
    this.#line++
    const current = this.#current
    if (current !== undefined && this.#continues(current.bytes, physical)) {
      const isSoftBreak = isQuotedPrintable(current.bytes) && current.bytes.endsWith('=')
      const dropsSpace = /^[ \t]/.test(physical) && (!this.#isVersion21 || isBase64(current.bytes))
      const joined = isSoftBreak ? current.bytes.slice(0, -1) : current.bytes
      current.bytes = joined + (dropsSpace && !isSoftBreak ? physical.slice(1) : physical)
      if (current.bytes.length > LONGEST_LINE) {
        current.isTooLong = true
        current.bytes = current.bytes.slice(0, 1000)
      }
      return
    }
    yield* this.#flush()
    if (physical.trim() === '') return
    const version = /^VERSION:\s*([\d.]+)/i.exec(physical)?.[1]
    if (version !== undefined) this.#isVersion21 = version === '2.1'
    this.#current = { bytes: physical, line: this.#line, isTooLong: this.#isOverflowing }
    this.#isOverflowing = false
  }

  #continues(current: string, physical: string): boolean {
    if (isQuotedPrintable(current) && current.endsWith('=')) return true
    if (/^[ \t]/.test(physical)) return true
    return isBase64(current) && /^[A-Za-z0-9+/]+={0,2}$/.test(physical)
  }

  *#flush(): Generator<CardLine> {
    if (this.#current !== undefined) yield this.#current
    this.#current = undefined
  }
}

function isQuotedPrintable(bytes: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(bytes)
}

function isBase64(bytes: string): boolean {
  return /^[^:]*;(?:ENCODING=)?(?:BASE64|B)(?=[;:])/i.test(bytes)
}

/** Reads an unfolded line; undefined when it has no name or no colon. Text without a charset of its own is in `encoding`. */
export function readCardLine(bytes: string, encoding: string): CardProperty | undefined {
  const charset = /^[^:]*;CHARSET="?([\w-]+)/i.exec(bytes)?.[1]
  const decoder = decoderFor(charset, encoding)
  const text = decoder.decode(Buffer.from(bytes, 'latin1'))
  const colon = findColon(text)
  const head = /^(?:([\w-]+)\.)?([\w-]+)(.*)$/su.exec(text.slice(0, Math.max(colon, 0)))
  if (colon < 0 || head === null) return undefined
  const params = readParams(head[3] ?? '')
  const raw = text.slice(colon + 1)
  const isQuoted = params.get('ENCODING')?.includes('quoted-printable') === true
  const value = isQuoted ? decoder.decode(decodeQuotedPrintable(raw)) : raw
  return {
    ...(head[1] && { group: head[1].toLowerCase() }),
    name: (head[2] ?? '').toUpperCase(),
    params,
    value,
  }
}

function decoderFor(charset: string | undefined, encoding: string): TextDecoder {
  try {
    return new TextDecoder(charset ?? encoding)
  } catch {
    return new TextDecoder(encoding)
  }
}

/** The colon that ends the parameters: not one inside quotes, unless the quotes never close. */
function findColon(text: string): number {
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === ':' && !isQuoted) return at
  }
  return text.indexOf(':')
}

const ENCODING_NAMES = new Set(['quoted-printable', 'base64', 'b', '7bit', '8bit'])

function readParams(text: string): Map<string, string[]> {
  const params = new Map<string, string[]>()
  for (const [, part = ''] of text.matchAll(/;((?:"[^"]*"|[^;"])*)/g)) {
    const equals = part.indexOf('=')
    const bare = part.trim().toLowerCase()
    const name =
      equals >= 0
        ? part.slice(0, equals).trim().toUpperCase()
        : ENCODING_NAMES.has(bare)
          ? 'ENCODING'
          : 'TYPE'
    const values = splitParam(equals >= 0 ? part.slice(equals + 1) : part, name)
    params.set(name, [...(params.get(name) ?? []), ...values])
  }
  return params
}

function splitParam(text: string, name: string): string[] {
  const isList = name === 'TYPE' || name === 'PID'
  const unquoted = text.trim().replace(/^"(.*)"$/s, '$1')
  const values = isList ? unquoted.replaceAll('"', '').split(',') : [unquoted]
  const isFolded = name === 'TYPE' || name === 'ENCODING' || name === 'VALUE'
  return values.map((value) => {
    const plain = value
      .trim()
      .replace(/\^(n|'|\^)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'))
    return isFolded ? plain.toLowerCase() : plain
  })
}

function decodeQuotedPrintable(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text[at] === '=' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(at + 1, at + 3))?.[0] : undefined
    if (code === undefined) bytes.push(...Buffer.from(text[at] ?? '', 'utf8'))
    else {
      bytes.push(Number.parseInt(code, 16))
      at += 2
    }
  }
  return Uint8Array.from(bytes)
}
