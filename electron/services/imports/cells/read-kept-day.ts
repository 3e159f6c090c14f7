import type { Occasion } from '../../../ipc/client-parts.ts'
import { foldWord, indexWords } from './fold-word.ts'
import { splitDetails } from './split-list.ts'

/** How a day is kept in years that have none such, where it is not in the usual way. */
export type KeptDay = Partial<Pick<Occasion, 'feb29' | 'leapMonth' | 'adar'>>

const KEPT = indexWords<'mar1' | 'leapOnly' | 'both' | 'adar1'>({
  mar1: 'On 1 March|Le 1er mars|Il 1º marzo|El 1 de marzo|Am 1. März|Em 1º de março|1 марта|في 1 مارس|于3月1日|於3月1日|3月1日に|3월 1일에',
  leapOnly:
    'Only in years with that month|Seulement les années où ce mois existe|Solo negli anni che hanno quel mese|Solo los años que tienen ese mes|Nur in Jahren mit diesem Monat|Somente nos anos com esse mês|Только в годы с этим месяцем|في السنوات ذات ذلك الشهر فقط|仅于有该闰月之年|僅於有該閏月之年|その閏月のある年だけ|그 윤달이 있는 해에만',
  both: 'In the regular month, and in both when there are two|Au mois ordinaire, et aux deux lorsqu’il y en a deux|Nel mese ordinario, e in entrambi quando sono due|En el mes regular, y en ambos cuando hay dos|Im regulären Monat, und in beiden, wenn es zwei gibt|No mês regular, e em ambos quando há dois|В обычном месяце, а когда их два – в обоих|في الشهر العادي، وفي كليهما إن اجتمعا|于平月；有闰月时两月皆纪念|於平月；有閏月時兩月皆紀念|平月に。閏月がある年は両方に|평달에, 윤달이 있으면 두 달 모두',
  adar1:
    'In the first Adar|Au premier Adar|Nel primo Adar|En el primer Adar|Im ersten Adar|No primeiro Adar|В первом адаре|في آذار الأوّل|于第一亚达月|於第一亞達月|第一アダル月に|첫 번째 아다르월에',
})

const MEANT: Readonly<Record<'mar1' | 'leapOnly' | 'both' | 'adar1', KeptDay>> = {
  mar1: { feb29: 'mar1' },
  leapOnly: { leapMonth: 'leapOnly' },
  both: { leapMonth: 'both' },
  adar1: { adar: 'adar1' },
}

/** Takes from behind a day what is said of years without it: `1992-02-29 (On 1 March)`. */
export function readKeptDay(text: string): { day: string; kept: KeptDay } {
  const told = splitDetails(text)
  const meant = told?.details.map((detail) => KEPT.get(foldWord(detail)))
  if (told === null || meant === undefined) return { day: text, kept: {} }
  const known = meant.flatMap((key) => (key === undefined ? [] : [MEANT[key]]))
  return known.length < meant.length
    ? { day: text, kept: {} }
    : { day: told.before, kept: Object.assign({}, ...known) as KeptDay }
}
