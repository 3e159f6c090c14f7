import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import type { StaffMember } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useNewPassphrase } from '../../lib/passphrase-strength.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TagPicker } from '../../ui/tag-picker.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast-region.tsx'

interface StaffWords {
  name: string
  role: StaffMember['role']
  languages: string[]
}

/** Whom the sheet is about: null is someone new. */
export interface StaffSheetProps {
  member: StaffMember | null
  isLastManager: boolean
  onClose: () => void
}

/** The form of one member of staff; someone new also types a first passphrase, twice. */
export function StaffSheet({ member, isLastManager, onClose }: StaffSheetProps) {
  const { t } = useTranslation('staff')
  const { t: shared } = useTranslation('common')
  const { t: errors } = useTranslation('errors')
  const form = useId()
  const keeping = useStaffKeeping(member, onClose)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await keeping.save()
    focusFirstError(form)
  }

  return (
    <Sheet
      isOpen
      onClose={onClose}
      closeLabel={shared(($) => $.action.close)}
      title={
        member === null ? t(($) => $.add.title) : t(($) => $.change.title, { name: isolate(member.name) })
      }
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>{shared(($) => $.action.cancel)}</Button>
          <Button type="submit" form={form} variant="filled" isBusy={keeping.isBusy}>
            {member === null ? t(($) => $.add.act) : shared(($) => $.action.save)}
          </Button>
        </div>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
        <StaffFields
          words={keeping.words}
          onChange={keeping.setWords}
          nameError={keeping.nameError}
          isLastManager={isLastManager}
        />
        {member === null && (
          <NewPassphraseFields
            {...keeping.passphrase.fields}
            label={t(($) => $.add.first)}
            hint={t(($) => $.add.firstHint)}
          />
        )}
        {keeping.errorText !== '' && (
          <ErrorState title={errors(($) => $.title)}>{keeping.errorText}</ErrorState>
        )}
      </form>
    </Sheet>
  )
}

interface StaffFieldsProps {
  words: StaffWords
  onChange: (words: StaffWords) => void
  nameError: string | undefined
  isLastManager: boolean
}

function StaffFields({ words, onChange, nameError, isLastManager }: StaffFieldsProps) {
  const { t } = useTranslation('staff')
  const format = useFormat(useMe().timeZone)
  return (
    <>
      <TextField
        label={t(($) => $.field.name)}
        value={words.name}
        onChange={(name) => onChange({ ...words, name })}
        error={nameError}
        maxLength={120}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the sheet has just been opened to write in it
        autoFocus
        isRequired
      />
      <RadioGroup
        label={t(($) => $.field.role)}
        options={[
          {
            id: 'advisor',
            label: t(($) => $.role.advisor),
            description: t(($) => $.role.advisorHint),
          },
          {
            id: 'manager',
            label: t(($) => $.role.manager),
            description: t(($) => $.role.managerHint),
          },
        ]}
        value={words.role}
        onChange={(role) => onChange({ ...words, role })}
        description={isLastManager ? t(($) => $.retire.lastManager) : undefined}
        isDisabled={isLastManager}
      />
      <TagPicker
        label={t(($) => $.field.languages)}
        addLabel={t(($) => $.field.languagesAdd)}
        options={SPOKEN_LANGUAGES.map((id) => ({ id, label: format.languageName(id) }))}
        chosen={words.languages}
        textOf={format.languageName}
        onChange={(languages) => onChange({ ...words, languages })}
        removeLabel={(language) => t(($) => $.field.languagesRemove, { language })}
        noneLabel={t(($) => $.field.languagesEmpty)}
        openLabel={t(($) => $.field.showList)}
        emptyLabel={t(($) => $.field.noneFound)}
      />
    </>
  )
}

function useStaffKeeping(member: StaffMember | null, onClose: () => void) {
  const { t } = useTranslation('staff')
  const errorText = useErrorText()
  const me = useMe()
  const [words, setWords] = useState<StaffWords>(
    member === null
      ? { name: '', role: 'advisor', languages: [] }
      : { name: member.name, role: member.role, languages: member.languages },
  )
  const passphrase = useNewPassphrase([words.name, me.boutiqueName])
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const isNameMissing = words.name.trim() === ''

  async function save(): Promise<void> {
    setChecked(true)
    const isAccepted = member !== null || (await passphrase.accept())
    if (!isAccepted || isNameMissing || isBusy) return
    const facts = { ...words, name: words.name.trim() }
    const said = { name: isolate(facts.name) }
    setBusy(true)
    setFailure(null)
    try {
      if (member === null) await client.staff.add({ ...facts, passphrase: passphrase.passphrase })
      else await client.staff.update({ id: member.id, ...facts })
      showToast({ text: member === null ? t(($) => $.add.done, said) : t(($) => $.change.done, said) })
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return {
    words,
    setWords,
    passphrase,
    nameError: isChecked && isNameMissing ? t(($) => $.field.nameMissing) : undefined,
    isBusy,
    errorText: failure === null ? '' : errorText(failure),
    save,
  }
}
