import { READINGS, SURNAME_READINGS } from './pinyin-readings.ts'
import { JAPANESE_FORMS, JAPANESE_TARGETS, SIMPLIFIED, TRADITIONAL } from './traditional-to-simplified.ts'

/** Chinese surnames of two characters, with their pinyin; the readings are those of surnames, not of the characters. */
export const COMPOUND_SURNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    '欧阳ou yang,司马si ma,上官shang guan,诸葛zhu ge,司徒si tu,司空si kong,夏侯xia hou,皇甫huang fu,尉迟yu chi,' +
    '公孙gong sun,慕容mu rong,令狐ling hu,长孙zhang sun,宇文yu wen,轩辕xuan yuan,东方dong fang,南宫nan gong,' +
    '独孤du gu,端木duan mu,百里bai li,呼延hu yan,东郭dong guo,西门xi men,申屠shen tu,公冶gong ye,太史tai shi,' +
    '万俟mo qi,闻人wen ren,赫连he lian,澹台tan tai,淳于chun yu,单于chan yu,钟离zhong li,濮阳pu yang,宗政zong zheng,' +
    '拓跋tuo ba,第五di wu,纳兰na lan,叶赫ye he,完颜wan yan,鲜于xian yu'
  )
    .split(',')
    .map((entry) => [entry.slice(0, 2), entry.slice(2).split(' ')]),
)

/** Forms used in Japanese names that no dictionary of simplification lists, and what they are folded onto. */
const NAME_FORMS = '邉边﨑崎嵜崎髙高濵滨栁柳冨富桒桑𠮷吉嶋岛嶌岛峯峰邨村埜野淵渊龝秋'
// Old forms that are words of their own in simplified Chinese, so they prove nothing about a text.
const AMBIGUOUS_TRADITIONAL = new Set('乾著藉瞭徵夥於')

const simplifiedOf = once(() => pairUp(TRADITIONAL, SIMPLIFIED))
const foldedOf = once(() => {
  const table = pairUp(JAPANESE_FORMS, JAPANESE_TARGETS)
  const forms = Array.from(NAME_FORMS)
  for (let at = 0; at + 1 < forms.length; at += 2) table.set(forms[at] ?? '', forms[at + 1] ?? '')
  return table
})
const readingOf = once(() => {
  const table = new Map<string, string>()
  for (const entry of READINGS.split(' ')) {
    const syllable = /^[a-zê]+/.exec(entry)?.[0] ?? ''
    for (const character of entry.slice(syllable.length)) table.set(character, syllable)
  }
  return table
})
const surnameReadingOf = once(
  () => new Map(SURNAME_READINGS.split(' ').map((entry) => [entry.slice(0, 1), entry.slice(1)])),
)

/** The simplified form of a traditional character, or the character itself. Source: OpenCC. */
export function simplify(character: string): string {
  return simplifiedOf().get(character) ?? character
}

/** One form for search: traditional, simplified and Japanese forms of a character meet (邊, 边 and 辺; 高 and 髙). */
export function foldHan(character: string): string {
  const plain = simplify(character)
  return foldedOf().get(plain) ?? plain
}

/** True when a text holds a character that simplified Chinese writes otherwise. */
export function hasTraditionalOnly(text: string): boolean {
  for (const character of text) {
    if (simplifiedOf().has(character) && !AMBIGUOUS_TRADITIONAL.has(character)) return true
  }
  return false
}

/** A Chinese name cut into surname and given name by the table of compound surnames; one character is all given. */
export function splitHanName(name: string): { surname: string; given: string } {
  const characters = Array.from(name.replace(/\s+/gu, ''))
  const head = characters.slice(0, 2).map(simplify).join('')
  const length = characters.length > 2 && COMPOUND_SURNAMES.has(head) ? 2 : 1
  if (characters.length < 2) return { surname: '', given: characters.join('') }
  return { surname: characters.slice(0, length).join(''), given: characters.slice(length).join('') }
}

/** The pinyin of a name without tones, a syllable an entry; ü is written `v`. Characters without a reading are left out. */
export function readPinyin(text: string, role: 'surname' | 'given'): string[] {
  const characters = Array.from(text, simplify)
  if (role === 'surname') {
    const compound = COMPOUND_SURNAMES.get(characters.join(''))
    if (compound) return [...compound]
  }
  const syllables: string[] = []
  for (const character of characters) {
    const syllable =
      (role === 'surname' ? surnameReadingOf().get(character) : undefined) ?? readingOf().get(character)
    if (syllable !== undefined) syllables.push(syllable)
  }
  return syllables
}

function pairUp(from: string, to: string): Map<string, string> {
  const targets = Array.from(to)
  return new Map(Array.from(from, (character, at) => [character, targets[at] ?? character]))
}

// The tables cost some ten milliseconds: they are built at the first Han character, not when the app starts.
function once<Table>(build: () => Table): () => Table {
  let table: Table | undefined
  return () => (table ??= build())
}
