import {
  ALPHABETS,
  COMMON_HANGUL,
  COMMON_HANS,
  COMMON_HANT,
  COMMON_KANJI,
  EAST_ASIAN_MARKS,
} from './encoding-models.ts'

// Natural logarithms of probabilities; only their differences matter.
const ABSURD = -13
const RARE = -10
const MIXED_SCRIPTS = -5
const ODD_CAPITAL = -6
const CAPITAL = -1.5
/** What an ASCII byte costs in ordinary text: credited to encodings that use it as half of a character. */
const ASCII_BYTE = -3

type Weights = ReadonlyMap<string, number>

function weighByRank(letters: string, share: number, floor = 0): Map<string, number> {
  const all = [...new Set(letters)]
  const total = all.reduce((sum, _, rank) => sum + 1 / (rank + 1 + floor), 0)
  return new Map(all.map((letter, rank) => [letter, Math.log(share / (rank + 1 + floor) / total)]))
}

// The signs any Western file may hold besides letters: quotes, dashes, euro, degrees.
const TYPOGRAPHY = weighByRank('’\u00a0“”€«»–—…·°£½¼¾ºª§®™©´¡¿‘‚„•²³×', 0.08)

const EAST_ASIAN: Readonly<Record<string, Weights>> = {
  shift_jis: weighJapanese(),
  'euc-jp': weighJapanese(),
  gb18030: weighEvenly([
    [COMMON_HANS, 0.62],
    [EAST_ASIAN_MARKS, 0.12],
  ]),
  big5: weighEvenly([
    [COMMON_HANT, 0.62],
    [EAST_ASIAN_MARKS, 0.12],
  ]),
  'euc-kr': weighEvenly([
    [COMMON_HANGUL, 0.8],
    [EAST_ASIAN_MARKS, 0.04],
  ]),
}

function weighEvenly(groups: readonly (readonly [string, number])[]): Weights {
  const weights = new Map<string, number>()
  for (const [letters, share] of groups) {
    const all = new Set(letters)
    for (const letter of all) if (!weights.has(letter)) weights.set(letter, Math.log(share / all.size))
  }
  return weights
}

function weighJapanese(): Weights {
  const kana = Array.from({ length: 0x30f7 - 0x3041 }, (_, i) => String.fromCharCode(0x3041 + i)).join('')
  return weighEvenly([
    [kana, 0.45],
    [COMMON_KANJI, 0.35],
    [EAST_ASIAN_MARKS, 0.1],
  ])
}

const SINGLE_BYTE = new Map<string, readonly Weights[]>(
  Object.entries(ALPHABETS).map(([encoding, alphabets]) => {
    // Letters of non-Latin scripts follow a flatter curve than a language's handful of accents.
    const each = alphabets.map((letters) => weighByRank(letters, 0.9, letters.length > 24 ? 6 : 1))
    return [encoding, [...each, averageWeights(each)]]
  }),
)

function averageWeights(languages: readonly Weights[]): Weights {
  const sums = new Map<string, number>()
  for (const weights of languages) {
    for (const [letter, log] of weights)
      sums.set(letter, (sums.get(letter) ?? 0) + Math.exp(log) / languages.length)
  }
  return new Map([...sums].map(([letter, share]) => [letter, Math.log(share)]))
}

/**
 * Log-likelihood that `text` is what somebody wrote, had its bytes been in `encoding`: higher is likelier, 0 is plain
 * ASCII. `sampleBytes` is the sample it was decoded from; comparable between encodings of the same sample only.
 */
export function scoreText(text: string, encoding: string, sampleBytes: Uint8Array): number {
  const eastAsian = EAST_ASIAN[encoding]
  if (eastAsian !== undefined)
    return scoreEastAsian(text, encoding, eastAsian) + creditEaten(text, sampleBytes)
  const context = scoreContext(text)
  const best = Math.max(...(SINGLE_BYTE.get(encoding) ?? []).map((weights) => scoreLetters(text, weights)))
  return context + best
}

function scoreLetters(text: string, weights: Weights): number {
  let sum = 0
  for (const char of text) {
    if (char < '\u0080') continue
    const log = weights.get(char) ?? TYPOGRAPHY.get(char)
    if (log !== undefined) {
      sum += log
      continue
    }
    const lower = char.toLowerCase()
    const lowerLog = lower === char ? undefined : weights.get(lower)
    sum += lowerLog !== undefined ? lowerLog + CAPITAL : /\p{L}/u.test(char) ? RARE : ABSURD
  }
  return sum
}

/** Charges what no language does: two scripts in a word, a capital after a small letter, a sign inside a word. */
function scoreContext(text: string): number {
  let sum = 0
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{S}\p{No}¡¿¨¯´¸·ºª¹²³]{2,}/gu)) {
    if (!/[^\0-\u007f]/.test(word)) continue
    const latin = (word.match(/\p{Script=Latin}/gu) ?? []).length
    const other = (
      word.match(
        /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/gu,
      ) ?? []
    ).length
    sum += MIXED_SCRIPTS * Math.min(latin, other)
    sum += ODD_CAPITAL * (word.match(/\p{Ll}[^\0-\u007f\P{Lu}]|[^\0-\u007f\P{Ll}]\p{Lu}/gu) ?? []).length
    sum += ODD_CAPITAL * (word.match(/\p{L}[\p{S}\p{No}¡¿¨¯´¸·]\p{L}?/gu) ?? []).length
    // No Latin-script language but Vietnamese strings three accented letters together.
    if (other === 0) sum += ODD_CAPITAL * (word.match(/(?=[^\0-\u007f\P{L}]{3})/gu) ?? []).length
  }
  return sum + ABSURD * (text.match(/[\u0080-\u009f\ue000-\uf8ff]/gu) ?? []).length
}

function scoreEastAsian(text: string, encoding: string, weights: Weights): number {
  let sum = 0
  for (const char of text) {
    if (char < '\u0080') continue
    sum += weights.get(char) ?? scoreUnlisted(char, encoding)
  }
  // Han or kana wedged between small Latin letters is an accent that swallowed its neighbour.
  return sum + MIXED_SCRIPTS * (text.match(/[a-z][^\0-\u007f\P{L}](?=[a-z])/gu) ?? []).length
}

function scoreUnlisted(char: string, encoding: string): number {
  if (/[\uff61-\uff9f]/.test(char)) return encoding === 'shift_jis' ? -6.5 : -9
  if (/[\u3041-\u30ff]/.test(char)) return RARE
  if (/[\uff01-\uff5e]/.test(char)) return -8
  if (/\p{Script=Hangul}/u.test(char)) return encoding === 'euc-kr' ? -8.5 : ABSURD
  if (!/\p{Script=Han}/u.test(char)) return ABSURD
  if (encoding === 'euc-kr') return ABSURD
  return isBasicHan(char) ? -9.2 : ABSURD - 2
}

/** The block that held every Han character of the national tables before GB18030's and the IBM extensions. */
function isBasicHan(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return code >= 0x4e00 && code <= 0x9fa5
}

/** Two-byte encodings use ASCII bytes as second halves; without this credit they would pay for them twice. */
function creditEaten(text: string, bytes: Uint8Array): number {
  const inBytes = bytes.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0)
  let inText = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x80) inText++
  return ASCII_BYTE * -Math.max(0, inBytes - inText) * 0.5
}
