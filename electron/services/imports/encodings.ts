import { scoreText } from './plausibility.ts'
import { readChunks, type Sample, type SheetSource, takeSample } from './source.ts'

/** The encodings a file can be read in, as WHATWG labels; earlier ones win a tie. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'euc-jp',
  'windows-1251',
  'windows-1256',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'windows-874',
] as const

/** One of {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number]

/**
 * A way to read the file: `confidence` from 0 to 1 over the listed candidates, `isClean` false when some bytes mean
 * nothing in this encoding and would show as U+FFFD, `hasBom` true when the file says so itself.
 */
export type EncodingCandidate = { encoding: Encoding; confidence: number; isClean: boolean; hasBom: boolean }

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Ranks the encodings a sample may be in, likeliest first; never empty. */
export function rankEncodings({ bytes, isWhole }: Sample): EncodingCandidate[] {
  const bom = BOMS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
  const decodable = ENCODINGS.flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding, isWhole)
    return text === undefined ? [] : [{ encoding, text }]
  })
  const sure = bom ?? recogniseUnicode(bytes, decodable)
  const scored = decodable
    .filter(({ encoding }) => encoding !== sure && !encoding.startsWith('utf'))
    .map(({ encoding, text }) => ({ encoding, score: scoreText(text, encoding, bytes) }))
    // The sort is stable, so that a tie goes to the encoding listed first.
    .sort((a, b) => b.score - a.score)
  const shares = shareConfidence(scored.map(({ score }) => score))
  const rest = scored.map(({ encoding }, rank) => ({
    encoding,
    confidence: (shares[rank] ?? 0) * (sure === undefined ? 1 : 0.03),
    isClean: true,
    hasBom: false,
  }))
  if (sure === undefined) return rest.length > 0 ? rest : [lastResort()]
  const isClean = decodable.some(({ encoding }) => encoding === sure)
  return [
    { encoding: sure, confidence: bom === undefined ? 0.97 : 1, isClean, hasBom: bom !== undefined },
    ...rest,
  ]
}

/** Ranks encodings on a sample, then reads the whole source to prove the first one that decodes to its end. */
export async function detectEncodings(
  source: SheetSource,
  signal?: AbortSignal,
): Promise<EncodingCandidate[]> {
  const ranked = rankEncodings(await takeSample(source, signal))
  const [first] = ranked
  if (first?.hasBom) {
    return [{ ...first, isClean: await decodesToTheEnd(source, first.encoding, signal) }, ...ranked.slice(1)]
  }
  const torn: EncodingCandidate[] = []
  for (const [rank, candidate] of ranked.entries()) {
    if (candidate.isClean && (await decodesToTheEnd(source, candidate.encoding, signal))) {
      return [candidate, ...ranked.slice(rank + 1), ...torn]
    }
    // Damaged UTF-8 stays UTF-8: no other reading would be better than a few lost letters.
    if (candidate.encoding.startsWith('utf')) return [{ ...candidate, isClean: false }, ...ranked.slice(1)]
    torn.push({ ...candidate, confidence: 0, isClean: false })
  }
  return torn
}

/**
 * Decodes the source piece by piece, without its byte order mark; `bytesRead` counts source bytes so far. Bytes that
 * mean nothing, lone surrogates included, become U+FFFD.
 */
export async function* decodeSource(
  source: SheetSource,
  encoding: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<{ text: string; bytesRead: number }> {
  const decoder = new TextDecoder(encoding)
  let bytesRead = 0
  for await (const chunk of readChunks(source, signal)) {
    bytesRead += chunk.length
    yield { text: decoder.decode(chunk, { stream: true }), bytesRead }
  }
  yield { text: decoder.decode(), bytesRead }
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding, isWhole: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole })
  } catch {
    return undefined
  }
}

async function decodesToTheEnd(
  source: SheetSource,
  encoding: Encoding,
  signal?: AbortSignal,
): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of readChunks(source, signal)) {
    try {
      decoder.decode(chunk, { stream: true })
    } catch {
      return false
    }
  }
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function recogniseUnicode(
  bytes: Uint8Array,
  decodable: readonly { encoding: Encoding; text: string }[],
): Encoding | undefined {
  if (looksLikeUtf16(bytes, 1)) return 'utf-16le'
  if (looksLikeUtf16(bytes, 0)) return 'utf-16be'
  if (decodable.some(({ encoding }) => encoding === 'utf-8')) return 'utf-8'
  return isDamagedUtf8(bytes) ? 'utf-8' : undefined
}

/** Separators and line ends leave a zero in one half of the pairs and never in the other. */
function looksLikeUtf16(bytes: Uint8Array, zeroAt: 0 | 1): boolean {
  const pairs = Math.floor(bytes.length / 2)
  let zeros = 0
  let astray = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2 + zeroAt] === 0) zeros++
    if (bytes[pair * 2 + 1 - zeroAt] === 0) astray++
  }
  return pairs > 1 && zeros >= pairs * 0.03 && zeros > astray * 20
}

/** True when most bytes above ASCII stand in well-formed sequences: a cut or pasted-in byte, not another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let sound = 0
  let broken = 0
  for (const char of text) {
    if (char === '\ufffd') broken++
    else if (char > '\u007f') sound++
  }
  return sound >= 4 && broken <= sound * 0.25
}

/** Softmax with a wide temperature: long samples must not make a guess look like a proof. */
function shareConfidence(scores: readonly number[]): number[] {
  const best = scores[0] ?? 0
  const weights = scores.map((score) => Math.exp((score - best) / 4))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function lastResort(): EncodingCandidate {
  return { encoding: 'windows-1252', confidence: 0.05, isClean: false, hasBom: false }
}
