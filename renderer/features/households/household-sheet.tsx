import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Household } from '../../../electron/ipc/households.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { Button } from '../../ui/button.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { HouseholdFields } from './household-fields.tsx'
import { factsOf, settleHousehold } from './household-words.ts'

interface HouseholdSheetProps {
  readonly household: Household
  readonly onClose: () => void
}

/** What a household shares, being changed for everybody of it; closing keeps the words. */
export function HouseholdSheet({ household, onClose }: HouseholdSheetProps) {
  const { t } = useTranslation('households')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const [begun] = useState({ ...factsOf(household), revision: household.revision })
  const draft = useDraft(`household:${household.id}`, begun)
  const restored = useRestoredWords(draft, () =>
    draft.startAfresh({ ...factsOf(household), revision: household.revision }),
  )
  const [state, setState] = useState({ isBusy: false, isTried: false, error: '' })
  const { revision, ...facts } = draft.value
  const isLabelMissing = state.isTried && facts.label.trim() === ''

  async function save(): Promise<void> {
    if (facts.label.trim() === '') {
      setState({ isBusy: false, isTried: true, error: '' })
      return
    }
    setState({ isBusy: true, isTried: true, error: '' })
    try {
      await client.households.update({ id: household.id, revision, ...settleHousehold(facts) })
      await draft.discard().catch(() => undefined)
      onClose()
    } catch (error) {
      setState({ isBusy: false, isTried: true, error: errorText(error) })
    }
  }

  return (
    <Sheet
      title={t(($) => $.sheet.titleChange)}
      isOpen
      onClose={onClose}
      closeLabel={common(($) => $.action.close)}
      footer={
        <>
          <output className="flex-1 text-14 text-veto">{state.error}</output>
          <Button onPress={onClose}>{common(($) => $.action.cancel)}</Button>
          <Button variant="filled" isBusy={state.isBusy} onPress={() => void save()}>
            {common(($) => $.action.save)}
          </Button>
        </>
      }
    >
      {restored && <RestoredWords {...restored} className="mb-3" />}
      {draft.isLooked && (
        <HouseholdFields
          facts={facts}
          isLabelMissing={isLabelMissing}
          onChange={(next) => draft.change({ ...next, revision })}
        />
      )}
    </Sheet>
  )
}
