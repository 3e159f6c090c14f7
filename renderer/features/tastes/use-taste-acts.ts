import { useTranslation } from 'react-i18next'
import type { Taste, TasteId } from '../../../electron/ipc/tastes.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { settleTaste, wordsOf } from './taste-words.ts'

/** What can be done to a taste: change, confirm and remove it, each with a way back. */
export function useTasteActs(taste: Taste) {
  const { t } = useTranslation('tastes')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const { id, source } = taste

  const tellError = (error: unknown) => showToast({ text: errorText(error) })
  const offerUndo = (text: string, undo: () => Promise<unknown>) =>
    showToast({
      text,
      undoLabel: common(($) => $.action.undo),
      onUndo: () => void undo().catch(tellError),
    })
  // A change supersedes the taste under a new id: going back is a change of the new one to the old words.
  const backFrom = (newId: TasteId) => () =>
    client.tastes.change({ id: newId, ...settleTaste(wordsOf(taste), source.on) })

  return {
    change: async (facts: ReturnType<typeof settleTaste>): Promise<TasteId> => {
      const changed = await client.tastes.change({ id, ...facts })
      offerUndo(
        t(($) => $.changed),
        backFrom(changed.id),
      )
      return changed.id
    },
    confirm: () => {
      const today = format.isoDayOf(Date.now())
      client.tastes
        .confirm({ id, source: { provenance: 'said', toldBy: '', on: today } })
        .then((confirmed) => {
          offerUndo(
            t(($) => $.confirmed),
            backFrom(confirmed.id),
          )
        }, tellError)
    },
    remove: () => {
      focusBeside('data-taste', id, 'button:last-of-type')
      client.tastes.remove({ id }).then(() => {
        offerUndo(
          t(($) => $.removed),
          () => client.tastes.restore({ id }),
        )
      }, tellError)
    },
  }
}
