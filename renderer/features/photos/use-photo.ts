import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'

/** Whether the house keeps photographs of people, and the one of a client. */
export function usePhoto(clientId: ClientId) {
  return useQuery({
    queryKey: ['photos', clientId],
    queryFn: () => client.photos.get({ clientId }),
  })
}

/** Where a client's picture is drawn from, beside the page in our own origin; `addedAt` tells it from the one before. */
export function pictureUrl(clientId: ClientId, addedAt: number): string {
  return `photo/${clientId}?v=${addedAt}`
}
