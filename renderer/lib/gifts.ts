import type { Gift, Occasion } from '../../electron/ipc/client-parts.ts'

/** How a gift names its occasion: in the house's words, else by kind, which every language can say again. */
export function giftOccasion({ kind, label }: Pick<Occasion, 'kind' | 'label'>): string {
  return label.trim() || kind
}

/** What was given the last time on this occasion to whoever it belongs to: the gifts of the latest year there is. */
export function lastGifts(
  occasion: Pick<Occasion, 'kind' | 'label' | 'whose'>,
  gifts: readonly Gift[],
): readonly Gift[] {
  const names = new Set([fold(giftOccasion(occasion)), occasion.kind])
  const same = gifts.filter(
    (gift) => names.has(fold(gift.occasion)) && fold(gift.recipient) === fold(occasion.whose),
  )
  const latest = Math.max(...same.map(({ year }) => year ?? 0))
  return same.filter(({ year }) => (year ?? 0) === latest)
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
