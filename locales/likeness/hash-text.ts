/** A text as a number of 32 bits, by FNV-1a over its UTF-16 code units: to compare with, never to keep. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
