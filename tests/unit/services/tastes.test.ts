import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boutique } from '../../../db/schema/index.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Taste } from '../../../electron/ipc/tastes.ts'
import type { Source } from '../../../electron/ipc/values.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createTasteService, type TasteInput } from '../../../electron/services/tastes.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempDesk, TEST_NOW, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let clientId: ClientId
let tastes: ReturnType<typeof createTasteService>

beforeEach(async () => {
  book = await openTempDesk()
  tastes = createTasteService(book.desk)
  const clients = createClientService(book.desk)
  clientId = (await clients.create({ client: clientDraft([nameForm('Ana', 'Silva')]) })).id
})
afterEach(() => book.close())

const source = (on: string, provenance: Source['provenance'] = 'said'): Source => ({
  provenance,
  toldBy: '',
  on,
})
const jade = (more: Partial<TasteInput> = {}): TasteInput => ({
  stance: 'likes',
  facet: 'stone',
  text: 'jade',
  term: '',
  strength: '',
  isAllergy: false,
  quote: '“like my mother’s”',
  source: source('2026-11-20'),
  ...more,
})
const texts = () => tastes.list({ clientId }).map((taste) => taste.text)
const rows = () => book.store.sqlite.prepare('select count(*) from taste').pluck().get()

describe('tastes', () => {
  it('lists likes before refusals, each newest first, in the shape of the contract', async () => {
    await tastes.add({ clientId, ...jade({ text: 'fur', stance: 'refuses' }) })
    await tastes.add({ clientId, ...jade({ text: 'old', source: source('2020-01-01') }) })
    const taste = await tastes.add({ clientId, ...jade({ text: 'new' }) })
    expect(Taste.parse(taste)).toMatchObject({ author: 'Yuki Sato', quote: '“like my mother’s”' })
    expect(texts()).toEqual(['new', 'old', 'fur'])
    expect(book.announced).toContainEqual({ topic: 'tastes.changed', payload: { clientId } })
  })

  it('supersedes on change and keeps the old row', async () => {
    const { id } = await tastes.add({ clientId, ...jade() })
    await tastes.change({ id, ...jade({ text: 'imperial jade' }) })
    expect(texts()).toEqual(['imperial jade'])
    expect(rows()).toBe(2)
    await expect(tastes.change({ id, ...jade() })).rejects.toMatchObject({ code: 'stale' })
    await expect(tastes.remove({ id })).rejects.toMatchObject({ code: 'stale' })
  })

  it('asks to confirm what was observed, told or inferred 18 months ago, by the boutique’s calendar', async () => {
    const cases: [Source, boolean][] = [
      [source('2025-05-23', 'observed'), false],
      [source('2025-05-22', 'observed'), true],
      [source('2025-05-22', 'told'), true],
      [source('2025-05-22', 'inferred'), true],
      [source('2015-01-01', 'said'), false],
      [source('2015-01-01', 'bought'), false],
    ]
    for (const [from, needsConfirming] of cases) {
      const taste = await tastes.add({ clientId, ...jade({ source: from }) })
      expect(taste.needsConfirming, `${from.provenance} ${from.on}`).toBe(needsConfirming)
    }
    // In Auckland it is already the 24th.
    const auckland = createTasteService(
      book.seat({ timeZone: 'Pacific/Auckland', now: TEST_NOW + 3 * 3_600_000 }),
    )
    const sameDay = auckland.list({ clientId }).find((taste) => taste.source.on === '2025-05-23')
    expect(sameDay?.needsConfirming).toBe(true)
  })

  it('asks to confirm as early as the house has set, counting months as a calendar does', async () => {
    const taste = await tastes.add({ clientId, ...jade({ source: source('2026-09-30', 'observed') }) })
    expect(taste.needsConfirming).toBe(false)
    book.store.orm.update(boutique).set({ confirmAfterMonths: 1 }).run()
    expect(tastes.list({ clientId })[0]?.needsConfirming).toBe(true)
    // A month before the 31st of October is the last of September, which still holds.
    const halloween = createTasteService(book.seat({ now: Date.UTC(2026, 9, 31, 9) }))
    expect(halloween.list({ clientId })[0]?.needsConfirming).toBe(false)
  })

  it.each([
    ['loved and refused', jade({ stance: 'refuses', strength: 'loves' }), 'strength'],
    ['liked and never', jade({ strength: 'never' }), 'strength'],
    ['an allergy that is liked', jade({ isAllergy: true }), 'isAllergy'],
    ['a word of another facet', jade({ term: 'metal.platinum' }), 'term'],
    ['a word there never was', jade({ term: 'stone.unobtainium' }), 'term'],
  ])('refuses a taste that contradicts itself: %s', async (_what, input, field) => {
    await expect(tastes.add({ clientId, ...input })).rejects.toMatchObject({
      code: 'invalid-input',
      params: { field },
    })
    expect(rows()).toBe(0)
  })

  it('stays the same taste with a new source once it is confirmed', async () => {
    const old = await tastes.add({
      clientId,
      ...jade({
        stance: 'refuses',
        term: 'stone.jade',
        strength: 'never',
        isAllergy: true,
        source: source('2020-01-01', 'told'),
      }),
    })
    const firm = await tastes.confirm({ id: old.id, source: source('2026-11-23') })
    expect(firm).toEqual({ ...old, id: firm.id, source: source('2026-11-23'), needsConfirming: false })
    expect(tastes.list({ clientId })).toEqual([firm])
  })

  it('removes and restores, and answers not-found for what is not there', async () => {
    const { id } = await tastes.add({ clientId, ...jade() })
    await tastes.remove({ id })
    expect(texts()).toEqual([])
    await tastes.restore({ id })
    expect(texts()).toEqual(['jade'])
    await expect(tastes.remove({ id: 99 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(tastes.add({ clientId: 99 as ClientId, ...jade() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
