import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seedDemo } from '../../db/demo/seed-demo.ts'
import { createRouter, type Router } from '../../electron/bridge/router.ts'
import { createHandlers } from '../../electron/handlers/handlers.ts'
import { contract } from '../../electron/ipc/contract.ts'
import type { CallContext, Progress } from '../../electron/ipc/define.ts'
import type { WireAnswer } from '../../electron/ipc/wire.ts'
import type { Appearance } from '../../electron/ipc/machine.ts'
import { closeServices, openServices, type Services } from '../../electron/services/services.ts'
import { createSession, type Session } from '../../electron/services/session.ts'
import { toAppError } from '../../electron/services/store-errors.ts'
import { wallClock } from '../../locales/time-zones.ts'

const root = resolve(import.meta.dirname, '../..')

/** The passphrase of the first manager of every boutique made here. */
export const PASSPHRASE = 'une lampe verte sous la pluie'

/** The whole main process without a window: real router, handlers, services, worker and store in a temporary folder. */
export interface TempApp {
  readonly session: Session<Services>
  readonly announced: { topic: string; payload: unknown }[]
  readonly faults: unknown[]
  readonly progress: Progress[]
  /** The file the next file dialog gives. */
  chosenFile: { fileName: string; bytes: Uint8Array } | null
  /** Where the next export is saved; '' leaves the dialog. */
  exportPath: string
  readonly savedTexts: string[]
  /** Asks as the renderer would and answers what would cross the wire. */
  ask(route: string, input: unknown, signal?: AbortSignal): Promise<WireAnswer>
  /** Asks and gives the value, or throws the error's code. */
  get<T>(route: string, input?: unknown): Promise<T>
  /** Makes a boutique and opens it as its first manager. */
  createBoutique(): Promise<void>
  close(): Promise<void>
}

/** Opens an app; answers are parsed, so that a wrong shape fails the test that asked. */
export async function openTempApp(options: { now?: () => number } = {}): Promise<TempApp> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-app-'))
  const announced: TempApp['announced'] = []
  const faults: unknown[] = []
  const progress: Progress[] = []
  const savedTexts: string[] = []
  const now = options.now ?? Date.now
  let appearance: Appearance = { language: 'en', theme: 'system' }
  const app = { chosenFile: null as TempApp['chosenFile'], exportPath: '' }

  const session = createSession<Services>({
    folder,
    migrations: join(root, 'db/migrations'),
    now,
    announce: (topic, payload) => announced.push({ topic, payload }),
    openServices: (desk, keys) =>
      openServices(desk, keys, {
        product: 'Carnet 0',
        worker: new URL('../../electron/worker.ts', import.meta.url),
        recordFault: (error) => faults.push(error),
        printer: {
          savePdf: async ({ suggestedName }) => ({ saved: true, fileName: `${suggestedName}.pdf` }),
          print: async () => ({ printed: true }),
        },
        dialogs: {
          chooseFile: async () => app.chosenFile,
          choosePhoto: async () => app.chosenFile,
          drawSmaller: async ({ bytes }) => bytes,
          chooseExport: async () => app.exportPath,
          saveText: async (text) => {
            savedTexts.push(text)
            return true
          },
        },
      }),
    closeServices,
    seedDemo: ({ store, now: clock, house }) => {
      const { timeZone } = house()
      return seedDemo(store, { day: wallClock(clock(), timeZone).day, now: clock(), timeZone })
    },
    checkpoints: 'elsewhere',
    dialogs: { saveRecoveryKey: async () => true },
    pause: async () => undefined,
    scryptCost: 2 ** 10,
  })
  const router: Router = createRouter(contract, {
    handlers: createHandlers(session, {
      appearance: () => appearance,
      setAppearance: (next) => {
        appearance = next
      },
      about: () => ({
        version: '0',
        electron: '',
        chromium: '',
        node: process.versions.node,
        sqlite: '',
        cipher: '',
        dataFolder: folder,
      }),
      notices: () => [{ name: 'one', version: '1', licence: 'MIT', kind: 'package', text: 'words' }],
      recordFault: () => 'reference',
      reloadWindow: () => undefined,
    }),
    standing: session.standing,
    translate: toAppError,
    recordFault: (error) => {
      faults.push(error)
      return 'reference'
    },
    checksAnswers: true,
  })

  async function ask(route: string, input: unknown, signal?: AbortSignal): Promise<WireAnswer> {
    const context: CallContext = {
      windowId: 1,
      signal: signal ?? new AbortController().signal,
      progress: (step) => progress.push(step),
    }
    return router(route, input, context)
  }
  async function get<T>(route: string, input: unknown = {}): Promise<T> {
    const answer = await ask(route, input)
    if (!answer.ok)
      throw new Error(
        `${route}: ${answer.error.code} ${JSON.stringify(answer.error.params)} ${faults.map((fault) => (fault instanceof Error ? fault.message : typeof fault)).join(' ')}`,
      )
    return answer.value as T
  }

  return {
    session,
    announced,
    faults,
    progress,
    savedTexts,
    get chosenFile() {
      return app.chosenFile
    },
    set chosenFile(file) {
      app.chosenFile = file
    },
    get exportPath() {
      return app.exportPath
    },
    set exportPath(path) {
      app.exportPath = path
    },
    ask,
    get,
    async createBoutique() {
      const { recoveryKey } = await get<{ recoveryKey: string }>('session.proposeRecoveryKey')
      await get('boutique.create', {
        facts: {
          name: 'Maison Aurèle',
          address: 'Rue de la Paix, Paris',
          country: 'FR',
          currency: 'EUR',
          timeZone: 'Europe/Paris',
          houseLanguages: ['fr', 'en'],
        },
        manager: { name: 'Camille Roussel', language: 'en' },
        passphrase: PASSPHRASE,
        recoveryKey,
      })
    },
    async close() {
      await session.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
