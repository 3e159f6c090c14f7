import { foldCharacter, isAscii } from './fold.ts'
import { compose } from './words.ts'

const VOWEL_SIGN = /[\ue000-\uefff]/

/**
 * A note as stored in an FTS5 column (unicode61, remove_diacritics 0, tokenchars `~`): words folded, and Han, kana,
 * Hangul, Thai, Lao, Khmer and Burmese one character a token, so that a phrase finds any part of them.
 */
export function indexText(text: string): string {
  // FTS5 itself lowers and cuts ASCII.
  if (isAscii(text)) return text.includes('~') ? text.replaceAll('~', ' ') : text
  const composed = compose(text)
  let indexed = ''
  let gap = ''
  for (let at = 0; at < composed.length; at += 1) {
    const code = composed.charCodeAt(at)
    if (code < 0x80) {
      indexed += gap + (code === 0x7e ? ' ' : composed.charAt(at))
      gap = ''
      continue
    }
    const full = composed.codePointAt(at) ?? 0
    if (full > 0xffff) at += 1
    const folded = foldCharacter(full)
    if (folded.text === '') continue
    if (folded.kind === 'word' || folded.kind === 'none') {
      indexed += gap + folded.text
      gap = ''
    } else {
      // A vowel sign of Thai stays with its consonant.
      indexed += folded.kind === 'unspaced' && VOWEL_SIGN.test(folded.text) ? folded.text : ` ${folded.text}`
      gap = ' '
    }
  }
  return indexed
}
