import { createSearchService } from '../../electron/services/search.ts'
import { matchEmail, matchPhone } from '../../locales/search/contacts.ts'
import { matchNames, matchText } from '../../locales/search/match.ts'
import type { Seated } from './book.ts'
import { RARE_WORD } from './fill-book.ts'
import { type Board, compare } from './measure.ts'
import { inventTyped } from './typed.ts'

const LIMIT = 20

const CLIENT_SQL = `select id, name_text, name_lang, name_reading, name_latin, residence, last_visit_at
  from (select rowid as found from client_search where k match ? order by rowid desc limit ?)
  cross join client on id = found`
const NOTE_SQL = `select note.id, client_id, on_day, body, name_text, name_lang, name_reading, name_latin
  from (select rowid as found from note_search where k match ? order by rowid desc limit ?)
  cross join note on note.id = found cross join client on client.id = client_id`

const NOTES: Readonly<Record<string, readonly string[]>> = {
  'rare word': [RARE_WORD],
  'common word': ['emerald', 'émeraude', 'the', 'elle', 'кольцо', 'خاتم'],
  'two common words': ['elle émeraude', 'the emerald', 'она кольцо'],
  'two Han characters': ['翡翠', '喜欢', '指輪', '生日'],
  'prefix of three letters': ['eme', 'dia', 'ann', 'éme', 'bra', 'коль'],
}

/** P4: the whole answer of the search box for each way of typing a name, against the bare FTS5 statements. */
export async function measureClientSearch(seated: Seated, board: Board): Promise<void> {
  await measureBox('P4', inventTyped(seated.store.sqlite), seated, board)
}

/** P6: the same for what is typed of a note. */
export async function measureNoteSearch(seated: Seated, board: Board): Promise<void> {
  await measureBox('P6', new Map(Object.entries(NOTES)), seated, board)
}

async function measureBox(
  figure: string,
  ways: ReadonlyMap<string, readonly string[]>,
  { desk }: Seated,
  board: Board,
): Promise<void> {
  const search = createSearchService(desk)
  const clients = desk.store.sqlite.prepare<[string, number]>(CLIENT_SQL)
  const notes = desk.store.sqlite.prepare<[string, number]>(NOTE_SQL)
  for (const [way, typed] of ways) {
    const expressions = typed.map((query) => ({ names: expressionOf(query), text: matchText(query) }))
    const look = figure === 'P4' ? search.find : search.notes
    const ours = (n: number) => look({ query: typed[n % typed.length] ?? '', limit: LIMIT })
    const floor = (n: number) => {
      const { names, text } = expressions[n % expressions.length] ?? {}
      if (figure === 'P4' && names) clients.all(names, LIMIT)
      if (figure === 'P6' && text) notes.all(text, LIMIT)
    }
    board.times(figure, way, await compare(ours, floor))
  }
}

/** The FTS5 expression for whoever is the same as what was typed; null when nothing in it can be searched. */
export function expressionOf(query: string): string | null {
  const kinds = [matchNames(query)?.exact ?? null, matchPhone(query), matchEmail(query)]
  const wanted = kinds.filter((kind) => kind !== null)
  return wanted.length === 0 ? null : wanted.join(' OR ')
}
