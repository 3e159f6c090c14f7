import type { EncodingName, Inspection } from '../../../electron/ipc/imports.ts'
import { guessNameLanguage } from '../../../locales/scripts.ts'

const LANGUAGE_OF_ENCODING: Partial<Record<EncodingName, string>> = {
  shift_jis: 'ja',
  'euc-jp': 'ja',
  gb18030: 'zh-Hans',
  big5: 'zh-Hant',
  'euc-kr': 'ko',
}

/** Tells the BCP 47 tag of a cell, for its font: Han letters follow the encoding, or the kana elsewhere in the file. */
export function languageOfCells(inspection: Pick<Inspection, 'encoding' | 'headers' | 'rows'>) {
  const whole = [inspection.headers, ...inspection.rows].flat().join(' ')
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(whole)
  const hint = LANGUAGE_OF_ENCODING[inspection.encoding] ?? (hasKana ? 'ja' : null)
  return (text: string): string => guessNameLanguage({ text, hint })
}
