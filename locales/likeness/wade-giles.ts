const INITIALS: Readonly<Record<string, string>> = {
  b: 'p',
  c: 'ts',
  d: 't',
  g: 'k',
  j: 'ch',
  q: 'ch',
  r: 'j',
  x: 'hs',
  z: 'ts',
  zh: 'ch',
}
/** Syllables whose vowels go their own way. */
const WHOLE: Readonly<Record<string, string>> = {
  ci: 'tzu',
  e: 'o',
  er: 'erh',
  ge: 'ko',
  gui: 'kuei',
  he: 'ho',
  ke: 'ko',
  kui: 'kuei',
  si: 'ssu',
  yan: 'yen',
  ye: 'yeh',
  yi: 'i',
  yong: 'yung',
  you: 'yu',
  yue: 'yueh',
  zi: 'tzu',
}
const SYLLABLE = /^(zh|ch|sh|[bcdfghjklmnpqrstxyz]?)(.*)$/

/**
 * A syllable of pinyin as Taiwan's passports mostly spell it, without apostrophes: `xu` is hsu, `zhou` chou. ü is read and
 * written as `u`. Source: Giles, A Chinese-English Dictionary, 1892, which the Ministry of Foreign Affairs still accepts.
 */
export function spellWadeGiles(pinyin: string): string {
  const syllable = pinyin.replaceAll('v', 'u')
  const whole = WHOLE[syllable]
  if (whole !== undefined) return whole
  const [, initial = '', final = ''] = SYLLABLE.exec(syllable) ?? []
  return (INITIALS[initial] ?? initial) + spellFinal(initial, final)
}

function spellFinal(initial: string, final: string): string {
  if (final === 'i' && /^(?:zh|ch|sh|r)$/.test(initial)) return 'ih'
  if (final === 'uo') return /^(?:g|h|k|sh)$/.test(initial) ? 'uo' : 'o'
  return final.replace(/^ian$/, 'ien').replace(/^ie$/, 'ieh').replace(/^ue$/, 'ueh').replace(/ong$/, 'ung')
}
