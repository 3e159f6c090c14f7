import { languageOf } from './name-fields.ts'

/** How passports spell the letters of a language, where that is not how Russian is spelt; the second is used inside a word. */
type Spelling = Readonly<Record<string, string | readonly [first: string, inside: string]>>

// Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010.
const UKRAINIAN: Spelling = {
  зг: 'zgh',
  г: 'h',
  ґ: 'g',
  є: ['ye', 'ie'],
  и: 'y',
  і: 'i',
  ї: ['yi', 'i'],
  й: ['y', 'i'],
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
  ь: '',
  '’': '',
  "'": '',
}

// Transliteration Act of Bulgaria, State Gazette 19/2009, which ends Мария and София in ia.
const BULGARIAN: Spelling = { х: 'h', щ: 'sht', ъ: 'a', ь: 'y' }
const BULGARIAN_END = /(?<=\p{L})ия(?!\p{L})/gu

// The two alphabets of Serbian stand letter for letter (Правопис српскога језика).
const SERBIAN: Spelling = {
  ђ: 'đ',
  ж: 'ž',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'ć',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
}

// Travel documents of North Macedonia.
const MACEDONIAN: Spelling = { ѓ: 'gj', ѕ: 'dz', ј: 'j', љ: 'lj', њ: 'nj', ќ: 'kj', х: 'h', ц: 'c', џ: 'dj' }

// MNS 5217:2012.
const MONGOLIAN: Spelling = { ж: 'j', й: 'i', ь: 'i' }

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  bg: BULGARIAN,
  mk: MACEDONIAN,
  mn: MONGOLIAN,
  sr: SERBIAN,
  uk: UKRAINIAN,
}

/** The letters of a name that its own language spells in its own way, in Latin ones; the others are left as they are. */
export function spellCyrillic(text: string, lang: string): string {
  const spelling = SPELLINGS[languageOf(lang)]
  if (spelling === undefined) return text
  const letters = new RegExp(Object.keys(spelling).join('|'), 'giu')
  const ended = spelling === BULGARIAN ? text.replace(BULGARIAN_END, 'ia') : text
  return ended.replace(letters, (letter, at: number) => {
    const spelt = spelling[letter.toLowerCase()] ?? letter
    const latin = typeof spelt === 'string' ? spelt : spelt[isInside(text, at) ? 1 : 0]
    return letter === letter.toLowerCase() ? latin : capitalise(latin)
  })
}

function isInside(text: string, at: number): boolean {
  return /[\p{L}’']/u.test(text.charAt(at - 1))
}

function capitalise(latin: string): string {
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}
