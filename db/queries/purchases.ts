import type { Store } from '../store.ts'

/** How it is found out from whom the purchases of a client are kept. */
export function createPurchaseQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const rule = sqlite
    .prepare<[{ clientId: number; staffId: number; day: string }], number>(
      `select 1 from discretion where client_id = :clientId and kind = 'purchases-hidden' and removed_at is null
         and (until_day = '' or until_day >= :day)
         and not exists (select 1 from json_each(seen_by) where value = :staffId) limit 1`,
    )
    .pluck()
  const kept = sqlite
    .prepare<[{ staffId: number; day: string }], number>(
      `select distinct client_id from discretion where kind = 'purchases-hidden' and removed_at is null
         and (until_day = '' or until_day >= :day)
         and not exists (select 1 from json_each(seen_by) where value = :staffId)`,
    )
    .pluck()
  const boughtNotes = sqlite
    .prepare<[{ clientId: number; staffId: number }], number>(
      `select count(*) from note where client_id = :clientId and removed_at is null and provenance = 'bought'
         and (not is_private or staff_id = :staffId)`,
    )
    .pluck()
  return {
    /** The clients of whom a rule that holds on an ISO day leaves a member of staff out. */
    keptFrom: (staffId: number, day: string): number[] => kept.all({ staffId, day }),
    /** How many notes known from a purchase a member of staff could read but for such a rule. */
    countBoughtNotes: (clientId: number, staffId: number): number =>
      boughtNotes.get({ clientId, staffId }) ?? 0,
    /** Whether a rule that holds on an ISO day leaves a member of staff out. */
    areKept: (clientId: number, staffId: number, day: string): boolean =>
      rule.get({ clientId, staffId, day }) !== undefined,
  }
}
