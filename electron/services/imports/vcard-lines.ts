import { TextDecoder } from 'node:util'

/** A property of a card: `params` by upper-case name, with lower-case values for TYPE and ENCODING; `value` is raw text. */
export type CardProperty = { group?: string; name: string; params: Map<string, string[]>; value: string }

/** An unfolded line, one character a byte, with the number of its first physical line. */
export type CardLine = { bytes: string; line: number; isTooLong: boolean }

/** The longest line worth keeping, in bytes: room for a photograph. */
const LONGEST_LINE = 12 * 1024 * 1024
/** How much is kept of a line that is longer, and how far into a line its parameters may reach. */
const REPORTED_LENGTH = 1000
const LONGEST_HEAD = 4096

/**
 * Unfolds the lines of vCard files byte by byte, because writers fold inside UTF-8 characters too. Knows the folds of
 * 2.1 (the white space stays), of 3.0 and 4.0 (it goes), soft breaks of quoted-printable and bare base64.
 */
export class CardLines {
  readonly #rest = new LineParts()
  #line = 0
  #current: FoldedLine | undefined
  #isVersion21 = false;

  /** Takes the next bytes as a binary string; `isLast` true flushes what is left. */
  *add(bytes: string, isLast: boolean): Generator<CardLine> {
    if (!isLast && !/[\r\n]/.test(bytes) && !this.#rest.text.endsWith('\r')) {
      this.#rest.add(bytes)
      return
    }
    const { isTooLong } = this.#rest
    const text = this.#rest.take() + bytes
    // A CR at the end may be half of a CRLF still to come.
    const usable = !isLast && text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = usable.split(/\r\n|\n|\r/)
    if (!isLast) this.#rest.add((lines.pop() ?? '') + text.slice(usable.length))
    for (const [at, line] of lines.entries()) yield* this.#takeLine(line, at === 0 && isTooLong)
    if (isLast) yield* this.#flush()
  }

  *#takeLine(physical: string, isTooLong: boolean): Generator<CardLine> {
    this.#line++
    if (this.#current?.continue(physical, this.#isVersion21) === true) return
    yield* this.#flush()
    if (physical.trim() === '') return
    const version = /^VERSION:\s*([\d.]+)/i.exec(physical)?.[1]
    if (version !== undefined) this.#isVersion21 = version === '2.1'
    this.#current = new FoldedLine(physical, this.#line, isTooLong)
  }

  *#flush(): Generator<CardLine> {
    if (this.#current !== undefined) yield this.#current.unfold()
    this.#current = undefined
  }
}

/** Gathers the parts of a line and joins them once; of a line that grows too long only its beginning stays. */
class LineParts {
  #parts: string[] = []
  #length = 0
  isTooLong = false

  add(part: string): void {
    this.#length += part.length
    if (this.#length > LONGEST_LINE && !this.isTooLong) {
      this.isTooLong = true
      this.#parts = [this.#parts.join('').slice(0, REPORTED_LENGTH)]
    }
    if (!this.isTooLong) this.#parts.push(part)
  }

  /** The last part, by which it can be told whether the line goes on. */
  get text(): string {
    return this.#parts.at(-1) ?? ''
  }

  /** The whole text, which is then begun anew. */
  take(): string {
    const text = this.#parts.join('')
    this.#parts = []
    this.#length = 0
    this.isTooLong = false
    return text
  }
}

/** A line and those that continue it. */
class FoldedLine {
  readonly #parts = new LineParts()
  readonly #line: number
  readonly #wasTooLong: boolean
  /** The beginning, up to the colon that ends the parameters. */
  #head = ''
  #isQuotedPrintable = false
  #isBase64 = false
  #endsSoftly = false

  constructor(physical: string, line: number, isTooLong: boolean) {
    this.#line = line
    this.#wasTooLong = isTooLong
    this.#append(physical)
  }

  /** Takes the next physical line if it continues this one. */
  continue(physical: string, isVersion21: boolean): boolean {
    const isIndented = /^[ \t]/.test(physical)
    if (this.#endsSoftly) this.#append(physical)
    else if (isIndented) this.#append(isVersion21 && !this.#isBase64 ? physical : physical.slice(1))
    else if (this.#isBase64 && /^[A-Za-z0-9+/]+={0,2}$/.test(physical)) this.#append(physical)
    else return false
    return true
  }

  /** The line in one piece. */
  unfold(): CardLine {
    const isTooLong = this.#wasTooLong || this.#parts.isTooLong
    return { bytes: this.#parts.take() + (this.#endsSoftly ? '=' : ''), line: this.#line, isTooLong }
  }

  #append(text: string): void {
    if (!this.#head.includes(':') && this.#head.length < LONGEST_HEAD) {
      this.#head += text.slice(0, LONGEST_HEAD)
      // What stands in quotes is what somebody wrote, not how the line is written.
      const params = this.#head.replace(/"[^"]*(?:"|$)/g, '')
      this.#isQuotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(params)
      this.#isBase64 = /^[^:]*;(?:ENCODING=)?(?:BASE64|B)(?=[;:])/i.test(params)
    }
    this.#endsSoftly = this.#isQuotedPrintable && text.endsWith('=')
    this.#parts.add(this.#endsSoftly ? text.slice(0, -1) : text)
  }
}

/** Reads an unfolded line; undefined when it has no name or no colon. Text without a charset of its own is in `encoding`. */
export function readCardLine(bytes: string, encoding: string): CardProperty | undefined {
  const charset = /^(?:"[^"]*"|[^":])*?;CHARSET="?([\w-]+)/i.exec(bytes.slice(0, LONGEST_HEAD))?.[1]
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
    const known = params.get(name)
    if (known === undefined) params.set(name, values)
    else for (const value of values) known.push(value)
  }
  return params
}

function splitParam(text: string, name: string): string[] {
  const isList = name === 'TYPE' || name === 'PID'
  const unquoted = text.trim().replace(/^"(.*)"$/s, '$1')
  const values = isList
    ? unquoted
        .replaceAll('"', '')
        .split(',')
        .map((value) => value.trim())
    : [unquoted]
  const isFolded = name === 'TYPE' || name === 'ENCODING' || name === 'VALUE'
  return values.map((value) => {
    const plain = value.replace(/\^(n|'|\^)/g, (_, sign: string) =>
      sign === 'n' ? '\n' : sign === "'" ? '"' : '^',
    )
    return isFolded ? plain.toLowerCase() : plain
  })
}

const EQUALS = 0x3d

/** In place: what is decoded is never longer than what stands for it. */
function decodeQuotedPrintable(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const [byte = 0, high, low] = [bytes[at], readHexDigit(bytes[at + 1]), readHexDigit(bytes[at + 2])]
    const isEscape = byte === EQUALS && high !== undefined && low !== undefined
    bytes[length++] = isEscape ? high * 16 + low : byte
    if (isEscape) at += 2
  }
  return bytes.subarray(0, length)
}

function readHexDigit(byte = 0): number | undefined {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
  return digit < 0 ? undefined : digit
}
