import { useTranslation } from 'react-i18next'
import { Confidence, FactTopic } from '../../../electron/ipc/facts.ts'
import { Provenance } from '../../../electron/ipc/values.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormInPlace } from '../../lib/form-in-place.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceForm } from '../../lib/source-form.ts'
import { DatePicker } from '../../ui/date-picker.tsx'
import { FormInPlace } from '../../ui/form-in-place.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { Select } from '../../ui/select.tsx'
import { SourceFields } from '../../ui/source-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type FactWords, settleFact } from './fact-words.ts'

interface FactFormProps {
  readonly draftKey: string
  readonly begun: FactWords
  readonly onSave: (fact: ReturnType<typeof settleFact>) => Promise<void>
  readonly onClose: () => void
}

/** A fact being written in its place on the page; Enter saves, Escape leaves and keeps the words. */
export function FactForm({ draftKey, begun, onSave, onClose }: FactFormProps) {
  const { t } = useTranslation('facts')
  const { words, fault, error, change, save, frame } = useFormInPlace({
    draftKey,
    begun,
    findFault: ({ text }) => (text.trim() === '' ? 'text' : null),
    settle: settleFact,
    onSave,
    onClose,
  })
  return (
    <FormInPlace {...frame} className="my-2" label={t(($) => $.form.label)}>
      <FactFields
        words={words}
        error={fault === null ? error : t(($) => $.form.textMissing)}
        onChange={change}
        onSubmit={save}
      />
    </FormInPlace>
  )
}

interface FactFieldsProps {
  readonly words: FactWords
  readonly error: string
  readonly onChange: (words: FactWords) => void
  readonly onSubmit: () => void
}

function FactFields({ words, error, onChange, onSubmit }: FactFieldsProps) {
  const { t } = useTranslation('facts')
  const format = useFormat(useMe().timeZone)
  const source = useSourceForm(Provenance.options)
  const set = (part: Partial<FactWords>) => onChange({ ...words, ...part })
  return (
    <>
      <TextField
        label={t(($) => $.form.text)}
        value={words.text}
        onChange={(text) => set({ text })}
        onSubmit={onSubmit}
        error={error}
        maxLength={500}
      />
      <SourceFields
        value={words}
        onChange={set}
        ways={source.ways}
        today={format.isoDayOf(useMinute())}
        words={source.words}
      />
      <SegmentedChips
        label={t(($) => $.form.confidence)}
        options={Confidence.options.map((id) => ({ id, label: t(($) => $.confidence[id]) }))}
        value={words.confidence}
        onChange={(confidence) => set({ confidence })}
      />
      <div className="grid gap-x-4 gap-y-3 @min-[30rem]:grid-cols-2">
        <Select
          label={t(($) => $.form.topic)}
          placeholder={t(($) => $.form.topicChoose)}
          options={FactTopic.options.map((id) => ({ id, label: t(($) => $.topic[id]) }))}
          value={words.topic}
          onChange={(topic) => set({ topic })}
        />
        <DatePicker
          label={t(($) => $.form.review)}
          description={t(($) => $.form.reviewHint)}
          value={words.reviewOn || null}
          onChange={(reviewOn) => set({ reviewOn: reviewOn ?? '' })}
          openLabel={t(($) => $.form.reviewOpen)}
          previousLabel={t(($) => $.form.reviewPrevious)}
          nextLabel={t(($) => $.form.reviewNext)}
        />
      </div>
    </>
  )
}
