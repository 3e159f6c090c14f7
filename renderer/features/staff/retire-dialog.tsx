import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffMember } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { isolate } from '../../lib/isolate.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast-region.tsx'

/** The question whether a person no longer works here, with what follows. */
export function RetireDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation('staff')
  const errorText = useErrorText()
  const [isBusy, setBusy] = useState(false)
  const words = { name: isolate(member.name) }

  async function retire() {
    setBusy(true)
    try {
      await client.staff.retire({ id: member.id })
      showToast({ text: t(($) => $.retire.done, words) })
    } catch (error) {
      showToast({ text: errorText(error) })
    }
    onClose()
  }

  return (
    <ConfirmDialog
      isOpen
      tone="veto"
      question={t(($) => $.retire.question, words)}
      consequence={t(($) => $.retire.consequence)}
      safeLabel={t(($) => $.retire.safe)}
      actLabel={t(($) => $.retire.act)}
      isBusy={isBusy}
      onAct={() => void retire()}
      onClose={onClose}
    />
  )
}
