import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boutique } from '../../../electron/ipc/boutique.ts'
import { client } from '../../lib/client.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { Section } from '../../ui/section.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { gapsIn, type HouseFacts, settledFacts } from './house-facts.ts'
import { HouseFields } from './house-fields.tsx'

const SHORTEST_IDLE = 1
const LONGEST_IDLE = 120

interface HouseWords {
  facts: HouseFacts
  lockAfterMinutes: number | null
}

function wordsOf(boutique: Boutique): HouseWords {
  const { name, address, country, currency, timeZone, houseLanguages, lockAfterMinutes } = boutique
  return { facts: { name, address, country, currency, timeZone, houseLanguages }, lockAfterMinutes }
}

/** The form of the boutique's facts and of the minutes after which the book closes; unsaved words survive the lock. */
export function HouseForm({ boutique }: { boutique: Boutique }) {
  const { t } = useTranslation('boutique')
  const { t: errors } = useTranslation('errors')
  const { t: shared } = useTranslation('common')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const draft = useDraft('boutique', wordsOf(boutique))
  const saving = useSaving(draft.value, draft.startAfresh)
  if (!draft.isLooked) return null
  const { facts, lockAfterMinutes } = draft.value

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await saving.save()
    focusFirstError(form)
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-10">
      {me.isReadOnly && <p className="text-wait">{t(($) => $.settings.readOnly)}</p>}
      {draft.restoredAt !== null && (
        <RestoredWords
          discardLabel={shared(($) => $.draft.discard)}
          onDiscard={() => void draft.startAfresh(wordsOf(boutique))}
        >
          {shared(($) => $.draft.restored, { when: format.moment(draft.restoredAt) })}
        </RestoredWords>
      )}
      <Section title={t(($) => $.settings.facts.title)}>
        <div className="mt-3">
          <HouseFields
            facts={facts}
            onChange={(next) => draft.change({ ...draft.value, facts: next })}
            gaps={saving.isChecked ? gapsIn(facts) : []}
            isDisabled={me.isReadOnly}
          />
        </div>
      </Section>
      <Section title={t(($) => $.settings.closing.title)}>
        <NumberField
          className="mt-3 max-w-72"
          label={t(($) => $.settings.closing.after)}
          value={lockAfterMinutes}
          onChange={(minutes) => draft.change({ ...draft.value, lockAfterMinutes: minutes })}
          minValue={SHORTEST_IDLE}
          maxValue={LONGEST_IDLE}
          description={t(($) => $.settings.closing.hint)}
          error={
            saving.isChecked && lockAfterMinutes === null ? t(($) => $.settings.closing.missing) : undefined
          }
          incrementLabel={t(($) => $.settings.closing.more)}
          decrementLabel={t(($) => $.settings.closing.less)}
          isDisabled={me.isReadOnly}
          isRequired
        />
      </Section>
      {saving.errorText !== '' && <ErrorState title={errors(($) => $.title)}>{saving.errorText}</ErrorState>}
      <div>
        <Button type="submit" variant="filled" isBusy={saving.isBusy} isDisabled={me.isReadOnly}>
          {t(($) => $.settings.save)}
        </Button>
      </div>
    </form>
  )
}

function useSaving({ facts, lockAfterMinutes }: HouseWords, settle: (words: HouseWords) => Promise<void>) {
  const { t } = useTranslation('boutique')
  const errorText = useErrorText()
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function save(): Promise<void> {
    setChecked(true)
    const settled = settledFacts(facts)
    if (settled === null || lockAfterMinutes === null || isBusy) return
    setBusy(true)
    setFailure(null)
    try {
      await client.boutique.update({ ...settled, lockAfterMinutes })
      await settle({ facts: settled, lockAfterMinutes })
      setChecked(false)
      showToast({ text: t(($) => $.settings.saved) })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return { isChecked, isBusy, errorText: failure === null ? '' : errorText(failure), save }
}
