import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../electron/ipc/clients.ts'
import { client } from './client.ts'

/** Says that what a client has bought is kept from whoever looks, where it is; never whether anything was bought. */
export function PurchasesKept({ clientId: id }: { clientId: number }) {
  const { t } = useTranslation('discretion')
  const clientId = id as ClientId
  const { data } = useQuery({
    queryKey: ['discretion', 'purchases', clientId],
    queryFn: () => client.discretion.purchases({ clientId }),
  })
  if (data?.areKept !== true) return null
  return <p className="text-13 text-ink-3">{t(($) => $.purchases.kept)}</p>
}
