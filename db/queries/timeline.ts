import type { Store } from '../store.ts'

/** What a moment of a client's history is. */
export type MomentKind =
  | 'note'
  | 'taste'
  | 'fact'
  | 'visit'
  | 'consent'
  | 'discretion'
  | 'change'
  | 'merge'
  | 'import'
  | 'photo'

/** One row of a client's history: `at` is epoch milliseconds, or the ISO day where only the day is known. */
export interface MomentRow {
  readonly id: number
  readonly at: number | string
  readonly detail: string
  readonly text: string
  readonly by: string
  readonly provenance: 'said' | 'observed' | 'bought' | 'told' | 'inferred' | null
}

/** Where to read on: before this moment, and of rows at the very moment those with a lower id. */
export interface MomentBound {
  readonly at: number | string
  readonly id: number
}

/** Who reads a history, and whether they may see what was bought. */
interface MomentReader {
  readonly staffId: number
  readonly seesPurchases: boolean
}

interface Source {
  /** The columns of a {@link MomentRow}, as `select` lists them. */
  readonly columns: string
  readonly from: string
  /** What it is ordered by: a column with an ISO day or an instant. */
  readonly at: string
  readonly id: string
  readonly where: string
}

const WRITER = 'left join staff on staff.id = '
const KNOWN = (table: string) => `${table}.provenance as provenance, coalesce(staff.name, '') as "by"`

// Each is few for one client or read through an index that has their order, so that twenty years cost one page.
const SOURCES: Readonly<Record<MomentKind, Source>> = {
  note: {
    columns: `case when note.is_private then 'private' else '' end as detail, body as text, ${KNOWN('note')}`,
    from: `note ${WRITER} note.staff_id`,
    at: 'note.on_day',
    id: 'note.id',
    where: `note.client_id = :client and note.removed_at is null
      and (not note.is_private or note.staff_id = :reader)
      and (note.provenance <> 'bought' or :seesPurchases)`,
  },
  taste: {
    columns: `case when superseded_by_id is not null then 'earlier' when is_allergy then 'allergy'
      else coalesce(nullif(strength, ''), stance) end as detail, text, ${KNOWN('taste')}`,
    from: `taste ${WRITER} taste.staff_id`,
    at: 'taste.on_day',
    id: 'taste.id',
    // A veto is told to everybody: electron/services/purchases.ts.
    where: `taste.client_id = :client and taste.removed_at is null
      and (taste.provenance <> 'bought' or :seesPurchases
        or is_allergy or (stance = 'refuses' and strength <> 'dislikes'))`,
  },
  fact: {
    columns: `case when superseded_by_id is null then topic else 'earlier' end as detail, text, ${KNOWN('fact')}`,
    from: `fact ${WRITER} fact.staff_id`,
    at: 'fact.on_day',
    id: 'fact.id',
    where: `fact.client_id = :client and fact.removed_at is null
      and (fact.provenance <> 'bought' or :seesPurchases)`,
  },
  visit: {
    columns: `kind || '.' || status as detail, purpose as text, coalesce(staff.name, '') as "by", null as provenance`,
    from: `appointment ${WRITER} appointment.advisor_id`,
    at: 'appointment.starts_at',
    id: 'appointment.id',
    where: 'appointment.client_id = :client',
  },
  consent: {
    columns: `state || '.' || channel || '.' || purpose as detail, proof as text, ${KNOWN('consent')}`,
    from: `consent ${WRITER} consent.staff_id`,
    at: 'consent.on_day',
    id: 'consent.id',
    where: 'consent.client_id = :client and consent.removed_at is null',
  },
  discretion: {
    columns: `kind as detail, '' as text, ${KNOWN('discretion')}`,
    from: `discretion ${WRITER} discretion.staff_id`,
    at: 'discretion.on_day',
    id: 'discretion.id',
    where: 'discretion.client_id = :client and discretion.removed_at is null',
  },
  change: {
    columns: `'changed' as detail, '' as text, coalesce(staff.name, '') as "by", null as provenance`,
    from: `client_revision ${WRITER} client_revision.staff_id`,
    at: 'client_revision.at',
    id: 'client_revision.id',
    where: 'client_revision.client_id = :client',
  },
  merge: {
    columns: `case when undone_at is null then 'merged' else 'undone' end as detail, '' as text,
      coalesce(staff.name, '') as "by", null as provenance`,
    from: `merge ${WRITER} merge.staff_id`,
    at: 'merge.at',
    id: 'merge.id',
    where: 'merge.kept_id = :client',
  },
  import: {
    columns: `'brought' as detail, file_name as text, coalesce(staff.name, '') as "by", null as provenance`,
    from: `client join import on import.id = client.import_id ${WRITER} import.staff_id`,
    at: 'import.at',
    id: 'import.id',
    where: 'client.id = :client',
  },
  photo: {
    columns: `'added' as detail, '' as text, coalesce(staff.name, '') as "by", null as provenance`,
    from: `client_photo ${WRITER} client_photo.staff_id`,
    at: 'client_photo.added_at',
    id: 'client_photo.client_id',
    where: 'client_photo.client_id = :client',
  },
}

/** The kinds of moment whose `at` is an ISO day; the others are instants. */
export const DAY_KINDS: ReadonlySet<MomentKind> = new Set(['note', 'taste', 'fact', 'consent', 'discretion'])

/** Every kind of moment, in the order in which moments of one instant are told. */
export const MOMENT_KINDS = Object.keys(SOURCES) as readonly MomentKind[]

/** How the history of a client is read, everything prepared once. */
export function createTimelineQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const pages = Object.fromEntries(
    MOMENT_KINDS.map((kind) => {
      const { columns, from, at, id, where } = SOURCES[kind]
      return [
        kind,
        sqlite.prepare<[Record<string, unknown>], MomentRow>(
          `select ${id} as id, ${at} as at, ${columns} from ${from}
           where ${where} and (${at}, ${id}) < (:at, :id) order by ${at} desc, ${id} desc limit :limit`,
        ),
      ]
    }),
  ) as Record<MomentKind, ReturnType<typeof sqlite.prepare<[Record<string, unknown>], MomentRow>>>
  return {
    /** The moments of one kind before a bound, newest first; private notes only to their author, purchases if asked. */
    page: (
      kind: MomentKind,
      asked: { clientId: number; reader: MomentReader; before: MomentBound; limit: number },
    ): MomentRow[] => {
      const { clientId, before, limit } = asked
      const reader = asked.reader.staffId
      const seesPurchases = asked.reader.seesPurchases ? 1 : 0
      return pages[kind].all({ client: clientId, reader, seesPurchases, ...before, limit })
    },
  }
}
