import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientDraft } from '../../../electron/ipc/clients.ts'
import { CallError } from '../../lib/call-error.ts'
import { client as calls } from '../../lib/client.ts'
import type { Draft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { createTelling } from '../../ui/telling.ts'
import { showToast } from '../../ui/toast-region.tsx'
import { ClientName } from './client-name.tsx'
import { type FormWords, isEnough, hasUnreadYear, isHalfFilled } from './form-words.ts'
import { settleWords } from './settle-words.ts'

type Problem =
  | { kind: 'none' }
  | { kind: 'nobody' }
  | { kind: 'half' }
  | { kind: 'year' }
  | { kind: 'refused'; error: unknown }

/** Saves the form: a new client opens, a changed one can be undone, and an overtaken draft is kept for the reader to decide. */
export function useSaving(known: Client | null, draft: Draft<FormWords>) {
  const { t } = useTranslation('clients')
  const errorText = useErrorText()
  const queries = useQueryClient()
  const home = useMe().country
  const add = useAdding(draft)
  const change = useChanging(draft)
  const [problem, setProblem] = useState<Problem>({ kind: 'none' })
  const [isBusy, setBusy] = useState(false)
  const isSaving = useRef(false)

  async function run(revision: number): Promise<void> {
    if (isSaving.current) return
    if (!isEnough(draft.value.client)) {
      setProblem({ kind: 'nobody' })
      document.querySelector<HTMLElement>('[data-names] input')?.focus()
      return
    }
    if (isHalfFilled(draft.value.client)) {
      setProblem({ kind: 'half' })
      return
    }
    if (hasUnreadYear(draft.value.client)) {
      setProblem({ kind: 'year' })
      document.querySelector<HTMLElement>('[data-gifts] [aria-invalid=true]')?.focus()
      return
    }
    isSaving.current = true
    setBusy(true)
    setProblem({ kind: 'none' })
    try {
      const words = await settleWords(draft.value.client, home)
      await (known === null ? add(words) : change(known, revision, words))
    } catch (error) {
      setProblem({ kind: 'refused', error })
      if (error instanceof CallError && error.code === 'stale') {
        await queries.invalidateQueries({ queryKey: ['clients', 'page', known?.id] })
      }
    } finally {
      isSaving.current = false
      setBusy(false)
    }
  }

  const isOvertaken =
    problem.kind === 'refused' && problem.error instanceof CallError && problem.error.code === 'stale'
  const tell = (): string => {
    if (problem.kind === 'half') return t(($) => $.form.halfFilled)
    if (problem.kind === 'year') return t(($) => $.form.gift.notYear)
    return problem.kind === 'refused' && !isOvertaken ? errorText(problem.error) : ''
  }
  return {
    isBusy,
    identityError: problem.kind === 'nobody' ? t(($) => $.form.incomplete) : '',
    error: tell(),
    forgetError: () => setProblem({ kind: 'none' }),
    save: () => run(draft.value.revision),
    saveOver: () => run(known?.revision ?? 0),
  }
}

function useAdding(draft: Draft<FormWords>) {
  const { t } = useTranslation('clients')
  const navigate = useNavigate()
  return async (words: ClientDraft) => {
    const { id } = await calls.clients.create({ client: words })
    // Whatever fails from here on must not look as if saving had: the same person would be added twice.
    await draft.discard().catch(() => undefined)
    const added = await calls.clients.get({ id }).catch(() => null)
    if (added !== null) {
      showToast({
        text: fillSlots(
          t(($) => $.form.savedNew, { name: slot('name') }),
          { name: <ClientName name={added.name} /> },
        ),
      })
    }
    await navigate({ to: `/clients/${id}`, replace: true })
  }
}

function useChanging(draft: Draft<FormWords>) {
  const { t } = useTranslation('clients')
  const { offerUndo } = createTelling(useTellingWords())
  const navigate = useNavigate()
  return async ({ id }: Client, revision: number, words: ClientDraft) => {
    const saved = await calls.clients.update({ id, revision, client: words })
    await draft.discard().catch(() => undefined)
    offerUndo(
      t(($) => $.form.saved),
      () => calls.clients.revert({ id, revision: saved.revision, toRevision: revision }),
    )
    await navigate({ to: `/clients/${id}` })
  }
}
