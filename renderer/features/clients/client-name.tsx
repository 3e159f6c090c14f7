import type { PersonName } from '../../../electron/ipc/values.ts'
import { Name } from '../../ui/name.tsx'

/** A client's name within a sentence, in its own face and direction. */
export function ClientName({ name }: { name: PersonName }) {
  return <Name text={name.text} lang={name.lang} size="inline" />
}
