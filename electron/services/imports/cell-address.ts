/** The position of a cell's column from 0, or -1 when its address does not say: `C7` is 2. */
export function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~0x20
    if (letter < 0x41 || letter > 0x5a) break
    column = Math.min(column * 26 + letter - 0x40, 1_000_000)
  }
  return column - 1
}
