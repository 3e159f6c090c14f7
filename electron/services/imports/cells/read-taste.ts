import type { Taste } from '../../../ipc/tastes.ts'
import { foldWord, indexWords } from './fold-word.ts'
import { splitAtBrackets, splitAtColon } from './split-list.ts'

/** One like or refusal of a list, without the word that says how strongly it is held. */
export interface TasteWords {
  readonly text: string
  readonly strength?: Taste['strength']
  readonly isAllergy?: boolean
}

type Mark = 'allergy' | Exclude<Taste['strength'], ''>

const MARKS = indexWords<Mark>({
  allergy:
    'allergy|allergic|allergic to|allergies|allergie|allergique|allergique à|allergique au|allergisch|allergisch gegen|allergia|allergico|allergica|' +
    'allergico a|allergica a|alergia|alérgico|alérgica|alérgico a|alérgica a|alergia a|аллергия|аллергия на|حساسية|حساسية من|过敏|過敏|アレルギー|알레르기|알러지',
  loves:
    'loves|love|adores|adore|favourite|favorite|passion|liebt|lieblings|ama|adora|favorito|favorita|preferito|preferita|обожает|любимое|любимый|يعشق|تعشق|المفضل|最爱|最愛|大好き|一番好き|매우 좋아함|가장 좋아함|최애|loved|adoré|geliebt|amato|le encanta|очень нравится|محبوب جدًّا|钟爱|鍾愛|とてもお好み|무척 좋아하심',
  likes:
    'likes|like|aime|mag|piace|gusta|gosta|нравится|любит|يحب|تحب|喜欢|喜歡|好き|좋아함|Gefällt|Gradisce|Le gusta|Aprecia|مفضّل|お好み|좋아하심',
  dislikes:
    'dislikes|dislike|n’aime pas|mag nicht|non piace|non ama|no le gusta|não gosta|не любит|не нравится|لا يحب|لا تحب|不喜欢|不喜歡|苦手|嫌い|싫어함|disliked|peu apprécié|gefällt nicht|non gradito|Non gradisce|não aprecia|غير محبَّذ|不喜|お好みでない|선호하지 않으심',
  never:
    'never|jamais|nie|niemals|mai|nunca|jamás|никогда|أبدا|从不|從不|絕不|绝不|決して|絶対だめ|厳禁|절대 안 됨|절대|أبدًا|決してお出ししない|절대 불가',
})

const RUN_IN =
  /^(?:allergic to|allergy to|allergique (?:à|aux?)|allergisch gegen|allerg[io]c[oa] a[dl]?|al[ée]rgic[oa] a[lo]?|аллергия на|حساسية من)\s+(.+)$/iu
const RUN_ON = /^(.{1,40}?)(?:アレルギー|过敏|過敏|\s?알레르기|\s?알러지)$/u

/** Reads `allergie: nickel`, `nickel (jamais)`, `allergic to nickel`, `金属アレルギー`; without such a word the text as it is. */
export function readTaste(text: string): TasteWords {
  const colon = splitAtColon(text)
  const before = colon && MARKS.get(foldWord(colon.before))
  if (before) return marked(colon.after, before)
  const brackets = splitAtBrackets(text)
  const inside = brackets && MARKS.get(foldWord(brackets.inside))
  if (inside) return marked(brackets.before, inside)
  const runIn = RUN_IN.exec(text)?.[1] ?? RUN_ON.exec(text)?.[1]
  return runIn === undefined ? { text } : marked(runIn, 'allergy')
}

function marked(text: string, mark: Mark): TasteWords {
  return mark === 'allergy' ? { text, isAllergy: true } : { text, strength: mark }
}
