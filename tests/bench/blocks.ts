import { createSearchRows } from '../../db/search/search-rows.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { createDemoKeys } from '../../electron/services/keys.ts'
import type { ClientFilter, ClientId } from '../../electron/ipc/clients.ts'
import { closeServices, openServices, type Services } from '../../electron/services/services.ts'
import { makeContext, WORDS } from '../support/import-desk.ts'
import type { BenchBook, Seated } from './book.ts'
import { type BenchFile, inventFile } from './importing.ts'
import { type Board, readTimes, timeOne } from './measure.ts'
import { inventIds } from './reading.ts'

const FRAME_MS = 16
const ROUNDS = 60
/** So many that the import does not end before the rest does. */
const ROWS = 150_000
/** Notes of an advisor who writes without looking up, and more often than any does. */
const NOTES = 100
const BETWEEN_NOTES_MS = 50
const FINDING_OUT = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
const ALL: ClientFilter = { show: 'all', language: '', importId: null }
const TYPED = [
  'm',
  'ma',
  'mar',
  'mart',
  '王',
  '王伟',
  'たな',
  'たなか',
  'emer',
  'emerald',
  '5678',
  'мор',
  'خال',
]

/**
 * Blocks: how often the thread of the calls is held for longer than a frame while somebody lists, opens, searches as
 * they type and writes notes, and a large import runs in the back room; the floor is the same thread doing nothing.
 */
export async function measureBlocks({ desk }: Seated, board: Board, book: BenchBook): Promise<void> {
  const services = openBenchServices(desk, book)
  try {
    const idle = await watchWhile(() => pause(5_000))
    const importing = startImport(services, inventFile(ROWS))
    const notes: Promise<unknown>[] = []
    const busy = await watchWhile(() => useBook(services, inventIds(desk), notes))
    importing.stop()
    await importing.ended
    await Promise.all(notes)
    board.value('blocks', `over ${FRAME_MS} ms while an import runs`, 'blocks', busy.over, idle.over)
    board.value('blocks', 'the longest', 'ms', busy.longest, idle.longest)
  } finally {
    await closeServices(services)
  }
}

/**
 * Cleaning: the same thread, and how long a note waits to be written, while the back room cuts out of the search tables
 * what was erased; the floor is the same notes with nothing to clean.
 */
export async function measureCleaning({ desk }: Seated, board: Board, book: BenchBook): Promise<void> {
  const services = openBenchServices(desk, book)
  const { sqlite } = desk.store
  const stale = sqlite.prepare<[], number>('select sum(is_stale) from search_state').pluck()
  const ids = inventIds(desk)
  const write = (isOn: () => boolean) => watchWhile(() => writeNotes(services, ids, isOn))
  try {
    await writeNotes(services, ids, () => true)
    const idle = await write(() => true)
    await desk.store.write(() => createSearchRows(desk.store).forgetErased())
    const cleaning = await write(() => (stale.get() ?? 0) > 0)
    board.value(
      'blocks',
      `over ${FRAME_MS} ms while an erasure is cleaned up`,
      'blocks',
      cleaning.over,
      idle.over,
    )
    board.value('blocks', 'the longest of them', 'ms', cleaning.longest, idle.longest)
    board.times('blocks', 'a note written meanwhile', {
      ours: readTimes(cleaning.result),
      floor: readTimes(idle.result),
    })
    board.value('blocks', 'the slowest note', 'ms', Math.max(...cleaning.result), Math.max(...idle.result))
  } finally {
    await closeServices(services)
  }
}

/** Writes notes as long as it is to go on, a hundred at most, and answers how long each took. */
async function writeNotes(
  { notes }: Services,
  ids: readonly number[],
  isOn: () => boolean,
): Promise<number[]> {
  const source = { provenance: 'said', toldBy: '', on: '2026-11-23' } as const
  const times: number[] = []
  for (let round = 0; round < NOTES && isOn(); round += 1) {
    const note = {
      clientId: ids[round] as ClientId,
      body: `Aime le thé vert ${round}`,
      source,
      isPrivate: false,
    }
    times.push(await timeOne(() => notes.add(note), round))
    await pause(BETWEEN_NOTES_MS)
  }
  return times
}

function openBenchServices(desk: Desk, book: BenchBook): Services {
  return openServices(desk, createDemoKeys(book.key), {
    worker: new URL('../../electron/worker.ts', import.meta.url),
    recordFault: (error) => {
      throw error
    },
    printer: {
      savePdf: async () => ({ saved: false, fileName: '' }),
      print: async () => ({ printed: false }),
    },
    product: 'Carnet',
    dialogs: {
      chooseFile: async () => null,
      choosePhoto: async () => null,
      drawSmaller: async ({ bytes }) => bytes,
      chooseExport: async () => '',
      saveText: async () => false,
    },
  })
}

function startImport({ imports }: Services, file: BenchFile): { stop: () => void; ended: Promise<unknown> } {
  const context = makeContext()
  const run = async () => {
    const { uploadId } = await imports.receive({ uploadId: null, offset: 0, ...file })
    const { mapping } = await imports.inspect({ uploadId, choice: FINDING_OUT }, context)
    const plan = { uploadId, choice: FINDING_OUT, mapping, words: WORDS, matches: 'complete' as const }
    await imports.commit(plan, context)
  }
  return { stop: () => context.stop(), ended: run().catch(() => {}) }
}

async function useBook(
  { clients, notes, search, tastes, appointments, today }: Services,
  ids: readonly number[],
  written: Promise<unknown>[],
): Promise<void> {
  const source = { provenance: 'said', toldBy: '', on: '2026-11-23' } as const
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = ids[round] as ClientId
    const work: (() => unknown)[] = [
      () => clients.list({ filter: ALL, at: { from: 'index', index: id }, limit: 50 }),
      () => clients.list({ filter: { ...ALL, show: 'coming' }, at: { from: 'index', index: 0 }, limit: 50 }),
      () => clients.languagesInUse(),
      () => today.get({ day: null }),
      () => clients.get({ id }),
      () => notes.list({ clientId: id, before: null, limit: 30 }),
      () => tastes.list({ clientId: id }),
      () => appointments.forClient({ clientId: id }),
      ...TYPED.map((query) => () => search.find({ query, limit: 20 })),
      () => {
        written.push(notes.add({ clientId: id, body: `Aime le thé fumé ${round}`, source, isPrivate: false }))
      },
    ]
    for (const call of work) {
      await call()
      await pause(2)
    }
  }
}

/** What `work` answers, and how the event loop fared meanwhile, looked at in every turn of it. */
async function watchWhile<T>(work: () => Promise<T>): Promise<{ over: number; longest: number; result: T }> {
  let over = 0
  let longest = 0
  let isOver = false
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    if (now - last > FRAME_MS) over += 1
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  const result = await work()
  isOver = true
  return { over, longest, result }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
