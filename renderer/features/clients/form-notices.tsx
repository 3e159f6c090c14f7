import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import type { Draft } from '../../lib/drafts.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { isolate } from '../../lib/isolate.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { OvertakenWords } from '../../ui/overtaken-words.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { askedName, type FormWords } from './form-words.ts'

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
  const restored = useRestoredWords(draft, () => {
    focusWhenLost(() => document.querySelector<HTMLElement>('[data-names] input'))
    return draft.startAfresh(begun)
  })
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
  return (
    restored && <KeptWords restored={restored} asked={known === null ? askedName(begun, draft.value) : ''} />
  )
}

type Restored = NonNullable<ReturnType<typeof useRestoredWords>>

/** Words kept of somebody else never pass for whoever was asked to be added: their name is one key away. */
function KeptWords({ restored, asked }: { restored: Restored; asked: string }) {
  const { t } = useTranslation('clients')
  const isOther = asked !== ''
  return (
    <div data-kept={isOther ? 'other' : 'same'} className="mt-4">
      <RestoredWords
        {...restored}
        {...(isOther && { discardLabel: t(($) => $.form.draft.instead, { name: isolate(asked) }) })}
      />
    </div>
  )
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
