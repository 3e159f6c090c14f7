import { useTranslation } from 'react-i18next'
import type { Taste } from '../../../electron/ipc/tastes.ts'
import { useFormInPlace } from '../../lib/form-in-place.ts'
import { FormInPlace } from '../../ui/form-in-place.tsx'
import { TasteFields } from './taste-fields.tsx'
import { settleTaste, type TasteWords } from './taste-words.ts'

interface TasteFormProps {
  readonly draftKey: string
  readonly begun: TasteWords
  readonly stance: Taste['stance']
  readonly onSave: (taste: ReturnType<typeof settleTaste>) => Promise<void>
  readonly onClose: () => void
}

/** A taste or refusal being written in its place on the page; Enter saves, Escape leaves and keeps the words. */
export function TasteForm({ draftKey, begun, stance, onSave, onClose }: TasteFormProps) {
  const { t } = useTranslation('tastes')
  const { words, fault, error, change, save, frame } = useFormInPlace({
    draftKey,
    begun,
    findFault: ({ text }) => (text.trim() === '' ? 'text' : null),
    settle: settleTaste,
    onSave,
    onClose,
  })
  return (
    <FormInPlace
      {...frame}
      className="my-2"
      label={stance === 'likes' ? t(($) => $.form.labelLike) : t(($) => $.form.labelRefusal)}
    >
      <TasteFields
        words={words}
        error={fault === null ? error : t(($) => $.form.textMissing)}
        onChange={change}
        onSubmit={save}
      />
    </FormInPlace>
  )
}
