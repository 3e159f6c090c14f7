import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CallContext, Progress } from '../../electron/ipc/define.ts'
import {
  type ImportCounts,
  type ImportRecord,
  type ImportWords,
  type MatchPolicy,
  type ReadingChoice,
  RefusalCode,
  type RefusedWords,
  type RowFinding,
  type UploadId,
} from '../../electron/ipc/imports.ts'
import type { BackRoom } from '../../electron/services/back-room.ts'
import { createImportService, type ImportPlan } from '../../electron/services/imports.ts'
import { jobs } from '../../electron/services/jobs.ts'
import { toAppError } from '../../electron/services/store-errors.ts'
import { openTempDesk, type TempDesk, type TempDeskOptions } from './temp-desk.ts'

/** The client books that tests bring in. */
export const FIXTURES = [
  'client-book-ar-utf16le.txt',
  'client-book-fr-windows-1252.csv',
  'client-book-zh-gb18030.csv',
  'google-contacts.csv',
  'house-book.csv',
  'outlook-ja-shift_jis.csv',
  'phones.vcf',
] as const

/** The bytes of a client book of tests/fixtures. */
export function readFixture(name: (typeof FIXTURES)[number]): Uint8Array {
  return new Uint8Array(readFileSync(resolve(import.meta.dirname, '../fixtures', name)))
}

/** What the interface would call things, in words that are found nowhere else. */
export const WORDS: ImportWords = {
  advisor: 'Advisor',
  department: 'Department',
  jobTitle: 'Position',
  belt: 'Belt',
  home: 'Home',
  work: 'Work',
  mobile: 'Mobile',
  fax: 'Fax',
  main: 'Main',
  other: 'Other',
  likes: 'Likes',
  refuses: 'Refuses',
  rest: 'Rest',
  inferred: 'Déduit',
  bought: 'Acheté',
  likely: 'Probable',
  unsure: 'Incertain',
  review: 'Redemander le',
}

/** The words of a file of refused rows: each reason is its own code. */
export const REFUSED_WORDS: RefusedWords = {
  reason: 'Reason',
  line: 'Line',
  reasons: Object.fromEntries(
    RefusalCode.options.map((code) => [code, `because ${code}`]),
  ) as RefusedWords['reasons'],
}

const AS_FOUND: ReadingChoice = {
  sheet: null,
  encoding: null,
  delimiter: null,
  hasHeader: null,
  dayFirst: null,
}

/** A call that nobody stops and nobody watches, unless told otherwise. */
export function makeContext(progress: (progress: Progress) => void = () => undefined): CallContext & {
  signal: AbortSignal
  stop: () => void
} {
  const controller = new AbortController()
  return { windowId: 1, signal: controller.signal, progress, stop: () => controller.abort() }
}

/** A back room that runs its jobs here and now, on the desk's own store. */
function makeBackRoom({ store }: TempDesk): BackRoom {
  return {
    run: async (job, input, options = {}) => {
      const signal = (options.signal ?? new AbortController().signal) as AbortSignal
      const room = {
        store,
        signal,
        isCancelled: () => signal.aborted,
        progress: options.progress ?? (() => undefined),
      }
      try {
        return await (jobs[job] as (room: object, input: unknown) => Promise<never>)(room, input)
      } catch (error) {
        throw toAppError(error)
      }
    },
    close: async () => undefined,
  }
}

/** How a file is brought in when it differs from the usual: as found, completing those who match. */
export interface BringOptions {
  readonly matches?: MatchPolicy
  readonly choice?: ReadingChoice
  readonly context?: CallContext
}

/** Opens a desk whose imports run in this thread; what is saved ends in `saved`. */
export async function openImportDesk(options: TempDeskOptions = {}) {
  const temp = await openTempDesk(options)
  const saved: string[] = []
  const dialogs = {
    chooseFile: async () => null,
    saveText: async (text: string) => {
      saved.push(text)
      return true
    },
  }
  const backRoom = makeBackRoom(temp)
  const sit = (seated: TempDeskOptions) => createImportService(temp.seat(seated), { backRoom, dialogs })
  const service = sit({})

  async function upload(fileName: string, content: Uint8Array | string): Promise<UploadId> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return (await service.receive({ uploadId: null, fileName, offset: 0, bytes })).uploadId
  }

  async function plan(
    uploadId: UploadId,
    { matches = 'complete', choice = AS_FOUND }: BringOptions,
  ): Promise<ImportPlan> {
    const { mapping } = await service.inspect({ uploadId, choice }, makeContext())
    return { uploadId, choice, mapping, matches, words: WORDS }
  }

  return {
    ...temp,
    service,
    sit,
    saved,
    upload,
    inspect: async (fileName: string, content: Uint8Array | string, choice = AS_FOUND) =>
      service.inspect({ uploadId: await upload(fileName, content), choice }, makeContext()),
    /** Looks at a file without writing: the counts and every finding. */
    async look(
      fileName: string,
      content: Uint8Array | string,
      bring: BringOptions = {},
    ): Promise<{ counts: ImportCounts; findings: RowFinding[] }> {
      const uploadId = await upload(fileName, content)
      const { counts } = await service.dryRun(await plan(uploadId, bring), makeContext())
      const { findings } = await service.findings({ uploadId, show: 'all', offset: 0, limit: 1_000_000 })
      await service.release({ uploadId })
      return { counts, findings }
    },
    /** Brings a file in and answers its record. */
    async bring(
      fileName: string,
      content: Uint8Array | string,
      bring: BringOptions = {},
    ): Promise<ImportRecord> {
      const uploadId = await upload(fileName, content)
      return service.commit(await plan(uploadId, bring), bring.context ?? makeContext())
    },
  }
}

/** A desk whose imports run in this thread. */
export type ImportDesk = Awaited<ReturnType<typeof openImportDesk>>

/** Every row of every table, search and order included, except the tables named. */
export function dumpRows({ store: { sqlite } }: TempDesk, except: readonly string[] = []) {
  const tables = sqlite
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all()
  const isHidden = (name: string) => except.includes(name) || /_search_\w+$/.test(name)
  return Object.fromEntries(
    tables
      .filter((name) => !isHidden(name))
      .map((name) => [
        name,
        name.endsWith('_search')
          ? sqlite.prepare(`select rowid from ${name} order by rowid`).all()
          : sqlite.prepare(`select * from ${name} `).all(),
      ]),
  )
}
