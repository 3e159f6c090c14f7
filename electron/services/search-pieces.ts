import { createWordQueries, type FoundAppointment, type FoundGift } from '../../db/queries/search-words.ts'
import type { CutSnippet } from '../../db/search/note-snippet.ts'
import type { NamedKeys } from '../../locales/search/match.ts'
import { matchPieces, withoutCovered } from '../../locales/search/piece-keys.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { AppointmentId } from '../ipc/appointments.ts'
import type { PieceHit } from '../ipc/search.ts'
import type { Desk } from './desk.ts'
import type { FindableVocabulary } from './findable-vocabulary.ts'
import { type About, type Asked, createTelling, type Dated, ORDERED } from './found-words.ts'

type Piece = FoundGift | (FoundAppointment & Dated)

// A beginning or a Han character may stand in the names of dozens of terms, each called some thirty ways.
const MOST_NAMES = 80

/** What the book says of pieces: what was given, what was made ready for an appointment, and what one is about. */
export function createPieceSearch(desk: Desk, vocabulary: () => Promise<FindableVocabulary>) {
  const words = createWordQueries(desk.store)
  const tell = createTelling(desk)
  return {
    /** At most `limit` pieces, the latest days first, also by what any language of the vocabulary calls them. */
    pieces: async (asked: Asked): Promise<{ pieces: PieceHit[] }> => {
      const { named, meant } = nameTerms(await vocabulary())
      const expression = matchPieces(asked.query, named)
      if (expression === null) return { pieces: [] }
      const most = Math.max(ORDERED, asked.limit)
      const gifts = await words.gifts(expression, desk.staffId, most)
      const appointments = await words.appointments(expression, desk.staffId, most)
      const { timeZone } = desk.house()
      const dated = appointments.map((row) => ({ ...row, onDay: wallClock(row.startsAt, timeZone).day }))
      return { pieces: tell<Piece, PieceHit>([...gifts, ...dated], asked, showPiece, meant) }
    },
  }
}

/** The names of what typed words stand for; `meant` gathers those that were asked for. */
function nameTerms({ finder, pieceKeysOf }: FindableVocabulary): { named: NamedKeys; meant: Set<string> } {
  const meant = new Set<string>()
  const named: NamedKeys = (run, isUnfinished) => {
    const few = withoutCovered(finder.keysOf(run, isUnfinished).flatMap(pieceKeysOf)).slice(0, MOST_NAMES)
    for (const name of few) meant.add(name)
    return few
  }
  return { named, meant }
}

function showPiece(piece: Piece, about: (text: string) => About, cut: CutSnippet): PieceHit {
  if ('what' in piece) {
    const { id, onDay, recipient, what } = piece
    return { how: 'given', giftId: id, year: onDay === '' ? null : Number(onDay), recipient, ...about(what) }
  }
  const { id, onDay, kind, status, purpose, toReady } = piece
  // Whichever says most of what was typed, what the appointment is about before what is to be ready.
  const texts = [purpose, ...(JSON.parse(toReady) as string[])]
  const marks = texts.map((text) => cut(text).ranges.length)
  const told = marks.indexOf(Math.max(...marks))
  return {
    how: told === 0 ? 'visit' : 'prepared',
    appointmentId: id as AppointmentId,
    on: onDay,
    kind,
    isCancelled: status === 'cancelled',
    ...about(texts[told] ?? ''),
  }
}
