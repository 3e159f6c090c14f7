import { createHash } from 'node:crypto'
import { createListQueries, type ListFilter } from '../../../db/queries/client-list.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createConsentQueries } from '../../../db/queries/consents.ts'
import { createFactQueries, type FactRow } from '../../../db/queries/facts.ts'
import { createFieldQueries } from '../../../db/queries/fields.ts'
import { createHouseholdQueries } from '../../../db/queries/households.ts'
import { createNoteQueries } from '../../../db/queries/notes.ts'
import { createPhotoQueries } from '../../../db/queries/photos.ts'
import { createStaffQueries } from '../../../db/queries/staff.ts'
import { createTasteQueries, type TasteRow } from '../../../db/queries/tastes.ts'
import type { Store } from '../../../db/store.ts'
import type { ClientId } from '../../ipc/clients.ts'
import type { ExportScope } from '../../ipc/exports.ts'
import type { FactId } from '../../ipc/facts.ts'
import type { StaffId } from '../../ipc/staff.ts'
import type { TasteId } from '../../ipc/tastes.ts'
import type { Provenance, Source } from '../../ipc/values.ts'
import { showConsents } from '../consents.ts'
import { personName } from '../person-name.ts'
import type { ExportedPerson } from './exported-person.ts'

const PAGE = 1000
const WHOLE_BOOK: ListFilter = { show: 'all', language: '', importId: null }
const AFTER_ALL = { on: '9999-12-31', id: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER }

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

/**
 * Reads one person after the other as they leave the book, undefined where somebody is gone by now. Notes are those
 * whoever takes them out may read: the private notes of others stay.
 */
export function createPeopleReader(store: Store, { staffId, at, day }: Taking, houseUid: string) {
  const clients = createClientQueries(store)
  const { page: notesOf } = createNoteQueries(store)
  const { ofClient: tastesOf } = createTasteQueries(store)
  const { standingOf: factsOf } = createFactQueries(store)
  const { ofClient: consentsOf } = createConsentQueries(store)
  const { byId: householdOf } = createHouseholdQueries(store)
  const { picture } = createPhotoQueries(store)
  const staff = new Map(
    createStaffQueries(store)
      .all()
      .map(({ id, name }) => [id, name]),
  )
  const labels = new Map(
    createFieldQueries(store)
      .list()
      .map(({ id, label }) => [id, label]),
  )

  return (id: number): ExportedPerson | undefined => {
    const row = clients.byId(id, staffId, at)
    if (row === undefined) return undefined
    const {
      nameText,
      nameLang,
      nameReading,
      nameLatin,
      importedFrom: _file,
      noteCount: _notes,
      visitCount: _visits,
      ...facts
    } = row
    const { hasPhoto, ...kept } = facts
    const client = {
      ...kept,
      ...clients.readParts(id),
      name: personName({ nameText, nameLang, nameReading, nameLatin }),
    } as ExportedPerson['client']
    return {
      client,
      advisor: staff.get(row.advisorId ?? 0) ?? '',
      household: row.householdId === null ? '' : (householdOf(row.householdId)?.label ?? ''),
      notes: notesOf({ clientId: id, readerId: staffId, ...AFTER_ALL }).map((note) => ({
        body: note.body,
        recordedAt: note.recordedAt,
        author: note.author,
        source: sourceOf(note),
        isPrivate: note.isPrivate,
      })),
      tastes: tastesOf(id).map(showTaste),
      facts: factsOf(id).map(showFact),
      consents: showConsents(consentsOf(id), day).filter(({ standing }) => standing !== 'superseded'),
      customs: client.customs.map(({ fieldId, value }) => ({ label: labels.get(fieldId) ?? '', value })),
      uid: uidOf(houseUid, id),
      photo: hasPhoto ? (picture(id) ?? null) : null,
    }
  }
}

function showTaste(row: TasteRow): ExportedPerson['tastes'][number] {
  const { id, clientId, stance, facet, text, term, strength, isAllergy, quote, author, recordedAt } = row
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

function showFact(row: FactRow): ExportedPerson['facts'][number] {
  const { id, clientId, topic, text, confidence, reviewOn, author, staffId, recordedAt } = row
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
