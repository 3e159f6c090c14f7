import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { client } from '../../lib/client.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { createTelling } from '../../ui/telling.ts'
import { showToast } from '../../ui/toast-region.tsx'
import { ClientName } from './client-name.tsx'

/** A client who can be moved to the bin and brought back. */
export interface Binnable {
  readonly id: ClientId
  readonly name: PersonName
}

/** Moves clients to the bin and back; both say so, and each can be undone where the other would do it. */
export function useBinning() {
  const { t } = useTranslation('clients')
  const { tellError, offerUndo } = createTelling(useTellingWords())

  function restore({ id, name }: Binnable): Promise<void> {
    return client.clients.restore({ ids: [id] }).then(() => {
      showToast({
        text: fillSlots(
          t(($) => $.bin.restored, { name: slot('name') }),
          { name: <ClientName name={name} /> },
        ),
      })
    }, tellError)
  }

  function bin({ id, name }: Binnable): Promise<void> {
    return client.clients.bin({ ids: [id] }).then(() => {
      offerUndo(
        fillSlots(
          t(($) => $.binned, { name: slot('name') }),
          { name: <ClientName name={name} /> },
        ),
        () => client.clients.restore({ ids: [id] }),
      )
    }, tellError)
  }

  return { bin, restore }
}
