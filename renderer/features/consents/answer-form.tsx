import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Consent, ConsentChannel, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import type { Draft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormFrame } from '../../lib/form-in-place.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { settleSource, useSourceForm } from '../../lib/source-form.ts'
import { useTellingWords } from '../../lib/telling-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { FormInPlace } from '../../ui/form-in-place.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { SourceFields } from '../../ui/source-fields.tsx'
import { createTelling } from '../../ui/telling.ts'
import { TextField } from '../../ui/text-field.tsx'
import { type AnswerWords, EMPTY_ANSWER } from './answer-words.ts'

interface AnswerFormProps {
  readonly clientId: ClientId
  readonly draft: Draft<AnswerWords>
  readonly onClose: () => void
}

/** An answer being written down for several channels and purposes at once; Escape leaves and keeps the words. */
export function AnswerForm({ clientId, draft, onClose }: AnswerFormProps) {
  const { t } = useTranslation('consents')
  const errorText = useErrorText()
  const { offerUndo } = createTelling(useTellingWords())
  const format = useFormat(useMe().timeZone)
  const [state, setState] = useState({ isBusy: false, isTried: false, error: '' })
  const { value } = draft
  const frame = useFormFrame({
    draft,
    begun: EMPTY_ANSWER,
    isBusy: state.isBusy,
    save: () => void save(),
    onClose,
  })
  const { fields } = frame

  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('[role=radio][aria-checked=true], input:checked')?.focus()
  }, [fields])

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
      await draft.startAfresh(EMPTY_ANSWER).catch(() => undefined)
      onClose()
      offerUndo(
        t(($) => $.recorded),
        () => client.consents.takeBack({ ids: made.map(({ id }) => id) }),
      )
    } catch (error) {
      setState({ isBusy: false, isTried: false, error: errorText(error) })
    }
  }

  return (
    <FormInPlace {...frame} className="@container mt-3" label={t(($) => $.form.label)} error={state.error}>
      <AnswerFields words={value} isTried={state.isTried} onChange={draft.change} />
    </FormInPlace>
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
