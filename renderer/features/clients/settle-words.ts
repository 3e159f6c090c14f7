import type { ClientDraft, ContactWay, Occasion } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { CALLED, isSaid, namesSomeone } from './form-words.ts'

/** The form as it is saved: rows nobody filled are left out, numbers and days are read where they can be. */
export async function settleWords(typed: ClientDraft): Promise<ClientDraft> {
  const { country } = typed
  return {
    ...typed,
    names: typed.names.filter(namesSomeone),
    contactWays: await Promise.all(
      typed.contactWays.filter((way) => isSaid(way.value)).map((way) => readWay(way, country)),
    ),
    addresses: typed.addresses.filter((address) => isSaid(Object.values(address).join(''))),
    occasions: await Promise.all(
      typed.occasions
        .filter((occasion) => isSaid(occasion.statedAs + occasion.label) || occasion.monthCode !== null)
        .map((occasion) => readOccasion(occasion, country)),
    ),
    sizes: typed.sizes.filter((size) => isSaid(size.asSaid)),
    relations: typed.relations.filter((relation) => isSaid(relation.name)),
    extras: typed.extras.filter((extra) => isSaid(extra.label)),
  }
}

async function readWay(way: ContactWay, country: string): Promise<ContactWay> {
  if (!CALLED.has(way.kind) || way.e164 !== '') return way
  const read = await client.clients.readTyped({ kind: 'phone', text: way.value, country })
  return { ...way, e164: (read.kind === 'phone' && read.e164) || '' }
}

async function readOccasion(occasion: Occasion, country: string): Promise<Occasion> {
  const isRead = occasion.year !== null || occasion.monthCode !== null
  if (isRead || !isSaid(occasion.statedAs)) return occasion
  const read = await client.clients.readTyped({ kind: 'date', text: occasion.statedAs, country })
  return read.kind === 'date' && read.date !== null ? { ...occasion, ...read.date } : occasion
}
