import type { Database } from 'better-sqlite3'
import { indexNames, type NameText } from '../../locales/search/index-names.ts'
import { guessNameLanguage } from '../../locales/scripts.ts'
import { createPartQueries } from '../queries/client-parts.ts'
import { readNameTexts } from './client-keys.ts'

/** Those around a client who are known by name alone: on the form, in the household, and along at an appointment. */
export const AROUND = ['relation', 'household', 'companion'] as const

/** Where somebody around a client is written. */
export type Around = (typeof AROUND)[number]

/**
 * Keeps the search tables of those around clients in step with their rows; every function belongs inside the `store.write`
 * of the row itself. A row is read as it stands, so it is added after it is written and dropped before it goes.
 */
export function createAroundRows({ sqlite }: { readonly sqlite: Database }) {
  const relations = prepareRows(sqlite, 'relation', prepareRelation(sqlite))
  const households = prepareRows(sqlite, 'household', prepareHousehold(sqlite))
  const companions = prepareRows(sqlite, 'companion', prepareCompanion(sqlite))
  const relationsOf = idsOf(sqlite, 'relation', 'client_id')
  const companionsOf = idsOf(sqlite, 'companion', 'appointment_id')
  return {
    /** Makes a relation found that was not. */
    addRelation: relations.add,
    /** Makes a household found that was not. */
    addHousehold: households.add,
    /** Makes a companion found who was not. */
    addCompanion: companions.add,
    /** Makes a relation found by its name, and its client's, as they are now. */
    replaceRelation: relations.replace,
    /** Makes a household found by its names as they are now. */
    replaceHousehold: households.replace,
    /** Makes a companion found by the name as it is now. */
    replaceCompanion: companions.replace,
    /** Makes a household found no more. */
    dropHousehold: households.drop,
    /** Makes all relations of a client found that were not. */
    addRelationsOf: (clientId: number): void => relationsOf(clientId).forEach(relations.add),
    /** Makes all relations of a client found no more; their rows stand still. */
    dropRelationsOf: (clientId: number): void => relationsOf(clientId).forEach(relations.drop),
    /** Makes all who come along to an appointment found that were not. */
    addCompanionsOf: (appointmentId: number): void => companionsOf(appointmentId).forEach(companions.add),
    /** Makes all who come along to an appointment found no more; their rows stand still. */
    dropCompanionsOf: (appointmentId: number): void => companionsOf(appointmentId).forEach(companions.drop),
  }
}

/** What somebody is found by: the names they are written by, and those of the client they belong to. */
interface Named {
  readonly own: readonly NameText[]
  readonly whose: readonly NameText[]
}

type ReadNamed = (id: number) => Named | undefined

// "Inès Dubois" is how one looks for Inès, of whom the page of Mme Dubois has the one name.
function prepareRelation(sqlite: Database): ReadNamed {
  const { readNames } = createPartQueries({ sqlite })
  const row = sqlite.prepare<[number], { clientId: number; name: string }>(
    'select client_id as clientId, name from relation where id = ?',
  )
  return (id) => {
    const relation = row.get(id)
    if (relation === undefined) return undefined
    const names = readNames(relation.clientId)
    return { own: [readSaid(relation.name, names[0]?.lang)], whose: readNameTexts(names) }
  }
}

function prepareHousehold(sqlite: Database): ReadNamed {
  const row = sqlite.prepare<[number], { label: string; assistant: string }>(
    'select label, assistant from household where id = ?',
  )
  return (id) => {
    const home = row.get(id)
    return home && { own: [readSaid(home.label), readSaid(home.assistant)], whose: [] }
  }
}

// An appointment may become another client's, and a client of twenty years has many: these are found by their own names.
function prepareCompanion(sqlite: Database): ReadNamed {
  const row = sqlite.prepare<[number], { name: string; lang: string }>(
    `select name, client.name_lang as lang from companion join appointment on appointment.id = appointment_id
     join client on client.id = appointment.client_id where companion.id = ?`,
  )
  return (id) => {
    const companion = row.get(id)
    return companion && { own: [readSaid(companion.name, companion.lang)], whose: [] }
  }
}

function readSaid(name: string, hint = 'und'): NameText {
  return { other: name, lang: guessNameLanguage({ text: name, hint }) }
}

function idsOf(sqlite: Database, table: Around, column: string): (ownerId: number) => number[] {
  const ids = sqlite.prepare<[number], number>(`select id from ${table} where ${column} = ? order by id`)
  return (ownerId) => ids.pluck().all(ownerId)
}

function prepareRows(sqlite: Database, name: Around, read: ReadNamed) {
  const addRow = sqlite.prepare(`insert into ${name}_search (rowid, own, whose) values (?, ?, ?)`)
  const dropRow = sqlite.prepare(`delete from ${name}_search where rowid = ?`)
  const add = (id: number): void => {
    const named = read(id)
    if (named !== undefined) addRow.run(id, indexNames(named.own).keys, indexNames(named.whose).keys)
  }
  const drop = (id: number): void => {
    dropRow.run(id)
  }
  return {
    add,
    drop,
    replace: (id: number): void => {
      drop(id)
      add(id)
    },
  }
}
