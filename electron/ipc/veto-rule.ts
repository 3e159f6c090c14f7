import type { Taste } from './tastes.ts'

/**
 * Whether a taste must never be offered against: every allergy, and every refusal but a mere dislike. A plain refusal is
 * one; the rule is the same wherever something is proposed or shown.
 */
export function isVeto({
  stance,
  strength,
  isAllergy,
}: Pick<Taste, 'stance' | 'strength' | 'isAllergy'>): boolean {
  return isAllergy || (stance === 'refuses' && strength !== 'dislikes')
}
