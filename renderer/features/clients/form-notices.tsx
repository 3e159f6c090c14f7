import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import type { Draft } from '../../lib/drafts.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { OvertakenWords } from '../../ui/overtaken-words.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import type { FormWords } from './form-words.ts'

interface FormNoticesProps {
  readonly known: Client | null
  readonly begun: FormWords
  readonly draft: Draft<FormWords>
  readonly isSaving: boolean
  readonly onSaveOver: () => Promise<void>
}

/** What must be known before typing on: words that came back, and a client someone else changed meanwhile. */
export function FormNotices({ known, begun, draft, isSaving, onSaveOver }: FormNoticesProps) {
  const [isSavingOver, setSavingOver] = useState(false)
  const restored = useRestoredWords(draft, () => draft.startAfresh(begun))
  const saveOver = () => {
    setSavingOver(true)
    void onSaveOver().finally(() => setSavingOver(false))
  }
  // The version one has just saved arrives while the form still stands: nobody else has changed anything.
  const isStale = known !== null && known.revision !== draft.value.revision && (!isSaving || isSavingOver)
  if (isStale)
    return (
      <StaleNotice
        id={known.id}
        isBusy={isSavingOver}
        onTake={() => draft.startAfresh(begun)}
        onSaveOver={saveOver}
      />
    )
  return restored && <RestoredWords {...restored} className="mt-4" />
}

interface StaleNoticeProps {
  readonly id: number
  readonly isBusy: boolean
  readonly onTake: () => Promise<void>
  readonly onSaveOver: () => void
}

function StaleNotice({ id, isBusy, onTake, onSaveOver }: StaleNoticeProps) {
  const { t } = useTranslation('clients')
  return (
    <OvertakenWords
      look={{ href: `/clients/${id}`, label: t(($) => $.form.draft.staleLook) }}
      takeLabel={t(($) => $.form.draft.staleTake)}
      onTake={() => void onTake()}
      saveLabel={t(($) => $.form.draft.staleSave)}
      onSaveOver={onSaveOver}
      isBusy={isBusy}
    >
      {t(($) => $.form.draft.stale)}
    </OvertakenWords>
  )
}
