import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLANK_FORM } from '../../../db/queries/blank-form.ts'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import type { CustomField, FieldId } from '../../../electron/ipc/fields.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { createFieldService } from '../../../electron/services/fields.ts'
import { openAppointmentBook } from '../../support/appointment-book.ts'

let book: Awaited<ReturnType<typeof openAppointmentBook>>
let fields: ReturnType<typeof createFieldService>

beforeEach(async () => {
  book = await openAppointmentBook()
  fields = createFieldService(book.desk)
})
afterEach(() => book.close())

const plain = { kind: 'text', choices: [] as string[] } as const

it('keeps the house’s fields in the order it chose, new ones last', async () => {
  const one = await fields.add({ ...plain, label: 'Yacht' })
  const two = await fields.add({ ...plain, label: 'Stables' })
  await fields.arrange({ ids: [two.id] })
  await fields.add({ ...plain, label: 'Jet' })
  expect(fields.list().map(({ label }) => label)).toEqual(['Stables', 'Yacht', 'Jet'])
  const was = { label: 'Yacht', choices: [], isRetired: false }
  await fields.change({ id: one.id, label: 'Boat', choices: [], isRetired: true, was })
  expect(fields.list()[1]).toMatchObject({ label: 'Boat', isRetired: true, uses: 0 })
})

it('refuses a second field of one name, however it is written', async () => {
  await fields.add({ ...plain, label: 'Yacht' })
  await expect(fields.add({ ...plain, label: ' ｙacht ' })).rejects.toMatchObject({ code: 'already-exists' })
})

it('refuses a field of choices without a choice', async () => {
  await expect(fields.add({ label: 'Club', kind: 'choice', choices: [] })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

it('refuses to change a field that is not there', async () => {
  const was = { label: 'x', choices: [], isRetired: false }
  await expect(fields.change({ id: 99 as FieldId, ...was, was })).rejects.toMatchObject({ code: 'not-found' })
})

describe('values in the house’s fields', () => {
  const nameless = { ...BLANK_FORM, contactWays: [{ kind: 'phone', label: '', value: '+33 1', e164: '' }] }
  const having = (...customs: [FieldId, string][]): ClientDraft =>
    ({ ...nameless, customs: customs.map(([fieldId, value]) => ({ fieldId, value })) }) as ClientDraft
  const addField = (kind: CustomField['kind']) =>
    fields.add({ label: kind, kind, choices: kind === 'choice' ? ['Polo', 'Sailing'] : [] })

  // Catches a value that no screen could show again and no export could write: 31 February, a choice nobody offers.
  it.each([
    ['number', '-12.5', '12,5'],
    ['number', '7', '1e9'],
    ['day', '2026-11-23', '2026-02-31'],
    ['day', '2026-11-23', '23/11/2026'],
    ['choice', 'Polo', 'Golf'],
    ['yes-no', 'no', 'maybe'],
    ['text', 'Lady Gloria', '   '],
  ] as const)('of kind %s are kept as "%s" and refused as "%s"', async (kind, right, wrong) => {
    const clients = createClientService(book.desk)
    await fields.add({ ...plain, label: 'Never filled' })
    const { id } = await addField(kind)
    const added = await clients.create({ client: having([id, right]) })
    expect(clients.get({ id: added.id }).customs).toEqual([{ fieldId: id, value: right }])
    expect(fields.list().map((field) => field.uses)).toEqual([0, 1])
    await expect(clients.create({ client: having([id, wrong]) })).rejects.toMatchObject({
      code: 'invalid-input',
      params: { field: kind },
    })
  })

  it('are refused for a field that is not there, and twice in one field', async () => {
    const clients = createClientService(book.desk)
    const { id } = await addField('text')
    const refused = [having([99 as FieldId, 'x']), having([id, 'x'], [id, 'y'])]
    for (const client of refused) {
      await expect(clients.create({ client })).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  // Catches a client whose form can no longer be saved because a manager took a choice away.
  it('stay on a client whose choice the house offers no more, and go nowhere else', async () => {
    const clients = createClientService(book.desk)
    const { id } = await addField('choice')
    const polo = await clients.create({ client: having([id, 'Polo']) })
    const was = { label: 'choice', choices: ['Polo', 'Sailing'], isRetired: false }
    await fields.change({ id, ...was, choices: ['Sailing'], was })
    const update = { id: polo.id, revision: polo.revision, client: having([id, 'Polo']) }
    await expect(clients.update(update)).resolves.toMatchObject({ revision: 2 })
    await expect(clients.create({ client: having([id, 'Polo']) })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  // Catches a client whom the find box does not know by their yacht or card, or knows by every "yes" and "2".
  it('of words, choices, days and long numbers find their client, small numbers and answers do not', async () => {
    const clients = createClientService(book.desk)
    const search = createSearchService(book.desk)
    const yacht = await fields.add({ ...plain, label: 'Yacht' })
    const answer = await addField('yes-no')
    const [since, card] = [await addField('day'), await addField('number')]
    const guests = await fields.add({ label: 'Guests', kind: 'number', choices: [] })
    const { id } = await clients.create({
      client: having(
        [yacht.id, 'Lady Gloria'],
        [answer.id, 'yes'],
        [since.id, '2019-05-01'],
        [card.id, '100482'],
        [guests.id, '12'],
      ),
    })
    const found = (query: string) =>
      search.find({ query, limit: 5 }).clients.map((hit) => [hit.id, hit.why.text])
    expect(found('gloria')).toEqual([[id, 'Lady Gloria']])
    expect(found('100482')).toEqual([[id, '100482']])
    expect(found('2019-05-01')).toEqual([[id, '2019-05-01']])
    expect(found('yes')).toEqual([])
    expect(found('12')).toEqual([])
  })
})
