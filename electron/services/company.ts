import { createCompanionQueries } from '../../db/queries/companions.ts'
import { createHouseholdQueries } from '../../db/queries/households.ts'
import type { Companion } from '../ipc/appointments.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { PersonName } from '../ipc/values.ts'
import type { Desk } from './desk.ts'
import { foldName, personName } from './person-name.ts'

/** Who comes along, as it was typed. */
export type Along = Pick<Companion, 'name' | 'clientId'>

/** A client who may be somebody that was typed as a name alone. */
export interface PossibleCompanion {
  /** The name as it was typed. */
  readonly said: string
  readonly clientId: ClientId
  readonly name: PersonName
}

/**
 * Who of the book comes along with a client: those who are linked to their page, and those whom a name alone may mean. A
 * name is first of all that of a relation of the client's; else it is that of the only client who bears it in full, in
 * any form. Nobody is linked by it: two people may have one name.
 */
export function createCompany({ store }: Pick<Desk, 'store'>) {
  const { relationsOf } = createHouseholdQueries(store)
  const { onlyBearer } = createCompanionQueries(store)

  function findPossible(guestId: ClientId | null, companions: readonly Along[]): PossibleCompanion[] {
    const names = companions.filter(({ clientId, name }) => clientId === null && foldName(name) !== '')
    if (names.length === 0) return []
    const relations = guestId === null ? [] : relationsOf(guestId)
    return names.flatMap(({ name: said }) => {
      const related = relations.flatMap(({ toId, saidName, nameText, ...row }) => {
        if (toId === null || nameText === null) return []
        const nameLatin = row.nameLatin ?? ''
        const isNamed = [saidName, nameText, nameLatin].some((name) => foldName(name) === foldName(said))
        const name = {
          nameText,
          nameLang: row.nameLang ?? 'und',
          nameReading: row.nameReading ?? '',
          nameLatin,
        }
        return isNamed ? [{ id: toId, ...name }] : []
      })
      const bearer = related.length > 0 ? undefined : onlyBearer(said, guestId ?? 0)
      const found = new Map([...related, ...(bearer ? [bearer] : [])].map((row) => [row.id, row]))
      return [...found.values()].map((row) => ({
        said,
        clientId: row.id as ClientId,
        name: personName(row),
      }))
    })
  }

  return {
    /** Those who are linked, and the clients whom the other names may mean. */
    find: (guestId: ClientId | null, companions: readonly Along[]) => {
      const linked = new Set(companions.flatMap(({ clientId }) => clientId ?? []))
      const possible = findPossible(guestId, companions).filter(({ clientId }) => !linked.has(clientId))
      return { linked: [...linked], possible }
    },
  }
}
