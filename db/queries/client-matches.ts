import { setImmediate as breathe } from 'node:timers/promises'
import {
  areNamedAlike,
  LIKENESS_THRESHOLD,
  measureLikeness,
  type ReadPerson,
  type Reason,
} from '../../locales/likeness/likeness.ts'
import { shareFamilyName } from '../../locales/likeness/compare-names.ts'
import { createTwinFinder } from '../likeness/find-twins.ts'
import { createPeopleReader, type LikenessForm, readForm } from '../likeness/people-reader.ts'
import type { Store } from '../store.ts'

/** A client who may be the same person, how likely (0 to 1) and what says so; a namesake only bears the name. */
export interface SimilarClient {
  readonly id: number
  readonly score: number
  readonly why: readonly Reason[]
  readonly isNamesake: boolean
}

const MOST_SIMILAR = 10
const MOST_NAMESAKES = 5
// Counted without a pause: a few milliseconds.
const CLIENTS_AT_ONCE = 50_000

/** How clients are found who may be the same person, and what the book's clients have in common. */
export function createMatchQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const people = createPeopleReader({ sqlite })
  const twins = createTwinFinder({ sqlite })
  const nextTag = sqlite
    .prepare<[string], string>('select tag from client_language where tag > ? order by tag limit 1')
    .pluck()
  const speakers = sqlite
    .prepare<[string, number, number], number>(
      `select count(distinct client_id) from client_language where tag = ? and client_id between ? and ?
       and client_id not in (select id from client where binned_at is not null)`,
    )
    .pluck()
  const lastId = sqlite.prepare<[], number | null>('select max(id) from client').pluck()

  async function countSpeakers(tag: string): Promise<number> {
    const last = lastId.get() ?? 0
    let count = 0
    for (let from = 1; from <= last; from += CLIENTS_AT_ONCE) {
      count += speakers.get(tag, from, from + CLIENTS_AT_ONCE - 1) ?? 0
      await breathe()
    }
    return count
  }

  function compare(person: ReadPerson, id: number, isOfName: boolean): SimilarClient[] {
    const other = people.read(id)
    if (other === undefined) return []
    const { score, why } = measureLikeness(person, other)
    const isTold = score >= LIKENESS_THRESHOLD || why.includes('phone') || why.includes('email')
    const isNamesake =
      !isTold &&
      (areNamedAlike(person, other) || (isOfName && shareFamilyName(person.renderings, other.renderings)))
    return isTold || isNamesake ? [{ id, score, why, isNamesake }] : []
  }

  return {
    /**
     * Clients who may be the person of a form, the likeliest first, ten at most. Whoever has the same number or address is
     * told too, spouses included: the person who types knows which it is. After them five at most who only bear the
     * name, or a family name that few bear. `now` (epoch ms) orders equal names.
     */
    similar: (form: LikenessForm, exceptId: number | null, now: number): SimilarClient[] => {
      const person = readForm(form)
      const ofName = twins.findOfName(form, now)
      const ids = ofName.union(twins.find({ ...form, birthdays: person.birthdays }, now, MOST_SIMILAR))
      if (exceptId !== null) ids.delete(exceptId)
      const found = Array.from(ids)
        .flatMap((id) => compare(person, id, ofName.has(id)))
        .sort((a, b) => b.score - a.score || a.id - b.id)
      return [
        ...found.filter(({ isNamesake }) => !isNamesake).slice(0, MOST_SIMILAR),
        ...found.filter(({ isNamesake }) => isNamesake).slice(0, MOST_NAMESAKES),
      ]
    },
    /** The languages of the clients, the commonest first, counted some thousand clients at a time with pauses between them. */
    languagesInUse: async (): Promise<{ tag: string; count: number }[]> => {
      const languages: { tag: string; count: number }[] = []
      for (let tag = nextTag.get(''); tag !== undefined; tag = nextTag.get(tag)) {
        const count = await countSpeakers(tag)
        if (count > 0) languages.push({ tag, count })
      }
      return languages.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
    },
  }
}
