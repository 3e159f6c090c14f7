import { createPartQueries } from '../../db/queries/client-parts.ts'
import { createSearchQueries, type HitRow } from '../../db/queries/search.ts'
import { createCustomWords } from '../../db/search/custom-words.ts'
import { createClientFinder } from '../../db/search/find-clients.ts'
import { languageOfForm, writeForm } from '../../locales/names/client-forms.ts'
import { joinParts } from '../../locales/names/name-fields.ts'
import { detectScript } from '../../locales/scripts.ts'
import { explainMatches, type MatchExplanation, type ShownText } from '../../locales/search/explain.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { ClientHit } from '../ipc/search.ts'
import type { Desk } from './desk.ts'
import { createFindableVocabulary } from './findable-vocabulary.ts'
import { copyRanges } from './found-words.ts'
import { personName } from './person-name.ts'
import { createAroundSearch } from './search-around.ts'
import { createPieceSearch } from './search-pieces.ts'
import { createWordSearch } from './search-words.ts'

type Reason = ClientHit['why']

/** What the business allows to look up. */
export type SearchService = ReturnType<typeof createSearchService>

/** The one box of an open book: clients by any spelling, number or address, and what is written of them by its words. */
export function createSearchService(desk: Desk) {
  const finder = createClientFinder(desk.store)
  const queries = createSearchQueries(desk.store)
  const explaining = createExplaining(desk)
  const vocabulary = createFindableVocabulary(desk)

  function find({ query, limit }: { query: string; limit: number }) {
    const now = desk.now()
    const { clients, count } = finder.find(query, limit, now)
    const likeness = new Map(clients.map((found) => [found.id, found.likeness]))
    const explain = explaining(query)
    const hits = queries.hits([...likeness.keys()], now).map((row): ClientHit => {
      const how = likeness.get(row.id) ?? 'same'
      return { ...showHit(row), why: explain(row, how), likeness: how }
    })
    return { clients: hits, clientCount: count }
  }

  return {
    /** At most `limit` clients; `clientCount` is counted up to 5,000. */
    find,
    ...createWordSearch(desk, vocabulary),
    ...createAroundSearch(desk),
    ...createPieceSearch(desk, vocabulary),
  }
}

function showHit(row: HitRow): Omit<ClientHit, 'why' | 'likeness'> {
  return {
    id: row.id as ClientId,
    name: personName(row),
    residence: row.residence,
    lastVisitAt: row.lastVisitAt,
    nextVisitAt: row.nextVisitAt,
  }
}

function createExplaining({ store }: Desk) {
  const parts = createPartQueries(store)
  const customWords = createCustomWords(store)
  const organisation = store.sqlite
    .prepare<[number], string>('select organisation from client where id = ?')
    .pluck()

  // Lazily: what the hit itself shows explains most hits, and the rest is read only for the others.
  // Latin letters are looked for where they stand before it is asked what sounds like them.
  function* shownTexts(row: HitRow, isLatinTyped: boolean): Generator<ShownText> {
    const { id, nameText, nameLang, nameReading, nameLatin } = row
    if (isLatinTyped && nameLatin !== '') yield { field: 'latin', text: nameLatin }
    yield { field: 'name', text: nameText, lang: nameLang }
    if (nameReading !== '') yield { field: 'reading', text: nameReading, lang: nameLang }
    if (!isLatinTyped && nameLatin !== '') yield { field: 'latin', text: nameLatin }
    for (const { kind, value } of parts.readContactWays(id)) {
      if (kind === 'email' || kind === 'phone') yield { field: kind, text: value }
    }
    for (const name of parts.readNames(id)) {
      const lang = languageOfForm(name)
      yield { field: 'name', text: writeForm(name, lang), lang }
      yield { field: 'name', text: joinParts([name.nickname, name.givenInformal], ' '), lang }
    }
  }

  function* otherTexts({ id }: HitRow): Generator<ShownText> {
    yield { field: 'name', text: organisation.get(id) ?? '' }
    for (const { value } of parts.readContactWays(id)) yield { field: 'name', text: value }
    for (const value of customWords(id)) yield { field: 'name', text: value }
  }

  return (query: string) => {
    const explain = explainMatches(query)
    const isLatinTyped = detectScript(query) === 'Latn'
    const explainNearly = explainMatches(query, { isMisspelt: true })
    return (row: HitRow, likeness: ClientHit['likeness']): Reason => {
      const texts = shownTexts(row, isLatinTyped)
      const match = likeness === 'spelling' ? explainNearly(texts) : explain(texts)
      if (match !== null)
        return { field: REASONS[match.field], text: match.text, ranges: copyRanges(match.ranges) }
      const other = explain(otherTexts(row))
      return { field: 'other', text: other?.text ?? '', ranges: copyRanges(other?.ranges ?? []) }
    }
  }
}

const REASONS: Readonly<Record<MatchExplanation['field'], Reason['field']>> = {
  name: 'name',
  reading: 'reading',
  latin: 'latin',
  phone: 'phone',
  email: 'email',
  pinyin: 'sound',
  romanised: 'sound',
  similar: 'sound',
  misspelt: 'spelling',
}
