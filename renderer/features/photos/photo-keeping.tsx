import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/section.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { usePhoto } from './use-photo.ts'

/** Where the photograph of a client is added, replaced and removed; nothing is shown in a house that keeps none. */
export function PhotoKeeping({ clientId }: { clientId: number }) {
  const { t } = useTranslation('photos')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const id = clientId as ClientId
  const kept = usePhoto(id).data
  const { choose, isChoosing } = useChoosing(id)
  const [isAsking, setAsking] = useState(false)
  if (!kept?.isAllowed) return null
  return (
    <Section title={t(($) => $.title)} className="max-w-prose pt-8">
      <p className="mb-2 text-14 text-ink-2">
        {kept.photo === null ? t(($) => $.none) : t(($) => $.kept, { day: format.dayOf(kept.photo.addedAt) })}
      </p>
      {!isReadOnly && (
        <div className="flex flex-wrap gap-2" data-photo-keeping>
          <Button size="small" isBusy={isChoosing} onPress={choose}>
            {kept.photo === null ? t(($) => $.action.add) : t(($) => $.action.replace)}
          </Button>
          {kept.photo !== null && (
            <Button size="small" variant="veto" onPress={() => setAsking(true)}>
              {t(($) => $.action.remove)}
            </Button>
          )}
        </div>
      )}
      {isAsking && <Removing clientId={id} onClose={() => setAsking(false)} />}
    </Section>
  )
}

function useChoosing(clientId: ClientId) {
  const { t } = useTranslation('photos')
  const refusalText = useRefusalText()
  const [isChoosing, setChoosing] = useState(false)
  function choose() {
    setChoosing(true)
    client.photos
      .choose({ clientId })
      .then(
        ({ chosen }) => {
          if (chosen) showToast({ text: t(($) => $.added) })
        },
        (error: unknown) => showToast({ text: refusalText(error) }),
      )
      .finally(() => setChoosing(false))
  }
  return { choose, isChoosing }
}

/** Gives the words for a file that cannot be somebody's photograph; anything else is told as ever. */
function useRefusalText(): (error: unknown) => string {
  const { t } = useTranslation('photos')
  const errorText = useErrorText()
  return (error) => {
    switch (error instanceof CallError ? error.code : '') {
      case 'file-too-large':
        return t(($) => $.refused.tooLarge)
      case 'file-unsafe':
        return t(($) => $.refused.tooWide)
      case 'format-unknown':
        return t(($) => $.refused.notAPicture)
      case 'file-damaged':
        return t(($) => $.refused.damaged)
      default:
        return errorText(error)
    }
  }
}

function Removing({ clientId, onClose }: { clientId: ClientId; onClose: () => void }) {
  const { t } = useTranslation('photos')
  const errorText = useErrorText()
  const [isBusy, setBusy] = useState(false)
  function remove() {
    setBusy(true)
    client.photos
      .remove({ clientId })
      .then(
        () => {
          showToast({ text: t(($) => $.removed) })
          focusWhenLost(() => document.querySelector<HTMLElement>('[data-photo-keeping] button'))
        },
        (error: unknown) => showToast({ text: errorText(error) }),
      )
      .finally(onClose)
  }
  return (
    <ConfirmDialog
      isOpen
      tone="veto"
      isBusy={isBusy}
      question={t(($) => $.ask.question)}
      consequence={t(($) => $.ask.consequence)}
      safeLabel={t(($) => $.ask.keep)}
      actLabel={t(($) => $.action.remove)}
      onAct={remove}
      onClose={onClose}
    />
  )
}
