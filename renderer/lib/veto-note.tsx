import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../electron/ipc/clients.ts'
import type { VetoedOffer } from '../../electron/ipc/tastes.ts'
import { client } from './client.ts'
import { useVetoedWords } from './veto-words.tsx'

const NONE: readonly VetoedOffer[] = []

interface Offering {
  /** Whom it is for; of nobody in the book nothing is known. */
  readonly clientId: number | null
  /** Those who come along, linked to their page or as a name alone. */
  readonly companions: readonly { readonly name: string; readonly clientId: number | null }[]
  readonly said: readonly string[]
}

/** What is offered, or is to be ready, and breaks a veto of whoever it is for, as it is typed. */
export function useVetoedOffers({ clientId: id, companions, said }: Offering): readonly VetoedOffer[] {
  const clientId = id as ClientId | null
  const offers = said.map((text) => text.trim()).filter((text) => text !== '')
  const along = companions
    .filter(({ name }) => name.trim() !== '')
    .map((companion) => ({ name: companion.name.trim(), clientId: companion.clientId as ClientId | null }))
  const asked = { companions: along, offers: [...new Set(offers)] }
  const { data = NONE } = useQuery({
    queryKey: ['tastes', 'offers', clientId, asked],
    queryFn: () => (clientId === null ? [] : client.tastes.checkOffers({ clientId, ...asked })),
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

/** Says beneath a purpose, a gift or a thing to have ready which vetoes it breaks; it warns and forbids nothing. */
export function VetoNote({ offer, vetoed, lang }: VetoNoteProps) {
  const { t } = useTranslation('tastes')
  const tell = useVetoedWords()
  const broken = vetoed.filter(({ offered }) => offered === offer.trim())
  return (
    <div aria-live="polite" className="basis-full empty:hidden">
      {broken.length > 0 && (
        <ul aria-label={t(($) => $.veto.title)} className="text-13 text-veto">
          {broken.map((each) => (
            <li key={each.veto.tasteId}>{tell(each, lang)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
