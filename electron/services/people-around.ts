import type { createHouseholdQueries, RelationRow } from '../../db/queries/households.ts'
import { inverseOf, isRelationCode } from '../../locales/kin/relations.ts'
import { guessNameLanguage } from '../../locales/scripts.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Kin } from '../ipc/households.ts'
import { foldName } from './person-name.ts'

type Queries = Pick<ReturnType<typeof createHouseholdQueries>, 'relationsOf' | 'nameOf'>

/** A page shows so many at most; an answer stays far below what may cross the wire. */
const MOST_AROUND = 120

/**
 * The people around a client: those on their page, those whose page names them, read backwards, and then the same of
 * each of these. Nobody is told twice: the nearest relation is kept, and of two that tell the same the one that is
 * written on the client's own page. People without a page of their own are told apart by name.
 */
export function findPeopleAround(queries: Queries, clientId: ClientId): Kin[] {
  const self = queries.nameOf(clientId)
  if (self === undefined) throw new AppError('not-found')
  const met = new Set([String(clientId), foldName(self.nameText), foldName(self.nameLatin)])
  met.delete('')
  const first = readKin(clientId, self.nameLang)
  const second = first.flatMap(({ toId, name }) => (toId === null ? [] : readKin(toId, name.lang)))
  return [...first, ...second].slice(0, MOST_AROUND)

  function readKin(fromId: ClientId, lang: string): Kin[] {
    return linkNamesakes(queries.relationsOf(fromId))
      .map((row) => toKin(row, lang))
      .filter((kin) => isMetFirst(kin))
  }

  function isMetFirst({ toId, name }: Kin): boolean {
    const known = [foldName(name.text), foldName(name.latin)].filter((text) => text !== '')
    // Two people with pages may share a name; somebody without one is taken for whoever is met under it.
    const isMet = toId === null ? known.some((text) => met.has(text)) : met.has(String(toId))
    for (const key of known) met.add(key)
    if (toId !== null) met.add(String(toId))
    return !isMet
  }
}

// Somebody written by name alone whose own page names this person is that page's person.
function linkNamesakes(rows: readonly RelationRow[]): RelationRow[] {
  return rows.map((row) => {
    if (row.isInverse || row.toId !== null) return row
    const page = rows.find(
      ({ isInverse, nameText }) => isInverse && foldName(nameText ?? '') === foldName(row.saidName),
    )
    return page === undefined ? row : { ...page, kind: row.kind, label: row.label, isInverse: false }
  })
}

function toKin(row: RelationRow, hint: string): Kin {
  const { fromId, toId, isInverse } = row
  const ends = {
    fromId: fromId as ClientId,
    toId: toId as ClientId | null,
    name: nameOf(row, hint),
    isInverse,
  }
  const { kind, label } = row
  if (!isInverse) return { ...ends, kind, label }
  // What was said of the client on the other's page is not what the other is to them.
  return isRelationCode(kind) ? { ...ends, kind: inverseOf(kind), label: '' } : { ...ends, kind: '', label }
}

function nameOf({ toId, saidName, nameText, nameLang, nameReading, nameLatin }: RelationRow, hint: string) {
  if (toId === null || nameText === null) {
    return { text: saidName, lang: guessNameLanguage({ text: saidName, hint }), reading: '', latin: '' }
  }
  return { text: nameText, lang: nameLang ?? 'und', reading: nameReading ?? '', latin: nameLatin ?? '' }
}
