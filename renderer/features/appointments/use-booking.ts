import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentId } from '../../../electron/ipc/appointments.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import type { Draft } from '../../lib/drafts.ts'
import { showToast } from '../../ui/toast-region.tsx'
import { type FormValue, openForm, readDraft } from './form-value.ts'
import { useCancelling } from './use-cancelling.ts'

interface Booking {
  readonly id: number | null
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
  // The visit as the book has it now, as far as this form was told.
  const [book, setBook] = useState(start)
  const day = `/appointments?day=${start.day ?? ''}`
  // Whatever fails once the book has it must not look as if saving had: the same visit would be booked twice.
  const forgetDraft = () => draft.discard().catch(() => undefined)

  async function save(revision: number): Promise<void> {
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
          : await client.appointments.change({ id, revision, appointment })
      await forgetDraft()
      showToast({ text: id === null ? t(($) => $.toast.booked) : t(($) => $.toast.changed) })
      await navigate({ href: `/appointments/${saved.id}/brief` })
    } catch (failure) {
      const isOvertaken = failure instanceof CallError && failure.code === 'stale' && id !== null
      const theirs = isOvertaken ? await readTheirs(id) : null
      if (theirs === null) setError(failure)
      else setBook(theirs)
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
    /** Whether somebody changed the visit after the words of this form were begun. */
    isOvertaken: id !== null && draft.value.revision !== book.revision,
    /** Saves, unless somebody changed the visit since the words were begun: that is then told, and nothing is lost. */
    save: () => save(draft.value.revision),
    saveOver: () => save(book.revision),
    takeTheirs: () => draft.startAfresh(book),
    cancelVisit,
    /** Leaves without saving; what was typed stays as a draft. */
    leave: () => navigate({ href: id === null ? day : `/appointments/${id}/brief` }),
  }
}

/** The visit as somebody else left it; null where it cannot be read. */
async function readTheirs(id: number): Promise<FormValue | null> {
  return client.appointments.get({ id }).then(openForm, () => null)
}
