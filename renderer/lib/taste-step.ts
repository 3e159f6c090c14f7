import type { Taste } from '../../electron/ipc/tastes.ts'

/** How strongly a taste is held, from what is loved to what must never be offered. */
export const STEPS = ['loves', 'likes', 'dislikes', 'refuses', 'never'] as const
/** How strongly a taste is held. */
export type Step = (typeof STEPS)[number]

type Held = Pick<Taste, 'stance' | 'strength' | 'isAllergy'>

/** The step of a taste; one from before there were strengths is plainly liked or refused. */
export function stepOf({ stance, strength }: Held): Step {
  if (strength !== '') return strength
  return stance === 'likes' ? 'likes' : 'refuses'
}

/** Whether a step says that something is not wanted. */
export function isRefusal(step: Step): boolean {
  return step !== 'loves' && step !== 'likes'
}

/** A step as the book keeps it; what is liked is no allergy. */
export function settleStep(step: Step, isAllergy: boolean): Held {
  return {
    stance: isRefusal(step) ? 'refuses' : 'likes',
    strength: step === 'refuses' ? '' : step,
    isAllergy: isAllergy && isRefusal(step),
  }
}
