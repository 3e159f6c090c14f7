import { useMe } from '../../lib/session.tsx'
import type { Client } from '../../../electron/ipc/clients.ts'
import { TextLink } from '../../ui/text-link.tsx'
import type { AskedPart } from './form-rows.tsx'

/** The way from a part of the page to the same part of the form; none where nothing can be changed. */
export function ChangePart({ client, part, label }: { client: Client; part: AskedPart; label: string }) {
  const { isReadOnly } = useMe()
  if (isReadOnly || client.binnedAt !== null) return null
  return <TextLink href={`/clients/${client.id}/edit?part=${part}`}>{label}</TextLink>
}
