import type { Store } from '../store.ts'

/** One merge as the store keeps it, with the names the two have now. */
export interface MergeRow {
  readonly id: number
  readonly keptId: number
  readonly otherId: number
  readonly at: number
  readonly staffName: string
  readonly undoUntil: number
  readonly undoneAt: number | null
  readonly revisionAfter: number
  readonly revision: number
  readonly keptText: string
  readonly keptLang: string
  readonly keptReading: string
  readonly keptLatin: string
  readonly otherText: string
  readonly otherLang: string
  readonly otherReading: string
  readonly otherLatin: string
}

const MOST_SHOWN = 100

/** How merges are kept, and what they count; writes belong inside `store.write`. */
export function createMergeQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const shown = `select merge.id as id, kept_id as keptId, other_id as otherId, at, coalesce(staff.name, '') as staffName,
      undo_until as undoUntil, undone_at as undoneAt, revision_after as revisionAfter, kept.revision as revision,
      kept.name_text as keptText, kept.name_lang as keptLang, kept.name_reading as keptReading,
      kept.name_latin as keptLatin, other.name_text as otherText, other.name_lang as otherLang,
      other.name_reading as otherReading, other.name_latin as otherLatin
    from merge join client as kept on kept.id = kept_id join client as other on other.id = other_id
    left join staff on staff.id = merge.staff_id`
  const since = sqlite.prepare<[number], MergeRow>(
    `${shown} where undo_until > ? order by merge.id desc limit ${MOST_SHOWN}`,
  )
  const byId = sqlite.prepare<[number], MergeRow>(`${shown} where merge.id = ?`)
  const before = sqlite.prepare<[number], string>('select before from merge where id = ?').pluck()
  const add = sqlite.prepare(
    `insert into merge (kept_id, other_id, at, staff_id, before, revision_after, undo_until)
     values (@keptId, @otherId, @at, @staffId, @before, @revisionAfter, @undoUntil)`,
  )
  const markUndone = sqlite.prepare(`update merge set undone_at = ?, before = '' where id = ?`)
  // A long text is told from an empty one by its length alone, without reading it.
  const expired = sqlite
    .prepare<[number], 1>(`select 1 from merge where undo_until <= ? and length(before) > 0 limit 1`)
    .pluck()
  const forget = sqlite.prepare(`update merge set before = '' where undo_until <= ? and before <> ''`)
  const bin = sqlite.prepare(
    `update client set revision = revision + 1, changed_at = @at, binned_at = @at, merged_into_id = @keptId
     where id = @otherId`,
  )
  const sinceOldest = sqlite.prepare(
    `update client set created_at = min(created_at, (select created_at from client where id = @otherId))
     where id = @keptId`,
  )
  const counts = sqlite.prepare<
    [object],
    { notes: number; tastes: number; facts: number; appointments: number; consents: number }
  >(
    `select
       (select count(*) from note where client_id = @id and removed_at is null
         and (not is_private or staff_id = @staffId)) as notes,
       (select count(*) from taste where client_id = @id and removed_at is null and superseded_by_id is null) as tastes,
       (select count(*) from fact where client_id = @id and removed_at is null and superseded_by_id is null) as facts,
       (select count(*) from appointment where client_id = @id and status <> 'cancelled') as appointments,
       (select count(*) from consent where client_id = @id and removed_at is null) as consents`,
  )
  return {
    /** The merges that can still be taken back at `now` (epoch ms), and those that were, the latest first. */
    since: (now: number) => since.all(now),
    byId: (id: number) => byId.get(id),
    /** What a merge kept of both clients; '' once it can be taken back no more. */
    before: (id: number) => before.get(id) ?? '',
    add: (row: {
      keptId: number
      otherId: number
      at: number
      staffId: number
      before: string
      revisionAfter: number
      undoUntil: number
    }): number => Number(add.run(row).lastInsertRowid),
    markUndone: (id: number, at: number) => markUndone.run(at, id),
    /** Whether something is still kept for a merge that can be taken back no more at `now` (epoch ms). */
    hasExpired: (now: number): boolean => expired.get(now) !== undefined,
    /** Forgets what was kept for merges that can be taken back no more at `now`. */
    forgetExpired: (now: number) => forget.run(now),
    /** Puts a client into the bin as part of another, and dates the other from the day the older one came. */
    bin: (ids: { keptId: number; otherId: number; at: number }) => {
      sinceOldest.run({ keptId: ids.keptId, otherId: ids.otherId })
      bin.run(ids)
    },
    /** What a client would bring along; the notes counted are those this member of staff may read. */
    counts: (id: number, staffId: number) => counts.get({ id, staffId }),
  }
}
