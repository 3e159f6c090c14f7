import { createDemoKeys } from '../../electron/services/keys.ts'
import type { ClientFilter, ClientId } from '../../electron/ipc/clients.ts'
import { closeServices, openServices, type Services } from '../../electron/services/services.ts'
import { makeContext, WORDS } from '../support/import-desk.ts'
import type { BenchBook, Seated } from './book.ts'
import { type BenchFile, inventFile } from './importing.ts'
import type { Board } from './measure.ts'
import { inventIds } from './reading.ts'

const FRAME_MS = 16
const ROUNDS = 60
/** So many that the import does not end before the rest does. */
const ROWS = 150_000
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
  const services = openServices(desk, createDemoKeys(book.key), {
    worker: new URL('../../electron/worker.ts', import.meta.url),
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

/** Looks at every turn of the event loop while `work` goes on. */
async function watchWhile(work: () => Promise<unknown>): Promise<{ over: number; longest: number }> {
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
  await work()
  isOver = true
  return { over, longest }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
