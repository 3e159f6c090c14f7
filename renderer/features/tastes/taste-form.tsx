import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Taste, TasteFacet } from '../../../electron/ipc/tastes.ts'
import { Provenance } from '../../../electron/ipc/values.ts'
import { useMinute } from '../../lib/clock.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { meansLeave } from '../../lib/leave-key.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
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
    const taste = settleTaste(draft.value, stance, format.isoDayOf(Date.now()))
    if (taste.text === '') {
      setState({ isBusy: false, error: t(($) => $.form.textMissing) })
      form.current?.querySelector('input')?.focus()
      return
    }
    setState({ isBusy: true, error: '' })
    onSave(taste)
      .then(() => draft.discard())
      .then(onClose, (error: unknown) => setState({ isBusy: false, error: errorText(error) }))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form: save and leave
    <form
      ref={form}
      aria-label={stance === 'likes' ? t(($) => $.form.labelLike) : t(($) => $.form.labelRefusal)}
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
      <TasteFields
        words={draft.value}
        stance={stance}
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

interface TasteFieldsProps {
  readonly words: TasteWords
  readonly stance: Taste['stance']
  readonly error: string
  readonly onChange: (words: TasteWords) => void
  readonly onSubmit: () => void
}

function TasteFields({ words, stance, error, onChange, onSubmit }: TasteFieldsProps) {
  const { t } = useTranslation('tastes')
  const set = (part: Partial<TasteWords>) => onChange({ ...words, ...part })
  return (
    <>
      <TextField
        label={stance === 'likes' ? t(($) => $.form.text) : t(($) => $.form.textRefusal)}
        value={words.text}
        onChange={(text) => set({ text })}
        onSubmit={onSubmit}
        error={error}
        maxLength={500}
      />
      <HowKnown words={words} onChange={onChange} />
      <div className="grid gap-x-4 gap-y-3 @min-[30rem]:grid-cols-2">
        <Select
          label={t(($) => $.form.facet)}
          placeholder={t(($) => $.form.facetChoose)}
          options={TasteFacet.options.map((id) => ({ id, label: t(($) => $.facet[id]) }))}
          value={words.facet}
          onChange={(facet) => set({ facet })}
        />
        <TextField
          label={t(($) => $.form.quote)}
          placeholder={t(($) => $.form.quoteHint)}
          value={words.quote}
          onChange={(quote) => set({ quote })}
          onSubmit={onSubmit}
          maxLength={500}
        />
      </div>
    </>
  )
}

function HowKnown({ words, onChange }: Pick<TasteFieldsProps, 'words' | 'onChange'>) {
  const { t } = useTranslation('tastes')
  const { t: common } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  const today = format.isoDayOf(useMinute())
  return (
    <>
      <SegmentedChips
        label={t(($) => $.form.source)}
        options={Provenance.options.map((id) => ({ id, label: common(($) => $.provenance[id]), mark: id }))}
        value={words.provenance}
        onChange={(provenance) => onChange({ ...words, provenance })}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        {words.provenance === 'told' && (
          <TextField
            className="min-w-40 flex-1"
            label={t(($) => $.form.toldBy)}
            value={words.toldBy}
            onChange={(toldBy) => onChange({ ...words, toldBy })}
            maxLength={500}
          />
        )}
        <DatePicker
          className="w-44"
          label={t(($) => $.form.day)}
          value={words.on || today}
          maxValue={today}
          onChange={(on) => onChange({ ...words, on: on === null || on === today ? '' : on })}
          openLabel={t(($) => $.form.dayOpen)}
          previousLabel={t(($) => $.form.dayPrevious)}
          nextLabel={t(($) => $.form.dayNext)}
        />
      </div>
    </>
  )
}
