import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boutique } from '../../../electron/ipc/boutique.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { gapsIn, type HouseFacts, settledFacts } from './house-facts.ts'
import { HouseFields } from './house-fields.tsx'

const SHORTEST_IDLE = 1
const LONGEST_IDLE = 120
const FEWEST_MONTHS = 1
const MOST_MONTHS = 120

interface HouseWords {
  facts: HouseFacts
  lockAfterMinutes: number | null
  confirmAfterMonths: number | null
  allowsPhotos: boolean
}

function wordsOf(boutique: Boutique): HouseWords {
  const { name, address, country, currency, timeZone, houseLanguages } = boutique
  const { lockAfterMinutes, confirmAfterMonths, allowsPhotos } = boutique
  const facts = { name, address, country, currency, timeZone, houseLanguages }
  return { facts, lockAfterMinutes, confirmAfterMonths, allowsPhotos }
}

/** The form of the boutique's facts and of how its book is kept; unsaved words survive the lock. */
export function HouseForm({ boutique }: { boutique: Boutique }) {
  const { t } = useTranslation('boutique')
  const { t: errors } = useTranslation('errors')
  const me = useMe()
  const draft = useDraft('boutique:house', wordsOf(boutique))
  const restored = useRestoredWords(draft, () => draft.startAfresh(wordsOf(boutique)))
  const saving = useSaving(draft.value, draft.startAfresh)
  if (!draft.isLooked) return null
  const { facts } = draft.value

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await saving.save()
    focusFirstError(form)
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-10">
      {me.isReadOnly && <p className="text-wait">{t(($) => $.settings.readOnly)}</p>}
      {restored && <RestoredWords {...restored} />}
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
      <KeepingFields
        words={draft.value}
        onChange={draft.change}
        isChecked={saving.isChecked}
        isDisabled={me.isReadOnly}
      />
      {saving.errorText !== '' && <ErrorState title={errors(($) => $.title)}>{saving.errorText}</ErrorState>}
      <div>
        <Button type="submit" variant="filled" isBusy={saving.isBusy} isDisabled={me.isReadOnly}>
          {t(($) => $.settings.save)}
        </Button>
      </div>
    </form>
  )
}

interface KeepingFieldsProps {
  words: HouseWords
  onChange: (words: HouseWords) => void
  isChecked: boolean
  isDisabled: boolean
}

/** How the book is kept: when it closes by itself, when an observation is asked again, and whether it holds faces. */
function KeepingFields({ words, onChange, isChecked, isDisabled }: KeepingFieldsProps) {
  const { t } = useTranslation('boutique')
  const { lockAfterMinutes, confirmAfterMonths, allowsPhotos } = words
  return (
    <>
      <Section title={t(($) => $.settings.closing.title)}>
        <NumberField
          className="mt-3 max-w-72"
          label={t(($) => $.settings.closing.after)}
          value={lockAfterMinutes}
          onChange={(minutes) => onChange({ ...words, lockAfterMinutes: minutes })}
          minValue={SHORTEST_IDLE}
          maxValue={LONGEST_IDLE}
          description={t(($) => $.settings.closing.hint)}
          error={isChecked && lockAfterMinutes === null ? t(($) => $.settings.closing.missing) : undefined}
          incrementLabel={t(($) => $.settings.closing.more)}
          decrementLabel={t(($) => $.settings.closing.less)}
          isDisabled={isDisabled}
          isRequired
        />
      </Section>
      <Section title={t(($) => $.settings.knowing.title)}>
        <NumberField
          className="mt-3 max-w-72"
          label={t(($) => $.settings.knowing.after)}
          value={confirmAfterMonths}
          onChange={(months) => onChange({ ...words, confirmAfterMonths: months })}
          minValue={FEWEST_MONTHS}
          maxValue={MOST_MONTHS}
          description={t(($) => $.settings.knowing.hint)}
          error={isChecked && confirmAfterMonths === null ? t(($) => $.settings.knowing.missing) : undefined}
          incrementLabel={t(($) => $.settings.knowing.more)}
          decrementLabel={t(($) => $.settings.knowing.less)}
          isDisabled={isDisabled}
          isRequired
        />
        <Switch
          className="mt-5"
          isSelected={allowsPhotos}
          onChange={(allows) => onChange({ ...words, allowsPhotos: allows })}
          description={t(($) => $.settings.knowing.photosHint)}
          isDisabled={isDisabled}
        >
          {t(($) => $.settings.knowing.photos)}
        </Switch>
      </Section>
    </>
  )
}

function useSaving(words: HouseWords, settle: (words: HouseWords) => Promise<void>) {
  const { t } = useTranslation('boutique')
  const errorText = useErrorText()
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function save(): Promise<void> {
    setChecked(true)
    const { lockAfterMinutes, confirmAfterMonths, allowsPhotos } = words
    const settled = settledFacts(words.facts)
    if (settled === null || lockAfterMinutes === null || confirmAfterMonths === null || isBusy) return
    setBusy(true)
    setFailure(null)
    try {
      const kept = { lockAfterMinutes, confirmAfterMonths, allowsPhotos }
      await client.boutique.update({ ...settled, ...kept })
      await settle({ facts: settled, ...kept })
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
