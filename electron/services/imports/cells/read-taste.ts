import type { Taste } from '../../../ipc/tastes.ts'
import { foldWord, indexWords } from './fold-word.ts'
import { type Knowing, takeKnowing } from './read-knowing.ts'
import { splitAtBrackets, splitAtColon, splitAtQuote, splitDetails, takeEnded } from './split-list.ts'

/** One like or refusal of a list, without the word that says how strongly it is held; the quote is what was said of it. */
export interface TasteWords {
  readonly text: string
  readonly strength?: Taste['strength']
  readonly isAllergy?: boolean
  readonly quote?: string
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

const FACETS = indexWords<Taste['facet']>({
  brand:
    'House or maker|Maison ou créateur|Maison o artigiano|Casa o artífice|Haus oder Manufaktur|Casa ou criador|Дом или мастер|دار أو صانع|品牌或工坊|メゾン・作り手|브랜드 또는 공방',
  colour: 'Colour|Couleur|Colore|Color|Farbe|Cor|Цвет|لون|颜色|顏色|色|색상',
  cut: 'Cut|Taille|Taglio|Talla|Schliff|Lapidação|Огранка|قطع الحجر|切工|カット|컷',
  drink: 'Drink|Boisson|Bevande|Bebida|Getränk|Напиток|شراب|饮品|飲品|お飲み物|음료',
  era: 'Era|Époque|Epoca|Época|Epoche|Эпоха|حقبة|年代|時代|시대',
  food: 'Food|Table|Tavola|Mesa|Speise|Comida|Еда|طعام|餐食|餐點|お食事|음식',
  material: 'Material|Matière|Materiale|Материал|خامة|材质|材質|素材|소재',
  metal: 'Metal|Métal|Metallo|Metall|Металл|معدن|金属|金屬|地金|금속',
  music: 'Music|Musique|Musica|Música|Musik|Музыка|موسيقى|音乐|音樂|音楽|음악',
  other: 'Something else|Autre chose|Altro|Otra cosa|Anderes|Outra coisa|Другое|شيء آخر|其他|その他|기타',
  piece: 'Piece|Pièce|Pezzo|Pieza|Stück|Peça|Изделие|قطعة|作品|お品|피스',
  reception:
    'How to receive them|Manière d’accueillir|Come accogliere|Cómo recibir|Art des Empfangs|Como receber|Как принимать|آداب الاستقبال|接待方式|お迎えの仕方|응대 방식',
  scent: 'Scent|Parfum|Profumo|Aroma|Duft|Perfume|Аромат|عطر|香气|香氛|香り|향',
  statement:
    'Size of the piece|Présence de la pièce|Presenza del pezzo|Presencia de la pieza|Präsenz des Stücks|Presença da peça|Выразительность изделия|حضور القطعة|作品分量|存在感|존재감',
  stone: 'Stone|Pierre|Pietra|Piedra|Stein|Pedra|Камень|حجر|宝石|寶石|石|보석',
  style: 'Style|Stile|Estilo|Stil|Стиль|طراز|风格|風格|スタイル|스타일',
})

/** A taste of a list with what was said of it and how it is known; `isAllergy` of a list of allergies. */
export function readToldTaste(
  piece: string,
  isAllergy: boolean,
): TasteWords & Pick<Partial<Taste>, 'facet'> & Pick<Knowing, 'provenance' | 'onDay'> {
  const { text, quote, known } = takeTold(piece)
  const { provenance, onDay } = known
  return {
    ...(isAllergy ? readAllergy(text) : readTaste(text)),
    ...(quote !== undefined && { quote }),
    ...(provenance && { provenance, ...(onDay && { onDay }) }),
  }
}

/** An allergy of a list of allergies, with what it bears on: `nickel (metal)`, `shellfish (food · never)`. */
export function readAllergy(said: string): TasteWords & Pick<Partial<Taste>, 'facet'> {
  const told = splitDetails(said)
  if (told === null) return { ...readTaste(said), isAllergy: true }
  const [first = '', second] = told.details
  const facet = FACETS.get(foldWord(first))
  const mark = second === undefined ? undefined : MARKS.get(foldWord(second))
  if (facet === undefined || (second !== undefined && (mark === undefined || mark === 'allergy')))
    return { ...readTaste(said), isAllergy: true }
  const strength = mark === undefined || mark === 'allergy' ? {} : { strength: mark }
  return { text: takeEnded(told.before) ?? told.before, facet, isAllergy: true, ...strength }
}

/** Takes from behind a taste what was said of it and how it is known: `opal (loves) (Inferred) · “like the sea”`. */
function takeTold(said: string): { text: string; quote?: string; known: Knowing } {
  const { before, quote } = splitAtQuote(said)
  const told = takeKnowing(before)
  // A taste is not held to be sure or unsure: that alone is part of the text.
  const { text, known } = told.known.provenance === undefined ? { text: before, known: {} } : told
  return { text, known, ...(quote !== undefined && { quote }) }
}

const RUN_IN =
  /^(?:allergic to|allergy to|allergique (?:à|aux?)|allergisch gegen|allerg[io]c[oa] a[dl]?|al[ée]rgic[oa] a[lo]?|аллергия на|حساسية من)\s+(.+)$/iu
const RUN_ON = /^(.{1,40}?)(?:アレルギー|过敏|過敏|\s?알레르기|\s?알러지)$/u

/**
 * Reads `allergie: nickel`, `nickel (jamais)`, `allergic to nickel`, `金属アレルギー`; without such a word the text as it is.
 * Only a word within what was said leaves a quote: one set apart from it is read, and was never said. Where the end of the
 * text is marked, all before that is the text: `opal (never) () (loves)`.
 */
export function readTaste(text: string): TasteWords {
  const whole = takeEnded(text)
  if (whole !== undefined) return { text: whole }
  const brackets = splitAtBrackets(text)
  const inside = brackets && MARKS.get(foldWord(brackets.inside))
  const ended = brackets && inside ? takeEnded(brackets.before) : undefined
  if (inside && ended !== undefined) return marked(ended, inside)
  const colon = splitAtColon(text)
  const before = colon && MARKS.get(foldWord(colon.before))
  if (before) return marked(colon.after, before)
  if (inside) return marked(brackets.before, inside)
  const runIn = RUN_IN.exec(text)?.[1] ?? RUN_ON.exec(text)?.[1]
  return runIn === undefined ? { text } : { ...marked(runIn, 'allergy'), quote: text }
}

function marked(text: string, mark: Mark): TasteWords {
  return mark === 'allergy' ? { text, isAllergy: true } : { text, strength: mark }
}
