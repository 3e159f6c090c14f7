import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'

/** Everything about one client, as the page and the form read it. */
export function useClient(id: ClientId | null) {
  return useQuery({
    queryKey: ['clients', 'page', id],
    queryFn: () => {
      if (id === null) throw new Error('a new client is not read')
      return client.clients.get({ id })
    },
    enabled: id !== null,
  })
}
