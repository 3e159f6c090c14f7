import { romanize } from 'es-hangul'

/** How families spell their surname, commonest first; kept by hand, since no rule gives Lee for 이 or Park for 박. */
const SURNAMES: Readonly<Record<string, readonly string[]>> = {
  김: ['kim', 'gim'],
  이: ['lee', 'yi', 'i', 'rhee', 'rhie'],
  박: ['park', 'pak', 'bak'],
  최: ['choi', 'choe'],
  정: ['jung', 'jeong', 'chung', 'cheong'],
  강: ['kang', 'gang'],
  조: ['cho', 'jo'],
  윤: ['yoon', 'yun'],
  장: ['jang', 'chang'],
  임: ['lim', 'im', 'rim', 'yim'],
  한: ['han'],
  오: ['oh', 'o'],
  서: ['seo', 'suh', 'so'],
  신: ['shin', 'sin'],
  권: ['kwon', 'gwon'],
  황: ['hwang'],
  안: ['ahn', 'an'],
  송: ['song'],
  류: ['ryu', 'yoo', 'lyu'],
  유: ['yoo', 'yu', 'you', 'ryu'],
  전: ['jeon', 'jun', 'chun'],
  홍: ['hong'],
  고: ['ko', 'go', 'koh'],
  문: ['moon', 'mun'],
  양: ['yang'],
  손: ['son', 'sohn'],
  배: ['bae', 'pae'],
  백: ['baek', 'paik', 'back', 'baik'],
  허: ['heo', 'hur', 'huh'],
  노: ['noh', 'roh', 'no'],
  심: ['shim', 'sim'],
  하: ['ha'],
  주: ['joo', 'ju', 'chu'],
  구: ['koo', 'gu', 'ku'],
  우: ['woo', 'u'],
  곽: ['kwak', 'gwak'],
  성: ['sung', 'seong'],
  차: ['cha'],
  민: ['min'],
  진: ['jin', 'chin'],
  지: ['ji', 'chi'],
  엄: ['eom', 'um', 'uhm'],
  남궁: ['namgung', 'namkoong', 'namgoong'],
  황보: ['hwangbo'],
  제갈: ['jegal'],
  선우: ['seonwoo', 'sunwoo'],
  독고: ['dokgo'],
}

/** Given-name syllables that most people spell otherwise than the Revised Romanisation does; kept by hand. */
const USUAL: Readonly<Record<string, string>> = {
  우: 'woo',
  영: 'young',
  현: 'hyun',
  희: 'hee',
  경: 'kyung',
  정: 'jung',
  성: 'sung',
  철: 'chul',
  숙: 'sook',
  훈: 'hoon',
}

/** Spellings some people use: good enough to find by, not to write. */
const SEEN: Readonly<Record<string, string>> = {
  ...USUAL,
  수: 'soo',
  준: 'joon',
  주: 'joo',
  선: 'sun',
  윤: 'yoon',
  순: 'soon',
  기: 'ki',
  구: 'koo',
  건: 'gun',
  유: 'yoo',
  혁: 'hyuk',
  명: 'myung',
  병: 'byung',
  균: 'kyun',
  아: 'ah',
  서: 'suh',
  미: 'mee',
  진: 'jean',
}

const HANGUL = /\p{Script=Hangul}/u

/** True when a text holds Hangul. */
export function hasHangul(text: string): boolean {
  return HANGUL.test(text)
}

/** A Korean name cut into surname and given name: a surname of two syllables only from the known ones. */
export function splitHangulName(name: string): { surname: string; given: string } {
  const syllables = Array.from(name.normalize('NFC').replace(/\s+/gu, ''))
  if (syllables.length < 2) return { surname: '', given: syllables.join('') }
  const head = syllables.slice(0, 2).join('')
  const length = syllables.length > 2 && head in SURNAMES ? 2 : 1
  return { surname: syllables.slice(0, length).join(''), given: syllables.slice(length).join('') }
}

/** Every spelling of a Korean surname in small Latin letters, commonest first; never empty for Hangul. */
export function spellSurname(surname: string): readonly string[] {
  return Object.hasOwn(SURNAMES, surname) ? (SURNAMES[surname] ?? []) : [spellSyllables(surname).join('')]
}

/** Spellings of a Korean given name, a list of syllables each: the one to write first, then those to find by. */
export function spellGiven(given: string): string[][] {
  const revised = spellSyllables(given)
  const respell = (table: Readonly<Record<string, string>>) =>
    Array.from(given, (syllable, at) => table[syllable] ?? revised[at] ?? '')
  const spellings = new Map([respell(USUAL), revised, respell(SEEN)].map((each) => [each.join(''), each]))
  return [...spellings.values()]
}

// A name is spelt syllable by syllable: sound changes between them are not written (rule 4 of the 2000 notice).
function spellSyllables(text: string): string[] {
  return Array.from(text, (syllable) =>
    romanize(syllable)
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )
}
