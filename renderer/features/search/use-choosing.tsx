import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { Name } from '../../ui/name.tsx'
import type { PaletteChoice } from '../../ui/palette-keys.ts'
import { showToast } from '../../ui/toast-region.tsx'
import type { PaletteAction } from './palette-actions.ts'
import type { Choice } from './palette-groups.tsx'

interface Doors {
  readonly onClose: () => void
  readonly onCommand: (command: Extract<PaletteAction['does'], { command: unknown }>['command']) => void
}

/** Does what was chosen: opens a page, the brief of the next visit or the capture box, or runs an action. */
export function useChoosing({ onClose, onCommand }: Doors) {
  const { t } = useTranslation('search')
  const errorText = useErrorText()
  const navigate = useNavigate()

  async function openBrief(id: ClientId, name: PersonName): Promise<void> {
    const { nextVisit } = await client.clients.get({ id })
    if (nextVisit) {
      await navigate({ to: `/appointments/${nextVisit.appointmentId}/brief` })
      return
    }
    showToast({
      text: fillSlots(
        t(($) => $.noBrief, { name: slot('name') }),
        { name: <Name text={name.text} lang={name.lang} size="inline" /> },
      ),
    })
    await navigate({ to: `/clients/${id}` })
  }

  return async (choice: Choice, how: PaletteChoice): Promise<void> => {
    if (choice.kind === 'action') {
      if (how !== 'open') return
      onClose()
      if ('command' in choice.action.does) onCommand(choice.action.does.command)
      else await navigate(choice.action.does)
      return
    }
    const id = choice.kind === 'client' ? choice.person.id : choice.clientId
    const name = choice.kind === 'client' ? choice.person.name : choice.name
    onClose()
    if (how === 'note') await navigate({ to: `/clients/${id}`, search: { capture: '1' } })
    else if (how === 'open') await navigate(choice.kind === 'words' ? choice.at : { to: `/clients/${id}` })
    else if (choice.kind === 'words' && choice.brief) await navigate(choice.brief)
    else await openBrief(id, name).catch((error: unknown) => showToast({ text: errorText(error) }))
  }
}
