import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientDraft, ClientId } from '../../../electron/ipc/clients.ts'
import type { ClientService } from '../../../electron/services/clients.ts'
import type { DuplicateService } from '../../../electron/services/duplicates.ts'
import { clientDraft, email, nameForm, phone } from '../../support/client-drafts.ts'
import { openDuplicates } from '../../support/duplicate-desk.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

const PHONE = phone('06 12 34 56 78', '+33612345678')
const CONTEXT = { signal: new AbortController().signal, progress: () => undefined }

let book: TempDesk
let clients: ClientService
let duplicates: DuplicateService
beforeEach(async () => {
  book = await openTempDesk()
  ;({ clients, duplicates } = openDuplicates(book.desk))
})
afterEach(() => book.close())

const add = async (draft: ClientDraft) => (await clients.create({ client: draft })).id
const hélène = () => add(clientDraft([nameForm('Hélène', 'Dupont')], { contactWays: [PHONE] }))
const marc = () => add(clientDraft([nameForm('Marc', 'Dupont')], { contactWays: [PHONE] }))
const listed = () =>
  duplicates.list({ limit: 50, after: null }).pairs.map(({ one, other }) => [one.id, other.id])
const found = async () => {
  await duplicates.look(CONTEXT)
  return listed()
}

describe('looking through the book', () => {
  it('finds one person in two scripts, and leaves spouses who share a number alone', async () => {
    const latin = await add(clientDraft([nameForm('Mohamed', 'Al-Fayed')]))
    await hélène()
    await marc()
    const arabic = await add(clientDraft([nameForm('محمد', 'الفايد', { lang: 'ar' })]))
    expect(await found()).toEqual([[latin, arabic]])
    expect(duplicates.list({ limit: 50, after: null })).toMatchObject({
      count: 1,
      lookedAt: book.desk.now(),
      pairs: [{ why: ['sound'] }],
    })
  })

  it('gives the surest pair first and every pair once, page by page', async () => {
    for (const surname of ['Éluard', 'Zola', 'Aragon']) {
      await add(clientDraft([nameForm('Paul', surname)], { contactWays: [PHONE] }))
      await add(clientDraft([nameForm('Paul', surname)]))
    }
    await add(clientDraft([nameForm('Louis', 'Aragon')], { contactWays: [email('la@x.fr')] }))
    await add(clientDraft([nameForm('Louis', 'Aragon')], { contactWays: [email('LA@x.fr')] }))
    const all = await found()
    expect(all).toHaveLength(4)
    expect(all[0]).toEqual([7, 8])
    const first = duplicates.list({ limit: 3, after: null })
    const second = duplicates.list({ limit: 3, after: first.next })
    const paged = [...first.pairs, ...second.pairs].map(({ one, other }) => [one.id, other.id])
    expect(paged).toEqual(all)
    expect(second.next).toBeNull()
  })

  it('compares nobody by a number that a whole agency uses', async () => {
    for (let at = 0; at < 45; at += 1) {
      await add(clientDraft([nameForm('', '')], { contactWays: [PHONE, phone(`x${at}`)] }))
    }
    expect(await found()).toEqual([])
  })

  it('tells how far it is and stops when asked, keeping what was known', async () => {
    await hélène()
    await hélène()
    const known = await found()
    const steps: string[] = []
    const controller = new AbortController()
    const look = duplicates.look({
      signal: controller.signal,
      progress: ({ step }) => {
        steps.push(step)
        controller.abort()
      },
    })
    await expect(look).rejects.toMatchObject({ code: 'cancelled' })
    expect(steps[0]).toBe('reading')
    expect(listed()).toEqual(known)
  })

  it('leaves out clients in the bin, and shows them again when they are back', async () => {
    const one = await hélène()
    const other = await hélène()
    await duplicates.look(CONTEXT)
    await clients.bin({ ids: [other] })
    expect(listed()).toEqual([])
    expect(duplicates.list({ limit: 1, after: null }).count).toBe(0)
    await clients.restore({ ids: [other] })
    expect(listed()).toEqual([[one, other]])
  })
})

describe('following what changes', () => {
  it('finds the pairs of a new client through the indexes, as a look would', async () => {
    const one = await add(clientDraft([nameForm('Юлия', 'Чайковская', { lang: 'ru' })]))
    const other = await add(clientDraft([nameForm('Yulia', 'Chaikovskaya')]))
    await duplicates.follow({ ids: [other] })
    expect(listed()).toEqual([[one, other]])
    const before = duplicates.list({ limit: 50, after: null }).pairs
    await duplicates.look(CONTEXT)
    expect(duplicates.list({ limit: 50, after: null }).pairs).toEqual(before)
  })

  it('forgets a pair that a change made unlike, and announces only what changed', async () => {
    await hélène()
    const other = await hélène()
    await duplicates.follow({ ids: [other] })
    await duplicates.follow({ ids: [other] })
    const told = () => book.announced.filter(({ topic }) => topic === 'duplicates.changed').length
    expect(told()).toBe(1)
    const client = clientDraft([nameForm('Inès', 'Moreau')], { contactWays: [PHONE] })
    await clients.update({ id: other, revision: 1, client })
    await duplicates.follow({ ids: [other] })
    expect(listed()).toEqual([])
    expect(told()).toBe(2)
  })

  it('follows whoever the last import brought', async () => {
    const one = await hélène()
    const other = await hélène()
    book.store.sqlite
      .exec(`insert into import (id, file_name, at, counts, undo_until) values (7, 'f.csv', 1, '{}', 1);
      update client set import_id = 7 where id = ${other}`)
    await duplicates.follow('last-import')
    expect(listed()).toEqual([[one, other]])
  })
})

describe('telling two people apart', () => {
  it('never shows the pair again, until it is taken back', async () => {
    const one = await hélène()
    const other = await hélène()
    await duplicates.look(CONTEXT)
    await duplicates.tellApart({ oneId: other, otherId: one, distinct: true })
    expect(listed()).toEqual([])
    expect(await found()).toEqual([])
    await duplicates.follow({ ids: [one, other] })
    expect(listed()).toEqual([])
    await duplicates.tellApart({ oneId: one, otherId: other, distinct: false })
    expect(listed()).toEqual([[one, other]])
  })

  it('knows nothing of a client who is not there', async () => {
    const wish = { oneId: await hélène(), otherId: 99 as ClientId, distinct: true }
    await expect(duplicates.tellApart(wish)).rejects.toMatchObject({ code: 'not-found' })
  })
})
