import type { FoundPair } from '../likeness/find-pairs.ts'
import type { Store } from '../store.ts'

/** One client of a pair, as a list shows them. */
export interface TwinRow {
  readonly id: number
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
  readonly residence: string
  readonly lastVisitAt: number | null
  readonly noteCount: number
}

/** A pair as it is kept. */
export interface PairRow {
  readonly id: number
  readonly oneId: number
  readonly otherId: number
  readonly score: number
  readonly why: readonly string[]
}

const LOOKED_AT = 'duplicates.looked-at'
// Pairs of clients who are in the bin wait there with them.
const IN_LISTS = `from duplicate_pair
  join client as one on one.id = one_id and one.binned_at is null
  join client as other on other.id = other_id and other.binned_at is null`

/** How pairs of clients who may be one person are kept and told apart; writes belong inside `store.write`. */
export function createDuplicateQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  return { ...preparePairs({ sqlite }), ...prepareDistinct({ sqlite }) }
}

function preparePairs({ sqlite }: Pick<Store, 'sqlite'>) {
  const page = sqlite.prepare<[number, number, number], Omit<PairRow, 'why'> & { why: string }>(
    `select duplicate_pair.id as id, one_id as oneId, other_id as otherId, score, why ${IN_LISTS}
     where (score, duplicate_pair.id) < (?, ?) order by score desc, duplicate_pair.id desc limit ?`,
  )
  const count = sqlite.prepare<[], number>(`select count(*) ${IN_LISTS}`).pluck()
  const twin = sqlite.prepare<[number, number], TwinRow>(
    `select id, name_text as nameText, name_lang as nameLang, name_reading as nameReading, name_latin as nameLatin,
       residence, last_visit_at as lastVisitAt,
       (select count(*) from note where client_id = client.id and removed_at is null
         and (not is_private or staff_id = ?)) as noteCount
     from client where id = ?`,
  )
  const of = sqlite.prepare<[number, number], Omit<PairRow, 'why'> & { why: string }>(
    `select id, one_id as oneId, other_id as otherId, score, why from duplicate_pair where one_id = ?
     union all select id, one_id, other_id, score, why from duplicate_pair where other_id = ?`,
  )
  const insert = sqlite.prepare(
    `insert into duplicate_pair (one_id, other_id, score, why, found_at)
     select @oneId, @otherId, @score, @why, @at
     where not exists (select 1 from distinct_pair where one_id = @oneId and other_id = @otherId)
       and 2 = (select count(*) from client where id in (@oneId, @otherId) and binned_at is null)`,
  )
  const change = sqlite.prepare('update duplicate_pair set score = ?, why = ?, found_at = ? where id = ?')
  const drop = sqlite.prepare('delete from duplicate_pair where id = ?')
  const dropOf = sqlite.prepare('delete from duplicate_pair where one_id = @id or other_id = @id')
  const dropPair = sqlite.prepare('delete from duplicate_pair where one_id = ? and other_id = ?')
  const dropAll = sqlite.prepare('delete from duplicate_pair')
  const setLookedAt = sqlite.prepare(
    `insert into store_state (key, value) values ('${LOOKED_AT}', ?)
     on conflict (key) do update set value = excluded.value`,
  )
  const lookedAt = sqlite
    .prepare<[], string>(`select value from store_state where key = '${LOOKED_AT}'`)
    .pluck()
  const add = ({ oneId, otherId, score, why }: FoundPair, at: number) =>
    insert.run({ oneId, otherId, score, why: JSON.stringify(why), at }).changes

  return {
    /** The surest pairs after a place, pairs of binned clients left out. */
    page: (after: { score: number; id: number } | null, limit: number): PairRow[] =>
      page.all(after?.score ?? Infinity, after?.id ?? 0, limit).map(readPair),
    count: (): number => count.get() ?? 0,
    /** One of a pair; the notes counted are those this member of staff may read. */
    twin: (id: number, staffId: number) => twin.get(staffId, id),
    /** When the whole book was looked through the last time, epoch ms; null when it never was. */
    lookedAt: (): number | null => {
      const value = lookedAt.get()
      return value === undefined ? null : Number(value)
    },
    /** Puts what a look through the whole book found in the place of what was known; answers how many stand. */
    replaceAll: (pairs: readonly FoundPair[], at: number): number => {
      dropAll.run()
      setLookedAt.run(String(at))
      return pairs.reduce((sum, pair) => sum + add(pair, at), 0)
    },
    /** Puts the pairs of one client in the place of those known; false when nothing of them changed. */
    replaceOf: (id: number, pairs: readonly FoundPair[], at: number): boolean => {
      const known = new Map(of.all(id, id).map((row) => [`${row.oneId} ${row.otherId}`, row]))
      let isChanged = false
      for (const pair of pairs) {
        const key = `${pair.oneId} ${pair.otherId}`
        const row = known.get(key)
        known.delete(key)
        const why = JSON.stringify(pair.why)
        if (row === undefined) isChanged = add(pair, at) > 0 || isChanged
        else if (row.score !== pair.score || row.why !== why) {
          change.run(pair.score, why, at, row.id)
          isChanged = true
        }
      }
      for (const { id } of known.values()) drop.run(id)
      return isChanged || known.size > 0
    },
    /** Forgets every pair of a client. */
    dropOf: (id: number) => dropOf.run({ id }),
    /** Forgets one pair; `oneId` is the lower id. */
    dropPair: (oneId: number, otherId: number) => dropPair.run(oneId, otherId),
  }
}

function readPair({ why, ...row }: Omit<PairRow, 'why'> & { why: string }): PairRow {
  return { ...row, why: JSON.parse(why) as string[] }
}

function prepareDistinct({ sqlite }: Pick<Store, 'sqlite'>) {
  const add = sqlite.prepare(
    'insert or ignore into distinct_pair (one_id, other_id, at, staff_id) values (?, ?, ?, ?)',
  )
  const remove = sqlite.prepare('delete from distinct_pair where one_id = ? and other_id = ?')
  const isThere = sqlite
    .prepare<[number, number], number>('select count(*) from client where id in (?, ?)')
    .pluck()
  return {
    /** Keeps that two clients are two people; `oneId` is the lower id. False when it was known. */
    addDistinct: (oneId: number, otherId: number, by: { at: number; staffId: number }): boolean =>
      add.run(oneId, otherId, by.at, by.staffId).changes === 1,
    /** Forgets that two clients are two people; false when nobody had said so. */
    removeDistinct: (oneId: number, otherId: number): boolean => remove.run(oneId, otherId).changes === 1,
    areThere: (oneId: number, otherId: number): boolean => isThere.get(oneId, otherId) === 2,
  }
}
