const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Encodes text in a legacy encoding by turning the platform's decoder around; throws on what it cannot write. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  const table = tables.get(encoding) ?? turnAround(encoding)
  tables.set(encoding, table)
  const written = encoding === 'windows-1258' ? decomposeTones(text) : text
  return Uint8Array.from(
    Array.from(written).flatMap((char) => {
      const bytes = table.get(char)
      if (bytes === undefined) throw new Error(`${encoding} cannot write ${char}`)
      return bytes
    }),
  )
}

function turnAround(encoding: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const note = (bytes: readonly number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if (Array.from(char).length === 1 && !table.has(char)) table.set(char, bytes)
    } catch {
      // Not a character of this encoding.
    }
  }
  for (let byte = 0; byte < 256; byte++) note([byte])
  if (encoding.startsWith('windows')) return table
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail])
  return table
}

/** Code page 1258 writes a tone as a mark after the vowel, but keeps the vowels â ă ê ô ơ ư and é è à whole. */
function decomposeTones(text: string): string {
  const tone = /([\u0300\u0301\u0303\u0309\u0323])/u
  return Array.from(text.normalize('NFC'))
    .map((char) => {
      const parts = char.normalize('NFD')
      const mark = tone.exec(parts)?.[1]
      return mark === undefined || !/\p{L}/u.test(char)
        ? char
        : parts.replace(mark, '').normalize('NFC') + mark
    })
    .join('')
}
