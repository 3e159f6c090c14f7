import { createClientOrder } from '../order/client-order.ts'
import { createPartQueries } from '../queries/client-parts.ts'
import { draftKeys } from '../queries/drafts.ts'
import { tablesOf } from '../schema/kinds.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'
import { MENTIONS } from './client-columns.ts'
import { bindValue, type Neighbour, readNeighbours, type Row, type Snapshot } from './snapshot.ts'
import type { MadeRows } from './take-over.ts'

/** A merge as it is to be taken back: what was, what the merge itself wrote, and the revision the kept form had before. */
export interface Undoing {
  readonly keptId: number
  readonly otherId: number
  readonly snapshot: Snapshot
  readonly made: MadeRows
}

// What appointments, the bin and the household keep of a client on their own since the merge is not put back.
const OF_OTHERS = ['id', 'last_visit_at', 'quiet_after', 'household_id']
const CHAINED = ['taste', 'fact'] as const

/**
 * Puts two clients back as they were before a merge, row for row; what came to the kept client since stays there. Answers
 * how much that is. Belongs inside `store.write`; the visits of both are counted anew by the caller.
 */
export function putBack(store: Pick<Store, 'sqlite'>, undoing: Undoing): { added: number } {
  const { sqlite } = store
  const { keptId, otherId, snapshot, made } = undoing
  const rowsOf = (table: string) => snapshot.tables[table] ?? []
  const clientRow = (id: number) => rowsOf('client').find((row) => row['id'] === id)
  const search = createSearchRows(store)
  dropMade(store, made)
  dropNotes(store, made)
  search.dropGiftsOf(keptId)
  search.dropRelationsOf(keptId)
  for (const table of tablesOf('form')) {
    sqlite.prepare(`delete from ${table} where client_id = ?`).run(keptId)
    const rows = rowsOf(table).filter((row) => row['client_id'] === keptId)
    insertRows(store, table, table === 'relation' ? forgetGone(store, rows) : rows)
  }
  search.addGiftsOf(keptId)
  search.addRelationsOf(keptId)
  for (const table of tablesOf('page')) moveBack(store, { table, column: 'client_id' }, undoing)
  for (const table of CHAINED) moveHeirs(store, table, undoing)
  for (const mention of MENTIONS) moveBack(store, mention, undoing)
  moveBack(store, { table: 'activity', column: 'subject_id' }, undoing)
  moveDraftsBack(store, undoing)
  putBackPhoto(store, undoing)
  putBackPairs(store, undoing)
  restoreHousehold(store, undoing)
  restoreRow(store, clientRow(keptId), new Set([...OF_OTHERS, 'binned_at']))
  restoreRow(store, clientRow(otherId), new Set(OF_OTHERS))
  dropLaterForms(store, keptId, clientRow(keptId))
  putBackPlaces(store, undoing)
  findAgain(store, undoing)
  return { added: countAdded(store, undoing) }
}

function dropMade({ sqlite }: Pick<Store, 'sqlite'>, { consents, distinct }: MadeRows): void {
  const drop = (table: string, ids: readonly number[]) =>
    sqlite
      .prepare(`delete from ${table} where id in (select value from json_each(?))`)
      .run(JSON.stringify(ids))
  drop('consent', consents)
  drop('distinct_pair', distinct)
}

// A note that somebody has changed since is theirs, and stays.
function dropNotes({ sqlite }: Pick<Store, 'sqlite'>, { notes = [] }: MadeRows): void {
  const search = createSearchRows({ sqlite })
  const drop = sqlite.prepare<[number]>('delete from note where id = ? and changed_at is null')
  for (const id of notes) if (drop.run(id).changes > 0) search.dropNote(id)
}

function insertRows({ sqlite }: Pick<Store, 'sqlite'>, table: string, rows: readonly Row[]): void {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first)
  const insert = sqlite.prepare(
    `insert or ignore into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     values (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of rows) insert.run(columns.map((column) => bindValue(row[column])))
}

// Somebody who was erased since stays erased; the words about them are put back.
function forgetGone({ sqlite }: Pick<Store, 'sqlite'>, rows: readonly Row[]): Row[] {
  const isThere = sqlite.prepare<[number], number>('select 1 from client where id = ?').pluck()
  return rows.map((row) =>
    isThere.get(Number(row['other_id'])) === undefined ? { ...row, other_id: null } : row,
  )
}

// Only what the merge moved and nobody has moved on since; a row that was changed goes back as it is now.
function moveBack(
  { sqlite }: Pick<Store, 'sqlite'>,
  { table, column }: { table: string; column: string },
  { keptId, otherId, snapshot }: Undoing,
): void {
  const ids = (snapshot.tables[table] ?? []).filter((row) => row[column] === otherId).map((row) => row['id'])
  sqlite
    .prepare(
      `update ${table} set ${column} = ? where ${column} = ? and id in (select value from json_each(?))`,
    )
    .run(otherId, keptId, JSON.stringify(ids))
}

function moveDraftsBack({ sqlite }: Pick<Store, 'sqlite'>, { keptId, otherId, snapshot }: Undoing): void {
  const move = sqlite.prepare('update or ignore draft set key = ? where id = ? and key = ?')
  const [before, after] = [draftKeys(otherId), draftKeys(keptId)]
  for (const row of snapshot.tables['draft'] ?? []) {
    const at = before.findIndex((key) => key === row['key'])
    move.run(before[at], bindValue(row['id']), after[at])
  }
}

// What has taken the place of a taste or a fact since goes with it.
function moveHeirs({ sqlite }: Pick<Store, 'sqlite'>, table: string, { keptId, otherId }: Undoing): void {
  const move = sqlite.prepare(
    `update ${table} set client_id = @otherId where client_id = @keptId and id in (
       select superseded_by_id from ${table} where client_id = @otherId and superseded_by_id is not null)`,
  )
  while (move.run({ keptId, otherId }).changes > 0);
}

function putBackPhoto(store: Pick<Store, 'sqlite'>, { keptId, otherId, snapshot }: Undoing): void {
  const photos = snapshot.tables['client_photo'] ?? []
  const photo = photos.find((row) => row['client_id'] === otherId)
  const hadOwn = photos.some((row) => row['client_id'] === keptId)
  if (photo === undefined || hadOwn) return
  const moved = store.sqlite
    .prepare('update client_photo set client_id = ? where client_id = ? and added_at = ?')
    .run(otherId, keptId, bindValue(photo['added_at']))
  if (moved.changes === 0) insertRows(store, 'client_photo', [photo])
}

function putBackPairs(store: Pick<Store, 'sqlite'>, { keptId, otherId, snapshot }: Undoing): void {
  const ids = { keptId, otherId }
  store.sqlite
    .prepare(
      `delete from duplicate_pair where one_id in (@keptId, @otherId) or other_id in (@keptId, @otherId)`,
    )
    .run(ids)
  const isThere = store.sqlite
    .prepare<[number, number], number>('select count(*) from client where id in (?, ?)')
    .pluck()
  for (const table of tablesOf('pair')) {
    const rows = (snapshot.tables[table] ?? []).filter(
      (row) => isThere.get(Number(row['one_id']), Number(row['other_id'])) === 2,
    )
    insertRows(store, table, rows)
  }
}

function restoreHousehold({ sqlite }: Pick<Store, 'sqlite'>, { keptId, otherId, snapshot }: Undoing): void {
  const householdOf = (id: number) =>
    snapshot.tables['client']?.find((row) => row['id'] === id)?.['household_id'] ?? null
  if (householdOf(keptId) !== null) return
  sqlite
    .prepare('update client set household_id = null where id = ? and household_id is ?')
    .run(keptId, bindValue(householdOf(otherId)))
}

function restoreRow(
  { sqlite }: Pick<Store, 'sqlite'>,
  row: Row | undefined,
  except: ReadonlySet<string>,
): void {
  if (row === undefined) return
  const columns = Object.keys(row).filter((column) => !except.has(column))
  sqlite
    .prepare(`update client set ${columns.map((column) => `"${column}" = ?`).join(', ')} where id = ?`)
    .run(...columns.map((column) => bindValue(row[column])), bindValue(row['id']))
}

// The merge kept the forms of both under the revisions it used up.
function dropLaterForms({ sqlite }: Pick<Store, 'sqlite'>, keptId: number, row: Row | undefined): void {
  sqlite
    .prepare('delete from client_revision where client_id = ? and revision >= ?')
    .run(keptId, bindValue(row?.['revision']))
}

// The old rank is right only between the old neighbours; where somebody moved in, the place is found anew.
function putBackPlaces(store: Pick<Store, 'sqlite'>, { keptId, snapshot }: Undoing): void {
  const move = store.sqlite.prepare('update client_rank set rank = ? where client_id = ? and language = ?')
  const order = createClientOrder(store)
  for (const { language, rank, below, above } of snapshot.places) {
    const now = readNeighbours(store, { language, rank, id: keptId })
    if (isSame(now.below, below) && isSame(now.above, above)) move.run(rank, keptId, language)
    else order.placeIn(language, keptId)
  }
}

function isSame(now: Neighbour | null, before: Neighbour | null): boolean {
  return now?.id === before?.id && now?.rank === before?.rank
}

function findAgain({ sqlite }: Pick<Store, 'sqlite'>, { keptId, otherId }: Undoing): void {
  const rows = createSearchRows({ sqlite })
  const parts = createPartQueries({ sqlite })
  const standing = sqlite.prepare<[number], { organisation: string; binnedAt: number | null }>(
    'select organisation, binned_at as binnedAt from client where id = ?',
  )
  for (const id of [keptId, otherId]) {
    const row = standing.get(id)
    if (row === undefined || row.binnedAt !== null) continue
    const { organisation } = row
    rows.replaceClient(id, {
      names: parts.readNames(id),
      contactWays: parts.readContactWays(id),
      organisation,
    })
  }
}

function countAdded({ sqlite }: Pick<Store, 'sqlite'>, { keptId, snapshot }: Undoing): number {
  let added = 0
  for (const table of tablesOf('page')) {
    const known = JSON.stringify((snapshot.tables[table] ?? []).map((row) => row['id']))
    added +=
      sqlite
        .prepare<[number, string], number>(
          `select count(*) from ${table} where client_id = ? and id not in (select value from json_each(?))`,
        )
        .pluck()
        .get(keptId, known) ?? 0
  }
  return added
}
