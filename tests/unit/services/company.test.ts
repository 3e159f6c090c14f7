import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { createAppointmentService } from '../../../electron/services/appointments.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createDiscretionService } from '../../../electron/services/discretion.ts'
import { createTasteService } from '../../../electron/services/tastes.ts'
import { BLANK_RELATION } from '../../../locales/blank-form.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

const SOURCE = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const

let book: TempDesk
let guest: ClientId
let misaki: ClientId
let ines: ClientId

const addClient = async (...form: Parameters<typeof clientDraft>) =>
  (await createClientService(book.desk).create({ client: clientDraft(...form) })).id

beforeEach(async () => {
  book = await openTempDesk()
  misaki = await addClient([
    nameForm('美咲', '田中', { lang: 'ja', givenReading: 'みさき', surnameReading: 'たなか' }),
    nameForm('Misaki', 'Tanaka', { kind: 'romanised', lang: 'ja-Latn' }),
  ])
  ines = await addClient([nameForm('Inès', 'Haddad')])
  guest = await addClient([nameForm('Karim', 'Haddad')], {
    relations: [{ ...BLANK_RELATION, label: 'wife', name: 'Nounou', clientId: ines }],
  })
})
afterEach(() => book.close())

const recognise = (name: string, clientId: ClientId | null = guest) =>
  createAppointmentService(book.desk)
    .recognise({ clientId, names: [name] })
    .map((person) => person.clientId)

describe('a companion typed as a name alone', () => {
  it.each(['Misaki Tanaka', '  tanaka   MISAKI ', '田中美咲', '田中 美咲', 'たなか みさき'])(
    'may be the one client who bears %j in any form',
    (name) => {
      expect(recognise(name)).toEqual([misaki])
    },
  )

  it.each(['Misaki', 'Tanaka', 'Misaki Tanakas', 'M. Tanaka', ''])('is nobody for %j', (name) => {
    expect(recognise(name)).toEqual([])
  })

  it('is whoever the client calls so, before anybody who bears the name', async () => {
    await addClient([nameForm('', '', { nickname: 'Nounou' })])
    expect(recognise('nounou')).toEqual([ines])
    expect(recognise('Nounou', null)).not.toEqual([ines])
  })

  it('is asked of nobody where two bear the name, one is in the bin, or it is the client’s own', async () => {
    expect(recognise('Karim Haddad')).toEqual([])
    const twin = await addClient([nameForm('Misaki', 'Tanaka')])
    expect(recognise('Misaki Tanaka')).toEqual([])
    await createClientService(book.desk).bin({ ids: [twin] })
    expect(recognise('Misaki Tanaka')).toEqual([misaki])
    await createClientService(book.desk).bin({ ids: [misaki] })
    expect(recognise('Misaki Tanaka')).toEqual([])
  })
})

describe('the refusals of whoever a name may mean', () => {
  const check = (companions: { name: string; clientId: ClientId | null }[]) =>
    createTasteService(book.desk)
      .checkOffers({ clientId: guest, companions, offers: ['Oysters'] })
      .map(({ clientId, name, isPossible }) => [clientId, name?.text, isPossible])

  beforeEach(async () => {
    for (const clientId of [misaki, ines]) {
      await createTasteService(book.desk).add({
        clientId,
        stance: 'refuses',
        facet: 'food',
        text: 'Oysters',
        term: '',
        strength: '',
        isAllergy: true,
        quote: '',
        source: SOURCE,
      })
    }
  })

  // An allergy of somebody who was only typed went unread.
  it('are told as possible, by their name', () => {
    expect(check([{ name: 'tanaka misaki', clientId: null }])).toEqual([[misaki, '田中 美咲', true]])
    expect(check([{ name: 'Nounou', clientId: null }])).toEqual([[ines, 'Inès Haddad', true]])
  })

  it('are told as theirs once they are linked, and not twice', () => {
    const linked = { name: 'Misaki', clientId: misaki }
    expect(check([linked])).toEqual([[misaki, '田中 美咲', false]])
    expect(check([linked, { name: 'Misaki Tanaka', clientId: null }])).toEqual([[misaki, '田中 美咲', false]])
  })

  it('are nobody’s for a name that nobody bears, and the client’s own stay the client’s', () => {
    expect(check([{ name: 'Somebody Else', clientId: null }])).toEqual([])
  })
})

describe('the discretion of whoever a name may mean', () => {
  it('is kept among those who meet, though they came by a name alone', async () => {
    const discretion = createDiscretionService(book.desk)
    const rule = {
      channel: '',
      fromTime: '',
      untilTime: '',
      untilDay: '',
      seenBy: [],
      source: SOURCE,
    } as const
    await discretion.add({
      ...rule,
      seenBy: [],
      clientId: misaki,
      kind: 'never-mention',
      about: 'the bracelet',
      towards: '',
      towardsId: guest,
    })
    const meet = (name: string) =>
      discretion
        .forVisit({ clientId: guest, kind: 'visit', companions: [{ name, clientId: null }] })
        .map(({ about, isHere }) => [about, isHere])
    expect(meet('Misaki Tanaka')).toEqual([['the bracelet', true]])
  })
})
