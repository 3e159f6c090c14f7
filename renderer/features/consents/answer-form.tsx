import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Consent, ConsentChannel, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import type { Draft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { meansLeave } from '../../lib/leave-key.ts'
import { useMe } from '../../lib/session.tsx'
import { settleSource, useSourceForm } from '../../lib/source-form.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { SourceFields } from '../../ui/source-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { type AnswerWords, EMPTY_ANSWER } from './answer-words.ts'

interface AnswerFormProps {
  readonly clientId: ClientId
  readonly draft: Draft<AnswerWords>
  readonly onClose: () => void
}

/** An answer being written down for several channels and purposes at once; Escape leaves and keeps the words. */
export function AnswerForm({ clientId, draft, onClose }: AnswerFormProps) {
  const { t } = useTranslation('consents')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const [state, setState] = useState({ isBusy: false, isTried: false, error: '' })
  const form = useRef<HTMLFormElement>(null)
  const { value } = draft

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[role=radio][aria-checked=true], input:checked')?.focus()
  }, [])

  async function save(): Promise<void> {
    if (state.isBusy) return
    if (value.channels.length === 0 || value.purposes.length === 0) {
      setState({ isBusy: false, isTried: true, error: '' })
      return
    }
    setState({ isBusy: true, isTried: false, error: '' })
    try {
      const source = settleSource(value.source, format.isoDayOf(Date.now()))
      const { channels, purposes, proof, expiresOn, state: answer } = value
      const made = await client.consents.record({
        clientId,
        channels: [...channels],
        purposes: [...purposes],
        state: answer,
        source,
        proof: proof.trim(),
        expiresOn: answer === 'given' ? expiresOn : '',
      })
      await draft.startAfresh(EMPTY_ANSWER)
      onClose()
      showToast({
        text: t(($) => $.recorded),
        undoLabel: common(($) => $.action.undo),
        onUndo: () =>
          void client.consents
            .remove({ ids: made.map(({ id }) => id) })
            .catch((error: unknown) => showToast({ text: errorText(error) })),
      })
    } catch (error) {
      setState({ isBusy: false, isTried: false, error: errorText(error) })
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form: save and leave
    <form
      ref={form}
      aria-label={t(($) => $.form.label)}
      className="@container mt-3 flex flex-col gap-3 rounded-control border border-rule-control bg-paper-raised px-3 py-3 [--ground:var(--paper-raised)]"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (meansLeave(event)) onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
      }}
    >
      {draft.restoredAt !== null && (
        <RestoredWords
          discardLabel={common(($) => $.draft.discard)}
          onDiscard={() => void draft.startAfresh(EMPTY_ANSWER)}
        >
          {common(($) => $.draft.restored, { when: format.moment(draft.restoredAt) })}
        </RestoredWords>
      )}
      <AnswerFields words={value} isTried={state.isTried} onChange={draft.change} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <output className="flex-1 text-14 text-veto">{state.error}</output>
        <Button variant="text" onPress={onClose}>
          {common(($) => $.action.cancel)}
        </Button>
        <Button isBusy={state.isBusy} onPress={() => void save()}>
          {common(($) => $.action.save)}
        </Button>
      </div>
    </form>
  )
}

interface AnswerFieldsProps {
  readonly words: AnswerWords
  readonly isTried: boolean
  readonly onChange: (words: AnswerWords) => void
}

function AnswerFields({ words, isTried, onChange }: AnswerFieldsProps) {
  const { t } = useTranslation('consents')
  const format = useFormat(useMe().timeZone)
  const today = format.isoDayOf(useMinute())
  // Only what somebody said for themselves, or had said for them, is an answer.
  const source = useSourceForm(['said', 'told'])
  const set = (part: Partial<AnswerWords>) => onChange({ ...words, ...part })
  return (
    <>
      <SegmentedChips
        label={t(($) => $.form.state)}
        options={Consent.shape.state.options.map((id) => ({ id, label: t(($) => $.state[id]) }))}
        value={words.state}
        onChange={(state) => set({ state })}
      />
      <div className="grid gap-x-6 gap-y-3 @min-[36rem]:grid-cols-[2fr_1fr]">
        <Several
          legend={t(($) => $.form.channels)}
          options={ConsentChannel.options}
          chosen={words.channels}
          labelOf={(id) => t(($) => $.channel[id])}
          error={isTried && words.channels.length === 0 ? t(($) => $.form.channelsMissing) : ''}
          onChange={(channels) => set({ channels })}
        />
        <Several
          legend={t(($) => $.form.purposes)}
          options={ConsentPurpose.options}
          chosen={words.purposes}
          labelOf={(id) => t(($) => $.purpose[id])}
          error={isTried && words.purposes.length === 0 ? t(($) => $.form.purposesMissing) : ''}
          onChange={(purposes) => set({ purposes })}
        />
      </div>
      <SourceFields
        {...source}
        value={words.source}
        today={today}
        onChange={(value) => set({ source: value })}
      />
      <div className="grid gap-x-4 gap-y-3 @min-[30rem]:grid-cols-2">
        <TextField
          label={t(($) => $.form.proof)}
          placeholder={t(($) => $.form.proofHint)}
          value={words.proof}
          dir="auto"
          onChange={(proof) => set({ proof })}
          maxLength={500}
        />
        {words.state === 'given' && (
          <DatePicker
            label={t(($) => $.form.expires)}
            description={t(($) => $.form.expiresHint)}
            value={words.expiresOn === '' ? null : words.expiresOn}
            minValue={words.source.on || today}
            onChange={(expiresOn) => set({ expiresOn: expiresOn ?? '' })}
            openLabel={source.words.dayOpen}
            previousLabel={source.words.dayPrevious}
            nextLabel={source.words.dayNext}
          />
        )}
      </div>
    </>
  )
}

interface SeveralProps<K extends string> {
  readonly legend: string
  readonly options: readonly K[]
  readonly chosen: readonly K[]
  readonly labelOf: (id: K) => string
  readonly error: string
  readonly onChange: (chosen: K[]) => void
}

function Several<K extends string>({ legend, options, chosen, labelOf, error, onChange }: SeveralProps<K>) {
  return (
    <fieldset>
      <legend className="mb-1 text-13 text-ink-2">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map((id) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            isInvalid={error !== ''}
            onChange={(isChosen) =>
              onChange(options.filter((one) => (one === id ? isChosen : chosen.includes(one))))
            }
          >
            {labelOf(id)}
          </Checkbox>
        ))}
      </div>
      {error !== '' && (
        <p role="alert" className="mt-1 text-13 text-veto">
          {error}
        </p>
      )}
    </fieldset>
  )
}
