import type { TasteFacet } from '../../ipc/tastes.ts'

/** What a taste bears on. */
export type Facet = (typeof TasteFacet)['options'][number]

/** Words of the trade by what they bear on, in the house's languages; folded, matched at the start of a word. */
const WORDS: readonly (readonly [Facet, string])[] = [
  [
    'stone',
    'emerald emeraude smeraldo esmeralda smaragd изумруд زمرد الزمرد 祖母绿 祖母綠 エメラルド 에메랄드 翡翠 jade diamond diamant diamante бриллиант الماس ألماس 钻石 鑽石 ダイヤ 다이아 pearl perle perla perola жемчуг لؤلؤ 珍珠 真珠 진주 ruby rubis rubino rubi rubin рубин ياقوت 红宝石 紅寶石 ルビー 루비 sapphire saphir zaffiro zafiro safira сапфир 蓝宝石 藍寶石 サファイア 사파이어',
  ],
  [
    'metal',
    'platinum platine platino platin платина بلاتين البلاتين 铂金 白金 鉑金 プラチナ 플래티넘 gold or-jaune oro ouro золото ذهب 黄金 黃金 金 ゴールド 금 silver argent argento plata prata silber серебро فضة 银 銀',
  ],
  [
    'colour',
    'red rouge rosso rojo rot vermelho красный أحمر 红色 紅色 赤 빨간 blue bleu blu azul blau синий أزرق 蓝色 藍色 青 green vert verde grun зеленый أخضر 绿色 綠色 緑',
  ],
  [
    'material',
    'leather cuir pelle cuero leder couro кожа جلد 皮革 革 가죽 fur fourrure pelliccia piel pelz мех فرو 皮草 毛皮 모피 ivory ivoire avorio marfil elfenbein слоновая عاج 象牙 상아 exotic exotique crocodile alligator python',
  ],
  [
    'drink',
    'coffee cafe caffe kaffee кофе قهوة 咖啡 コーヒー 커피 tea the te tee chai чай شاي 茶 お茶 차 champagne шампанское 香槟 香檳 シャンパン 샴페인 alcohol alcool alkohol алкоголь كحول الكحول 酒 普洱 hojicha',
  ],
  [
    'food',
    'chocolate chocolat cioccolato schokolade шоколад شوكولاتة 巧克力 チョコ 초콜릿 sweet sucre dolci sussig 甘いもの',
  ],
]

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\bor jaune\b/g, 'or-jaune')

const TABLE = WORDS.flatMap(([facet, words]) => words.split(' ').map((word) => [fold(word), facet] as const))
const IS_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Says what a taste bears on where a word of the trade tells; `other` where none does. */
export function recogniseFacet(text: string): Facet {
  const folded = fold(text)
  const words = folded.split(/[^\p{L}\p{M}\p{N}-]+/u)
  const found = TABLE.find(([word]) =>
    IS_UNSPACED.test(word) ? folded.includes(word) : words.some((one) => one === word || one === `${word}s`),
  )
  return found?.[1] ?? 'other'
}
