import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { VetoedOffer } from '../../../electron/ipc/tastes.ts'
import { client } from '../../lib/client.ts'
import { useVetoWords } from '../../lib/veto-words.tsx'
import type { FormValue } from './form-value.ts'

const NONE: readonly VetoedOffer[] = []

/** What a visit is for or is to have ready and must never be offered to whoever comes, as it is typed. */
export function useVetoedOffers({ client: guest, purpose, preparations }: FormValue): readonly VetoedOffer[] {
  const clientId = (guest?.id ?? null) as ClientId | null
  const said = [purpose, ...preparations.map(({ text }) => text)]
  const offers = said.map((text) => text.trim()).filter((text) => text !== '')
  const { data = NONE } = useQuery({
    queryKey: ['tastes', 'offers', clientId, offers],
    queryFn: () => (clientId === null ? [] : client.tastes.checkOffers({ clientId, offers })),
    enabled: clientId !== null && offers.length > 0,
    placeholderData: keepPreviousData,
  })
  return clientId === null ? NONE : data
}

interface VetoNoteProps {
  readonly offer: string
  readonly vetoed: readonly VetoedOffer[]
  readonly lang: string
}

/** Says beneath a purpose or a thing to have ready which vetoes it breaks; it warns and forbids nothing. */
export function VetoNote({ offer, vetoed, lang }: VetoNoteProps) {
  const { t } = useTranslation('tastes')
  const tell = useVetoWords()
  const broken = vetoed.filter(({ offered }) => offered === offer.trim())
  return (
    <div aria-live="polite" className="basis-full empty:hidden">
      {broken.length > 0 && (
        <ul aria-label={t(($) => $.veto.title)} className="text-13 text-veto">
          {broken.map(({ veto }) => (
            <li key={veto.tasteId}>{tell(veto, lang)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
