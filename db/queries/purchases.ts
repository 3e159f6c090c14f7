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
  return {
    /** Whether a rule that holds on an ISO day leaves a member of staff out. */
    areKept: (clientId: number, staffId: number, day: string): boolean =>
      rule.get({ clientId, staffId, day }) !== undefined,
  }
}
