import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomField, FieldKind, type SeenField } from '../../../electron/ipc/fields.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useOvertakenWords } from '../../lib/overtaken.ts'
import { Button } from '../../ui/button.tsx'
import { OvertakenWords } from '../../ui/overtaken-words.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface FieldFormProps {
  /** The field to change, as it is now; null adds one. */
  readonly field: CustomField | null
  readonly onDone?: () => void
}

interface FieldWords {
  readonly label: string
  readonly kind: CustomField['kind']
  /** One choice to a line. */
  readonly choices: string
  /** The field from which this was begun; null is a new one. */
  readonly was: SeenField | null
}

const EMPTY: FieldWords = { label: '', kind: 'text', choices: '', was: null }

/** Names a new field and what it holds, or changes the name and the choices of one there is; its kind stays. */
export function FieldForm({ field, onDone }: FieldFormProps) {
  const begun = field === null ? EMPTY : wordsOf(field)
  const draft = useDraft<FieldWords>(field === null ? 'field:new' : `field:${field.id}`, begun)
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const errorText = useErrorText()
  const { label, kind } = draft.value
  const choices = splitChoices(draft.value.choices)
  const overtaken = useOvertakenWords({
    was: draft.value.was,
    now: begun.was,
    isBusy,
    onTake: () => draft.startAfresh(begun),
    onSaveOver: () => void save(begun.was),
  })
  const isWhole = label.trim() !== '' && (kind !== 'choice' || choices.length > 0)

  async function leave() {
    await draft.startAfresh(begun).catch(() => undefined)
    setChecked(false)
    onDone?.()
  }
  async function save(was: SeenField | null) {
    setChecked(true)
    if (!isWhole || isBusy) return
    setBusy(true)
    try {
      await (field === null || was === null
        ? client.fields.add({ label: label.trim(), kind, choices })
        : client.fields.change({ ...was, id: field.id, label: label.trim(), choices, was }))
      await leave()
    } catch (failure) {
      setError(errorText(failure))
    } finally {
      setBusy(false)
    }
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await save(draft.value.was)
    focusFirstError(form)
  }

  if (!draft.isLooked) return null
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      {overtaken && <OvertakenWords {...overtaken} />}
      <FieldInputs
        words={draft.value}
        isNew={field === null}
        isChecked={isChecked}
        error={error}
        onChange={(words) => {
          setError('')
          draft.change(words)
        }}
      />
      <Acts isNew={field === null} onLeave={() => void leave()} />
    </form>
  )
}

interface FieldInputsProps {
  readonly words: FieldWords
  readonly isNew: boolean
  readonly isChecked: boolean
  readonly error: string
  readonly onChange: (words: FieldWords) => void
}

function FieldInputs({ words, isNew, isChecked, error, onChange }: FieldInputsProps) {
  const { t } = useTranslation('fields')
  const isNameless = isChecked && words.label.trim() === ''
  const isWithoutChoice = isChecked && splitChoices(words.choices).length === 0
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_14rem]">
      <TextField
        label={t(($) => $.form.label)}
        placeholder={t(($) => $.form.labelHint)}
        value={words.label}
        onChange={(label) => onChange({ ...words, label })}
        error={error || (isNameless ? t(($) => $.form.labelMissing) : undefined)}
        maxLength={200}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the row has just become a form at the person's wish
        autoFocus={!isNew}
      />
      <Select
        label={t(($) => $.form.kind)}
        placeholder={t(($) => $.kind.text)}
        options={FieldKind.options.map((id) => ({ id, label: t(($) => $.kind[id]) }))}
        value={words.kind}
        onChange={(kind) => onChange({ ...words, kind })}
        isDisabled={!isNew}
      />
      {words.kind === 'choice' && (
        <TextArea
          className="sm:col-span-2"
          label={t(($) => $.form.choices)}
          description={t(($) => $.form.choicesHint)}
          value={words.choices}
          rows={4}
          onChange={(choices) => onChange({ ...words, choices })}
          error={isWithoutChoice ? t(($) => $.form.choicesMissing) : undefined}
        />
      )}
    </div>
  )
}

function Acts({ isNew, onLeave }: { isNew: boolean; onLeave: () => void }) {
  const { t } = useTranslation('fields')
  const { t: common } = useTranslation('common')
  return (
    <div className="flex justify-end gap-2">
      {!isNew && <Button onPress={onLeave}>{common(($) => $.action.cancel)}</Button>}
      <Button type="submit">{isNew ? t(($) => $.form.add) : common(($) => $.action.save)}</Button>
    </div>
  )
}

function wordsOf({ label, kind, choices, isRetired }: CustomField): FieldWords {
  return { label, kind, choices: choices.join('\n'), was: { label, choices, isRetired } }
}

function splitChoices(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
