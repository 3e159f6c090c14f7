/** Titles and generations as they are written, folded: small letters without points and spaces. Kept by hand. */
const HIS = new Set(
  (
    'mr mister sir lord m monsieur herr hr signor signore sig señor senor sr don senhor dom dhr heer hra pan gospodin ' +
    'г господин السيد سيد 先生 氏 씨 군'
  ).split(' '),
)
const HERS = new Set(
  (
    'mrs ms miss lady madam madame mme mlle mademoiselle frau fr fräulein fraulein signora sigra signorina señora senora ' +
    'sra señorita srta doña dona senhora mevr mevrouw mw pani gospozha г-жа гжа госпожа السيدة سيدة الآنسة 女士 太太 小姐 夫人 여사 양'
  ).split(' '),
)
const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'junior',
  junior: 'junior',
  jnr: 'junior',
  fils: 'junior',
  filho: 'junior',
  hijo: 'junior',
  младший: 'junior',
  мл: 'junior',
  jun: 'junior',
  sr: 'senior',
  senior: 'senior',
  snr: 'senior',
  pere: 'senior',
  père: 'senior',
  pai: 'senior',
  padre: 'senior',
  старший: 'senior',
  ст: 'senior',
  sen: 'senior',
  i: '1',
  ii: '2',
  '2nd': '2',
  iii: '3',
  '3rd': '3',
  iv: '4',
  '4th': '4',
  v: '5',
  vi: '6',
}
/** Written after a name, these say the generation and are no part of the name. */
const IN_NAME = /[\s,]+(jr|sr|jnr|snr|junior|senior|ii|iii|iv)\.?$/i

/** Titles that people write into the field of a name and that are no names: Don and Prince are, and stay. */
const BEFORE_NAMES = new Set(
  (
    'mr mister mrs ms miss madam madame mme mlle mademoiselle monsieur herr frau fräulein fraulein signor signora ' +
    'signorina señor señora señorita srta dr dott dottssa doctor prof professor professeur sir lady dame ' +
    'г-н г-жа господин госпожа السيد السيدة الآنسة الدكتور الدكتورة الأستاذ'
  ).split(' '),
)
const AFTER_NAMES = /(?<=.)\s*(様|さま|さん|先生|女士|小姐|太太|夫人|씨|(?<=.{2})님)$/u

/** Which courtesy a stated title implies; '' for titles both bear, and for none. A name never says it. */
export function courtesyOfTitle(title: string): 'feminine' | 'masculine' | '' {
  const words = title.toLowerCase().replaceAll('.', '').split(/\s+/u)
  if (words.some((word) => HERS.has(word))) return 'feminine'
  return words.some((word) => HIS.has(word)) ? 'masculine' : ''
}

/** A stated generation in one writing, Jr. as `junior` and III as `3`; '' for none. */
export function readGeneration(text: string): string {
  const key = text.toLowerCase().replace(/[.\s]/gu, '')
  return GENERATIONS[key] ?? key
}

/** A name without the generation written after it (King Jr.), and that generation as written. */
export function cutGeneration(name: string): { name: string; generation: string } {
  const found = IN_NAME.exec(name)
  return found ? { name: name.slice(0, found.index), generation: found[1] ?? '' } : { name, generation: '' }
}

/** A name without the titles written before or after it (Dr. Karl Lauter, 田中様), and those titles as written. */
export function cutTitles(name: string): { name: string; title: string } {
  if (/^[a-z]*$/i.test(name)) return { name, title: '' }
  const after = AFTER_NAMES.exec(name)
  const words = (after ? name.slice(0, after.index) : name).trim().split(/\s+/u)
  const isTitle = (word = '') => BEFORE_NAMES.has(word.toLowerCase().replaceAll('.', ''))
  const first = words.findIndex((word) => !isTitle(word))
  if (first < 1) return after ? { name: words.join(' '), title: after[1] ?? '' } : { name, title: '' }
  return {
    name: words.slice(first).join(' '),
    title: [...words.slice(0, first), after?.[1] ?? ''].join(' ').trim(),
  }
}
