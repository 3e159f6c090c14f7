import type { Fact } from '../../../ipc/facts.ts'
import type { Provenance } from '../../../ipc/values.ts'
import { foldWord, indexWords } from './fold-word.ts'
import { readDay } from './read-period.ts'
import { splitAtColon, splitDetails, takeEnded } from './split-list.ts'

/**
 * How something is known where a table says more than that its file told it: how, how surely, since which ISO day, and
 * from which it is to be asked again.
 */
export interface Knowing {
  readonly provenance?: Extract<Provenance, 'inferred' | 'bought'>
  readonly confidence?: Fact['confidence']
  readonly onDay?: string
  readonly reviewOn?: string
}

const HOW = indexWords<NonNullable<Knowing['provenance']>>({
  inferred:
    'Inferred|Déduit|Dedotto|Deducido|Erschlossen|Deduzido|Предположено|استُنتج|推断|推斷|推察|추정|assumed|supposé|vermutet',
  bought: 'Bought|Acheté|Acquistato|Comprado|Gekauft|Куплено|اقتناء|购买|購買|お買い上げ|구매',
})

const SURE = indexWords<Fact['confidence']>({
  likely: 'Likely|Probable|Probabile|Wahrscheinlich|Provável|Вероятно|مرجّح|很可能|おそらく|아마도',
  unsure: 'Unsure|Incertain|Incerto|Dudoso|Unsicher|Неточно|غير مؤكّد|不确定|不確定|不確か|불확실함',
  sure: 'Sure|Certain|Certo|Seguro|Sicher|Точно|مؤكّد|确定|確定|確か|확실함',
})

const AGAIN = indexWords<'review'>({
  review:
    'Ask again on|Redemander le|Chiedere di nuovo in data|Volver a preguntar el|Erneut fragen am|Perguntar de novo em|Спросить снова|السؤال مجدّدًا في|何时再询问|何時再詢問|改めて伺う日|다시 여쭐 날|review',
})

const ISO_DAY = /^\d{4}-\d\d-\d\d$/

/** Reads what is said in brackets of how something is known, all of it or nothing: `Likely · 2026-03-01 · Ask again on: 2027-03-01`. */
export function readKnowing(details: readonly string[]): Knowing | undefined {
  const known: { -readonly [Part in keyof Knowing]: Knowing[Part] } = {}
  for (const detail of details) {
    const word = foldWord(detail)
    const [provenance, confidence] = [HOW.get(word), SURE.get(word)]
    if (provenance !== undefined) known.provenance = provenance
    else if (confidence !== undefined) known.confidence = confidence
    else if (isDay(detail)) known.onDay = detail
    else {
      const again = splitAtColon(detail)
      if (again === null || !AGAIN.has(foldWord(again.before)) || !isDay(again.after)) return undefined
      known.reviewOn = again.after
    }
  }
  const { provenance, confidence, reviewOn } = known
  return (provenance ?? confidence ?? reviewOn) === undefined ? undefined : known
}

function isDay(text: string): boolean {
  return ISO_DAY.test(text) && readDay(text, undefined) === text
}

/** Takes from behind a text how it is known: `Prefers mornings (Inferred · 2026-03-01)`. */
export function takeKnowing(said: string): { text: string; known: Knowing } {
  const told = splitDetails(said)
  const known = told && readKnowing(told.details)
  return known ? { text: told.before, known } : { text: said, known: {} }
}

/** Reads a fact with how it is known; where its end is marked, all before that is the fact: `asks (Inferred) ()`. */
export function readFact(said: string): { text: string; known: Knowing } {
  const { text, known } = takeKnowing(said)
  return { text: takeEnded(text) ?? text, known }
}
