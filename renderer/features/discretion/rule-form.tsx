import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { meansLeave } from '../../lib/leave-key.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { RuleFields } from './rule-fields.tsx'
import { findFault, type RuleFault, type RuleWords, settleRule } from './rule-words.ts'

interface RuleFormProps {
  readonly clientId: ClientId
  readonly draftKey: string
  readonly begun: RuleWords
  readonly onSave: (rule: ReturnType<typeof settleRule>) => Promise<void>
  readonly onClose: () => void
}

const FAULTY = '[data-invalid] :is(input, textarea, [role=spinbutton], button)'

/** A rule of discretion being written in its place; Ctrl or Cmd and Enter saves, Escape leaves and keeps the words. */
export function RuleForm({ clientId, draftKey, begun, onSave, onClose }: RuleFormProps) {
  const { t } = useTranslation('discretion')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const draft = useDraft(draftKey, begun)
  const [state, setState] = useState<{ isBusy: boolean; fault: RuleFault | null; error: string }>({
    isBusy: false,
    fault: null,
    error: '',
  })
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (draft.isLooked) form.current?.querySelector<HTMLElement>('button, input')?.focus()
  }, [draft.isLooked])

  function save() {
    if (state.isBusy) return
    const fault = findFault(draft.value)
    if (fault !== null) {
      setState({ isBusy: false, fault, error: '' })
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(FAULTY)?.focus())
      return
    }
    setState({ isBusy: true, fault: null, error: '' })
    onSave(settleRule(draft.value, format.isoDayOf(Date.now())))
      .then(() => draft.discard())
      .then(onClose, (error: unknown) => setState({ isBusy: false, fault: null, error: errorText(error) }))
  }

  if (!draft.isLooked) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form: save and leave
    <form
      ref={form}
      aria-label={t(($) => $.form.label)}
      className="my-2 flex flex-col gap-3 rounded-control border border-rule-control bg-paper-raised px-3 py-3 [--ground:var(--paper-raised)]"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (meansLeave(event)) onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
      }}
    >
      {draft.restoredAt !== null && (
        <RestoredWords
          discardLabel={common(($) => $.draft.discard)}
          onDiscard={() => void draft.startAfresh(begun)}
        >
          {common(($) => $.draft.restored, { when: format.moment(draft.restoredAt) })}
        </RestoredWords>
      )}
      <RuleFields
        clientId={clientId}
        words={draft.value}
        fault={state.fault}
        onChange={(words) => {
          setState({ isBusy: false, fault: null, error: '' })
          draft.change(words)
        }}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <output className="flex-1 text-14 text-veto">{state.error}</output>
        <Button variant="text" onPress={onClose}>
          {common(($) => $.action.cancel)}
        </Button>
        <Button isBusy={state.isBusy} onPress={save}>
          {common(($) => $.action.save)}
        </Button>
      </div>
    </form>
  )
}
