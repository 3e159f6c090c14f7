import { draftKeys } from '../queries/drafts.ts'
import { tablesOf } from '../schema/kinds.ts'
import type { Store } from '../store.ts'
import { MENTIONS } from './client-columns.ts'

/** The rows a merge made, beside those it changed. */
export interface MadeRows {
  readonly consents: readonly number[]
  readonly distinct: readonly number[]
  /** Notes of what the page had no room for, where there was any. */
  readonly notes?: readonly number[]
}

/** Who merges, when (epoch ms), and on which day of the boutique. */
export interface TakeOverMeta {
  readonly at: number
  readonly day: string
  readonly staffId: number
}

/**
 * Lets everything that is known of one client be known of another: what its page holds, what others say of it, its photo
 * and household where the other has none, and that it is nobody else. What either refused stays refused. Answers the rows
 * that were made for it; belongs inside `store.write`.
 */
export function takeOver(
  { sqlite }: Pick<Store, 'sqlite'>,
  keptId: number,
  otherId: number,
  meta: TakeOverMeta,
): MadeRows {
  const ids = { keptId, otherId }
  const consents = keepRefusals({ sqlite }, ids, meta)
  for (const table of tablesOf('page')) {
    sqlite.prepare(`update ${table} set client_id = @keptId where client_id = @otherId`).run(ids)
  }
  for (const { table, column } of MENTIONS) {
    sqlite.prepare(`update ${table} set ${column} = @keptId where ${column} = @otherId`).run(ids)
  }
  sqlite
    .prepare(`update activity set subject_id = @keptId where subject = 'client' and subject_id = @otherId`)
    .run(ids)
  sqlite
    .prepare(
      `update client_photo set client_id = @keptId where client_id = @otherId
       and not exists (select 1 from client_photo where client_id = @keptId)`,
    )
    .run(ids)
  const moveDraft = sqlite.prepare('update or ignore draft set key = ? where key = ?')
  for (const [at, key] of draftKeys(otherId).entries()) moveDraft.run(draftKeys(keptId)[at], key)
  joinHousehold({ sqlite }, ids)
  const distinct = keepDistinct({ sqlite }, ids)
  return { consents, distinct }
}

interface Ids {
  readonly keptId: number
  readonly otherId: number
}

interface Standing {
  readonly id: number
  readonly clientId: number
  readonly channel: string
  readonly purpose: string
  readonly state: string
}

// The latest word on a channel and purpose holds. Where one of the two refuses and the other allows, it is said anew.
function keepRefusals(
  { sqlite }: Pick<Store, 'sqlite'>,
  ids: Ids,
  { at, day, staffId }: TakeOverMeta,
): number[] {
  const standing = sqlite
    .prepare<[Ids & { day: string }], Standing>(
      `select id, clientId, channel, purpose, state from (
         select id, client_id as clientId, channel, purpose, state, row_number() over (
           partition by client_id, channel, purpose order by on_day desc, id desc) as place
         from consent where client_id in (@keptId, @otherId) and removed_at is null and on_day <= @day)
       where place = 1`,
    )
    .all({ ...ids, day })
  const repeat = sqlite.prepare(
    `insert into consent (client_id, channel, purpose, state, on_day, expires_on, provenance, told_by, proof, staff_id,
       recorded_at)
     select @keptId, channel, purpose, state, @day, '', provenance, told_by, proof, @staffId, @at
     from consent where id = @id`,
  )
  const byMatter = Map.groupBy(standing, ({ channel, purpose }) => `${channel} ${purpose}`)
  const refusals = [...byMatter.values()].flatMap((words) => {
    const refusal = words.find(({ state }) => state !== 'given')
    return refusal && words.some(({ state }) => state === 'given') ? [refusal] : []
  })
  return refusals.map(({ id }) =>
    Number(repeat.run({ id, keptId: ids.keptId, day, staffId, at }).lastInsertRowid),
  )
}

function joinHousehold({ sqlite }: Pick<Store, 'sqlite'>, ids: Ids): void {
  sqlite
    .prepare(
      `update client set household_id = (select household_id from client where id = @otherId)
       where id = @keptId and household_id is null`,
    )
    .run(ids)
}

function keepDistinct({ sqlite }: Pick<Store, 'sqlite'>, ids: Ids): number[] {
  const strangers = sqlite
    .prepare<[Ids], { id: number; at: number; staffId: number | null }>(
      `select iif(one_id = @otherId, other_id, one_id) as id, at, staff_id as staffId from distinct_pair
       where @otherId in (one_id, other_id) and @keptId not in (one_id, other_id)`,
    )
    .all(ids)
  const add = sqlite.prepare(
    'insert or ignore into distinct_pair (one_id, other_id, at, staff_id) values (?, ?, ?, ?)',
  )
  return strangers.flatMap(({ id, at, staffId }) => {
    const { changes, lastInsertRowid } = add.run(
      Math.min(id, ids.keptId),
      Math.max(id, ids.keptId),
      at,
      staffId,
    )
    return changes === 1 ? [Number(lastInsertRowid)] : []
  })
}
