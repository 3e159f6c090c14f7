import { createSearchService } from '../../electron/services/search.ts'
import { matchEmail, matchPhone } from '../../locales/search/contacts.ts'
import { matchAround, matchNames, matchText } from '../../locales/search/match.ts'
import { matchPieces, pieceKeys, withoutCovered } from '../../locales/search/piece-keys.ts'
import type { Store } from '../../db/store.ts'
import { TermFinder } from '../../locales/search/term-finder.ts'
import { termKey } from '../../locales/search/term-keys.ts'
import { TERM_WORDS } from '../../locales/vocabulary/every-language.ts'
import { namesOfTerms } from '../../locales/vocabulary/lexicon.ts'
import type { Seated } from './book.ts'
import { RARE_WORD } from './fill-book.ts'
import { type Board, compare } from './measure.ts'
import { inventTyped } from './typed.ts'
import { NAMES } from './vocabulary.ts'

const LIMIT = 20

const wordSql = (kind: 'taste' | 'fact') => `select ${kind}.id, client_id, on_day, text, name_text, name_lang,
    name_reading, name_latin
  from (select rowid as found from ${kind}_search where k match ? order by rowid desc limit ?)
  cross join ${kind} on ${kind}.id = found cross join client on client.id = client_id`

const CLIENT_SQL = `select id, name_text, name_lang, name_reading, name_latin, residence, last_visit_at
  from (select rowid as found from client_search where k match ? order by rowid desc limit ?)
  cross join client on id = found`
const NOTE_SQL = `select note.id, client_id, on_day, body, name_text, name_lang, name_reading, name_latin
  from (select rowid as found from note_search where k match ? order by rowid desc limit ?)
  cross join note on note.id = found cross join client on client.id = client_id`

const AROUND_SQL = `select relation.id, client_id, relation.name, kind, label, name_text, name_lang
  from (select rowid as found from relation_search where relation_search match ? order by rowid desc limit ?)
  cross join relation on relation.id = found cross join client on client.id = client_id`

const PIECE_SQL = `with asked (words, most) as (select ?, ?)
  select gift.id, client_id, what, name_text, name_lang, name_reading, name_latin
  from (select rowid as found from gift_search where k match (select words from asked)
    order by rowid desc limit (select most from asked))
  cross join gift on gift.id = found cross join client on client.id = client_id
  union all select appointment.id, client_id, purpose, name_text, name_lang, name_reading, name_latin
  from (select rowid as found from appointment_search where k match (select words from asked)
    order by rowid desc limit (select most from asked))
  cross join appointment on appointment.id = found cross join client on client.id = client_id`

const NOTES: Readonly<Record<string, readonly string[]>> = {
  'rare word': [RARE_WORD],
  'common word': ['emerald', 'émeraude', 'the', 'elle', 'кольцо', 'خاتم'],
  'two common words': ['elle émeraude', 'the emerald', 'она кольцо'],
  'two Han characters': ['翡翠', '喜欢', '指輪', '生日'],
  'prefix of three letters': ['eme', 'dia', 'ann', 'éme', 'bra', 'коль'],
  'beginning of six letters or more': ['annive', 'annivers', 'prefer', 'émerau', 'neckla', 'кольцо с бри'],
  'words before such a beginning': ['the anniversa', 'she prefer', 'elle émerau', 'она говори'],
}

/** What is typed of a taste: its own words, a word of the vocabulary in any language, and the beginning of one. */
export const TASTES_TYPED: Readonly<Record<string, readonly string[]>> = {
  'taste in its words': ['saphirs', 'emeralds of a deep', 'кошки', 'exotic skins', 'lapsang'],
  'taste in another language': ['platinum', '铂金', 'gelbgold', 'smeraldo', 'зелёный', 'ニッケル', 'or rose'],
  'beginning of a taste': ['pla', 'eme', 'gol', 'nick', 'plat'],
  'taste, Han characters': ['椿', '翡翠', '金', '白金'],
}

const FACTS_TYPED: Readonly<Record<string, readonly string[]>> = {
  'fact, common word': ['emerald', 'émeraude', 'the', 'кольцо'],
  'fact, two Han characters': ['翡翠', '喜欢', '指輪'],
  'fact, prefix of three letters': ['eme', 'dia', 'ann', 'коль'],
}

/** What is typed of a piece: its own words, a reference or the beginning of one, or what it is in another language. */
export const PIECES_TYPED: Readonly<Record<string, readonly string[]>> = {
  'piece in its words': ['étoile', 'brooch', 'collier etoile', 'кольцо', 'drop ear', 'collection'],
  reference: ['WJ-1187', 'wj4410', '7802', 'N°5', 'n5'],
  'beginning of a reference': ['WJ-118', 'wj44', '780'],
  'piece in another language': [
    'saphir',
    'smeraldo',
    '红宝石',
    'pearl',
    'jade',
    'or rose',
    'сапфир',
    'diamant',
  ],
  'piece, eight stones': [
    'saphir rubis émeraude diamant perle jade smeraldo pearl',
    'jade perle diamant saphir émeraude rubis zaffiro emerald',
  ],
  'piece, Han characters': ['翡翠', '手镯', '首飾'],
}

const givenIn = (lang: string): string[] =>
  NAMES.filter((list) => list.lang === lang).flatMap(({ given }) =>
    given.map((name) => name.split(':')[0] ?? ''),
  )
const surnamesIn = (lang: string): string[] =>
  NAMES.filter((list) => list.lang === lang).flatMap(({ surnames }) => surnames)

/** What is typed of somebody around a client: their own name in any writing, its beginning, or with the client's. */
export const AROUND_TYPED: Readonly<Record<string, readonly string[]>> = {
  'around, given name': ['fr', 'en', 'it', 'de'].flatMap((lang) => givenIn(lang).slice(0, 5)),
  'around, other writings': ['zh-Hans', 'ja', 'ko', 'ar', 'ru'].flatMap((lang) => givenIn(lang).slice(0, 4)),
  'around, beginning': givenIn('fr').map((name) => name.slice(0, 3)),
  'around, with the client’s name': givenIn('fr').map((name, at) => `${name} ${surnamesIn('fr')[at % 5]}`),
}

/** One kind of what the box finds: what is typed, the whole answer, and the bare FTS5 statement. */
interface Box {
  readonly figure: string
  readonly ways: ReadonlyMap<string, readonly string[]>
  readonly look: (asked: { query: string; limit: number }) => unknown
  readonly sql: string
  readonly expressionOf: (query: string) => string | null
}

/** P4: the whole answer of the search box for each way of typing a name, against the bare FTS5 statements. */
export async function measureClientSearch({ store, desk }: Seated, board: Board): Promise<void> {
  const { find } = createSearchService(desk)
  const ways = inventTyped(store.sqlite)
  await measureBox(
    { figure: 'P4', ways, look: find, sql: CLIENT_SQL, expressionOf: expressionOf },
    store,
    board,
  )
}

/** P6: the same for what is typed of somebody around a client, a note, a taste, a fact or a piece. */
export async function measureWordSearch({ store, desk }: Seated, board: Board): Promise<void> {
  const { notes, tastes, facts, around, pieces } = createSearchService(desk)
  const boxes = [
    {
      ways: AROUND_TYPED,
      look: around,
      sql: AROUND_SQL,
      expressionOf: (query: string) => matchAround(query)?.besideOwner ?? null,
    },
    { ways: NOTES, look: notes, sql: NOTE_SQL, expressionOf: (query: string) => matchText(query) },
    {
      ways: TASTES_TYPED,
      look: tastes,
      sql: wordSql('taste'),
      expressionOf: expressionOfTaste,
    },
    {
      ways: FACTS_TYPED,
      look: facts,
      sql: wordSql('fact'),
      expressionOf: (query: string) => matchText(query),
    },
    { ways: PIECES_TYPED, look: pieces, sql: PIECE_SQL, expressionOf: expressionOfPiece },
  ]
  for (const box of boxes) {
    await measureBox({ ...box, figure: 'P6', ways: new Map(Object.entries(box.ways)) }, store, board)
  }
}

async function measureBox(
  { figure, ways, look, sql, expressionOf }: Box,
  { sqlite }: Store,
  board: Board,
): Promise<void> {
  const bare = sqlite.prepare<[string, number]>(sql)
  for (const [way, typed] of ways) {
    const expressions = typed.map(expressionOf)
    const ours = (n: number) => look({ query: typed[n % typed.length] ?? '', limit: LIMIT })
    const floor = (n: number) => {
      const expression = expressions[n % expressions.length]
      if (expression) bare.all(expression, LIMIT)
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

/** The FTS5 expression for tastes by their words and by what the built-in vocabulary calls them. */
export function expressionOfTaste(query: string): string | null {
  return matchText(query, (run, isUnfinished) => FINDER.keysOf(run, isUnfinished))
}

/** The FTS5 expression for pieces by their words and by all that the built-in vocabulary calls what they are. */
export function expressionOfPiece(query: string): string | null {
  return matchPieces(query, (run, isUnfinished) =>
    withoutCovered(FINDER.keysOf(run, isUnfinished).flatMap((key) => PIECE_KEYS.get(key) ?? [])).slice(
      0,
      MOST_NAMES,
    ),
  )
}

const MOST_NAMES = 80
const TERMS = namesOfTerms([], Object.values(TERM_WORDS))
const PIECE_KEYS = new Map(TERMS.map(({ code, spellings }) => [termKey(code), spellings.flatMap(pieceKeys)]))
const FINDER = new TermFinder()
for (const term of TERMS) FINDER.add(term)
