import { createPartQueries } from '../../db/queries/client-parts.ts'
import { createSearchQueries, type FoundNote, type HitRow } from '../../db/queries/search.ts'
import { languageOfName, writeName } from '../../db/queries/shown-name.ts'
import { createClientFinder } from '../../db/search/find-clients.ts'
import { cutSnippet } from '../../db/search/note-snippet.ts'
import { explainMatch, type ShownText } from '../../locales/search/explain.ts'
import { matchText } from '../../locales/search/match.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { NoteId } from '../ipc/notes.ts'
import type { ClientHit, NoteHit } from '../ipc/search.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'

type Reason = ClientHit['why']

/** How far hits are counted; the box says "more than" beyond it. */
const MOST_COUNTED = 10_000
/** Among how many of the newest notes the latest days are shown first. */
const NOTES_ORDERED = 40

/** What the business allows to look up. */
export type SearchService = ReturnType<typeof createSearchService>

/** The one box of an open book: clients by any spelling, number or address, and notes the reader may see. */
export function createSearchService(desk: Desk) {
  const finder = createClientFinder(desk.store)
  const queries = createSearchQueries(desk.store)
  const explain = createExplaining(desk)

  function findClients(query: string, limit: number): ClientHit[] {
    const now = desk.now()
    return finder.find(query, limit, now).flatMap(({ id, similar }) => {
      const row = queries.hit(id, now)
      return row ? [{ ...showHit(row), why: explain(query, row), similar }] : []
    })
  }

  async function findNotes(query: string, limit: number): Promise<NoteHit[]> {
    const expression = matchText(query)
    if (expression === null) return []
    const now = desk.now()
    const found = await queries.notes(expression, desk.staffId, Math.max(NOTES_ORDERED, limit))
    return found
      .sort((a, b) => (a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : b.id - a.id))
      .slice(0, limit)
      .flatMap((note) => {
        const client = queries.hit(note.clientId, now)
        return client ? [showNote(note, client, query)] : []
      })
  }

  return {
    /** At most `limit` clients; `clientCount` is counted up to 10,000. */
    find: ({ query, limit }: { query: string; limit: number }) => ({
      clients: findClients(query, limit),
      clientCount: finder.count(query, MOST_COUNTED),
    }),
    /** At most `limit` notes the reader may see, the latest days first. */
    notes: async ({ query, limit }: { query: string; limit: number }) => ({
      notes: await findNotes(query, limit),
    }),
  }
}

function showHit(row: HitRow): Omit<ClientHit, 'why' | 'similar'> {
  return {
    id: row.id as ClientId,
    name: personName(row),
    residence: row.residence,
    lastVisitAt: row.lastVisitAt,
    nextVisitAt: row.nextVisitAt,
  }
}

function showNote(note: FoundNote, client: HitRow, query: string): NoteHit {
  const { text, ranges } = cutSnippet(note.body, query)
  return {
    id: note.id as NoteId,
    clientId: note.clientId as ClientId,
    name: personName(client),
    on: note.onDay,
    snippet: text,
    ranges: ranges.map(([start, end]) => [start, end]),
  }
}

function createExplaining({ store }: Desk) {
  const parts = createPartQueries(store)
  const organisation = store.sqlite
    .prepare<[number], string>('select organisation from client where id = ?')
    .pluck()

  function shownTexts({ id, nameText, nameLang, nameReading, nameLatin }: HitRow): ShownText[] {
    const ways = parts.readContactWays(id)
    return [
      { field: 'name', text: nameText, lang: nameLang },
      { field: 'reading', text: nameReading, lang: nameLang },
      { field: 'latin', text: nameLatin },
      ...parts.readNames(id).flatMap((name): ShownText[] => {
        const lang = languageOfName(name)
        return [
          { field: 'name', text: writeName(name, lang), lang },
          { field: 'name', text: name.nickname, lang },
        ]
      }),
      ...ways.map(({ kind, value }): ShownText => ({
        field: kind === 'email' ? 'email' : 'phone',
        text: value,
      })),
    ]
  }

  return (query: string, row: HitRow): Reason => {
    const shown = shownTexts(row)
    const match = explainMatch(query, shown)
    if (match !== null) {
      const { field } = match
      const isSound = field === 'pinyin' || field === 'romanised' || field === 'similar'
      return {
        field: isSound ? 'sound' : field,
        text: shown[match.at]?.text ?? '',
        ranges: copy(match.ranges),
      }
    }
    const others = [organisation.get(row.id) ?? '', ...parts.readContactWays(row.id).map((way) => way.value)]
    const other = explainMatch(
      query,
      others.map((text) => ({ field: 'name', text })),
    )
    return { field: 'other', text: others[other?.at ?? 0] ?? '', ranges: copy(other?.ranges ?? []) }
  }
}

function copy(ranges: readonly (readonly [number, number])[]): [number, number][] {
  return ranges.map(([start, end]) => [start, end])
}
