import { useTranslation } from 'react-i18next'
import type { Fact, FactId } from '../../../electron/ipc/facts.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { settleFact, wordsOf } from './fact-words.ts'

/** What can be done to a fact: change, confirm, remove it and let an earlier wording stand, each with a way back. */
export function useFactActs(fact: Fact) {
  const { t } = useTranslation('facts')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const { id, source } = fact

  const tellError = (error: unknown) => showToast({ text: errorText(error) })
  const offerUndo = (text: string, undo: () => Promise<unknown>) =>
    showToast({
      text,
      undoLabel: common(($) => $.action.undo),
      onUndo: () => void undo().catch(tellError),
    })
  // A change supersedes the fact under a new id: going back is a change of the new one to the old words.
  const backFrom = (newId: FactId) => () =>
    client.facts.change({ id: newId, ...settleFact(wordsOf(fact), source.on) })
  const change = async (words: ReturnType<typeof settleFact>, told: string): Promise<FactId> => {
    const changed = await client.facts.change({ id, ...words })
    offerUndo(told, backFrom(changed.id))
    return changed.id
  }

  return {
    change: (words: ReturnType<typeof settleFact>) =>
      change(
        words,
        t(($) => $.changed),
      ),
    /** Lets an earlier wording stand again, with the source it had. */
    standAgain: (earlier: Fact) =>
      change(
        settleFact(wordsOf(earlier), earlier.source.on),
        t(($) => $.standsAgain),
      ).catch(tellError),
    confirm: () => {
      const today = format.isoDayOf(Date.now())
      client.facts
        .confirm({ id, source: { provenance: 'said', toldBy: '', on: today } })
        .then((confirmed) => {
          offerUndo(
            t(($) => $.confirmed),
            backFrom(confirmed.id),
          )
        }, tellError)
    },
    remove: () => {
      focusBeside('data-fact', id, 'button:last-of-type')
      client.facts.remove({ id }).then(() => {
        offerUndo(
          t(($) => $.removed),
          () => client.facts.restore({ id }),
        )
      }, tellError)
    },
  }
}
