import { isAscii } from './fold.ts'
import { hasHangul, spellGiven, spellSurname, splitHangulName } from './hangul.ts'
import { readPinyin, splitHanName } from './han.ts'
import { hasKana, shortenVowels, spellKana } from './kana.ts'
import { SOUND_MARK } from './sound.ts'
import { compose, elidedParts, spaceOut, splitRuns, wordKeys } from './words.ts'

type Text = string | null | undefined

/** One written form of a client's name: parts, or a whole that nobody has split (`other`: nickname, alias, full name). */
export interface NameText {
  readonly surname?: Text
  readonly given?: Text
  readonly other?: Text
  readonly surnameReading?: Text
  readonly givenReading?: Text
  /** BCP 47 tag of this form; `ja`, `ko` and `vi` keep Han characters away from pinyin. */
  readonly lang?: Text
}

/** What one form is found by: `words` are the name, `similar` are tokens of names that sound like it. */
export interface NameKeys {
  readonly words: readonly string[]
  readonly similar: readonly string[]
  /** Each word of the name in small Latin letters, as somebody would spell it: what a slip of the finger is near to. */
  readonly spellings: readonly string[]
}

/** What all forms of a client's name are found by: one text of keys, and the words that may be misspelt. */
export interface NameIndex {
  readonly keys: string
  readonly spellings: readonly string[]
}

// A token of its own between keys, so that no phrase of Han or kana matches across two of them.
const BOUNDARY = '~'
const SHORTEST_SOUND = 2
const MOST_CHARACTERS = 400
const MOST_JOINED = 4
const SPELT = /^[a-z]{2,}$/
const HAN = /\p{Script=Han}/u
const NOT_CHINESE = /^(?:ja|ko|vi)\b/

/**
 * Every key of every form of one client's name, and of `others`, words that are no name (a house, a handle) and whose
 * spelling is not remembered; the text is for an FTS5 column (unicode61, tokenchars `~`).
 */
export function indexNames(forms: readonly NameText[], others: readonly NameText[] = []): NameIndex {
  const names = forms.map(nameKeys)
  const words = new Set<string>()
  for (const keys of [...names, ...others.map(nameKeys)]) {
    for (const key of keys.words) words.add(key)
    for (const key of keys.similar) words.add(key)
  }
  let text = ''
  for (const key of words) text += key.includes(' ') ? `${key} ${BOUNDARY} ` : `${key} `
  return { keys: text.trimEnd(), spellings: [...new Set(names.flatMap((keys) => keys.spellings))] }
}

/** The keys of one form of a name. Order of the parts never matters: each word and both joined orders are keys. */
export function nameKeys(form: NameText): NameKeys {
  const keys: Keys = { words: new Set(), similar: new Set(), spellings: new Set() }
  const surname = prepare(form.surname)
  const given = prepare(form.given)
  const other = prepare(form.other)
  const readings = { surname: prepare(form.surnameReading), given: prepare(form.givenReading) }
  addWritten(keys, surname, given)
  if (other) addWritten(keys, other, '')
  if (readings.surname || readings.given) addReading(keys, readings.surname, readings.given)
  // A name written in kana is its own reading.
  if (isAllKana(surname + given)) addReading(keys, surname, given)
  if (isAllKana(other)) {
    const [head = '', ...rest] = other.split(/\s+/u)
    addReading(keys, head, rest.join(' '))
  }
  const isJapanese = hasKana(readings.surname + readings.given)
  for (const whole of [surname + given, other]) {
    if (!HAN.test(whole) || isJapanese || hasKana(whole) || NOT_CHINESE.test(form.lang ?? '')) continue
    addPinyin(keys, whole === other ? splitHanName(other) : { surname, given })
    if (isWhole(whole, surname)) addPinyin(keys, splitHanName(whole))
  }
  for (const whole of [surname + given, other]) {
    if (!hasHangul(whole)) continue
    addHangul(keys, whole === other ? splitHangulName(other) : { surname, given })
    if (isWhole(whole, surname)) addHangul(keys, splitHangulName(whole))
  }
  keys.words.delete('')
  return { words: [...keys.words], similar: [...keys.similar], spellings: [...keys.spellings] }
}

interface Keys {
  readonly words: Set<string>
  readonly similar: Set<string>
  readonly spellings: Set<string>
}

function addSpelling(keys: Keys, word: string | undefined): void {
  if (word !== undefined && SPELT.test(word)) keys.spellings.add(word)
}

// A name of three characters that nobody has cut is hardly a given name alone: 남궁민, 曾国藩.
function isWhole(name: string, surname: string): boolean {
  return surname === '' && Array.from(name).length > 2
}

function isAllKana(text: string): boolean {
  return hasKana(text) && !HAN.test(text)
}

function prepare(text: Text): string {
  return text ? compose(text.slice(0, MOST_CHARACTERS)).trim() : ''
}

function addWritten(keys: Keys, surname: string, given: string): void {
  const first = addWords(keys, surname)
  const second = addWords(keys, given)
  if (first && second) {
    keys.words.add(first + second)
    keys.words.add(second + first)
  }
  const whole = surname + given
  if (isAscii(whole)) return
  for (const run of splitRuns(whole.replace(/\s+/gu, ''))) {
    if (run.kind === 'ideograph' || run.kind === 'hangul') keys.words.add(spaceOut(run.text))
  }
}

// Answers all words joined. Neighbours are joined too: people type Larochefoucauld, vanderberg and عبدالله.
function addWords(keys: Keys, text: string): string {
  const words: string[] = []
  for (const run of splitRuns(text)) {
    if (run.kind === 'ideograph' || run.kind === 'hangul') continue
    const { exact, sounds, script } = wordKeys(run.text)
    for (const key of exact) keys.words.add(key)
    if (script === 'alphabet') addSpelling(keys, isAscii(exact[0] ?? '') ? exact[0] : exact[1])
    for (const part of elidedParts(run.text)) keys.words.add(wordKeys(part).exact[0] ?? '')
    addSounds(keys, sounds, script)
    words.push(exact[0] ?? '')
  }
  if (words.length > 1) addNeighbours(keys, words.slice(0, MOST_JOINED))
  return words.join('')
}

function addNeighbours(keys: Keys, words: readonly string[]): void {
  for (const from of words.keys()) {
    for (let to = from + 2; to <= words.length; to += 1) {
      const joined = words.slice(from, to).join('')
      keys.words.add(joined)
      const { sounds, script } = wordKeys(joined)
      if (script === 'abjad') addSounds(keys, sounds, script)
    }
  }
}

function addSounds(keys: Keys, sounds: readonly string[], script: keyof typeof SOUND_MARK): void {
  for (const sound of sounds) if (sound.length >= SHORTEST_SOUND) keys.similar.add(SOUND_MARK[script] + sound)
}

function addReading(keys: Keys, surname: string, given: string): void {
  if (!hasKana(surname + given)) {
    addWritten(keys, surname, given)
    return
  }
  keys.words.add(spaceOut(surname + given))
  const parts = [surname, given].map((reading) => spellKana(reading))
  for (const part of parts) {
    keys.words.add(part)
    keys.words.add(shortenVowels(part))
  }
  const [first = '', second = ''] = parts.map(shortenVowels)
  for (const part of [first, second]) addSpelling(keys, part)
  keys.words.add(first + second)
  keys.words.add(second + first)
}

function addPinyin(keys: Keys, name: { surname: string; given: string }): void {
  const head = readPinyin(name.surname, 'surname')
  const rest = readPinyin(name.given, 'given')
  const surname = head.join('')
  const given = rest.join('')
  for (const part of [surname, given]) addSpelling(keys, part)
  for (const key of [...head, ...rest, surname, given, surname + given, given + surname]) {
    keys.words.add(key)
    if (!key.includes('v')) continue
    // ü is typed v in input methods, printed U or YU on passports.
    keys.words.add(key.replaceAll('v', 'u'))
    keys.words.add(key.replaceAll('v', 'yu'))
  }
}

function addHangul(keys: Keys, name: { surname: string; given: string }): void {
  const surnames = name.surname === '' ? [] : spellSurname(name.surname)
  const givens = name.given === '' ? [] : spellGiven(name.given)
  for (const surname of surnames) keys.words.add(surname)
  for (const spelling of [...surnames, ...givens.map((syllables) => syllables.join(''))])
    addSpelling(keys, spelling)
  for (const syllables of givens) {
    const given = syllables.join('')
    for (const key of [...syllables, given]) keys.words.add(key)
    for (const surname of surnames) {
      keys.words.add(surname + given)
      keys.words.add(given + surname)
    }
  }
}
