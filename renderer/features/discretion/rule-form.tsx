import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { useFormInPlace } from '../../lib/form-in-place.ts'
import { FormInPlace } from '../../ui/form-in-place.tsx'
import { RuleFields } from './rule-fields.tsx'
import { findFault, type RuleWords, settleRule } from './rule-words.ts'

interface RuleFormProps {
  readonly clientId: ClientId
  readonly draftKey: string
  readonly begun: RuleWords
  readonly onSave: (rule: ReturnType<typeof settleRule>) => Promise<void>
  readonly onClose: () => void
}

/** A rule of discretion being written in its place; Ctrl or Cmd and Enter saves, Escape leaves and keeps the words. */
export function RuleForm({ clientId, draftKey, begun, onSave, onClose }: RuleFormProps) {
  const { t } = useTranslation('discretion')
  const form = useFormInPlace({ draftKey, begun, findFault, settle: settleRule, onSave, onClose })
  if (!form.isLooked) return null
  return (
    <FormInPlace {...form.frame} className="my-2" label={t(($) => $.form.label)} error={form.error}>
      <RuleFields clientId={clientId} words={form.words} fault={form.fault} onChange={form.change} />
    </FormInPlace>
  )
}
