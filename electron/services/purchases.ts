import { createPurchaseQueries } from '../../db/queries/purchases.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { Taste } from '../ipc/tastes.ts'
import type { Provenance } from '../ipc/values.ts'
import { isVeto } from '../ipc/veto-rule.ts'
import type { Desk } from './desk.ts'

/** What of something known says whether it tells a purchase; of a taste also what it forbids. */
interface Known {
  readonly provenance: Provenance
  readonly stance?: Taste['stance']
  readonly strength?: Taste['strength']
  readonly isAllergy?: boolean | 0 | 1
}

/**
 * Whether something is known from a purchase, and so is for those alone who may see what was bought. A veto is for
 * everybody, however it is known: kept from whoever serves, it would be broken.
 */
export function isOfPurchase({ provenance, stance, strength = '', isAllergy = false }: Known): boolean {
  return (
    provenance === 'bought' &&
    (stance === undefined || !isVeto({ stance, strength, isAllergy: Boolean(isAllergy) }))
  )
}

/** Says from whom purchases are kept: from everybody, managers too, whom a rule that holds leaves out. */
export function createPurchases(desk: Desk) {
  const { areKept, countBoughtNotes, keptFrom } = createPurchaseQueries(desk.store)
  const today = () => wallClock(desk.now(), desk.house().timeZone).day
  const areKeptFrom = (clientId: number, staffId: number) => areKept(clientId, staffId, today())
  return {
    areKeptFrom,
    /** The clients whose purchases are kept from whoever is at the desk, those in the bin too. */
    clientsKept: (): number[] => keptFrom(desk.staffId, today()),
    /** Of so many notes of a client that are not private to others, how many are shown to whoever is at the desk. */
    countShownNotes: (clientId: number, counted: number): number =>
      areKeptFrom(clientId, desk.staffId) ? counted - countBoughtNotes(clientId, desk.staffId) : counted,
    /** Whether whoever is at the desk may be shown something that is known of a client. */
    isShown: (clientId: number, known: Known): boolean =>
      !isOfPurchase(known) || !areKeptFrom(clientId, desk.staffId),
    /** Leaves of what is known of a client what whoever is at the desk may be shown. */
    shown: <Row extends Known>(clientId: number, rows: readonly Row[]): Row[] =>
      rows.some(isOfPurchase) && areKeptFrom(clientId, desk.staffId)
        ? rows.filter((row) => !isOfPurchase(row))
        : [...rows],
  }
}
