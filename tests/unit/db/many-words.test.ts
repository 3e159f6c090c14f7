import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { pickFewWords } from '../../../db/queries/many-words.ts'
import { createWordQueries } from '../../../db/queries/search-words.ts'
import type { Store } from '../../../db/store.ts'
import { matchPieces } from '../../../locales/search/piece-keys.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempStore } from '../../support/temp-store.ts'

const META = { at: 1, staffId: null }
const WORDS = ['saphir', 'opal', 'jade', 'corail', 'étoile', 'WJ-1187', '翡翠', 'الزمرد', 'ring']
// What a typed word is called besides, as of the vocabulary.
const NAMES: Readonly<Record<string, readonly string[]>> = {
  saphir: ['zafir*', 'sapphire*'],
  opal: ['opale*', '蛋 白 石'],
  jade: ['翡 翠', 'giada', 'jadeit*'],
  corail: ['coral*'],
}
const named = ({ text }: { readonly text: string }) => NAMES[text] ?? []

let store: Store

beforeEach(async () => {
  store = await openTempStore()
})
afterEach(() => store.close())

const addGifts = (texts: readonly string[]) =>
  store.write(() => {
    const gifts = texts.map((what) => ({ year: null, occasion: '', recipient: '', what }))
    createClientQueries(store).insertForm(clientDraft([nameForm('Ana', 'Silva')], { gifts }), META)
  })
const search = async (query: string, limit = 1_000) => {
  const found = await createWordQueries(store).gifts(matchPieces(query, named) ?? '', 1, limit)
  return found.map(({ what }) => what)
}
const askAll = (query: string) =>
  store.sqlite
    .prepare<[string | null], string>(
      `select what from gift where id in (select rowid from gift_search where k match ?) order by id desc`,
    )
    .pluck()
    .all(matchPieces(query, named))
/** Every text of some of the words: one for each subset. */
const subsets = (words: readonly string[]) =>
  Array.from({ length: 2 ** words.length - 1 }, (_, at) =>
    words.filter((_word, n) => ((at + 1) & (1 << n)) !== 0).join(', '),
  )

describe('many words', () => {
  it('find what has them all, as FTS5 itself does, under any of their names', async () => {
    await addGifts([
      ...subsets(WORDS),
      'Coralli, GIADA; zafiro – étoiles opaleszenz',
      '蛋白石 翡翠 sapphires coral étoile',
    ])
    const queries = [
      'saphir opal jade corail',
      'saphir opal jade corail étoile',
      'jade corail saphir éto',
      'étoile ring 翡翠 jade opal',
      'الزمرد opal jade saphir rin',
      'saphir opal jade corail étoile 翡翠 الزمرد ring',
      'ring opal saphir corail nothing',
      'saphir saphir saphir opal opal jade',
    ]
    for (const query of queries) {
      expect(pickFewWords(matchPieces(query, named) ?? ''), query).not.toBeNull()
      expect(await search(query), query).toEqual(askAll(query))
    }
    expect(await search('saphir opal jade corail étoile')).toContain('蛋白石 翡翠 sapphires coral étoile')
    expect(await search('saphir opal jade corail', 2)).toEqual(askAll('saphir opal jade corail').slice(0, 2))
  })

  // Bug it catches: whoever has the few words asked for, and not the others, hides the older piece that has them all.
  it('find an old piece behind any number of newer ones that have but a few of them', async () => {
    await addGifts([
      'saphir opal jade corail étoile',
      ...Array.from({ length: 600 }, () => 'étoile corail opal'),
    ])
    for (const query of ['saphir opal jade corail étoile', 'étoile corail opal saphir'])
      expect(await search(query, 10), query).toEqual(['saphir opal jade corail étoile'])
  })

  it('are asked for together where they are few, or may be written in more than one way', () => {
    for (const query of ['saphir opal jade', 'opal', 'wj-1187 opal jade corail étoile'])
      expect(pickFewWords(matchPieces(query, named) ?? ''), query).toBeNull()
    const few = pickFewWords(matchPieces('saphir opal jade corail étoile ring', named) ?? '')
    expect(few?.expression).toBe('("etoile" AND "ring"* AND ("corail" OR "coral"*))')
  })
})
