import { useTranslation } from 'react-i18next'
import type { Taste, TasteId } from '../../../electron/ipc/tastes.ts'
import { client } from '../../lib/client.ts'
import { useKnownActs } from '../../lib/known-acts.ts'
import { useTellingWords } from '../../lib/telling-words.ts'
import { createTelling } from '../../ui/telling.ts'
import type { settleTaste } from './taste-words.ts'

type Settled = ReturnType<typeof settleTaste>

/** What can be done to a taste: change, confirm and remove it, each with a way back. */
export function useTasteActs(taste: Taste) {
  const { t } = useTranslation('tastes')
  const { change, confirm, remove } = useKnownActs<TasteId, Settled>({
    ...createTelling(useTellingWords()),
    id: taste.id,
    mark: 'data-taste',
    calls: client.tastes,
    said: { confirmed: t(($) => $.confirmed), removed: t(($) => $.removed) },
  })
  return {
    change: (words: Settled) =>
      change(
        words,
        t(($) => $.changed),
      ),
    confirm,
    remove,
  }
}
