import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Discretion, RoomDiscretion } from '../../../electron/ipc/discretion.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createDiscretionService } from '../../../electron/services/discretion.ts'
import type { RuleInput } from '../../../electron/services/discretion-rule.ts'
import { BLANK_RELATION } from '../../../db/queries/blank-form.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { ADVISOR, MANAGER, openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let clients: ReturnType<typeof createClientService>
let discretion: ReturnType<typeof createDiscretionService>
let husband: ClientId
let wife: ClientId

beforeEach(async () => {
  book = await openTempDesk()
  clients = createClientService(book.desk)
  discretion = createDiscretionService(book.desk)
  wife = (await clients.create({ client: clientDraft([nameForm('Inès', 'Haddad')]) })).id
  const relations = [{ ...BLANK_RELATION, label: 'wife', name: 'Inès', clientId: wife }]
  husband = (await clients.create({ client: clientDraft([nameForm('Karim', 'Haddad')], { relations }) })).id
})
afterEach(() => book.close())

function rule(kind: RuleInput['kind'], more: Partial<RuleInput> = {}): RuleInput {
  return {
    kind,
    about: '',
    towards: '',
    towardsId: null,
    channel: '',
    fromTime: '',
    untilTime: '',
    untilDay: '',
    seenBy: [],
    source: { provenance: 'said', toldBy: '', on: '2026-11-20' },
    ...more,
  }
}
const bracelet = (more: Partial<RuleInput> = {}) =>
  rule('never-mention', { about: 'the bracelet', towardsId: wife, ...more })
const meet = (
  clientId: ClientId,
  companions: { name: string; clientId: ClientId | null }[] = [],
  kind: 'visit' | 'call' = 'visit',
) => discretion.forVisit({ clientId, kind, companions })

describe('rules of discretion', () => {
  it('are listed with whom they bear on, in the shape of the contract', async () => {
    const added = await discretion.add({ clientId: husband, ...bracelet() })
    expect(Discretion.parse(added)).toMatchObject({ author: 'Yuki Sato', holds: true })
    expect(discretion.list({ clientId: husband })).toEqual([added])
    expect(added.towardsName?.text).toBe('Inès Haddad')
    expect(book.announced).toContainEqual({ topic: 'discretion.changed', payload: { clientId: husband } })
  })

  it('hold through their last day as the boutique counts it, and are listed after those that hold', async () => {
    const cases = [
      ['2026-11-22', false],
      ['2026-11-23', true],
      ['', true],
    ] as const
    for (const [untilDay, holds] of cases) {
      const { holds: isHolding } = await discretion.add({ clientId: husband, ...bracelet({ untilDay }) })
      expect(isHolding, untilDay).toBe(holds)
    }
    expect(discretion.list({ clientId: husband }).map((each) => each.holds)).toEqual([true, true, false])
    // In Auckland the 24th has begun.
    const auckland = book.seat({ timeZone: 'Pacific/Auckland', now: Date.UTC(2026, 10, 23, 12) })
    const there = createDiscretionService(auckland).list({ clientId: husband })
    expect(there.map((each) => each.holds)).toEqual([true, false, false])
  })

  it('keep no word that the kind does not show', async () => {
    const stale = { channel: 'wechat', fromTime: '18:00', untilTime: '21:00', seenBy: [MANAGER] } as const
    const input = bracelet({
      ...stale,
      seenBy: [...stale.seenBy],
      towards: 'my wife',
      about: ' the bracelet ',
    })
    expect(await discretion.add({ clientId: husband, ...input })).toMatchObject({
      about: 'the bracelet',
      towards: '',
      channel: '',
      fromTime: '',
      untilTime: '',
      seenBy: [],
    })
  })

  it.each([
    ['a silence about nothing', rule('never-mention', { towards: 'his wife' })],
    ['a gift hidden from nobody', rule('gift-secrecy', { about: 'the ring' })],
    ['a contact that may be any at any hour', rule('safe-contact')],
    ['hours without an end', rule('safe-contact', { channel: 'wechat', fromTime: '18:00' })],
    ['hours that last no time', rule('safe-contact', { fromTime: '18:00', untilTime: '18:00' })],
    ['purchases nobody may see', rule('purchases-hidden')],
    ['purchases seen by somebody unknown', rule('purchases-hidden', { seenBy: [99 as typeof ADVISOR] })],
  ])('refuse %s', async (_, input) => {
    await expect(discretion.add({ clientId: husband, ...input })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  it('refuse to keep something from the client whose rule it is', async () => {
    const self = discretion.add({ clientId: wife, ...bracelet() })
    await expect(self).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('are kept when they are changed or removed, and come back', async () => {
    const first = await discretion.add({ clientId: husband, ...bracelet() })
    const second = await discretion.change({ id: first.id, ...bracelet({ about: 'the necklace' }) })
    await expect(discretion.change({ id: first.id, ...bracelet() })).rejects.toMatchObject({ code: 'stale' })
    expect(discretion.list({ clientId: husband })).toEqual([second])
    await discretion.remove({ id: second.id })
    expect(discretion.list({ clientId: husband })).toEqual([])
    await discretion.restore({ id: second.id })
    expect(discretion.list({ clientId: husband })).toEqual([second])
    expect(book.store.sqlite.prepare('select count(*) from discretion').pluck().get()).toBe(2)
    const acts = book.store.sqlite
      .prepare("select act from activity where subject = 'discretion'")
      .pluck()
      .all()
    expect(acts).toEqual([
      'discretion.added',
      'discretion.changed',
      'discretion.removed',
      'discretion.restored',
    ])
  })
})

describe('a rule of who may see purchases', () => {
  const hidden = (seenBy: RuleInput['seenBy']) => rule('purchases-hidden', { seenBy })
  const by = (role: 'manager' | 'advisor') => createDiscretionService(book.seat({ role }))

  // Whoever the rule keeps them from would only have to end it to see them.
  it('is shown to whom it leaves out, who can neither change, end nor bring it back', async () => {
    const { id } = await by('manager').add({ clientId: husband, ...hidden([MANAGER]) })
    const advisor = by('advisor')
    expect(advisor.list({ clientId: husband })).toMatchObject([{ id, holds: true, mayChange: false }])
    const more = hidden([MANAGER, ADVISOR])
    for (const act of [
      () => advisor.change({ id, ...more }),
      () => advisor.change({ id, ...rule('never-mention', { about: 'the ring' }) }),
      () => advisor.remove({ id }),
      () => advisor.restore({ id }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'rule-kept' })
    }
    // A rule of their own beside it shows them nothing either.
    await advisor.add({ clientId: husband, ...more })
    expect(advisor.purchases({ clientId: husband })).toEqual({ areKept: true })
    expect(by('manager').list({ clientId: husband })).toHaveLength(2)
  })

  it('is changed and ended by whom it names, who can take even leaving themselves out back', async () => {
    const { id } = await by('manager').add({ clientId: husband, ...hidden([ADVISOR]) })
    const advisor = by('advisor')
    expect(advisor.list({ clientId: husband })).toMatchObject([{ mayChange: true }])
    const changed = await advisor.change({ id, ...hidden([MANAGER]) })
    expect(changed.mayChange).toBe(false)
    await advisor.takeBack({ id: changed.id })
    await advisor.remove({ id })
    await advisor.restore({ id })
    expect(advisor.list({ clientId: husband })).toMatchObject([{ id, mayChange: true }])
  })

  it('is changed and ended by any manager, though it leaves them out', async () => {
    const { id } = await by('advisor').add({ clientId: husband, ...hidden([ADVISOR]) })
    const manager = by('manager')
    expect(manager.list({ clientId: husband })).toMatchObject([{ mayChange: true }])
    expect(manager.purchases({ clientId: husband })).toEqual({ areKept: true })
    await manager.remove({ id })
    expect(manager.list({ clientId: husband })).toEqual([])
  })
})

describe('rules among people who meet', () => {
  it('bear on the person they are towards, on that person’s own page', async () => {
    await discretion.add({ clientId: husband, ...bracelet() })
    await discretion.add({ clientId: husband, ...bracelet({ untilDay: '2026-11-01' }) })
    await discretion.add({ clientId: husband, ...rule('never-mention', { about: 'the divorce' }) })
    const [found, ...others] = discretion.towards({ clientIds: [wife] })
    expect(others).toEqual([])
    expect(found).toMatchObject({ about: 'the bracelet', name: { text: 'Karim Haddad' } })
    expect(discretion.towards({ clientIds: [husband] })).toEqual([])
  })

  it('warn when the person comes along, by page, by relation or by name alone', async () => {
    await discretion.add({ clientId: husband, ...bracelet() })
    const isHere = (name: string, clientId: ClientId | null = null) =>
      meet(husband, [{ name, clientId }]).map((each) => each.isHere)
    expect(
      RoomDiscretion.array()
        .parse(meet(husband))
        .map((each) => each.isHere),
    ).toEqual([false])
    expect(isHere('my wife', wife)).toEqual([true])
    expect(isHere('  inès  haddad')).toEqual([true])
    // The relation on his page says that Inès is the client Inès Haddad.
    expect(isHere('Inès')).toEqual([true])
    expect(isHere('Inès Moreau')).toEqual([false])
  })

  it('warn in the visit of the person they are towards, whether or not the other comes', async () => {
    await discretion.add({ clientId: husband, ...bracelet() })
    await discretion.add({
      clientId: husband,
      ...rule('never-mention', { about: 'golf', towards: 'my boss' }),
    })
    const alone = meet(wife)
    expect(alone.map((each) => [each.about, each.isHere, each.name.text])).toEqual([
      ['the bracelet', true, 'Karim Haddad'],
    ])
    const together = meet(wife, [{ name: 'Karim', clientId: husband }])
    expect(together.map((each) => each.about)).toEqual(['the bracelet'])
  })

  it('tell what is never said to anybody, of the client and of a companion with a page', async () => {
    await discretion.add({ clientId: wife, ...rule('never-mention', { about: 'her illness' }) })
    expect(meet(wife).map((each) => each.isHere)).toEqual([true])
    const comes = meet(husband, [{ name: 'Inès', clientId: null }])
    expect(comes.map((each) => [each.about, each.isHere])).toEqual([['her illness', true]])
    expect(meet(husband)).toEqual([])
  })

  it('tell how a client may be reached when they are called, and not when they come', async () => {
    const hours = { channel: 'wechat', fromTime: '18:00', untilTime: '21:00' } as const
    await discretion.add({ clientId: wife, ...rule('safe-contact', hours) })
    expect(meet(wife)).toEqual([])
    expect(meet(wife, [], 'call')).toMatchObject([{ ...hours, isHere: true }])
    expect(meet(husband, [{ name: 'Inès', clientId: wife }], 'call')).toEqual([])
  })

  it('say nothing of a client in the bin', async () => {
    await discretion.add({ clientId: husband, ...bracelet() })
    await clients.bin({ ids: [husband] })
    expect(meet(wife)).toEqual([])
    expect(discretion.towards({ clientIds: [wife] })).toEqual([])
  })

  it('leave purchases to those who may see them, managers too, while the rule holds', async () => {
    const areKept = (options: Parameters<TempDesk['seat']>[0]) =>
      createDiscretionService(book.seat(options)).purchases({ clientId: husband }).areKept
    expect(areKept({ role: 'advisor' })).toBe(false)
    const hidden = rule('purchases-hidden', { seenBy: [ADVISOR], untilDay: '2026-12-24' })
    const { id } = await discretion.add({ clientId: husband, ...hidden })
    expect(areKept({ role: 'advisor' })).toBe(false)
    expect(areKept({ role: 'manager' })).toBe(true)
    expect(meet(husband)).toEqual([])
    expect(areKept({ role: 'manager', now: Date.UTC(2026, 11, 25, 9) })).toBe(false)
    await discretion.remove({ id })
    expect(areKept({ role: 'manager' })).toBe(false)
  })
})
