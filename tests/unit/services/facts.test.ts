import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Fact, type FactId } from '../../../electron/ipc/facts.ts'
import type { Source } from '../../../electron/ipc/values.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createFactService, type FactInput } from '../../../electron/services/facts.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { ADVISOR, openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let clientId: ClientId
let facts: ReturnType<typeof createFactService>

beforeEach(async () => {
  book = await openTempDesk()
  facts = createFactService(book.desk)
  clientId = (
    await createClientService(book.desk).create({ client: clientDraft([nameForm('Ana', 'Silva')]) })
  ).id
})
afterEach(() => book.close())

const source = (on: string, provenance: Source['provenance'] = 'said'): Source => ({
  provenance,
  toldBy: '',
  on,
})
const flat = (more: Partial<FactInput> = {}): FactInput => ({
  topic: 'home',
  text: 'A flat in Nice',
  source: source('2026-11-20'),
  confidence: 'sure',
  reviewOn: '',
  ...more,
})
const add = (more: Partial<FactInput> = {}) => facts.add({ clientId, ...flat(more) })
const texts = () => facts.list({ clientId }).map((fact) => fact.text)
const acts = () =>
  book.store.sqlite.prepare("select act from activity where subject = 'fact' order by id").pluck().all()

describe('facts', () => {
  it('lists what stands, newest day first, in the shape of the contract', async () => {
    const fact = await add()
    await add({ text: 'old', source: source('2019-05-01') })
    expect(Fact.parse(fact)).toMatchObject({ author: 'Yuki Sato', authorId: ADVISOR, earlier: 0 })
    expect(texts()).toEqual(['A flat in Nice', 'old'])
    expect(book.announced).toContainEqual({ topic: 'facts.changed', payload: { clientId } })
    expect(acts()).toEqual(['fact.added', 'fact.added'])
  })

  it('keeps every earlier wording through changes and confirmations, newest first', async () => {
    const first = await add()
    const second = await facts.change({ id: first.id, ...flat({ text: 'A house in Nice' }) })
    const third = await facts.confirm({ id: second.id, source: source('2026-11-23') })
    expect(third).toMatchObject({ text: 'A house in Nice', earlier: 2, source: { on: '2026-11-23' } })
    expect(texts()).toEqual(['A house in Nice'])
    expect(facts.history({ id: third.id }).map(({ text, source: { on } }) => [text, on])).toEqual([
      ['A house in Nice', '2026-11-20'],
      ['A flat in Nice', '2026-11-20'],
    ])
  })

  it('makes an earlier wording the standing one again without losing the later', async () => {
    const first = await add()
    const second = await facts.change({ id: first.id, ...flat({ text: 'A house in Nice' }) })
    const [old] = facts.history({ id: second.id })
    const { topic, text, source: known, confidence, reviewOn } = old ?? first
    const third = await facts.change({ id: second.id, topic, text, source: known, confidence, reviewOn })
    expect(texts()).toEqual(['A flat in Nice'])
    expect(facts.history({ id: third.id }).map((fact) => fact.text)).toEqual([
      'A house in Nice',
      'A flat in Nice',
    ])
  })

  it('refuses to change, remove or restore what no longer stands, so that no later wording is lost', async () => {
    const { id } = await add()
    await facts.change({ id, ...flat({ text: 'A house in Nice' }) })
    const stale = { code: 'stale' }
    await expect(facts.change({ id, ...flat({ text: 'a boat' }) })).rejects.toMatchObject(stale)
    await expect(facts.confirm({ id, source: source('2026-11-23') })).rejects.toMatchObject(stale)
    await expect(facts.remove({ id })).rejects.toMatchObject(stale)
    await expect(facts.restore({ id })).rejects.toMatchObject(stale)
    expect(texts()).toEqual(['A house in Nice'])
  })

  it('removes and restores, and answers not-found for what is not there', async () => {
    const { id } = await add()
    await facts.remove({ id })
    expect(texts()).toEqual([])
    await facts.restore({ id })
    expect(texts()).toEqual(['A flat in Nice'])
    const gone = { code: 'not-found' }
    await expect(facts.remove({ id: 99 })).rejects.toMatchObject(gone)
    expect(() => facts.history({ id: 99 as FactId })).toThrow(expect.objectContaining(gone))
    await expect(facts.add({ clientId: 99 as ClientId, ...flat() })).rejects.toMatchObject(gone)
  })

  it('asks to confirm what has grown old or whose review day has come, however it is known', async () => {
    const cases: [Partial<FactInput>, boolean][] = [
      [{ source: source('2025-05-22', 'inferred') }, true],
      [{ source: source('2025-05-23', 'inferred') }, false],
      [{ source: source('2015-01-01', 'said') }, false],
      [{ reviewOn: '2026-11-23' }, true],
      [{ reviewOn: '2026-11-24' }, false],
    ]
    for (const [input, needsConfirming] of cases) {
      expect((await add(input)).needsConfirming, JSON.stringify(input)).toBe(needsConfirming)
    }
    expect(facts.dueOn(clientId, '2026-11-24')).toHaveLength(4)
  })

  it('is done with a review day that has come once the fact is confirmed, and keeps one still to come', async () => {
    const due = await add({ reviewOn: '2026-11-01' })
    const later = await add({ reviewOn: '2027-01-01' })
    const firm = await facts.confirm({ id: due.id, source: source('2026-11-23') })
    expect(firm).toMatchObject({ reviewOn: '', needsConfirming: false })
    const still = await facts.confirm({ id: later.id, source: source('2026-11-23') })
    expect(still.reviewOn).toBe('2027-01-01')
  })
})
