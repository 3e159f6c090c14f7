import { clients, consents, facts, households, notes, photos, tastes } from '../schema/index.ts'
import type { Store } from '../store.ts'
import { createPartQueries } from './client-parts.ts'
import { prepareRowsOf } from './rows-of-clients.ts'

const HOUSE_UID = 'exports.house'
const UNFINISHED = 'exports.unfinished.'

/** A file in which an export is made, and the one it is to become. */
export interface UnfinishedExport {
  readonly aside: string
  readonly path: string
}

/** What an export needs beside what the pages of clients read. */
export function createExportQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const readUid = sqlite
    .prepare<[], string>(`select value from store_state where key = '${HOUSE_UID}'`)
    .pluck()
  const keepUid = sqlite.prepare<[string]>(
    `insert into store_state (key, value) values ('${HOUSE_UID}', ?) on conflict do nothing`,
  )
  const unfinished = sqlite.prepare<[], UnfinishedExport>(
    `select substr(key, ${UNFINISHED.length + 1}) as aside, value as path from store_state
     where key >= '${UNFINISHED}' and key < '${UNFINISHED}~'`,
  )
  const keepUnfinished = sqlite.prepare<[string, string]>(
    'insert into store_state (key, value) values (?, ?)',
  )
  const forgetUnfinished = sqlite.prepare<[string]>('delete from store_state where key = ?')
  return {
    /** The files in which exports were begun that nobody has seen to an end. */
    unfinished: (): UnfinishedExport[] => unfinished.all(),
    /** Keeps the name of such a file; belongs inside `store.write`. */
    keepUnfinished: ({ aside, path }: UnfinishedExport): void => {
      keepUnfinished.run(UNFINISHED + aside, path)
    },
    /** Forgets such a file; belongs inside `store.write`. */
    forgetUnfinished: ({ aside }: UnfinishedExport): void => {
      forgetUnfinished.run(UNFINISHED + aside)
    },
    /** The uuid under which this book's clients go out; undefined until its first export. */
    houseUid: (): string | undefined => readUid.get(),
    /** Keeps the book's uuid if it has none yet; belongs inside `store.write`. */
    keepHouseUid: (uid: string): void => {
      keepUid.run(uid)
    },
  }
}

/** Reads whole clients for an export, many at once; the order of what they have is that of their pages. */
export function createWholeClientQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const { readMany: partsOf } = createPartQueries({ sqlite })
  const rowsOf = prepareRowsOf(sqlite, clients, CLIENT, { of: 'id', order: 'id' })
  const photographed = prepareRowsOf(sqlite, photos, ['clientId'], { order: 'client_id' })
  const labelsOf = prepareRowsOf(sqlite, households, ['label'], { of: 'id', order: 'id' })
  const remembered = prepareRemembered(sqlite)

  /** What is in the book of so many clients; of notes those that are private to nobody. */
  return (clientIds: readonly number[]) => {
    const rows = rowsOf(clientIds)
    const parts = partsOf(clientIds)
    const pictures = photographed(clientIds)
    const labels = labelsOf([...rows.values()].flatMap(([row]) => row?.householdId ?? []))
    const [known, liked, agreed] = [
      remembered.facts(clientIds),
      remembered.tastes(clientIds),
      remembered.consents(clientIds),
    ]
    const written = remembered.notes(clientIds)
    /** One of them; undefined where there is no such client. */
    return (id: number) => {
      const row = rows.get(id)?.[0]
      if (row === undefined) return undefined
      return {
        row,
        parts: parts(id),
        household: labels.get(row.householdId ?? 0)?.[0]?.label ?? '',
        notes: written.get(id) ?? [],
        tastes: liked.get(id) ?? [],
        facts: known.get(id) ?? [],
        consents: agreed.get(id) ?? [],
        hasPhoto: pictures.has(id),
      }
    }
  }
}

const CLIENT = [
  'id',
  'revision',
  'nameText',
  'nameLang',
  'nameReading',
  'nameLatin',
  'addressAs',
  'courtesy',
  'formality',
  'monogram',
  'pronunciation',
  'organisation',
  'residence',
  'country',
  'timeZone',
  'advisorId',
  'neverMention',
  'householdId',
  'mergedIntoId',
  'createdAt',
  'changedAt',
  'binnedAt',
  'lastVisitAt',
] as const

const SOURCE = ['id', 'clientId', 'provenance', 'toldBy', 'onDay', 'staffId', 'recordedAt'] as const

function prepareRemembered(sqlite: Store['sqlite']) {
  const standing = 'removed_at is null and superseded_by_id is null'
  return {
    notes: prepareRowsOf(sqlite, notes, [...SOURCE, 'body'], {
      where: 'removed_at is null and not is_private',
      order: 'on_day desc, id desc',
    }),
    tastes: prepareRowsOf(
      sqlite,
      tastes,
      [...SOURCE, 'stance', 'facet', 'text', 'term', 'strength', 'isAllergy', 'quote'],
      { where: standing, order: 'stance, on_day desc, id desc' },
    ),
    facts: prepareRowsOf(sqlite, facts, [...SOURCE, 'topic', 'text', 'confidence', 'reviewOn'], {
      where: standing,
      order: 'on_day, id',
    }),
    consents: prepareRowsOf(
      sqlite,
      consents,
      [...SOURCE, 'channel', 'purpose', 'state', 'expiresOn', 'proof'],
      { where: 'removed_at is null', order: 'on_day desc, id desc' },
    ),
  }
}
