import { afterEach, beforeEach } from 'vitest'
import { proposeRecoveryKey } from '../../db/recovery-key.ts'
import type { AppError } from '../../electron/ipc/errors.ts'
import type { Cover } from '../../electron/ipc/session.ts'
import type { StaffId } from '../../electron/ipc/staff.ts'
import type { TopicName } from '../../electron/ipc/topics.ts'
import { createBoutiqueService } from '../../electron/services/boutique.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { createDraftService } from '../../electron/services/drafts.ts'
import type { KeyKeeper } from '../../electron/services/keys.ts'
import { createSession } from '../../electron/services/session.ts'
import { createStaffService } from '../../electron/services/staff.ts'
import { makeTempFolder, MIGRATIONS } from './temp-store.ts'

/** The passphrase of the first manager. */
export const PASSPHRASE = 'quatre perles sous la verriere'
/** Another passphrase that is strong enough. */
export const OTHER = 'un fil de soie tendu au vent'

/** The house of the first day. */
export const FACTS = {
  name: 'Maison Perle',
  address: '12, rue de la Paix',
  country: 'FR',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  houseLanguages: ['fr'],
}

interface Bench {
  folder: string
  clock: number
  announced: TopicName[]
  onAnnounce: (topic: TopicName) => void
  heldKeys: KeyKeeper[]
  flush: () => Promise<void>
  startApp: (more?: { migrations?: string; systemIdle?: () => number }) => App
}

/** One running app of the test: a session with the services of staff, boutique and drafts. */
export type App = ReturnType<typeof startOn>

function startOn(bench: Bench, more: { migrations?: string; systemIdle?: () => number }) {
  return createSession({
    folder: bench.folder,
    migrations: MIGRATIONS,
    now: () => bench.clock,
    announce: (topic) => {
      bench.announced.push(topic)
      bench.onAnnounce(topic)
    },
    openServices: (desk: Desk, keys: KeyKeeper) => {
      bench.heldKeys.push(keys)
      return {
        staff: createStaffService(desk, keys),
        boutique: createBoutiqueService(desk, keys),
        drafts: createDraftService(desk),
      }
    },
    seedDemo: async (desk) => {
      await desk.store.write(() => {
        desk.store.sqlite.prepare('update staff set name = ?').run('Camille Duval')
        desk.store.sqlite.prepare('insert into salon (name) values (?)').run(String(desk.now()))
      })
    },
    dialogs: { saveRecoveryKey: (how) => Promise.resolve(how === 'print') },
    scryptCost: 16,
    pause: () => bench.flush(),
    ...more,
  })
}

/** A folder, a clock and apps for each test of a file; all apps end and the folder goes after each test. */
export function prepareApps(): Bench {
  let apps: App[] = []
  let remove = () => {}
  const bench: Bench = {
    folder: '',
    clock: 0,
    announced: [],
    onAnnounce: () => {},
    heldKeys: [],
    flush: () => Promise.resolve(),
    startApp(more = {}) {
      const app = startOn(bench, more)
      apps.push(app)
      return app
    },
  }
  beforeEach(() => {
    const temp = makeTempFolder()
    remove = temp.remove
    apps = []
    Object.assign(bench, {
      folder: temp.folder,
      clock: Date.UTC(2026, 10, 23, 9),
      announced: [],
      onAnnounce: () => {},
      heldKeys: [],
    })
    bench.flush = () => Promise.resolve()
  })
  afterEach(async () => {
    for (const app of apps) await app.end()
    remove()
  })
  return bench
}

/** Makes the boutique's book with its first manager and leaves it open; resolves with the recovery key. */
export async function firstDay(app: App): Promise<string> {
  const recoveryKey = proposeRecoveryKey()
  const manager = { name: 'Inès Morel', language: 'fr' as const }
  await app.createBoutique({ facts: FACTS, manager, passphrase: PASSPHRASE, recoveryKey })
  return recoveryKey
}

/** The code a call fails with. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no failure',
    (error: AppError) => error.code ?? error,
  )
}

/** Tries to open the book. */
export function tryAs(app: App, staffId: number, passphrase: string) {
  return app.unlock({ staffId: staffId as StaffId, passphrase })
}

/** The cover of a closed book. */
export function coverOf(app: App): Cover {
  const state = app.state()
  if (state.kind !== 'locked') throw new Error(`not locked but ${state.kind}`)
  return state.cover
}
