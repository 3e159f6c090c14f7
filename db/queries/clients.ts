import { and, desc, eq, sql } from 'drizzle-orm'
import { appointments, clientRevisions, clients, imports, notes, photos, staff } from '../schema/index.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'
import { readKeptForm } from './blank-form.ts'
import type { ClientFacts, ClientForm } from './client-form.ts'
import { createPartQueries } from './client-parts.ts'
import { showName } from './shown-name.ts'

/** Who writes a form, when, and from which import if any. */
export interface FormMeta {
  /** Epoch milliseconds UTC. */
  readonly at: number
  readonly staffId: number | null
  readonly importId?: number | null
}

const FACTS: readonly (keyof ClientFacts)[] = [
  'addressAs',
  'courtesy',
  'formality',
  'monogram',
  'pronunciation',
  'organisation',
  'residence',
  'country',
  'timeZone',
  'advisorId',
  'neverMention',
]

// An appointment lasts a day at most, so one that has not ended started within a day.
const LONGEST_MS = 86_400_000

const param = sql.placeholder

/** How clients are read and kept, everything prepared once; writes belong inside `store.write`. */
export function createClientQueries(store: Store) {
  return { ...prepareReads(store), ...prepareForms(store), ...prepareBin(store) }
}

function prepareReads({ orm, sqlite }: Store) {
  const byId = orm
    .select({
      id: clients.id,
      revision: clients.revision,
      nameText: clients.nameText,
      nameLang: clients.nameLang,
      nameReading: clients.nameReading,
      nameLatin: clients.nameLatin,
      addressAs: clients.addressAs,
      courtesy: clients.courtesy,
      formality: clients.formality,
      monogram: clients.monogram,
      pronunciation: clients.pronunciation,
      organisation: clients.organisation,
      residence: clients.residence,
      country: clients.country,
      timeZone: clients.timeZone,
      advisorId: clients.advisorId,
      neverMention: clients.neverMention,
      householdId: clients.householdId,
      mergedIntoId: clients.mergedIntoId,
      hasPhoto:
        sql<boolean>`exists (select 1 from ${photos} where ${photos.clientId} = ${clients.id})`.mapWith(
          Boolean,
        ),
      createdAt: clients.createdAt,
      changedAt: clients.changedAt,
      binnedAt: clients.binnedAt,
      lastVisitAt: clients.lastVisitAt,
      importedFrom: sql<string>`coalesce(${imports.fileName}, '')`,
      noteCount: sql<number>`(select count(*) from ${notes} where ${notes.clientId} = ${clients.id}
        and ${notes.removedAt} is null and (not ${notes.isPrivate} or ${notes.staffId} = ${param('staffId')}))`,
      visitCount: sql<number>`(select count(*) from ${appointments} where ${appointments.clientId} = ${clients.id}
        and ${appointments.endsAt} <= ${param('now')} and ${appointments.kind} <> 'call'
        and ${appointments.status} <> 'cancelled')`,
    })
    .from(clients)
    .leftJoin(imports, eq(imports.id, clients.importId))
    .where(eq(clients.id, param('id')))
    .prepare()
  const nextVisit = orm
    .select({ appointmentId: appointments.id, startsAt: appointments.startsAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.clientId, param('id')),
        sql`${appointments.startsAt} > ${param('now')} - ${LONGEST_MS}`,
        sql`${appointments.endsAt} > ${param('now')}`,
        sql`${appointments.status} in ('booked', 'arrived')`,
      ),
    )
    .orderBy(appointments.startsAt)
    .limit(1)
    .prepare()
  const history = orm
    .select({ revision: clientRevisions.revision, at: clientRevisions.at, staffId: clientRevisions.staffId })
    .from(clientRevisions)
    .where(eq(clientRevisions.clientId, param('id')))
    .orderBy(desc(clientRevisions.revision))
    .prepare()
  const formAt = orm
    .select({ body: clientRevisions.body })
    .from(clientRevisions)
    .where(and(eq(clientRevisions.clientId, param('id')), eq(clientRevisions.revision, param('revision'))))
    .prepare()
  const keptForms = sqlite.prepare<
    [number, number],
    { revision: number; at: number; staffId: number | null; body: string }
  >(
    `select revision, at, staff_id as staffId, body from client_revision
     where client_id = ? and revision < ? order by revision desc`,
  )
  const isStaff = orm
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.id, param('id')))
    .prepare()

  return {
    /**
     * A client's row, binned ones too. The notes counted are those this member of staff may read, the visits those
     * that have ended at `now` (epoch ms); calls are no visits.
     */
    byId: (id: number, staffId: number, now: number) => byId.get({ id, staffId, now }),
    /** The client's next appointment that has not ended at `now` (epoch ms). */
    nextVisit: (id: number, now: number) => nextVisit.get({ id, now }) ?? null,
    /** The earlier forms, newest first: each with when and by whom it was replaced. */
    history: (id: number) => history.all({ id }),
    /** The form a client had at an earlier revision. */
    formAt: (id: number, revision: number): ClientForm | undefined => {
      const row = formAt.get({ id, revision })
      return row && readKeptForm(row.body)
    },
    /** The earlier forms below a revision, or all of them, newest first, each read only when it is asked for. */
    keptForms: function* (id: number, below: number | null) {
      for (const { body, ...row } of keptForms.iterate(id, below ?? Number.MAX_SAFE_INTEGER)) {
        yield { ...row, form: readKeptForm(body) }
      }
    },
    isStaff: (id: number) => isStaff.get({ id }) !== undefined,
  }
}

function prepareForms({ sqlite }: Store) {
  const parts = createPartQueries({ sqlite })
  const rows = createSearchRows({ sqlite })
  const columns = FACTS.map((fact) => clients[fact].name)
  const readFacts = sqlite.prepare<[number], ClientFacts & { revision: number; binnedAt: number | null }>(
    `select revision, binned_at as binnedAt,
     ${FACTS.map((fact) => `${clients[fact].name} as ${fact}`).join(', ')} from client where id = ?`,
  )
  const insert = sqlite.prepare(
    `insert into client (created_at, changed_at, import_id, name_text, name_lang, name_reading, name_latin,
     ${columns.join(', ')}) values (?, ?, ?, ?, ?, ?, ?, ${columns.map(() => '?').join(', ')})`,
  )
  const update = sqlite.prepare(
    `update client set revision = revision + 1, changed_at = ?,
     name_text = ?, name_lang = ?, name_reading = ?, name_latin = ?,
     ${columns.map((column) => `${column} = ?`).join(', ')} where id = ?`,
  )
  const keep = sqlite.prepare(
    'insert into client_revision (client_id, revision, body, at, staff_id) values (?, ?, ?, ?, ?)',
  )

  function readForm(id: number): ClientForm | undefined {
    const row = readFacts.get(id)
    if (row === undefined) return undefined
    const { revision: _, binnedAt: __, ...facts } = row
    return { ...facts, ...parts.read(id) }
  }

  return {
    readParts: parts.read,
    readForm,
    /** Where a client stands: revision, and when it was binned if it is. */
    standing: (id: number) => readFacts.get(id),
    /** Adds a client with everything on its form and its search row; the order of lists is kept by db/order. */
    insertForm: (form: ClientForm, meta: FormMeta): number => {
      const facts = FACTS.map((fact) => form[fact])
      const id = Number(
        insert.run(meta.at, meta.at, meta.importId ?? null, namesOf(form), facts).lastInsertRowid,
      )
      parts.insert(id, form)
      if (form.customs.length > 0) rows.addClient(id, form)
      else rows.addClient(id, form, [])
      if (form.gifts.length > 0) rows.addGiftsOf(id)
      if (form.relations.length > 0) rows.addRelationsOf(id)
      return id
    },
    /**
     * Replaces everything on a client's form, keeps the form as it was under its revision, and answers the new
     * revision; undefined when there is no such client.
     */
    replaceForm: (id: number, form: ClientForm, meta: FormMeta): number | undefined => {
      const row = readFacts.get(id)
      if (row === undefined) return undefined
      keep.run(id, row.revision, JSON.stringify(readForm(id)), meta.at, meta.staffId)
      update.run(
        meta.at,
        namesOf(form),
        FACTS.map((fact) => form[fact]),
        id,
      )
      rows.dropGiftsOf(id)
      rows.dropRelationsOf(id)
      parts.drop(id)
      parts.insert(id, form)
      rows.addGiftsOf(id)
      rows.addRelationsOf(id)
      if (row.binnedAt === null) rows.replaceClient(id, form)
      return row.revision + 1
    },
  }
}

function namesOf(form: ClientForm): string[] {
  const { nameText, nameLang, nameReading, nameLatin } = showName(form)
  return [nameText, nameLang, nameReading, nameLatin]
}

function prepareBin({ sqlite }: Store) {
  const rows = createSearchRows({ sqlite })
  const parts = createPartQueries({ sqlite })
  const bin = sqlite.prepare('update client set binned_at = ? where id = ? and binned_at is null')
  const restore = sqlite.prepare<[number], { organisation: string }>(
    `update client set binned_at = null where id = ? and binned_at is not null and merged_into_id is null
     returning organisation`,
  )
  const idsIn = (table: 'note' | 'taste' | 'fact' | 'appointment') =>
    sqlite.prepare<[number], number>(`select id from ${table} where client_id = ?`).pluck()
  const [notesOf, tastesOf, factsOf] = [idsIn('note'), idsIn('taste'), idsIn('fact')]
  const appointmentsOf = idsIn('appointment')
  const partsOf = sqlite
    .prepare<[number], number>('select id from client where merged_into_id = ? and id <> merged_into_id')
    .pluck()
  // Nobody else lives there: what the household shared was this client's alone.
  const lastHome = `select household_id from client c where c.id = :id and not exists (
    select 1 from client other where other.household_id = c.household_id and other.id <> c.id)`
  const traces = [
    // Drafts and changes of an import hold words about the client without referring to the row.
    `delete from draft where key in ('client:' || :name, 'note:' || :name, 'fact:' || :name,
        'taste:' || :name || '-likes', 'taste:' || :name || '-refuses', 'discretion:' || :name, 'consent:' || :name,
        'household:new-' || :name)
      or key in (select 'discretion:change-' || id from discretion where client_id = :id)
      or key in (select 'household:' || household_id from (${lastHome}))
      or key in (select 'appointment:' || id from appointment where client_id = :id)
      or key in (select 'note:change-' || id from note where client_id = :id)
      or key in (select 'taste:change-' || id from taste where client_id = :id)
      or key in (select 'fact:change-' || id from fact where client_id = :id)
      or (key = 'capture:0' and iif(json_valid(body), json_extract(body, '$.person.id'), null) = :id)`,
    'delete from import_change where client_id = :id',
    `delete from activity where (subject = 'client' and subject_id = :id)
      or (subject = 'note' and subject_id in (select id from note where client_id = :id))
      or (subject = 'taste' and subject_id in (select id from taste where client_id = :id))
      or (subject = 'fact' and subject_id in (select id from fact where client_id = :id))
      or (subject = 'discretion' and subject_id in (select id from discretion where client_id = :id))
      or (subject = 'consent' and subject_id in (select id from consent where client_id = :id))
      or (subject = 'household' and subject_id in (${lastHome}))
      or (subject = 'appointment' and subject_id in (select id from appointment where client_id = :id))`,
    'delete from client where id = :id',
  ].map((statement) => sqlite.prepare(statement))

  const homeOf = sqlite.prepare<[{ id: number }], number | null>(lastHome).pluck()
  const dropHome = sqlite.prepare('delete from household where id = ?')

  function erase(id: number): void {
    for (const partId of partsOf.all(id)) erase(partId)
    const home = homeOf.get({ id }) ?? null
    for (const noteId of notesOf.all(id)) rows.dropNote(noteId)
    for (const tasteId of tastesOf.all(id)) rows.dropTaste(tasteId)
    for (const factId of factsOf.all(id)) rows.dropFact(factId)
    rows.dropGiftsOf(id)
    rows.dropRelationsOf(id)
    for (const appointmentId of appointmentsOf.all(id)) {
      rows.dropCompanionsOf(appointmentId)
      rows.dropAppointment(appointmentId)
    }
    rows.dropClient(id)
    rows.forgetErased()
    for (const trace of traces) trace.run({ id, name: String(id) })
    if (home !== null) {
      rows.dropHousehold(home)
      dropHome.run(home)
    }
  }

  return {
    /** Takes a client out of lists, search and counts and keeps everything; false when it was not in them. */
    bin: (id: number, at: number): boolean => {
      const isBinned = bin.run(at, id).changes === 1
      if (isBinned) rows.dropClient(id)
      return isBinned
    },
    /** Brings a client back from the bin; false when it was not there. */
    restore: (id: number): boolean => {
      const row = restore.get(id)
      if (row === undefined) return false
      rows.addClient(id, {
        names: parts.readNames(id),
        contactWays: parts.readContactWays(id),
        organisation: row.organisation,
      })
      return true
    },
    /** Removes a client for good: all that refers to it, search rows, drafts, traces of imports, and who became part of it. */
    erase,
  }
}
