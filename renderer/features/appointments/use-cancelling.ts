import { useTranslation } from 'react-i18next'
import type { AppointmentId } from '../../../electron/ipc/appointments.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { showToast } from '../../ui/toast-region.tsx'

/** Gives the acts of cancelling and reinstating a visit; each says what it did, and cancelling can be undone. */
export function useCancelling() {
  const { t } = useTranslation('appointments')
  const { t: tCommon } = useTranslation('common')
  const errorText = useErrorText()

  const tellReinstated = (reinstated: Promise<unknown>) =>
    reinstated.then(
      () => showToast({ text: t(($) => $.toast.reinstated) }),
      (error: unknown) => showToast({ text: errorText(error) }),
    )
  const reinstate = (id: AppointmentId) => tellReinstated(client.appointments.reinstate({ id }))
  /** Resolves to whether it was cancelled. */
  const cancel = async (id: AppointmentId): Promise<boolean> => {
    try {
      await client.appointments.cancel({ id })
    } catch (error) {
      showToast({ text: errorText(error) })
      return false
    }
    showToast({
      text: t(($) => $.toast.cancelled),
      undoLabel: tCommon(($) => $.action.undo),
      onUndo: () => void tellReinstated(client.appointments.takeBack({ id, act: 'cancelled' })),
    })
    return true
  }
  return { cancel, reinstate }
}
