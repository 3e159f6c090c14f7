import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLANK_OCCASION } from '../../../db/queries/blank-form.ts'
import type { ClientDraft, ClientId } from '../../../electron/ipc/clients.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { clientDraft, email, nameForm, phone } from '../../support/client-drafts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let clients: ReturnType<typeof createClientService>

beforeEach(async () => {
  book = await openTempDesk()
  clients = createClientService(book.desk)
})
afterEach(() => book.close())

const add = async (draft: ClientDraft) => (await clients.create({ client: draft })).id
const similarTo = ({ names, contactWays, occasions }: ClientDraft, exceptId: ClientId | null = null) =>
  clients.similar({ names, contactWays, occasions, exceptId })

describe('who a client being typed may be', () => {
  it('names the likeliest first, then who has the same number or address', async () => {
    const byPhone = await add(
      clientDraft([nameForm('A', 'B')], { contactWays: [phone('x', '+33612345678')] }),
    )
    const byMail = await add(clientDraft([nameForm('C', 'D')], { contactWays: [email('ANA@mail.com')] }))
    const byName = await add(clientDraft([nameForm('Jürgen', 'Müller')]))
    await add(clientDraft([nameForm('Jürgen', 'Müllerson')]))
    const similar = similarTo(
      clientDraft([nameForm('MÜLLER', 'jürgen')], {
        contactWays: [email('ana@mail.com'), phone('06 12', '+33612345678')],
      }),
    )
    expect(similar.map(({ id, why }) => [id, why])).toEqual([
      [byName, ['name']],
      [byPhone, ['phone']],
      [byMail, ['email']],
    ])
  })

  it('never proposes the client who is being edited', async () => {
    const id = await add(clientDraft([nameForm('Ana', 'Silva')]))
    expect(similarTo(clientDraft([nameForm('Ana', 'Silva')]), id)).toEqual([])
  })

  it('takes the birthday into account, for and against, whatever calendar it is told in', async () => {
    const born = (year: number, day: number, calendar: 'gregorian' | 'japanese' = 'gregorian') => ({
      occasions: [{ ...BLANK_OCCASION, calendar, year, monthCode: 'M03', day, statedAs: 'told' }],
    })
    const id = await add(clientDraft([nameForm('Anna', 'Keller')], born(1980, 4)))
    const why = (given: string, birthday = {}) =>
      similarTo(clientDraft([nameForm(given, 'Keller')], birthday)).map((one) => [one.id, one.why])
    expect(why('A.')).toEqual([])
    expect(why('A.', born(1980, 4))).toEqual([[id, ['name', 'birthday']]])
    expect(why('Anna')).toEqual([[id, ['name']]])
    expect(why('Anna', born(1955, 9))).toEqual([])
    expect(why('A.', born(1980, 4, 'japanese'))).toEqual([[id, ['name', 'birthday']]])
  })
})
