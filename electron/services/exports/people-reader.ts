import { createHash } from 'node:crypto'
import { createListQueries, type ListFilter } from '../../../db/queries/client-list.ts'
import { createBoutiqueQueries } from '../../../db/queries/boutique.ts'
import { createWholeClientQueries } from '../../../db/queries/exports.ts'
import { createFieldQueries } from '../../../db/queries/fields.ts'
import { createPhotoQueries } from '../../../db/queries/photos.ts'
import { createPurchaseQueries } from '../../../db/queries/purchases.ts'
import { createStaffQueries } from '../../../db/queries/staff.ts'
import type { Store } from '../../../db/store.ts'
import type { ClientId } from '../../ipc/clients.ts'
import type { ExportScope } from '../../ipc/exports.ts'
import type { FactId } from '../../ipc/facts.ts'
import type { StaffId } from '../../ipc/staff.ts'
import type { TasteId } from '../../ipc/tastes.ts'
import type { Provenance, Source } from '../../ipc/values.ts'
import { showConsents } from '../consents.ts'
import { personName } from '../person-name.ts'
import { isOfPurchase } from '../purchases.ts'
import type { ExportedPerson } from './exported-person.ts'

const PAGE = 1000
const WHOLE_BOOK: ListFilter = { show: 'all', language: '', importId: null }

/** Who takes people out of the book, when, and in which order. */
export interface Taking {
  readonly staffId: number
  /** Epoch milliseconds UTC, and the same as the boutique's own ISO day. */
  readonly at: number
  readonly day: string
  /** The language in whose order they leave, or null for the order in which they came. */
  readonly order: string | null
}

/** The ids an export holds, in the order of the list; of a list or a book those that are not in the bin. */
export function listExported(store: Store, scope: ExportScope, { staffId, at, order }: Taking): number[] {
  if (scope.kind === 'client') return [scope.clientId]
  const { page } = createListQueries(store)
  const filter = scope.kind === 'list' ? scope.filter : WHOLE_BOOK
  const ids: number[] = []
  for (let rows = page(filter, { order, staffId, now: at }, { from: 'index', index: 0 }, PAGE); ;) {
    for (const { id } of rows) ids.push(id)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return ids
    rows = page(filter, { order, staffId, now: at }, { from: 'after', rank: last.rank, id: last.id }, PAGE)
  }
}

/** Whole people, many at once, in the order they are asked for; whoever is gone by now is left out. */
export type PeopleReader = (ids: readonly number[]) => ExportedPerson[]

/**
 * Makes the reader of people as they leave the book. Private notes stay in it, whoever wrote them, and so do purchases
 * that are kept from whoever takes them out. A picture is read when it is looked at, and is none where the house shows none.
 */
export function createPeopleReader(store: Store, { staffId, day }: Taking, houseUid: string): PeopleReader {
  const readWhole = createWholeClientQueries(store)
  const { picture } = createPhotoQueries(store)
  const { areKept } = createPurchaseQueries(store)
  const showsPhotos = createBoutiqueQueries(store).read()?.allowsPhotos ?? false
  const staff = new Map(
    createStaffQueries(store)
      .all()
      .map(({ id, name }) => [id, name]),
  )
  const nameOf = (id: number | null) => staff.get(id ?? 0) ?? ''
  const labels = new Map(
    createFieldQueries(store)
      .list()
      .map(({ id, label }) => [id, label]),
  )

  function withoutPurchases(whole: Whole): Whole {
    const { notes, tastes, facts } = whole
    const isOpen = (known: Parameters<typeof isOfPurchase>[0]) => !isOfPurchase(known)
    return {
      ...whole,
      notes: notes.filter(isOpen),
      tastes: tastes.filter(isOpen),
      facts: facts.filter(isOpen),
    }
  }

  function show({ row, parts, hasPhoto, ...known }: Whole): ExportedPerson {
    const { nameText, nameLang, nameReading, nameLatin, ...facts } = row
    const name = personName({ nameText, nameLang, nameReading, nameLatin })
    const consents = known.consents.map((consent) => ({ ...consent, author: nameOf(consent.staffId) }))
    return {
      client: { ...facts, ...parts, name } as ExportedPerson['client'],
      advisor: nameOf(row.advisorId),
      household: known.household,
      notes: known.notes.map((note) => ({
        body: note.body,
        recordedAt: note.recordedAt,
        author: nameOf(note.staffId),
        source: sourceOf(note),
      })),
      tastes: known.tastes.map((taste) => showTaste(taste, nameOf(taste.staffId))),
      facts: known.facts.map((fact) => showFact(fact, nameOf(fact.staffId))),
      consents: showConsents(consents, day).filter(({ standing }) => standing !== 'superseded'),
      customs: parts.customs.map(({ fieldId, value }) => ({ label: labels.get(fieldId) ?? '', value })),
      uid: uidOf(houseUid, row.id),
      get photo() {
        return hasPhoto && showsPhotos ? (picture(row.id) ?? null) : null
      },
    }
  }

  return (ids) => {
    const whole = readWhole(ids)
    return ids.flatMap((id) => {
      const one = whole(id)
      if (one === undefined) return []
      return [show(areKept(id, staffId, day) ? withoutPurchases(one) : one)]
    })
  }
}

type Whole = NonNullable<ReturnType<ReturnType<ReturnType<typeof createWholeClientQueries>>>>

function showTaste(row: Whole['tastes'][number], author: string): ExportedPerson['tastes'][number] {
  const { id, clientId, stance, facet, text, term, strength, isAllergy, quote, recordedAt } = row
  return {
    id: id as TasteId,
    clientId: clientId as ClientId,
    stance,
    facet,
    text,
    term,
    strength,
    isAllergy,
    quote,
    source: sourceOf(row),
    author,
    recordedAt,
  }
}

function showFact(row: Whole['facts'][number], author: string): ExportedPerson['facts'][number] {
  const { id, clientId, topic, text, confidence, reviewOn, staffId, recordedAt } = row
  return {
    id: id as FactId,
    clientId: clientId as ClientId,
    topic,
    text,
    source: sourceOf(row),
    confidence,
    reviewOn,
    author,
    authorId: staffId as StaffId | null,
    recordedAt,
  }
}

function sourceOf(known: { provenance: Provenance; toldBy: string; onDay: string }): Source {
  const { provenance, toldBy, onDay: on } = known
  return { provenance, toldBy, on }
}

/** A uuid of version 8 (RFC 9562): the book's own and the client's id, hashed. */
function uidOf(houseUid: string, clientId: number): string {
  const hash = createHash('sha256').update(`${houseUid} ${clientId}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(18, 20)}-${hash.slice(20, 32)}`
}
