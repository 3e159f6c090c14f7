import { createSearchQueries } from '../../db/queries/search.ts'
import { createClientFinder } from '../../db/search/find-clients.ts'
import { createWordQueries } from '../../db/queries/search-words.ts'
import { matchNames } from '../../locales/search/match.ts'
import type { Seated } from './book.ts'
import type { Board } from './measure.ts'
import { measureAround } from './recall-around.ts'
import {
  expressionOf,
  expressionOfPiece,
  expressionOfTaste,
  PIECES_TYPED,
  TASTES_TYPED,
} from './searching.ts'
import { inventMisspelt, inventTyped, spellByEar } from './typed.ts'
import { NAMES, PIECES } from './vocabulary.ts'

const QUERIES = 20
const SLIPS = 200
const SHOWN = 20
// The newest tastes and pieces; a search looks at no more than two thousand hits.
const TASTES_READ = 50_000
const PIECES_READ = 50_000
const MOST_FOUND = 2_000

/** A name as it stands in the book. */
interface NameRow {
  readonly id: number
  readonly surname: string
  readonly given: string
  readonly surnameReading: string
  readonly givenReading: string
}

/** How a way of typing is looked for without any index: in what text of a name, and what must stand in it. */
interface BruteForce {
  readonly text: (name: NameRow) => string
  readonly wanted: (query: string) => readonly string[]
}

const words: BruteForce = {
  text: ({ surname, given }) => ` ${fold(surname)} ${fold(given)} ${fold(`${surname} ${given}`, ' ')} `,
  wanted: (query) =>
    fold(query, ' ')
      .split(' ')
      .map((word, at, all) => (at < all.length - 1 ? ` ${word} ` : ` ${word}`)),
}
const characters: BruteForce = {
  text: ({ surname, given }) => surname + given,
  wanted: (query) => [query],
}
const kana: BruteForce = {
  text: ({ surnameReading, givenReading }) => surnameReading + givenReading,
  wanted: (query) => [toHiragana(query)],
}

const OF_NAMES: Readonly<Record<string, BruteForce>> = {
  'Latin prefix': words,
  'Latin, two words': words,
  Cyrillic: words,
  Thai: words,
  'one letter': words,
  'Chinese, two characters': characters,
  kanji: characters,
  'Korean, two syllables': characters,
  'kana prefix': kana,
  'hiragana of kanji': kana,
  pinyin: {
    text: ({ surname, given }) => ` ${PINYIN.get(surname)} ${PINYIN.get(given)} `,
    wanted: words.wanted,
  },
  Arabic: {
    text: ({ surname, given }) => ` ${surname} ${given}`.replaceAll(' ال', ' '),
    wanted: (query) => [` ${query}`],
  },
  similar: {
    text: ({ surname }) => ` ${fold(spellByEar(surname))} `,
    wanted: (query) => [` ${fold(query)} `],
  },
}

/** Which ways of contact a way of typing is looked for in, and what of one must be what was typed. */
interface WayForce {
  readonly kind: string
  readonly matches: (value: string, query: string) => boolean
}

const OF_WAYS: Readonly<Record<string, WayForce>> = {
  'phone fragment': { kind: 'phone', matches: (value, query) => value.includes(query) },
  'e-mail': { kind: 'email', matches: (value, query) => value.startsWith(query) },
}

/** P5: of all clients whom a reading of the whole book finds, how many the index finds; and who is found despite a slip. */
export async function measureRecall({ desk }: Seated, board: Board): Promise<void> {
  const { sqlite } = desk.store
  const queries = createSearchQueries(desk.store)
  const last = sqlite.prepare<[], number>('select max(id) from client').pluck().get() ?? 0
  for (const [way, typed] of inventTyped(sqlite)) {
    const asked = [...new Set(typed)].slice(0, QUERIES)
    const there = OF_NAMES[way] ? readNames(desk, OF_NAMES[way], asked) : readWays(desk, OF_WAYS[way], asked)
    const shares = asked.flatMap((query, at) => {
      const wanted = there[at] ?? new Set()
      if (wanted.size === 0) return []
      const found = new Set(queries.clientIds(expressionFor(way, query), last))
      return [wanted.intersection(found).size / wanted.size]
    })
    if (shares.length > 0) board.value('P5', way, 'recall', mean(shares))
  }
  for (const [way, shares] of await measureTastes(desk)) board.value('P5', way, 'recall', mean(shares))
  for (const [way, shares] of measureAround(desk)) board.value('P5', way, 'recall', mean(shares))
  for (const [way, shares] of await measurePieces(desk)) board.value('P5', way, 'recall', mean(shares))
  board.value('P5', `misspelt, in the first ${SHOWN}`, 'recall', mean(measureSlips(desk)))
}

function expressionFor(way: string, query: string): string {
  const similar = way === 'similar' ? (matchNames(query)?.similar ?? null) : null
  return [expressionOf(query), similar].filter((kind) => kind !== null).join(' OR ')
}

/** For each query the clients it must find, in one pass over the names, however many there are. */
function readNames(
  { store }: Seated['desk'],
  { text, wanted }: BruteForce,
  asked: readonly string[],
): Set<number>[] {
  const found = asked.map(() => new Set<number>())
  const needles = asked.map(wanted)
  const rows = store.sqlite.prepare<[], NameRow>(
    `select client_id as id, surname, given, surname_reading as surnameReading, given_reading as givenReading
     from client_name`,
  )
  for (const row of rows.iterate()) {
    const hay = text(row)
    for (const [at, needle] of needles.entries()) {
      if (needle.every((each) => hay.includes(each))) found[at]?.add(row.id)
    }
  }
  return found
}

function readWays(
  { store }: Seated['desk'],
  way: WayForce | undefined,
  asked: readonly string[],
): Set<number>[] {
  const found = asked.map(() => new Set<number>())
  if (way === undefined) return found
  const rows = store.sqlite.prepare<[string], { id: number; value: string }>(
    'select client_id as id, value from contact_way where kind = ?',
  )
  for (const { id, value } of rows.iterate(way.kind)) {
    for (const [at, query] of asked.entries()) if (way.matches(value, query)) found[at]?.add(id)
  }
  return found
}

const MEANT: Readonly<Record<string, string>> = {
  platinum: 'metal.platinum',
  铂金: 'metal.platinum',
  gelbgold: 'metal.yellow-gold',
  smeraldo: 'stone.emerald',
  зелёный: 'colour.green',
  ニッケル: 'metal.nickel',
  'or rose': 'metal.rose-gold',
}

/** For each way of typing a taste, of all tastes that have the words or the term that is meant, how many are found. */
async function measureTastes({ store }: Seated['desk']): Promise<Map<string, number[]>> {
  const { tastes } = createWordQueries(store)
  const newest = store.sqlite.prepare<[], { id: number; text: string; term: string }>(
    `select id, text, term from taste order by id desc limit ${TASTES_READ}`,
  )
  const rows = newest.all()
  const shares = new Map<string, number[]>()
  for (const [way, typed] of Object.entries(TASTES_TYPED)) {
    for (const query of typed) {
      const isMeant = ({ text, term }: { text: string; term: string }) =>
        term === (MEANT[query] ?? ' ') ||
        ` ${fold(text)}`.includes(/^\p{Script=Han}/u.test(query) ? query : ` ${fold(query, ' ')}`)
      const wanted = new Set(rows.filter(isMeant).map(({ id }) => id))
      if (wanted.size === 0) continue
      const found = await tastes(expressionOfTaste(query) ?? '', 1, MOST_FOUND)
      shares.set(way, [...(shares.get(way) ?? []), shareFound(wanted, found)])
    }
  }
  return shares
}

const PIECE_MEANT: Readonly<Record<string, string>> = {
  saphir: 'stone.sapphire',
  сапфир: 'stone.sapphire',
  smeraldo: 'stone.emerald',
  红宝石: 'stone.ruby',
  pearl: 'stone.pearl',
  jade: 'stone.jade',
  翡翠: 'stone.jade',
  'or rose': 'metal.rose-gold',
  diamant: 'stone.diamond',
}

/** For each way of typing a piece, of all gifts and all appointments whose words have it or what is meant, how many are found. */
async function measurePieces({ store }: Seated['desk']): Promise<Map<string, number[]>> {
  const { gifts, appointments } = createWordQueries(store)
  const newest = (sql: string) =>
    store.sqlite.prepare<[number], { id: number; text: string }>(sql).all(PIECES_READ)
  const kinds = [
    { read: gifts, rows: newest('select id, what as text from gift order by id desc limit ?') },
    {
      read: appointments,
      rows: newest(
        `select id, purpose || char(10) || coalesce((select group_concat(text, char(10)) from preparation
           where appointment_id = appointment.id), '') as text from appointment order by id desc limit ?`,
      ),
    },
  ]
  const shares = new Map<string, number[]>()
  for (const [way, typed] of Object.entries(PIECES_TYPED)) {
    for (const query of typed) {
      for (const { read, rows } of kinds) {
        const wanted = new Set(rows.filter(({ text }) => speaksOf(text, query)).map(({ id }) => id))
        if (wanted.size === 0) continue
        const found = await read(expressionOfPiece(query) ?? '', 1, MOST_FOUND)
        shares.set(way, [...(shares.get(way) ?? []), shareFound(wanted, found)])
      }
    }
  }
  return shares
}

/** Whether a text has the typed words, the last one perhaps unfinished, or a piece that is what they mean. */
function speaksOf(text: string, query: string): boolean {
  const meant = PIECE_MEANT[query]
  if (PIECES.some(([piece, ...terms]) => text.includes(piece) && terms.includes(meant ?? ' '))) return true
  if (/^\p{Script=Han}/u.test(query)) return text.includes(query)
  const words = ['', ' '].map((hyphen) => fold(text, hyphen).replace(/[^\p{L}\p{N}]+/gu, hyphen || ' '))
  const hay = ` ${words.join('  ')} ${fold(text).replaceAll('°', '')} `
  return ['', ' '].some((hyphen) => {
    const asked = fold(query, hyphen).replaceAll('°', hyphen).split(' ')
    return asked.every((word, at) => hay.includes(at < asked.length - 1 ? ` ${word} ` : ` ${word}`))
  })
}

/** How many of those that are wanted are found, among those no older than the oldest that a search looks at. */
function shareFound(wanted: ReadonlySet<number>, found: readonly { readonly id: number }[]): number {
  const oldest = found.length < MOST_FOUND ? 0 : (found.at(-1)?.id ?? 0)
  const reached = [...wanted].filter((id) => id >= oldest)
  const isFound = new Set(found.map(({ id }) => id))
  return reached.filter((id) => isFound.has(id)).length / Math.max(1, reached.length)
}

/** Whether somebody who bears the very name that was meant is shown, for each invented slip. */
function measureSlips(desk: Seated['desk']): number[] {
  const { find } = createClientFinder(desk.store)
  const names = desk.store.sqlite.prepare<[number], { surname: string; given: string }>(
    'select surname, given from client_name where client_id = ?',
  )
  return inventMisspelt(desk.store.sqlite, SLIPS).map(({ text, meant }) => {
    const isMeant = ({ surname, given }: { surname: string; given: string }) =>
      [surname, `${given} ${surname}`].some((name) => fold(name) === fold(meant))
    const { clients } = find(text, SHOWN, desk.now())
    return clients.some(({ id }) => names.all(id).some(isMeant)) ? 1 : 0
  })
}

const PINYIN = new Map(
  NAMES.filter(({ lang }) => lang.startsWith('zh')).flatMap(({ surnames, given }) =>
    [...surnames, ...given].map((entry) => {
      const [written = '', aside = ''] = entry.split(':')
      return [written, aside.toLowerCase()] as const
    }),
  ),
)

function toHiragana(kana: string): string {
  return kana.replace(/[\u30a1-\u30f6]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}

function fold(text: string, hyphen = ''): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[’']/g, '')
    .replaceAll('-', hyphen)
}
