import { holdStore } from '../../db/store.ts'
import type { ClientId } from '../../electron/ipc/clients.ts'
import { createClientService } from '../../electron/services/clients.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { createTimelineService } from '../../electron/services/timeline.ts'
import { addDays } from '../../locales/time-zones.ts'
import type { Seated } from './book.ts'
import { BENCH_NOW } from './fill-book.ts'
import { type Board, compare } from './measure.ts'
import { recordStatements } from './recording.ts'

const TODAY = '2026-11-23'
const YEARS = 20
const DAY_MS = 86_400_000
const PAGE = 50

/** P1: the page of a client with twenty years and five thousand moments beside that of the newest one, against the same statements raw. */
export async function measureHistory({ desk }: Seated, board: Board): Promise<void> {
  const { sqlite } = desk.store
  const [old, young] = sqlite
    .prepare<[], ClientId>('select min(id) from client union all select max(id) from client')
    .pluck()
    .all() as [ClientId, ClientId]
  await desk.store.write(() => writeHistory(desk, old))
  const recorder = recordStatements(sqlite)
  const watched = holdStore(recorder.sqlite, { path: desk.store.path, isReadOnly: true, onCommit: () => {} })
  const ours = openPage(desk)
  const noted = openPage({ ...desk, store: watched })
  const cases = [
    ['twenty years of history, first page', old],
    ['newest client, first page', young],
  ] as const
  for (const [name, id] of cases) {
    const floor = await recorder.record(() => noted(id))
    board.times('P1', name, await compare(() => ours(id), floor))
  }
}

/** Reads what the client's page and the first page of its history need. */
function openPage(desk: Desk): (id: ClientId) => void {
  const clients = createClientService(desk)
  const timeline = createTimelineService(desk)
  return (id) => {
    clients.get({ id })
    timeline.list({ clientId: id, kinds: [], before: null, limit: PAGE })
  }
}

/** Three notes in five moments, a visit, and a fact or an answer, spread over the years. */
function writeHistory({ store: { sqlite } }: Desk, clientId: ClientId): void {
  const note = sqlite.prepare(
    `insert into note (client_id, body, provenance, on_day, staff_id, recorded_at) values (?, ?, 'said', ?, 1, 0)`,
  )
  const visit = sqlite.prepare(
    `insert into appointment (client_id, kind, starts_at, ends_at, languages, created_at, changed_at, status, purpose)
     values (?, 'visit', ?, ?, '[]', 0, 0, 'done', 'To look')`,
  )
  const fact = sqlite.prepare(
    `insert into fact (client_id, topic, text, provenance, on_day, confidence, recorded_at, superseded_by_id)
     values (?, 'home', ?, 'observed', ?, 'sure', 0, 1)`,
  )
  const answer = sqlite.prepare(
    `insert into consent (client_id, channel, purpose, state, on_day, provenance, recorded_at)
     values (?, 'email', 'news', 'given', ?, 'said', 0)`,
  )
  const rounds = 1000
  for (let n = 0; n < rounds; n += 1) {
    const daysAgo = Math.floor(((n + 1) * YEARS * 365) / rounds)
    const day = addDays(TODAY, -daysAgo)
    const at = BENCH_NOW - daysAgo * DAY_MS
    for (let copy = 0; copy < 3; copy += 1)
      note.run(clientId, `Seen again, and written down: ${n}.${copy}`, day)
    visit.run(clientId, at, at + 3_600_000)
    if (n % 2 === 0) fact.run(clientId, `Lives at number ${n}`, day)
    else answer.run(clientId, day)
  }
}
