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
    expect(similarTo(clientDraft([nameForm('Anna', 'Keller')], born(1955, 9)))).toMatchObject([
      { id, isNamesake: true },
    ])
    expect(why('A.', born(1980, 4, 'japanese'))).toEqual([[id, ['name', 'birthday']]])
  })
})

describe('who only bears the name', () => {
  const typed = (draft: ClientDraft) =>
    similarTo(draft).map(({ id, isNamesake }) => [id, isNamesake ? 'of the name' : 'likely'])

  it('offers a client whose father only the book names, in the other script, and the other way round', async () => {
    const saeed = await add(clientDraft([nameForm('محمد بن راشد', 'آل سعيد', { lang: 'ar' })]))
    expect(typed(clientDraft([nameForm('Mohamed', 'Al Saeed')]))).toEqual([[saeed, 'likely']])
    expect(typed(clientDraft([nameForm('Rashid', 'Al Saeed')]))).toEqual([])
    const amri = await add(clientDraft([nameForm('Noura', 'Al Amri')]))
    expect(typed(clientDraft([nameForm('نورة بنت خالد', 'العامري', { lang: 'ar' })]))).toEqual([
      [amri, 'likely'],
    ])
  })

  it('names the few who bear a rare family name, typed alone, and nobody of a common one', async () => {
    const thani = [await add(clientDraft([nameForm('Tamim', 'Al Thani')]))]
    thani.push(await add(clientDraft([nameForm('جاسم', 'آل ثاني', { lang: 'ar' })])))
    await add(clientDraft([nameForm('Thania', 'Roy')]))
    for (const given of ['Wei', 'Li', 'Jun', 'Mei', 'Ling', 'Hao'])
      await add(clientDraft([nameForm(given, 'Wang')]))
    const offered = typed(clientDraft([nameForm('', 'Al Thani')]))
    expect(offered).toEqual(thani.map((id) => [id, 'of the name']))
    expect(typed(clientDraft([nameForm('', 'Wang')]))).toEqual([])
  })

  it('names who bears a common family name and writes from the same house, and not from a host of everybody', async () => {
    const mail = (address: string) => ({ contactWays: [email(address)] })
    for (const given of ['Ann', 'Bea', 'Cleo', 'Dan', 'Eve']) {
      await add(clientDraft([nameForm(given, 'Smith')], mail(`${given}@gmail.com`)))
    }
    const banker = await add(clientDraft([nameForm('Paul', 'Smith')], mail('paul@alderbank.example')))
    await add(clientDraft([nameForm('Rose', 'Martin')], mail('rose@alderbank.example')))
    expect(typed(clientDraft([nameForm('', 'Smith')], mail('desk@alderbank.example')))).toEqual([
      [banker, 'of the name'],
    ])
    expect(typed(clientDraft([nameForm('Zoe', 'Smith')], mail('zoe@gmail.com')))).toEqual([])
  })

  it('puts namesakes after whoever is likely, and never more than five', async () => {
    const paul = (number: string) =>
      clientDraft([nameForm('Paul', 'Smith')], { contactWays: [phone('x', number)] })
    for (let at = 1; at < 8; at += 1) await add(paul(`+3361234560${at}`))
    const offered = typed(paul('+33612345607'))
    expect(offered[0]).toEqual([7, 'likely'])
    expect(offered.slice(1).map(([, how]) => how)).toEqual(Array.from({ length: 5 }, () => 'of the name'))
  })
})
