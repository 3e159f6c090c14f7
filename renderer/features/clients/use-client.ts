import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'

/** Everything about one client, as the page and the form read it. */
export function useClient(id: ClientId) {
  return useQuery({ queryKey: ['clients', 'page', id], queryFn: () => client.clients.get({ id }) })
}
