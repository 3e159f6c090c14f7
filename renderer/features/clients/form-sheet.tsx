import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientDraft } from '../../../electron/ipc/clients.ts'
import { type Draft, useDraft } from '../../lib/drafts.ts'
import { takeKeys } from '../../lib/early-keys.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import { meansLeave } from '../../lib/leave-key.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { ClientName } from './client-name.tsx'
import { useAskedPart } from './form-rows.tsx'
import { FormNotices } from './form-notices.tsx'
import { DiscretionPart, HomePart, HousePart } from './form-parts.tsx'
import { AddressesPart } from './form-addresses.tsx'
import { ExtrasPart, TagsPart } from './form-lists.tsx'
import { AddressAsPart } from './form-address-as.tsx'
import { ContactPart } from './form-contact.tsx'
import { CustomsPart } from './form-customs.tsx'
import { GiftsPart } from './form-gifts.tsx'
import { LanguagesPart } from './form-languages.tsx'
import { NamesPart } from './form-names.tsx'
import { OccasionsPart } from './form-occasions.tsx'
import { RelationsPart } from './form-relations.tsx'
import { SizesPart } from './form-sizes.tsx'
import { QuietPart, StaysPart } from './form-stays.tsx'
import { SimilarClients } from './similar-clients.tsx'
import { fillWords, type FormWords } from './form-words.ts'
import { useSaving } from './use-saving.tsx'

interface FormSheetProps {
  readonly known: Client | null
  readonly begun: FormWords
  readonly part: string
}

/** The form itself, over a draft that survives leaving, locking and crashing. */
export function FormSheet({ known, begun, part }: FormSheetProps) {
  const draft = useDraft(known === null ? 'client:new' : `client:${known.id}`, begun)
  if (!draft.isLooked) return null
  return <Sheet {...{ known, begun, part }} draft={{ ...draft, value: fillWords(draft.value) }} />
}

function Sheet({ known, begun, part: asked, draft }: FormSheetProps & { draft: Draft<FormWords> }) {
  const { t } = useTranslation('clients')
  const { isReadOnly } = useMe()
  const navigate = useNavigate()
  const [isTouched, setTouched] = useState(false)
  const saving = useSaving(known, draft)
  const form = useRef<HTMLFormElement>(null)
  const isNew = known === null
  useAskedPart(asked)
  useEffect(() => {
    if (!isNew) return undefined
    const find = (place: string) => form.current?.querySelector<HTMLElement>(place)
    return takeKeys(
      () =>
        // Words kept of somebody else come before the name: whoever is being added is one Enter away.
        find('[data-kept="other"] button') ?? find('[data-names] input:focus') ?? find('[data-names] input'),
    )
  }, [isNew])
  const words = draft.value.client
  const change = (part: Partial<ClientDraft>) => {
    setTouched(true)
    saving.forgetError()
    draft.change({ ...draft.value, client: { ...words, ...part } })
  }
  const part = { words, change }

  function leave() {
    if (isTouched) showToast({ text: t(($) => $.form.draft.kept) })
    void navigate({ to: known === null ? '/clients' : `/clients/${known.id}` })
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented
    if (isSave && !isReadOnly) {
      event.preventDefault()
      void saving.save()
    } else if (meansLeave(event)) {
      leave()
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form: save and leave
    <form
      ref={form}
      className="flex min-h-full flex-col pt-8"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <div className="@container max-w-[60rem] flex-1 px-10">
        <FormHead known={known} />
        <FormNotices
          known={known}
          begun={begun}
          draft={draft}
          isSaving={saving.isBusy}
          onSaveOver={saving.saveOver}
        />
        <div className="pt-5">
          <NamesPart {...part} error={saving.identityError}>
            <SimilarClients words={words} exceptId={known?.id ?? null} />
          </NamesPart>
          <AddressAsPart {...part} />
          <LanguagesPart {...part} />
          <ContactPart {...part} />
          <HomePart {...part} />
          <AddressesPart {...part} />
          <StaysPart {...part} />
          <QuietPart {...part} />
          <RelationsPart {...part} />
          <OccasionsPart {...part} />
          <GiftsPart {...part} clientId={known?.id ?? null} />
          <SizesPart {...part} />
          <CustomsPart {...part} />
          <HousePart {...part} />
          <TagsPart {...part} />
          <ExtrasPart {...part} />
          <DiscretionPart {...part} />
        </div>
      </div>
      <FormFoot
        isNew={known === null}
        error={saving.error}
        isBusy={saving.isBusy}
        onSave={saving.save}
        onLeave={leave}
      />
    </form>
  )
}

function FormHead({ known }: { known: Client | null }) {
  const { t } = useTranslation('clients')
  return (
    <PageHeader
      title={
        known === null
          ? t(($) => $.form.title)
          : fillSlots(
              t(($) => $.form.titleEdit, { name: slot('name') }),
              { name: <ClientName name={known.name} /> },
            )
      }
      lead={known === null ? t(($) => $.form.lead) : t(($) => $.form.leadEdit)}
    />
  )
}

interface FormFootProps {
  readonly isNew: boolean
  readonly error: string
  readonly isBusy: boolean
  readonly onSave: () => Promise<void>
  readonly onLeave: () => void
}

function FormFoot({ isNew, error, isBusy, onSave, onLeave }: FormFootProps) {
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  const { isReadOnly } = useMe()
  return (
    <div className="sticky bottom-0 z-10 border-t border-rule bg-paper px-10 py-3">
      {error !== '' && (
        <p role="alert" className="mb-2 text-14 text-veto">
          {error}
        </p>
      )}
      <div className="flex max-w-[55rem] flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-40 flex-1 text-13 text-ink-3">
          {t(($) => $.form.saveHint, { keys: shortcutText('Enter') })}
        </span>
        <Button onPress={onLeave}>{common(($) => $.action.close)}</Button>
        <Button variant="filled" isDisabled={isReadOnly} isBusy={isBusy} onPress={() => void onSave()}>
          {isNew ? t(($) => $.form.saveNew) : t(($) => $.form.save)}
        </Button>
      </div>
    </div>
  )
}
