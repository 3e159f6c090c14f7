// A file's name may have 255 bytes on Linux; the rest is room for the extension and for the name of the file aside.
const MOST_BYTES = 200
const UNWRITTEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu
const REFUSED = /[<>:"/\\|?*]/g
// What Windows takes for a device, whatever comes after the first dot.
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

function shorten(name: string): string {
  let bytes = 0
  let short = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > MOST_BYTES) break
    short += segment
  }
  return short
}

/** A file name without what Windows, macOS or Linux refuse in one, at most 200 bytes long; never empty. */
export function safeFileName(name: string): string {
  const plain = name.replaceAll(/\s+/g, ' ').replaceAll(UNWRITTEN, '').replaceAll(REFUSED, ' ')
  const clean = shorten(plain.replaceAll(/ +/g, ' ').replace(/^[. ]+/, '')).replace(/[. ]+$/, '')
  if (clean === '') return 'Carnet'
  return DEVICE.test(clean) ? `Carnet ${clean}` : clean
}
