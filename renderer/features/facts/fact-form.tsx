import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confidence, FactTopic } from '../../../electron/ipc/facts.ts'
import { Provenance } from '../../../electron/ipc/values.ts'
import { useMinute } from '../../lib/clock.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { meansLeave } from '../../lib/leave-key.ts'
import { saveOnChord } from '../../lib/save-key.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceForm } from '../../lib/source-form.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
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
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const draft = useDraft(draftKey, begun)
  const [state, setState] = useState({ isBusy: false, error: '' })
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (draft.isLooked) form.current?.querySelector('input')?.focus()
  }, [draft.isLooked])

  function save() {
    if (state.isBusy) return
    const fact = settleFact(draft.value, format.isoDayOf(Date.now()))
    if (fact.text === '') {
      setState({ isBusy: false, error: t(($) => $.form.textMissing) })
      form.current?.querySelector('input')?.focus()
      return
    }
    setState({ isBusy: true, error: '' })
    onSave(fact)
      .then(() => draft.discard())
      .then(onClose, (error: unknown) => setState({ isBusy: false, error: errorText(error) }))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form: save and leave
    <form
      ref={form}
      aria-label={t(($) => $.form.label)}
      className="my-2 flex flex-col gap-3 rounded-control border border-rule-control bg-paper-raised px-3 py-3 [--ground:var(--paper-raised)]"
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={(event) => saveOnChord(event, save)}
      onKeyDown={(event) => {
        if (meansLeave(event)) onClose()
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
      <FactFields
        words={draft.value}
        error={state.error}
        onChange={(words) => {
          setState({ isBusy: false, error: '' })
          draft.change(words)
        }}
        onSubmit={save}
      />
      <div className="flex flex-wrap justify-end gap-2">
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
        dir="auto"
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
