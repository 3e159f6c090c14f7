import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLANK_RELATION } from '../../../db/queries/blank-form.ts'
import type { ClientDraft, ClientId, Relation } from '../../../electron/ipc/clients.ts'
import { Household, type HouseholdId, Kin } from '../../../electron/ipc/households.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createDraftService } from '../../../electron/services/drafts.ts'
import { createHouseholdService } from '../../../electron/services/households.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let clients: ReturnType<typeof createClientService>
let households: ReturnType<typeof createHouseholdService>

beforeEach(async () => {
  book = await openTempDesk()
  clients = createClientService(book.desk)
  households = createHouseholdService(book.desk)
})
afterEach(() => book.close())

const HOME = {
  label: 'Tanaka, Kamakura',
  lines: '1-2-3 Yukinoshita',
  city: 'Kamakura',
  region: '',
  postalCode: '248-0005',
  country: 'JP',
  assistant: 'Mori Aya',
  assistantWay: 'aya@example.jp',
  note: '',
}
const related = (kind: string, name: string, clientId: ClientId | null = null, label = ''): Relation => ({
  ...BLANK_RELATION,
  kind,
  label,
  name,
  clientId,
})
async function add(
  given: string,
  relations: Relation[] = [],
  more: Partial<ClientDraft> = {},
): Promise<ClientId> {
  const client = clientDraft([nameForm(given, 'Tanaka')], { relations, ...more })
  return (await clients.create({ client })).id
}
const around = (clientId: ClientId) => Kin.array().parse(households.around({ clientId }))
const told = (clientId: ClientId) =>
  around(clientId).map(({ fromId, name, kind, label, isInverse }) =>
    [fromId === clientId ? '' : `${fromId}:`, name.text, kind, label, isInverse ? 'read back' : '']
      .filter((word) => word !== '')
      .join(' '),
  )

describe('a household', () => {
  it('is made of clients, who share what was entered once', async () => {
    const [ken, yui] = [await add('Ken'), await add('Yui')]
    const home = await households.create({ ...HOME, clientIds: [ken, yui] })
    expect(Household.parse(home)).toMatchObject({ ...HOME, revision: 1 })
    expect(home.members.map(({ name }) => name.text)).toEqual(['Ken Tanaka', 'Yui Tanaka'])
    expect(clients.get({ id: yui }).householdId).toBe(home.id)
    expect(book.announced).toContainEqual({ topic: 'households.changed', payload: {} })
    expect(book.announced).toContainEqual({ topic: 'clients.changed', payload: { ids: [ken, yui] } })
  })

  it('is left and joined again without touching the client’s form, and stays when it is empty', async () => {
    const ken = await add('Ken')
    const { id } = await households.create({ ...HOME, clientIds: [ken] })
    const { revision } = clients.get({ id: ken })
    await households.join({ clientId: ken, householdId: null })
    expect(households.get({ id }).members).toEqual([])
    await households.join({ clientId: ken, householdId: id })
    expect(households.get({ id }).members).toHaveLength(1)
    expect(clients.get({ id: ken }).revision).toBe(revision)
  })

  it('does not count members in the bin', async () => {
    const [ken, yui] = [await add('Ken'), await add('Yui')]
    const { id } = await households.create({ ...HOME, clientIds: [ken, yui] })
    await clients.bin({ ids: [ken] })
    expect(households.get({ id }).members.map((member) => member.id)).toEqual([yui])
    expect(households.find({ query: 'kamakura' })).toEqual([{ id, label: HOME.label, members: 1 }])
  })

  it('is found by any part of its label, signs of a pattern taken as written', async () => {
    await households.create({ ...HOME, label: '100% Tanaka_Home!', clientIds: [await add('Ken')] })
    const finds = ['% tan', 'a_h', 'home!', 'x', '%%', '_', '  '].map(
      (query) => households.find({ query }).length,
    )
    expect(finds).toEqual([1, 1, 1, 0, 0, 1, 0])
  })

  it('is changed as a whole, and not over somebody else’s change', async () => {
    const { id } = await households.create({ ...HOME, clientIds: [await add('Ken')] })
    const changed = await households.update({ id, revision: 1, ...HOME, assistant: 'Ito Rei' })
    expect(changed).toMatchObject({ assistant: 'Ito Rei', lines: HOME.lines, revision: 2 })
    const late = households.update({ id, revision: 1, ...HOME })
    await expect(late).rejects.toMatchObject({ code: 'stale', params: { revision: 2 } })
  })

  it('goes with the last who lived there, and nothing said of them stays behind', async () => {
    const { store, desk, seat } = book
    const [ken, yui] = [await add('Ken'), await add('Yui')]
    const { id } = await households.create({ ...HOME, clientIds: [ken, yui] })
    const save = createDraftService(desk).save
    await save({ key: `household:${id}`, body: 'a new address' })
    await save({ key: `discretion:${yui}`, body: 'the bracelet' })
    await save({ key: `consent:${yui}`, body: 'by WeChat' })
    const manager = createClientService(seat({ role: 'manager' }))
    const count = (table: string) => store.sqlite.prepare(`select count(*) from ${table}`).pluck().get()
    await manager.erase({ id: ken, typedName: 'Ken Tanaka' })
    expect([count('household'), count('draft')]).toEqual([1, 3])
    await manager.erase({ id: yui, typedName: 'Yui Tanaka' })
    expect([count('household'), count('draft')]).toEqual([0, 0])
    const left = store.sqlite.prepare("select act from activity where subject = 'household'").all()
    expect(left).toEqual([])
  })

  it('takes nobody who is not there, and is then not made at all', async () => {
    const ken = await add('Ken')
    const made = households.create({ ...HOME, clientIds: [ken, 99 as ClientId] })
    await expect(made).rejects.toMatchObject({ code: 'not-found' })
    expect(households.find({ query: 'Tanaka' })).toEqual([])
    const joined = households.join({ clientId: ken, householdId: 99 as HouseholdId })
    await expect(joined).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the people around a client', () => {
  it('are read from both pages, backwards by the inverse of the relation', async () => {
    const uncle = await add('Ken')
    const niece = await add('Yui', [related('maternal-uncle', 'Uncle', uncle)])
    expect(told(niece)).toEqual(['Ken Tanaka maternal-uncle'])
    expect(told(uncle)).toEqual(['Yui Tanaka sibling-child read back'])
  })

  it('read back what was only said in words as it was said', async () => {
    const ken = await add('Ken')
    await add('Yui', [related('', 'Ken', ken, 'the one who taught me go')])
    expect(told(ken)).toEqual(['Yui Tanaka the one who taught me go read back'])
  })

  it('are told once where both pages tell it, by the client’s own', async () => {
    const ken = await add('Ken')
    const yui = await add('Yui', [related('father', 'Ken', ken)])
    const { revision, ...client } = clients.get({ id: ken })
    await clients.update({
      id: ken,
      revision,
      client: { ...client, relations: [related('daughter', 'Yui', yui)] },
    })
    expect(told(ken)).toEqual(['Yui Tanaka daughter'])
  })

  it('lead to the page of somebody written by name whose page names the client', async () => {
    const ken = await add('Ken', [related('daughter', 'yui  tanaka')])
    const yui = await add('Yui', [related('father', 'Ken', ken)])
    expect(around(ken)).toMatchObject([{ toId: yui, kind: 'daughter', isInverse: false }])
  })

  it('are followed one step further, never back to the client and nobody twice', async () => {
    const ken = await add('Ken', [related('son', 'Taro')])
    const yui = await add('Yui', [
      related('husband', 'Ken', ken),
      related('son', 'Taro'),
      related('sister', 'Mei'),
    ])
    expect(told(ken)).toEqual(['Taro son', 'Yui Tanaka spouse read back', `${yui}: Mei sister`])
    const far = await add('Rei', [related('friend', 'Yui', yui)])
    expect(told(far)).toEqual([
      'Yui Tanaka friend',
      `${yui}: Ken Tanaka husband`,
      `${yui}: Taro son`,
      `${yui}: Mei sister`,
    ])
  })

  it('do not include who is in the bin, except as a name on the page', async () => {
    const ken = await add('Ken')
    const yui = await add('Yui', [related('father', 'Father', ken)])
    await clients.bin({ ids: [ken] })
    expect(around(yui)).toMatchObject([{ toId: null, name: { text: 'Father' }, kind: 'father' }])
    await clients.restore({ ids: [ken] })
    await clients.bin({ ids: [yui] })
    expect(told(ken)).toEqual([])
  })

  it('stay few where one person sends everybody', async () => {
    const hotel = await add('Hotel')
    for (let at = 0; at < 70; at += 1) await add(`Guest${at}`, [related('referrer', 'Hotel', hotel)])
    expect(around(hotel)).toHaveLength(60)
    expect(JSON.stringify(around(hotel)).length).toBeLessThan(64_000)
  })
})
