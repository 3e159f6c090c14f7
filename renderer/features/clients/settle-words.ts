import type { ContactWay, Size } from '../../../electron/ipc/client-parts.ts'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import { namesSomeone } from '../../../locales/names/client-forms.ts'
import { client } from '../../lib/client.ts'
import { keptOf, readSaid } from './read-said-size.ts'
import { CALLED, isSaid, isWholeQuiet, isWholeStay } from './form-words.ts'

/**
 * The form as it is saved: rows nobody filled are left out, numbers and sizes are read where they can be, by the customs of
 * the client's country or else of `home`, the boutique's.
 */
export async function settleWords(typed: ClientDraft, home: string): Promise<ClientDraft> {
  const { country } = typed
  return {
    ...typed,
    names: typed.names.filter(namesSomeone),
    contactWays: await Promise.all(
      typed.contactWays.filter((way) => isSaid(way.value)).map((way) => readWay(way, country)),
    ),
    addresses: typed.addresses.filter((address) => isSaid(Object.values(address).join(''))),
    occasions: typed.occasions.filter(
      ({ statedAs, label, monthCode }) => isSaid(statedAs + label) || monthCode !== null,
    ),
    gifts: typed.gifts.filter((gift) => isSaid(gift.what)),
    sizes: typed.sizes.filter((size) => isSaid(size.asSaid)).map((size) => measure(size, country || home)),
    relations: typed.relations.filter((relation) => isSaid(relation.name)),
    customs: typed.customs.filter((custom) => isSaid(custom.value)),
    stays: typed.stays.filter(isWholeStay),
    quietPeriods: typed.quietPeriods.filter(isWholeQuiet),
    extras: typed.extras.filter((extra) => isSaid(extra.label)),
  }
}

async function readWay(way: ContactWay, country: string): Promise<ContactWay> {
  if (!CALLED.has(way.kind) || way.e164 !== '') return way
  const read = await client.clients.readTyped({ kind: 'phone', text: way.value, country })
  return { ...way, e164: (read.kind === 'phone' && read.e164) || '' }
}

/** A size that came without its millimetres, from an import or an earlier version, gets them. */
function measure(size: Size, country: string): Size {
  if (size.mm !== null) return size
  return { ...size, ...keptOf(readSaid(size, country, size.system), size.system) }
}
