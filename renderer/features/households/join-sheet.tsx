import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientId } from '../../../electron/ipc/clients.ts'
import type { HouseholdId } from '../../../electron/ipc/households.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { createTelling } from '../../ui/telling.ts'
import { HouseholdFields } from './household-fields.tsx'
import { HouseholdFinder } from './household-finder.tsx'
import { beginHousehold, settleHousehold } from './household-words.ts'

/** Whose home it is to be: one that stands in the book, or a new one with somebody, or alone. */
type Chosen =
  | { readonly kind: 'household'; readonly id: HouseholdId; readonly label: string }
  | { readonly kind: 'person'; readonly id: ClientId; readonly name: PersonName }
  | null

/** Lets a client share a household: the one of somebody they live with, or a new one. Closing keeps the words. */
export function JoinSheet({ page, onClose }: { page: Client; onClose: () => void }) {
  const { t } = useTranslation('households')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const { offerUndo } = createTelling(useTellingWords())
  const [begun] = useState(() => beginHousehold(page))
  const draft = useDraft(`household:new-${page.id}`, begun)
  const restored = useRestoredWords(draft, () => draft.startAfresh(begun))
  const [chosen, setChosen] = useState<Chosen>(null)
  const [state, setState] = useState({ isBusy: false, isTried: false, error: '' })
  const facts = draft.value
  const isJoining = chosen?.kind === 'household'
  const tellError = (error: unknown) => setState({ isBusy: false, isTried: true, error: errorText(error) })

  function choosePerson(id: ClientId): void {
    choosePage(id).then(setChosen, tellError)
  }

  async function create(): Promise<() => Promise<unknown>> {
    const clientIds = chosen?.kind === 'person' ? [page.id, chosen.id] : [page.id]
    const { id } = await client.households.create({ ...settleHousehold(facts), clientIds })
    await draft.discard().catch(() => undefined)
    return () => client.households.takeBack({ id })
  }

  async function save(): Promise<void> {
    if (!isJoining && facts.label.trim() === '') {
      setState({ isBusy: false, isTried: true, error: '' })
      return
    }
    setState({ isBusy: true, isTried: true, error: '' })
    try {
      const undo = isJoining ? await join(page, chosen.id) : await create()
      onClose()
      offerUndo(
        t(($) => $.home.joined),
        undo,
      )
    } catch (error) {
      tellError(error)
    }
  }

  return (
    <Sheet
      title={t(($) => $.sheet.titleJoin)}
      isOpen
      onClose={onClose}
      closeLabel={common(($) => $.action.close)}
      footer={
        <>
          <output className="flex-1 text-14 text-veto">{state.error}</output>
          <Button onPress={onClose}>{common(($) => $.action.cancel)}</Button>
          <Button variant="filled" isBusy={state.isBusy} onPress={() => void save()}>
            {isJoining ? t(($) => $.sheet.join) : t(($) => $.sheet.create)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <HouseholdFinder
          exceptId={page.id}
          onHousehold={(id, label) => setChosen({ kind: 'household', id, label })}
          onPerson={choosePerson}
          onNothing={() => setChosen(null)}
        />
        {chosen?.kind === 'household' && <p className="font-serif text-18">{chosen.label}</p>}
        {chosen?.kind === 'person' && (
          <p>
            {fillSlots(
              t(($) => $.sheet.with, { name: slot('name') }),
              { name: <Name text={chosen.name.text} lang={chosen.name.lang} /> },
            )}
          </p>
        )}
        {!isJoining && restored && <RestoredWords {...restored} />}
        {!isJoining && draft.isLooked && (
          <HouseholdFields
            facts={facts}
            isLabelMissing={state.isTried && facts.label.trim() === ''}
            onChange={draft.change}
          />
        )}
      </div>
    </Sheet>
  )
}

/** Joins a household; answers the way back to where they lived before. */
async function join({ id, householdId }: Client, joinedId: HouseholdId): Promise<() => Promise<unknown>> {
  await client.households.join({ clientId: id, householdId: joinedId })
  return () => client.households.join({ clientId: id, householdId })
}

/** Somebody's household where they have one, else the person, with whom a new one is made. */
async function choosePage(id: ClientId): Promise<Chosen> {
  const { householdId, name } = await client.clients.get({ id })
  if (householdId === null) return { kind: 'person', id, name }
  const household = await client.households.get({ id: householdId })
  return { kind: 'household', id: household.id, label: household.label }
}
