import { describe, expect, it } from 'vitest'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import type { FieldId } from '../../../electron/ipc/fields.ts'
import { mergeForms } from '../../../electron/services/duplicates/merge-forms.ts'
import { clientDraft, nameForm, phone } from '../../support/client-drafts.ts'

const ana = (more: Partial<ClientDraft> = {}) => clientDraft([nameForm('Ana', 'Silva')], more)
const side = (id: number, form: ClientDraft, since = id) => ({ id, form, since: () => since })
const merged = (one: ClientDraft, other: ClientDraft) =>
  mergeForms(side(1, one), side(2, other), {}, (fieldId) => `Field ${fieldId}`).form

describe('two forms in one', () => {
  it('never lets an empty value lead, however new', () => {
    expect(merged(ana({ organisation: 'Silva SA' }), ana()).organisation).toBe('Silva SA')
    expect(merged(ana({ advisorId: null }), ana({ advisorId: 2 as never })).advisorId).toBe(2)
  })

  it('fills what one leaves open of the same home, and mixes no two homes', () => {
    const paris = { residence: 'Paris', country: 'FR', timeZone: 'Europe/Paris' }
    expect(merged(ana(paris), ana({ residence: 'Paris' }))).toMatchObject(paris)
    expect(merged(ana(paris), ana({ residence: 'Lisboa' }))).toMatchObject({
      residence: 'Lisboa',
      country: '',
      timeZone: '',
    })
  })

  it('keeps the second value of a field of the house among the other facts', () => {
    const custom = (value: string) => ({ customs: [{ fieldId: 7 as FieldId, value }] })
    expect(merged(ana(custom('red')), ana(custom('blue')))).toMatchObject({
      customs: [{ fieldId: 7, value: 'blue' }],
      extras: [{ label: 'Field 7', value: 'red' }],
    })
  })

  it('takes one number for one way, whatever it was called', () => {
    const one = ana({ contactWays: [{ ...phone('06 12 34 56 78', '+33612345678'), label: 'own' }] })
    const other = ana({ contactWays: [phone('+33 6 12 34 56 78', '+33612345678')] })
    expect(merged(one, other).contactWays).toEqual([
      { kind: 'phone', label: 'own', value: '+33 6 12 34 56 78', e164: '+33612345678' },
    ])
  })

  it('keeps a second native name in the same script as a former one', () => {
    const other = clientDraft([nameForm('Ana', 'Silva Costa')])
    expect(merged(ana(), other).names.map(({ kind, surname }) => [kind, surname])).toEqual([
      ['native', 'Silva Costa'],
      ['former', 'Silva'],
    ])
  })

  it('keeps the words about a relation that turned out to be the client, without the link', () => {
    const relation = { kind: '', label: 'friend', name: 'A. Silva', note: '', clientId: 2 as never }
    expect(merged(ana({ relations: [relation] }), ana()).relations).toEqual([{ ...relation, clientId: null }])
  })
})
