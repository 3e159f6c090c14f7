import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Salon } from '../../../electron/ipc/boutique.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { createTelling } from '../../ui/telling.ts'
import { TextField } from '../../ui/text-field.tsx'

const LONGEST_NAME = 80

/** The salons of the boutique: add, rename, close to new visits, open again. */
export function SalonList({ salons }: { salons: readonly Salon[] }) {
  const { t } = useTranslation('boutique')
  const { isReadOnly } = useMe()
  const [renaming, setRenaming] = useState<Salon['id'] | null>(null)
  const endRenaming = () => {
    setRenaming(null)
    focusWhenLost(() => document.querySelector<HTMLElement>(`[data-salon="${renaming}"] button`))
  }
  return (
    <Section title={t(($) => $.salons.title)}>
      {salons.length === 0 ? (
        <EmptyState className="my-3" title={t(($) => $.salons.emptyTitle)}>
          {t(($) => $.salons.emptyText)}
        </EmptyState>
      ) : (
        <>
          <p className="mb-3 text-ink-2">{t(($) => $.salons.lead)}</p>
          <ul className="mb-4 border-t border-rule">
            {salons.map((salon) =>
              salon.id === renaming ? (
                <SalonNameRow key={salon.id} salon={salon} onDone={endRenaming} />
              ) : (
                <SalonRow
                  key={salon.id}
                  salon={salon}
                  isDisabled={isReadOnly}
                  onRename={() => setRenaming(salon.id)}
                />
              ),
            )}
          </ul>
        </>
      )}
      {!isReadOnly && <NewSalon />}
    </Section>
  )
}

interface SalonRowProps {
  salon: Salon
  isDisabled: boolean
  onRename: () => void
}

function SalonRow({ salon, isDisabled, onRename }: SalonRowProps) {
  const { t } = useTranslation('boutique')
  const words = { salon: isolate(salon.name) }
  const { tellError, offerUndo } = createTelling(useTellingWords())
  async function setClosed(closed: boolean) {
    const { id, ...was } = salon
    const now = { ...was, closed }
    try {
      await client.boutique.changeSalon({ id, ...now, was })
      offerUndo(
        closed ? t(($) => $.salons.closedToast, words) : t(($) => $.salons.reopenedToast, words),
        () => client.boutique.changeSalon({ id, ...was, was: now }),
      )
    } catch (error) {
      tellError(error)
    }
  }

  return (
    <li
      data-salon={salon.id}
      className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-1"
    >
      <span className="flex min-w-0 grow items-center gap-2">
        <bdi className={salon.closed ? 'text-ink-3' : ''}>{salon.name}</bdi>
        {salon.closed && <Chip>{t(($) => $.salons.closed)}</Chip>}
      </span>
      <Button
        variant="text"
        size="small"
        isDisabled={isDisabled}
        aria-label={t(($) => $.salons.renameLabel, words)}
        onPress={onRename}
      >
        {t(($) => $.salons.rename)}
      </Button>
      <div className="flex min-w-28 justify-end">
        <Button
          variant="text"
          size="small"
          isDisabled={isDisabled}
          aria-label={
            salon.closed ? t(($) => $.salons.reopenLabel, words) : t(($) => $.salons.closeLabel, words)
          }
          onPress={() => void setClosed(!salon.closed)}
        >
          {salon.closed ? t(($) => $.salons.reopen) : t(($) => $.salons.close)}
        </Button>
      </div>
    </li>
  )
}

function SalonNameRow({ salon, onDone }: { salon: Salon; onDone: () => void }) {
  const { t } = useTranslation('common')
  // The salon as it was when its name became a field: what the list shows may be another by now.
  const [{ id, ...was }] = useState(salon)
  return (
    <li className="border-b border-rule py-2">
      <SalonName
        initial={was.name}
        actLabel={t(($) => $.action.save)}
        onSave={async (name) => {
          await client.boutique.changeSalon({ id, ...was, name, was })
          onDone()
        }}
        onCancel={onDone}
      />
    </li>
  )
}

function NewSalon() {
  const { t } = useTranslation('boutique')
  return (
    <SalonName
      initial=""
      actLabel={t(($) => $.salons.add)}
      onSave={async (name) => {
        await client.boutique.addSalon({ name })
      }}
    />
  )
}

interface SalonNameProps {
  initial: string
  actLabel: string
  onSave: (name: string) => Promise<void>
  onCancel?: () => void
}

function SalonName({ initial, actLabel, onSave, onCancel }: SalonNameProps) {
  const { t } = useTranslation('boutique')
  const { t: shared } = useTranslation('common')
  const errorText = useErrorText()
  const [name, setName] = useState(initial)
  const [error, setError] = useState('')

  async function save() {
    if (name.trim() === '') return setError(t(($) => $.salons.nameMissing))
    try {
      await onSave(name.trim())
      setName(initial)
    } catch (failure) {
      setError(errorText(failure))
    }
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await save()
    focusFirstError(form)
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-2">
      <TextField
        className="min-w-48 grow"
        label={t(($) => $.salons.name)}
        value={name}
        onChange={(value) => {
          setName(value)
          setError('')
        }}
        error={error}
        maxLength={LONGEST_NAME}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the row has just become a field at the person's wish
        autoFocus={onCancel !== undefined}
      />
      {onCancel && <Button onPress={onCancel}>{shared(($) => $.action.cancel)}</Button>}
      <Button type="submit">{actLabel}</Button>
    </form>
  )
}
