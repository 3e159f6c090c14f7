import { createActivityQueries } from '../../db/queries/activity.ts'
import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import { createStaffQueries, type StaffRow } from '../../db/queries/staff.ts'
import { AppError } from '../ipc/errors.ts'
import { Preferences, type Serving, type StaffId, type StaffMember } from '../ipc/staff.ts'
import type { Desk } from './desk.ts'
import type { KeyKeeper } from './keys.ts'
import { requireStrong } from './passphrases.ts'
import { findServing } from './serving.ts'

const DONE = { done: true } as const

/** What may be done with the people who work here. */
export type StaffService = ReturnType<typeof createStaffService>

/** What a manager says of a member of staff. */
export interface StaffFacts {
  readonly name: string
  readonly role: 'manager' | 'advisor'
  readonly languages: string[]
}

function toMember({ id, name, role, languages, isRetired }: StaffRow): StaffMember {
  return { id: id as StaffId, name, role, languages, retired: isRetired }
}

/** A person's preferences as the interface knows them; what an older or newer version stored falls back to English. */
export function preferencesOf(row: StaffRow): Preferences {
  const { interfaceLanguage: language, theme, density, paper } = row
  const parsed = Preferences.safeParse({ language, theme, density, paper })
  return parsed.success
    ? parsed.data
    : { language: 'en', theme: 'system', density: 'comfortable', paper: 'a4' }
}

/**
 * The staff of an open book. Keys and rows cannot change in one step, so the order is such that an interruption
 * leaves nobody with a key they should not have: first a retired row, then the key, then the row comes to work.
 */
export function createStaffService(desk: Desk, keys: KeyKeeper) {
  const queries = createStaffQueries(desk.store)
  const house = createBoutiqueQueries(desk.store)
  const { record } = createActivityQueries(desk.store)

  function require(id: number): StaffRow {
    const row = queries.find(id)
    if (row === undefined) throw new AppError('not-found')
    return row
  }

  async function change(id: number, act: string, columns: Partial<Omit<StaffRow, 'id'>>): Promise<StaffRow> {
    const row = await desk.store.write(() => {
      requireManagerLeft(queries, require(id), columns)
      const changed = queries.update(id, columns)
      if (changed === undefined) throw new AppError('not-found')
      record({ at: desk.now(), staffId: desk.staffId, act, subject: 'staff', subjectId: id })
      return changed
    })
    desk.announce('staff.changed', {})
    return row
  }

  const weigh = (passphrase: string, name: string) =>
    requireStrong(passphrase, [name, house.read()?.name ?? ''])

  return {
    list: (): StaffMember[] => queries.all().map(toMember),
    /** Who of those who work here can serve a client in a language of theirs, the best first. */
    serving: ({ clientId }: { clientId: number }): Serving =>
      findServing(
        queries.languagesOf(clientId),
        queries
          .all()
          .map(toMember)
          .filter((member) => !member.retired),
      ),
    /** Adds a person with a key of their own. Throws `weak-passphrase`. */
    add: async ({ passphrase, ...facts }: StaffFacts & { passphrase: string }): Promise<StaffMember> => {
      weigh(passphrase, facts.name)
      const { id } = await desk.store.write(() => queries.insert({ ...facts, isRetired: true }))
      await keys.give({ id, name: facts.name }, passphrase)
      return toMember(await change(id, 'staff.added', { isRetired: false }))
    },
    /** Changes a person's name, role and languages. Throws `last-manager` when no manager would be left. */
    update: async ({ id, ...facts }: StaffFacts & { id: StaffId }): Promise<StaffMember> => {
      const row = await change(id, 'staff.changed', facts)
      if (!row.isRetired) keys.rename({ id, name: facts.name })
      if (id === desk.staffId) desk.announce('session.changed', {})
      return toMember(row)
    },
    /** Takes a person's key; what they wrote stays theirs. Throws `forbidden` for oneself, `last-manager`. */
    retire: async ({ id }: { id: StaffId }) => {
      if (id === desk.staffId) throw new AppError('forbidden')
      await change(id, 'staff.retired', { isRetired: true })
      keys.take(id)
      return DONE
    },
    /**
     * Lets a person work here again under a new passphrase, or gives one to who forgot theirs. Throws
     * `weak-passphrase`, and `forbidden` for oneself: who sits at an open desk must know the old one to change it.
     */
    reinstate: async ({ id, passphrase }: { id: StaffId; passphrase: string }) => {
      if (id === desk.staffId) throw new AppError('forbidden')
      const { name } = require(id)
      weigh(passphrase, name)
      await keys.give({ id, name }, passphrase)
      await change(id, 'staff.reinstated', { isRetired: false })
      return DONE
    },
    preferences: (): Preferences => preferencesOf(require(desk.staffId)),
    setPreferences: async ({ language, ...looks }: Preferences): Promise<Preferences> => {
      const row = await desk.store.write(() =>
        queries.update(desk.staffId, { interfaceLanguage: language, ...looks }),
      )
      desk.announce('session.changed', {})
      return preferencesOf(row ?? require(desk.staffId))
    },
  }
}

function requireManagerLeft(
  queries: ReturnType<typeof createStaffQueries>,
  row: StaffRow,
  columns: Partial<StaffRow>,
): void {
  const isActing = row.role === 'manager' && !row.isRetired
  const remains = (columns.role ?? row.role) === 'manager' && !(columns.isRetired ?? row.isRetired)
  if (isActing && !remains && queries.countManagers() < 2) throw new AppError('last-manager')
}
