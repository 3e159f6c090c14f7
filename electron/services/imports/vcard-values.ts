/** Splits a structured value at unescaped separators and leaves the escapes in. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === separator) {
      parts.push(value.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, value.slice(start)]
}

/**
 * Undoes the escapes of a text value. Version 2.1 has no `\n`: its line breaks come in quoted-printable, and `C:\new`
 * must stay a path there.
 */
export function unescapeText(value: string, version: string): string {
  const breaks = value.replace(/\r\n?/g, '\n')
  return breaks.replace(/\\([\\;,:nN])/g, (whole, sign: string) => {
    if (sign !== 'n' && sign !== 'N') return sign
    return version === '2.1' ? whole : '\n'
  })
}

/** The components of N, ADR or ORG, each with its list joined by a space. */
export function readComponents(value: string, version: string): string[] {
  return splitEscaped(value, ';').map((component) => {
    const list = version === '2.1' ? [component] : splitEscaped(component, ',')
    return list
      .map((text) => unescapeText(text, version).trim())
      .filter((text) => text !== '')
      .join(' ')
  })
}

/** A label as Apple writes it, `_$!<Anniversary>!$_`, without its wrapping. */
export function unwrapLabel(label: string): string {
  return label.replace(/^_\$!<(.*)>!\$_$/s, '$1').trim()
}

/** The number in a `tel:` URI with its extension in words; any other text unchanged. */
export function readTelUri(value: string): string {
  const match = /^tel:([^;]*)(?:.*;ext=([^;]+))?/i.exec(value.trim())
  if (match === null) return value
  return match[2] === undefined ? (match[1] ?? '') : `${match[1] ?? ''} ext. ${match[2]}`
}

/** The bytes of a base64 value or `data:` URI with their media type; undefined when they cannot be read. */
export function readInlineBytes(
  value: string,
  params: ReadonlyMap<string, readonly string[]>,
): { mediaType: string; bytes: Uint8Array } | undefined {
  const data = /^data:([^;,]*)[^,]*;base64,(.*)$/is.exec(value.trim())
  const encoding = params.get('ENCODING')?.[0]
  const isInline = encoding === 'b' || encoding === 'base64'
  const text = (data?.[2] ?? (isInline ? value : '')).replace(/\s+/g, '')
  if (text === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined
  const type = params.get('MEDIATYPE')?.[0] ?? params.get('TYPE')?.[0]?.toLowerCase() ?? ''
  const named = type.includes('/') ? type : type === 'jpg' || type === '' ? 'image/jpeg' : `image/${type}`
  return { mediaType: data?.[1] || named, bytes: Uint8Array.from(Buffer.from(text, 'base64')) }
}
