import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { MergeId } from '../../../electron/ipc/duplicates.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { fillNames, nameSlots } from './two-names.tsx'

/** One of two clients, as far as a sentence about them needs. */
export interface Named {
  readonly id: ClientId
  readonly name: PersonName
}

/** Takes merges back and tells people apart; each says so and can be undone where the other would do it. */
export function useMerging() {
  const { t } = useTranslation('duplicates')
  const { t: common } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  const errorText = useErrorText()
  const tellError = (error: unknown) => showToast({ text: errorText(error) })

  function undo(mergeId: MergeId, one: PersonName, other: PersonName): Promise<void> {
    const names = { one, other }
    return client.duplicates.undo({ mergeId }).then(
      ({ added }) => {
        const words = { ...nameSlots(names), count: added, shown: format.number(added) }
        const sentence = added === 0 ? t(($) => $.undo.done, words) : t(($) => $.undo.doneAdded, words)
        showToast({ text: fillNames(sentence, names) })
      },
      (error: unknown) => {
        const isChanged = error instanceof CallError && error.code === 'conflict'
        showToast({ text: isChanged ? t(($) => $.undo.changed) : errorText(error) })
      },
    )
  }

  function tellMerged(mergeId: MergeId, one: PersonName, other: PersonName): void {
    const names = { one, other }
    showToast({
      text: fillNames(
        t(($) => $.merge.done, nameSlots(names)),
        names,
      ),
      undoLabel: common(($) => $.action.undo),
      onUndo: () => void undo(mergeId, one, other),
    })
  }

  function tellApart(one: Named, other: Named): Promise<boolean> {
    const names = { one: one.name, other: other.name }
    const say = (distinct: boolean) =>
      client.duplicates.tellApart({ oneId: one.id, otherId: other.id, distinct })
    const takeBack = () =>
      say(false).then(
        () =>
          showToast({
            text: fillNames(
              t(($) => $.apart.undone, nameSlots(names)),
              names,
            ),
          }),
        tellError,
      )
    return say(true).then(
      () => {
        showToast({
          text: fillNames(
            t(($) => $.apart.told, nameSlots(names)),
            names,
          ),
          undoLabel: common(($) => $.action.undo),
          onUndo: () => void takeBack(),
        })
        return true
      },
      (error: unknown) => {
        tellError(error)
        return false
      },
    )
  }

  return { undo, tellMerged, tellApart }
}
