import type { ClientId } from '../../electron/ipc/clients.ts'
import type { HouseholdId } from '../../electron/ipc/households.ts'
import { tablesOf } from '../../db/schema/kinds.ts'
import { createSearchUpkeep } from '../../db/search/upkeep.ts'
import { createAppointmentService } from '../../electron/services/appointments.ts'
import { createBoutiqueService } from '../../electron/services/boutique.ts'
import { createChartService } from '../../electron/services/charts.ts'
import { createClientService } from '../../electron/services/clients.ts'
import { createConsentService } from '../../electron/services/consents.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { createDiscretionService } from '../../electron/services/discretion.ts'
import { followTopics } from '../../electron/services/duplicates.ts'
import { createFactService } from '../../electron/services/facts.ts'
import { createFieldService } from '../../electron/services/fields.ts'
import { createHouseholdService } from '../../electron/services/households.ts'
import type { KeyKeeper } from '../../electron/services/keys.ts'
import { createNoteService } from '../../electron/services/notes.ts'
import type { Services } from '../../electron/services/services.ts'
import { createTasteService } from '../../electron/services/tastes.ts'
import { createVocabularyService } from '../../electron/services/vocabulary.ts'
import { openDuplicates } from './duplicate-desk.ts'
import { addRichPair } from './rich-pair.ts'
import { openTempDesk, TEST_NOW } from './temp-desk.ts'

// Rooms are closed without the keys being told.
const KEYS = {} as KeyKeeper
/** What an act and its undo both leave behind on purpose: who did what when, and what the store counts for itself. */
const TRACES: ReadonlySet<string> = new Set([
  'activity',
  'store_commit',
  'store_state',
  'search_state',
  'draft',
])
/** A form is saved as a whole: its parts get new numbers each time, and nothing refers to them. */
const PARTS: ReadonlySet<string> = new Set(tablesOf('form'))
/** Likely pairs are found again: who, how likely and why is what they say. */
const FOUND_AGAIN: ReadonlySet<string> = new Set(['duplicate_pair.id', 'duplicate_pair.found_at'])

type Undone =
  | 'appointments'
  | 'boutique'
  | 'charts'
  | 'clients'
  | 'consents'
  | 'discretion'
  | 'duplicates'
  | 'facts'
  | 'fields'
  | 'households'
  | 'notes'
  | 'tastes'
  | 'vocabulary'

/** The services of a book in which everything can be done and undone, whose clock never stands still. */
export async function openUndoDesk() {
  const book = await openTempDesk({ role: 'manager' })
  const { sqlite } = book.store
  let instant = TEST_NOW
  const following: Promise<void>[] = []
  const desk: Desk = {
    ...book.desk,
    now: () => (instant += 1_000),
    announce: followTopics(book.desk.announce, (changed) => {
      const followed = duplicates.follow(changed)
      following.push(followed)
      return followed
    }),
  }
  const { clients, duplicates } = openDuplicates(desk)
  const pair = await addRichPair(book, createClientService(book.desk))
  const services: Pick<Services, Undone> = {
    appointments: createAppointmentService(desk),
    boutique: createBoutiqueService(desk, KEYS),
    charts: createChartService(desk),
    clients,
    consents: createConsentService(desk),
    discretion: createDiscretionService(desk),
    duplicates,
    facts: createFactService(desk),
    fields: createFieldService(desk),
    households: createHouseholdService(desk),
    notes: createNoteService(desk),
    tastes: createTasteService(desk),
    vocabulary: createVocabularyService(desk),
  }
  // What was put in by hand is found by it too.
  sqlite.exec('update search_state set left = 1000000')
  const upkeep = createSearchUpkeep(book.store)
  while (await upkeep.step());
  await duplicates.look({ signal: new AbortController().signal, progress: () => undefined })

  const searched = sqlite
    .prepare<[], string>(`select name from sqlite_schema where sql like 'create virtual table%using fts5(%'`)
    .pluck()
    .all()

  /** Every row of every table, and every key under which something is found; `apart` names columns to leave out. */
  async function readAll(apart: readonly string[] = []): Promise<Record<string, string[]>> {
    await Promise.all(following)
    const names = sqlite
      .prepare<[], string>(
        `select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like '%search%'
         and name not like '\\_\\_%' escape '\\' and sql not like 'create virtual%'`,
      )
      .pluck()
      .all()
      .filter((name) => !TRACES.has(name) && !apart.includes(name))
    const rows = names.map((name) => [name, readTable(name, apart)] as const)
    return Object.fromEntries([...rows, ...searched.map((name) => [name, readKeys(name)] as const)])
  }

  function readTable(name: string, apart: readonly string[]): string[] {
    // A rank is a number between two others; what it says is who comes after whom.
    if (name === 'client_rank') {
      const order = sqlite.prepare<[], unknown[]>(
        'select language, client_id from client_rank order by 1, rank',
      )
      return order.raw().all().map(String)
    }
    return sqlite
      .prepare<[], Record<string, unknown>>(`select * from "${name}"`)
      .all()
      .map((row) => {
        const kept = Object.entries(row).filter(
          ([column]) =>
            !apart.includes(`${name}.${column}`) &&
            !FOUND_AGAIN.has(`${name}.${column}`) &&
            !(PARTS.has(name) && column === 'id'),
        )
        return JSON.stringify(Object.fromEntries(kept))
      })
      .sort()
  }

  function readKeys(name: string): string[] {
    sqlite.exec(
      `create virtual table if not exists temp.${name}_keys using fts5vocab(main, ${name}, instance)`,
    )
    const whose = PARTS.has(name.replace('_search', '')) ? `''` : 'doc'
    return sqlite
      .prepare<[], string>(`select ${whose} || ' ' || offset || ' ' || term from temp.${name}_keys`)
      .pluck()
      .all()
      .sort()
  }

  /** Where a client lives. */
  const home = (id: ClientId) => clients.get({ id }).householdId as HouseholdId | null

  return { ...book, desk, services, ...pair, home, readAll }
}

/** A book in which everything can be done and undone. */
export type UndoDesk = Awaited<ReturnType<typeof openUndoDesk>>

type Undo = () => Promise<unknown>

/** One thing somebody does and takes back: what is there before, the act, and the call behind the word Undo. */
export interface UndoableAct {
  readonly act: string
  /** The calls of the contract that take it back. */
  readonly by: string
  /** Readies the book and answers the act, which answers the way back. */
  readonly ready: (book: UndoDesk) => Promise<() => Promise<Undo>> | (() => Promise<Undo>)
  /** What an earlier form is kept by, where the way back is a change of its own. */
  readonly apart?: readonly string[]
}
