import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureOrder, rankAll } from '../../../db/order/rank-all.ts'
import { createClientOrder } from '../../../db/order/client-order.ts'
import { rankMany } from '../../../db/order/rank-many.ts'
import { collationOf, orderLanguage } from '../../../db/order/sort-text.ts'
import { createListQueries } from '../../../db/queries/client-list.ts'
import type { NamePart } from '../../../db/queries/client-form.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import type { Store } from '../../../db/store.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempStore } from '../../support/temp-store.ts'

const META = { at: 1, staffId: null }
const ALL = { show: 'all', language: '', importId: null } as const

let store: Store
let queries: ReturnType<typeof createClientQueries>

beforeEach(async () => {
  store = await openTempStore()
  queries = createClientQueries(store)
})
afterEach(() => store.close())

const insert = (names: NamePart[]) => queries.insertForm(clientDraft(names), META)
const add = (...names: NamePart[]) =>
  store.write(() => {
    const id = insert(names)
    createClientOrder(store).place(id)
    return id
  })
const shown = (order: string) =>
  createListQueries(store)
    .page(ALL, { order, staffId: 1, now: 0 }, { from: 'index', index: 0 }, 10_000)
    .map((row) => row.nameText)
const ranksOf = (language: string) =>
  store.sqlite
    .prepare<[string], number>('select rank from client_rank where language = ? order by rank')
    .pluck()
    .all(language)

const latin = (surname: string) => [nameForm('', surname, { lang: 'und-Latn' })]
const japanese = (surname: string, reading: string) => [
  nameForm('', surname, { lang: 'ja', surnameReading: reading }),
]
const russian = (surname: string) => [nameForm('', surname, { lang: 'ru' })]
const arabic = (surname: string) => [nameForm('', surname, { lang: 'ar' })]
const chinese = (surname: string) => [nameForm('', surname, { lang: 'zh-Hans' })]

const BOOK: NamePart[][] = [
  latin('Zola'),
  latin('Åberg'),
  latin('Ärlig'),
  latin('Öberg'),
  latin('Oberg'),
  latin('cote'),
  latin('Côte'),
  latin('coté'),
  japanese('渡辺', 'わたなべ'),
  japanese('安藤', 'あんどう'),
  japanese('田中', 'たなか'),
  russian('Яковлев'),
  russian('Ёлкин'),
  russian('Егоров'),
  arabic('يوسف'),
  arabic('أحمد'),
  chinese('张'),
  chinese('安'),
]

/** What a reader of the language expects of the whole book; each names a rule of that language. */
const EXPECTED: Record<string, string[]> = {
  // Foreign names stand at their Latin form: 安 An, 安藤 Ando, Egorov, Elkin, Tanaka, Watanabe, Yakovlev, Zhang.
  en: 'Åberg 安 安藤 Ärlig cote coté Côte Егоров Ёлкин Oberg Öberg 田中 渡辺 Яковлев 张 Zola'.split(' '),
  sv: '安 安藤 cote coté Côte Егоров Ёлкин Oberg 田中 渡辺 Яковлев 张 Zola Åberg Ärlig Öberg'.split(' '),
  ru: 'Егоров Ёлкин Яковлев'.split(' '),
  ar: ['أحمد', 'يوسف'],
  ja: '安藤 田中 渡辺'.split(' '),
  'zh-Hans': '安 张'.split(' '),
}

describe('the order of clients', () => {
  for (const [language, expected] of Object.entries(EXPECTED)) {
    it(`follows the collation of ${language}`, async () => {
      await store.write(() => BOOK.forEach(insert))
      await rankAll(store, language)
      const wanted = new Set(expected)
      expect(shown(language).filter((name) => wanted.has(name))).toEqual(expected)
      expect(shown(language)).toHaveLength(BOOK.length)
    })
  }

  it('sorts Japanese by the reading, not by the characters', async () => {
    await rankAll(store, 'ja')
    for (const [surname, reading] of [
      ['一', 'ん'],
      ['鑰', 'あ'],
      ['二', 'か'],
    ] as const) {
      await add(...japanese(surname, reading))
    }
    expect(shown('ja')).toEqual(['鑰', '二', '一'])
  })

  it('sorts accents the German way in German and the Swedish way in Swedish', async () => {
    await store.write(() => [latin('Zorn'), latin('Öhm'), latin('Olsen')].forEach(insert))
    await rankAll(store, 'de')
    await rankAll(store, 'sv')
    expect(shown('de')).toEqual(['Öhm', 'Olsen', 'Zorn'])
    expect(shown('sv')).toEqual(['Olsen', 'Zorn', 'Öhm'])
  })

  // Catches a part of a name that one of the two readers leaves out: an order made in bulk would differ from one kept.
  it('sorts by particles, second surnames and preferred orders alike in bulk and one by one', async () => {
    const parts: NamePart[] = [
      nameForm('Vincent', 'Gogh', { surnamePrefix: 'van', lang: 'nl' }),
      nameForm('Jan', 'Goes', { surnamePrefix: 'van der', lang: 'nl' }),
      nameForm('Ana', 'García', { surname2: 'Zorrilla', lang: 'es' }),
      nameForm('Ana', 'García', { surname2: 'Abad', lang: 'es' }),
      nameForm('Zoë', 'Hart', { preferredOrder: 'surnameFirst', lang: 'en' }),
      nameForm('', '', { givenInformal: 'Bertie' }),
      nameForm('', '', { nickname: 'Coco' }),
    ]
    await rankAll(store, 'en')
    for (const part of parts) await add(part)
    const placed = shown('en')
    expect(placed).toEqual([
      'Bertie',
      'Coco',
      'Ana García Abad',
      'Ana García Zorrilla',
      'Jan van der Goes',
      'Vincent van Gogh',
      'Hart Zoë',
    ])
    await rankAll(store, 'en')
    expect(shown('en')).toEqual(placed)
  })

  it('uses English for the pseudo-languages', () => {
    expect([orderLanguage('en-XA'), orderLanguage('en-XB'), orderLanguage('zh-Hant')]).toEqual([
      'en',
      'en',
      'zh-Hant',
    ])
  })

  it('places each new client among the others exactly where ranking all anew would', async () => {
    await rankAll(store, 'fr')
    await rankAll(store, 'ja')
    for (const names of BOOK) await add(...names)
    for (const language of ['fr', 'ja']) {
      const placed = shown(language)
      await rankAll(store, language)
      expect(placed).toEqual(shown(language))
    }
  })

  it('moves a client whose name changes and keeps one place for each', async () => {
    await store.write(() => ['Adler', 'Baum', 'Chen'].forEach((name) => insert(latin(name))))
    await rankAll(store, 'en')
    await store.write(() => {
      queries.replaceForm(1, clientDraft(latin('Ziegler')), META)
      createClientOrder(store).place(1)
    })
    expect(shown('en')).toEqual(['Baum', 'Chen', 'Ziegler'])
    expect(ranksOf('en')).toHaveLength(3)
  })

  it('makes room when a gap is used up, and the order stays exact', async () => {
    await rankAll(store, 'en')
    await add(...latin('A'))
    await add(...latin('Z'))
    // Each stands just before the last, so that the same gap is halved until nothing is left of it.
    for (let at = 0; at < 120; at += 1) await add(...latin('M' + 'a'.repeat(150 - at)))
    const { compare } = collationOf('en')
    expect(shown('en')).toEqual(shown('en').toSorted(compare))
    expect(new Set(ranksOf('en')).size).toBe(122)
  })

  it('ranks a bulk of new clients among the old ones as if all were ranked anew', async () => {
    await store.write(() => ['Dior', 'Chanel', 'Zegna'].forEach((name) => insert(latin(name))))
    await rankAll(store, 'en')
    const old = ranksOf('en')
    await store.write(() => rankMany(store, BOOK.map(insert)))
    const placed = shown('en')
    expect(ranksOf('en')).toEqual(expect.arrayContaining(old))
    await rankAll(store, 'en')
    expect(placed).toEqual(shown('en'))
  })

  it('ranks a bulk that no gap can hold by spreading everyone anew', async () => {
    await store.write(() => ['A', 'Z'].forEach((name) => insert(latin(name))))
    await rankAll(store, 'en')
    store.sqlite.exec('update client_rank set rank = client_id')
    await store.write(() => rankMany(store, BOOK.map(insert)))
    const placed = shown('en')
    expect(new Set(ranksOf('en')).size).toBe(BOOK.length + 2)
    await rankAll(store, 'en')
    expect(placed).toEqual(shown('en'))
  })

  it('ranks who is added, renamed or erased while the order is being made', async () => {
    await store.write(() => {
      for (let at = 0; at < 700; at += 1) insert(latin(`N${String(at).padStart(3, '0')}`))
    })
    const making = rankAll(store, 'en')
    await new Promise(setImmediate)
    await store.write(() => {
      insert(latin('Aaron'))
      queries.replaceForm(1, clientDraft(latin('Zoe')), META)
      queries.erase(2)
    })
    await making
    const names = shown('en')
    expect([names[0], names.at(-1), names.length]).toEqual(['Aaron', 'Zoe', 700])
    expect(names).not.toContain('N001')
  })

  it('is no order while it is cut short, and is made anew from there', async () => {
    await store.write(() => {
      for (let at = 0; at < 4_500; at += 1) insert(latin(`N${String((at * 7919) % 4_500).padStart(4, '0')}`))
    })
    await rankAll(store, 'en')
    const whole = shown('en')
    const isCutShort = () => ranksOf('en').length === 2_000
    const cut = () => {
      if (isCutShort()) throw new Error('cancelled')
    }
    await expect(rankAll(store, 'en', cut)).rejects.toThrow('cancelled')
    expect([isCutShort(), createClientOrder(store).languages()]).toEqual([true, []])
    await store.write(() => queries.replaceForm(1, clientDraft(latin('Zoe')), META))
    await rankAll(store, 'en')
    expect(shown('en')).toEqual([...whole.filter((name) => name !== 'N0000'), 'Zoe'])
  })

  it('makes an order once, and again when the collation data is not this machine’s', async () => {
    await store.write(() => insert(latin('A')))
    expect(await ensureOrder(store, 'en')).toBe(true)
    expect(await ensureOrder(store, 'en')).toBe(false)
    store.sqlite.exec(`update client_order set collation = 'icu 1'`)
    expect(createClientOrder(store).hasOrder('en')).toBe(false)
    expect(await ensureOrder(store, 'en')).toBe(true)
  })
})
