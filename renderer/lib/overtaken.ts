import { useTranslation } from 'react-i18next'

interface Overtaken<Seen> {
  /** What the words were begun from; null for something new. */
  readonly was: Seen | null
  /** What stands in the book now. */
  readonly now: Seen | null
  readonly isBusy: boolean
  readonly onTake: () => unknown
  readonly onSaveOver: () => void
}

/**
 * Gives what is said above a form when somebody has changed its thing since its words were begun, and the two ways on; null
 * when nobody has.
 */
export function useOvertakenWords<Seen>({ was, now, isBusy, onTake, onSaveOver }: Overtaken<Seen>) {
  const { t } = useTranslation('common')
  // What one has just saved oneself arrives while the form still stands.
  if (isBusy || JSON.stringify(was) === JSON.stringify(now)) return null
  return {
    children: t(($) => $.overtaken.said),
    takeLabel: t(($) => $.overtaken.take),
    onTake: () => void onTake(),
    saveLabel: t(($) => $.overtaken.saveOver),
    onSaveOver,
    isBusy,
  }
}
