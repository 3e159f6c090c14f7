import { holdStore } from '../../db/store.ts'
import { contract } from '../../electron/ipc/contract.ts'
import type { ClientFilter, ClientId } from '../../electron/ipc/clients.ts'
import { createAppointmentService } from '../../electron/services/appointments.ts'
import { createClientService } from '../../electron/services/clients.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { createNoteService } from '../../electron/services/notes.ts'
import { createTasteService } from '../../electron/services/tastes.ts'
import { createTodayService } from '../../electron/services/today.ts'
import type { Seated } from './book.ts'
import { type Board, compare } from './measure.ts'
import { startChance } from './random.ts'
import { recordStatements } from './recording.ts'

const PREPARED = 1_000
const PAGE = 50
const ALL: ClientFilter = { show: 'all', language: '', importId: null }

type Services = ReturnType<typeof openReading>

/** P1 and P2: the client's page and the pages of the list, against their own statements executed raw. */
export async function measureReading({ desk }: Seated, board: Board): Promise<void> {
  const recorder = recordStatements(desk.store.sqlite)
  const watched = holdStore(recorder.sqlite, { path: desk.store.path, isReadOnly: true, onCommit: () => {} })
  const ours = openReading(desk)
  const noted = openReading({ ...desk, store: watched })

  async function against(figure: string, name: string, read: (services: Services, n: number) => unknown) {
    const floors: (() => void)[] = []
    for (let n = 0; n < PREPARED; n += 1) floors.push(await recorder.record(() => read(noted, n)))
    const floor = (n: number) => floors[n % PREPARED]?.()
    board.times(figure, name, await compare((n) => read(ours, n), floor))
  }

  const ids = inventIds(desk)
  const idOf = (n: number) => ids[n % ids.length] as ClientId
  await against('P1', 'client page', ({ clients }, n) =>
    clients.get(contract.clients.get.input.parse({ id: idOf(n) })),
  )
  await against('P1', 'page with notes, tastes, visits', (services, n) => readWholePage(services, idOf(n)))
  for (const [name, start, filter] of await listStarts(ours, board.clients)) {
    await against('P2', name, ({ clients }, n) => clients.list({ filter, at: start(n), limit: PAGE }))
  }
  await against('P2', 'count of all', ({ clients }) => clients.count({ filter: ALL }))
  await against('P2', 'languages in use', ({ clients }) => clients.languagesInUse())
  await against('P2', 'today', ({ today }) => today.get({ day: null }))
  await against('P2', 'counts of today', ({ today }) => today.counts())
}

function openReading(desk: Desk) {
  const appointments = createAppointmentService(desk)
  return {
    clients: createClientService(desk),
    notes: createNoteService(desk),
    tastes: createTasteService(desk),
    today: createTodayService(desk, { appointments: { ...appointments, settleVisits: async () => 0 } }),
    appointments,
  }
}

function readWholePage({ clients, notes, tastes, appointments }: Services, id: ClientId): void {
  clients.get({ id })
  notes.list({ clientId: id, before: null, limit: 30 })
  tastes.list({ clientId: id })
  appointments.forClient({ clientId: id })
}

/** Clients chosen by chance, each perhaps more than once. */
export function inventIds({ store }: Pick<Desk, 'store'>): number[] {
  const most = store.sqlite.prepare<[], number>('select max(id) from client').pluck().get() ?? 0
  const chance = startChance(1)
  return Array.from({ length: PREPARED }, () => chance.between(1, most))
}

type Start = Parameters<Services['clients']['list']>[0]['at']

async function listStarts({ clients }: Services, count: number) {
  const from = (index: number): Start => ({ from: 'index', index })
  const { next } = await clients.list({ filter: ALL, at: from(Math.floor(count * 0.9)), limit: PAGE })
  const deep: Start = next === null ? from(0) : { from: 'after', ...next }
  const at = (filter: Partial<ClientFilter>) => ({ ...ALL, ...filter })
  const starts: [string, (n: number) => Start, ClientFilter][] = [
    ['first page', () => from(0), ALL],
    ['page after a row, deep', () => deep, ALL],
    ['page by index', (n) => from((n * 7919) % count), ALL],
    ['one advisor', () => from(0), at({ show: 'mine' })],
    ['one language', () => from(0), at({ language: 'ar' })],
    ['expected', () => from(0), at({ show: 'coming' })],
    ['never visited', () => from(0), at({ show: 'never-visited' })],
  ]
  return starts
}
