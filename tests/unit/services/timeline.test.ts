import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTimelineQueries, MOMENT_KINDS } from '../../../db/queries/timeline.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { timeline, type Moment, type MomentKind } from '../../../electron/ipc/timeline.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { createTimelineService } from '../../../electron/services/timeline.ts'
import { openAppointmentBook } from '../../support/appointment-book.ts'

let book: Awaited<ReturnType<typeof openAppointmentBook>>
let tanaka: ClientId

beforeEach(async () => {
  book = await openAppointmentBook()
  tanaka = await book.addClient('Tanaka')
})
afterEach(() => book.close())

const said = (on: string) => ({ provenance: 'said', toldBy: '', on }) as const

async function fill(): Promise<void> {
  const notes = createNoteService(book.desk)
  for (const on of ['2024-02-29', '2025-06-01', '2025-06-01', '2026-01-15']) {
    await notes.add({ clientId: tanaka, body: `Of ${on}`, source: said(on), isPrivate: false })
  }
  book.desk.store.sqlite.exec(`
    insert into appointment (client_id, kind, starts_at, ends_at, languages, created_at, changed_at, status, purpose)
    values (${tanaka}, 'visit', ${Date.parse('2025-06-01T13:00Z')}, ${Date.parse('2025-06-01T14:00Z')}, '[]', 0, 0,
      'done', 'A ring');
    insert into taste (client_id, stance, facet, text, provenance, on_day, recorded_at)
    values (${tanaka}, 'likes', 'stone', 'Opal', 'said', '2025-06-01', 0);
    insert into fact (client_id, topic, text, provenance, on_day, confidence, recorded_at)
    values (${tanaka}, 'family', 'Two daughters', 'told', '2024-02-29', 'sure', 0);
    insert into consent (client_id, channel, purpose, state, on_day, provenance, recorded_at)
    values (${tanaka}, 'email', 'news', 'refused', '2026-01-15', 'said', 0);`)
}

function readAll(limit: number, kinds: MomentKind[] = []): Moment[] {
  const service = createTimelineService(book.desk)
  const all: Moment[] = []
  let before: Parameters<typeof service.list>[0]['before'] = null
  for (;;) {
    const page = timeline.list.output.parse(service.list({ clientId: tanaka, kinds, before, limit }))
    all.push(...page.moments)
    if (!page.hasMore) return all
    const last = page.moments.at(-1)
    if (last === undefined) throw new Error('a page that goes on is empty')
    before = { at: last.at, kind: last.kind, id: last.id }
  }
}

describe('the history of a client', () => {
  beforeEach(fill)

  it('tells every kind newest first, what was written that day above the visit', () => {
    expect(readAll(100).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'consent ',
      'note Of 2026-01-15',
      'taste Opal',
      'note Of 2025-06-01',
      'note Of 2025-06-01',
      'visit A ring',
      'fact Two daughters',
      'note Of 2024-02-29',
    ])
  })

  it.each([1, 2, 3, 5])('loses and repeats nothing in pages of %i', (limit) => {
    expect(readAll(limit)).toEqual(readAll(100))
  })

  it('shows only the kinds asked for', () => {
    expect(readAll(2, ['visit', 'fact']).map(({ kind }) => kind)).toEqual(['visit', 'fact'])
  })

  it('keeps a private note to its author, and removed words to nobody', async () => {
    const notes = createNoteService(book.desk)
    const secret = { clientId: tanaka, body: 'For me alone', source: said('2026-02-01') }
    await notes.add({ ...secret, isPrivate: true })
    const { id } = await notes.add({ ...secret, body: 'Taken back', isPrivate: false })
    await notes.remove({ id })
    expect(readAll(100)[0]).toMatchObject({ text: 'For me alone', detail: 'private' })
    const queries = createTimelineQueries(book.desk.store)
    const bound = { at: '9999-12-31', id: Number.MAX_SAFE_INTEGER }
    const reader = { staffId: book.desk.staffId + 1, seesPurchases: true }
    const other = { clientId: tanaka, reader, before: bound, limit: 10 }
    expect(queries.page('note', other).map(({ text }) => text)).not.toContain('For me alone')
  })

  it('tells the beginning of a long note and says so, cut between characters', async () => {
    const notes = createNoteService(book.desk)
    const body = `a${'🌿'.repeat(300)}`
    await notes.add({ clientId: tanaka, body, source: said('2026-03-01'), isPrivate: false })
    await notes.add({
      clientId: tanaka,
      body: 'One\n'.repeat(40),
      source: said('2026-03-02'),
      isPrivate: false,
    })
    const [tall, long, short] = readAll(100, ['note'])
    expect(long).toMatchObject({ isCut: true, text: `a${'🌿'.repeat(199)}` })
    expect(tall).toMatchObject({ isCut: true })
    expect(short).toMatchObject({ isCut: false, text: 'Of 2026-01-15' })
  })

  // Catches a secret that is covered with the rules and lies open in the history.
  it('does not tell what a rule of discretion is about', () => {
    book.desk.store.sqlite.exec(`
      insert into discretion (client_id, kind, about, provenance, on_day, recorded_at)
      values (${tanaka}, 'never-mention', 'The bracelet', 'said', '2026-02-01', 0)`)
    expect(readAll(100, ['discretion'])).toMatchObject([{ detail: 'never-mention', text: '' }])
  })

  it('reads every kind through an index of its table', () => {
    for (const kind of MOMENT_KINDS) {
      const before = { at: 0, id: 0 }
      const { sqlite } = book.desk.store
      const seen: string[] = []
      const watched = { prepare: (sql: string) => (seen.push(sql), sqlite.prepare(sql)) }
      createTimelineQueries({ sqlite: watched as unknown as typeof sqlite })
      const plan = sqlite
        .prepare<[Record<string, unknown>], { detail: string }>(
          `explain query plan ${seen[MOMENT_KINDS.indexOf(kind)] ?? ''}`,
        )
        .all({ client: 1, reader: 1, seesPurchases: 1, ...before, limit: 1 })
      expect(plan.map(({ detail }) => detail).join('\n'), kind).not.toMatch(/^SCAN/m)
    }
  })
})

describe('twenty years of history', () => {
  const YEARS = 20
  const A_YEAR = 250

  beforeEach(() => {
    const { sqlite } = book.desk.store
    const insert = sqlite.prepare(
      `insert into note (client_id, body, provenance, on_day, recorded_at, staff_id)
       values (?, ?, 'said', ?, 0, 1)`,
    )
    sqlite.transaction(() => {
      for (let n = 0; n < YEARS * A_YEAR; n += 1) {
        const day = `${2006 + (n % YEARS)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
        insert.run(tanaka, `${'word '.repeat(n % 400)}${n}`, day)
      }
    })()
  })

  // Catches a page that grows with the years, in what is read or in what crosses to the screen.
  it('costs one page at a time, each small enough to cross at once, and is complete', () => {
    const service = createTimelineService(book.desk)
    const ids = new Set<number>()
    let before: Parameters<typeof service.list>[0]['before'] = null
    let pages = 0
    for (let hasMore = true; hasMore; pages += 1) {
      const page = service.list({ clientId: tanaka, kinds: [], before, limit: 50 })
      expect(page.moments.length).toBeLessThanOrEqual(50)
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(64 * 1024)
      for (const { id } of page.moments) ids.add(id)
      const last = page.moments.at(-1)
      before = last === undefined ? null : { at: last.at, kind: last.kind, id: last.id }
      hasMore = page.hasMore
    }
    expect(ids.size).toBe(YEARS * A_YEAR)
    expect(pages).toBe((YEARS * A_YEAR) / 50)
  })
})
