import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasPhrase, shortenBeginning } from '../../../db/queries/long-beginnings.ts'
import { createWordQueries } from '../../../db/queries/search-words.ts'
import { createSearchRows } from '../../../db/search/search-rows.ts'
import { matchText } from '../../../locales/search/match.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

const shorten = (typed: string) => shortenBeginning(matchText(typed) ?? '')

describe('a phrase', () => {
  // Two words taken for a phrase are sought stretch by stretch through the whole book, and a long beginning never shortened.
  it.each([
    ['the anniversa', false],
    ['кольцо с бри', false],
    ['she', false],
    ['', false],
    ['喜欢翡翠', true],
  ])('%j: %s', (typed, isOne) => {
    expect(hasPhrase(matchText(typed) ?? '')).toBe(isOne)
  })
})

describe('a beginning too long for the index', () => {
  it('is asked for by its first five letters, and counts where a word goes on like it', () => {
    const long = shorten('the Annivers')
    expect(long?.expression).toBe('("the" AND "anniv"*)')
    expect(long?.isIn('Their ANNIVERSARY, the tenth')).toBe(true)
    expect(long?.isIn('the annivermel')).toBe(false)
  })

  it.each([
    ['Müllerstr', 'in der Muellerstrasse'],
    ['émeraud', 'une Émeraude'],
    ['кольцами', 'с кольцами'],
  ])('%j is in %j, folded as it is stored', (typed, text) => {
    expect(shorten(typed)?.isIn(text)).toBe(true)
  })

  it.each(['anniv', 'annive 翡翠', 'いちご', ''])('leaves %j to the index as it is', (typed) => {
    expect(shorten(typed)).toBeNull()
  })
})

describe('notes by the beginning of a word', () => {
  let temp: TempDesk
  beforeEach(async () => {
    temp = await openTempDesk()
  })
  afterEach(() => temp.close())

  async function write(bodies: readonly string[], isPrivate = 0): Promise<void> {
    const { sqlite } = temp.store
    await temp.store.write(() => {
      const search = createSearchRows({ sqlite })
      sqlite.exec(
        `insert or ignore into client (id, name_text, created_at, changed_at) values (1, 'Ada', 0, 0)`,
      )
      const insert = sqlite.prepare(
        `insert into note (client_id, body, provenance, on_day, staff_id, recorded_at, is_private)
         values (1, ?, 'said', '2026-01-01', 1, 0, ?)`,
      )
      for (const body of bodies) search.addNote(Number(insert.run(body, isPrivate).lastInsertRowid), body)
    })
  }
  const find = async (typed: string, limit: number, readerId = 1) =>
    (await createWordQueries(temp.store).notes(matchText(typed) ?? '', readerId, limit)).map(
      ({ body }) => body,
    )

  it('are the newest, whether many go on like it, few, or none', async () => {
    const anniversaries = Array.from({ length: 300 }, (_, at) => `anniversary ${at}`)
    const annivermels = Array.from({ length: 900 }, (_, at) => `annivermel ${at}`)
    await write([...anniversaries, ...annivermels, 'anniversary of late'])
    expect(await find('annivers', 3)).toEqual(['anniversary of late', 'anniversary 299', 'anniversary 298'])
    expect(await find('anniverm', 2)).toEqual(['annivermel 899', 'annivermel 898'])
    expect(await find('anniversal', 3)).toEqual([])
    expect(await find('anniversary 29', 20)).toHaveLength(1)
  })

  // Catches an answer that is cut short: none of the newest that begin shorter may be read by whoever asks.
  it('are found behind more private ones of another than are looked at', async () => {
    await write(['annivermel of old'])
    await write(
      Array.from({ length: 2_100 }, (_, at) => `anniversary ${at}`),
      1,
    )
    expect(await find('anniverm', 3, 2)).toEqual(['annivermel of old'])
  })
})
