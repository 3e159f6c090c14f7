import { describe, expect, it } from 'vitest'
import { NameTexts } from '../../../db/order/name-texts.ts'
import { sortNames } from '../../../db/order/sort-names.ts'

const { compare } = new Intl.Collator('fr', { usage: 'sort' })

// Many bear the same name, some half a surrogate pair, and the ids are not in the order of the places.
const SYLLABLES = ['an', 'Å', 'é', 'zo', '王', 'ко', '', ' ', '\u{d83d}', 'œ', 'Ré', 'و']

function invent(count: number): { id: number; text: string }[] {
  let state = 7
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  return Array.from({ length: count }, (_, n) => ({
    id: ((n * 7919) % count) + 1,
    text: Array.from({ length: next() % 4 }, () => SYLLABLES[next() % SYLLABLES.length]).join(''),
  }))
}

async function sortInStretches(clients: readonly { id: number; text: string }[]): Promise<number[]> {
  const names = new NameTexts()
  for (const { id, text } of clients) names.add(id, 1, text)
  return Array.from(await sortNames(names, compare), (place) => names.idAt(place))
}

describe('sorting names in stretches', () => {
  it.each([0, 1, 7_999, 8_001, 40_000])('gives %i names the order of a plain sort', async (count) => {
    const clients = invent(count)
    const plain = clients.toSorted((a, b) => compare(a.text, b.text) || a.id - b.id)
    expect(await sortInStretches(clients)).toEqual(plain.map(({ id }) => id))
  })

  it('stays exact where everybody bears one name, or the book is sorted already', async () => {
    const namesakes = invent(20_000).map(({ id }) => ({ id, text: 'Kim' }))
    expect(await sortInStretches(namesakes)).toEqual(Array.from({ length: 20_000 }, (_, n) => n + 1))
    const sorted = Array.from({ length: 20_000 }, (_, n) => ({ id: n + 1, text: String(n).padStart(6, '0') }))
    expect(await sortInStretches(sorted)).toEqual(sorted.map(({ id }) => id))
  })

  it('keeps a name longer than the block it is held in to the letter', () => {
    const names = new NameTexts()
    const long = 'Ö'.repeat(3_000_000)
    for (const [n, text] of ['Ana', long, 'Zoë'].entries()) names.add(n, n, text)
    expect([0, 1, 2].map((place) => names.textAt(place) === ['Ana', long, 'Zoë'][place])).toEqual([
      true,
      true,
      true,
    ])
  })

  it('stops as soon as nobody wants the order any more', async () => {
    const names = new NameTexts()
    for (const { id, text } of invent(20_000)) names.add(id, 1, text)
    let looks = 0
    const check = () => {
      if ((looks += 1) === 3) throw new Error('cancelled')
    }
    await expect(sortNames(names, compare, check)).rejects.toThrow('cancelled')
    expect(looks).toBe(3)
  })
})
