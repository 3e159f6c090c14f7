import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentId } from '../../../electron/ipc/appointments.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import type { Draft } from '../../lib/drafts.ts'
import { showToast } from '../../ui/toast-region.tsx'
import { type FormValue, readDraft } from './form-value.ts'
import { useCancelling } from './use-cancelling.ts'

interface Booking {
  readonly id: number | null
  /** What the form began from: a change is refused when the book holds a later one. */
  readonly start: FormValue
  readonly draft: Draft<FormValue>
  readonly onFaults: () => void
}

/** Books or changes a visit, or cancels it, and leaves for the page where that shows; a refusal stays as `error`. */
export function useBooking({ id, start, draft, onFaults }: Booking) {
  const { t } = useTranslation('appointments')
  const navigate = useNavigate()
  const { cancel } = useCancelling()
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const day = `/appointments?day=${start.day ?? ''}`
  // Whatever fails once the book has it must not look as if saving had: the same visit would be booked twice.
  const forgetDraft = () => draft.discard().catch(() => undefined)

  async function save(): Promise<void> {
    if (isSaving) return
    const appointment = readDraft(draft.value)
    if (appointment === null) {
      onFaults()
      return
    }
    setSaving(true)
    setError(null)
    try {
      const saved =
        id === null
          ? await client.appointments.book({ appointment })
          : await client.appointments.change({ id, revision: start.revision, appointment })
      await forgetDraft()
      showToast({ text: id === null ? t(($) => $.toast.booked) : t(($) => $.toast.changed) })
      await navigate({ href: `/appointments/${saved.id}/brief` })
    } catch (failure) {
      setError(failure)
    } finally {
      setSaving(false)
    }
  }

  async function cancelVisit(): Promise<void> {
    if (id === null || !(await cancel(id as AppointmentId))) return
    await forgetDraft()
    await navigate({ href: day })
  }

  return {
    isSaving,
    error,
    setError,
    isStale: error instanceof CallError && error.code === 'stale',
    save,
    cancelVisit,
    /** Leaves without saving; what was typed stays as a draft. */
    leave: () => navigate({ href: id === null ? day : `/appointments/${id}/brief` }),
  }
}
