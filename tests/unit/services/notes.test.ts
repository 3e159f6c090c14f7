import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Note } from '../../../electron/ipc/notes.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let clientId: ClientId
let notes: ReturnType<typeof createNoteService>

beforeEach(async () => {
  book = await openTempDesk()
  notes = createNoteService(book.desk)
  const clients = createClientService(book.desk)
  clientId = (await clients.create({ client: clientDraft([nameForm('Ana', 'Silva')]) })).id
})
afterEach(() => book.close())

const said = (on: string) => ({ provenance: 'said', toldBy: '', on }) as const
const add = (body: string, on = '2026-11-20', isPrivate = false) =>
  notes.add({ clientId, body, source: said(on), isPrivate })
const bodies = (desk = book.desk) =>
  createNoteService(desk)
    .list({ clientId, before: null, limit: 50 })
    .notes.map((note) => note.body)
const found = async (query: string, desk = book.desk) => {
  const { notes } = await createSearchService(desk).notes({ query, limit: 10 })
  return notes.map((note) => note.id)
}

describe('notes', () => {
  it('keeps the words to the letter, in the shape of the contract', async () => {
    const body = '  Line one\r\n\tline two — “ﬁn”  \u{1F48E} é ￼ '
    const note = await add(body)
    expect(Note.parse(note)).toMatchObject({ body, author: 'Yuki Sato', changedAt: null })
    expect(bodies()).toEqual([body])
    expect(book.announced).toContainEqual({ topic: 'notes.changed', payload: { clientId } })
  })

  it('lists the newest day first and pages through days that many notes share', async () => {
    for (const [body, on] of [
      ['a', '2026-01-01'],
      ['b', '2026-03-01'],
      ['c', '2026-03-01'],
      ['d', '2026-03-01'],
      ['e', '2026-02-01'],
    ] as const) {
      await add(body, on)
    }
    const first = notes.list({ clientId, before: null, limit: 2 })
    expect(first).toMatchObject({ notes: [{ body: 'd' }, { body: 'c' }], hasMore: true })
    const last = first.notes[1]
    if (!last) throw new Error('no second note')
    const second = notes.list({ clientId, before: { on: last.source.on, id: last.id }, limit: 3 })
    expect(second).toMatchObject({ notes: [{ body: 'b' }, { body: 'e' }, { body: 'a' }], hasMore: false })
  })

  it('shows, counts and finds a private note for its author only', async () => {
    const secret = await add('Proposal planned for Christmas', '2026-11-20', true)
    const manager = book.seat({ role: 'manager' })
    expect(bodies(manager)).toEqual([])
    expect(await found('proposal', manager)).toEqual([])
    expect(createClientService(manager).get({ id: clientId }).noteCount).toBe(0)
    expect(await found('proposal')).toEqual([secret.id])
    expect(createClientService(book.desk).get({ id: clientId }).noteCount).toBe(1)
    const theirs = createNoteService(manager)
    const change = { id: secret.id, body: 'x', source: said('2026-11-20'), isPrivate: false }
    await expect(theirs.change(change)).rejects.toMatchObject({ code: 'not-found' })
    await expect(theirs.remove({ id: secret.id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(theirs.restore({ id: secret.id })).rejects.toMatchObject({ code: 'not-found' })
    expect(bodies()).toEqual(['Proposal planned for Christmas'])
  })

  it('lets nobody make another’s note private, for its author would lose it', async () => {
    const { id } = await add('Loves jade')
    const theirs = createNoteService(book.seat({ role: 'manager' }))
    const change = { id, body: 'Loves jade', source: said('2026-11-20') }
    await expect(theirs.change({ ...change, isPrivate: true })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(theirs.change({ ...change, isPrivate: false })).resolves.toMatchObject({
      author: 'Yuki Sato',
    })
  })

  it('is found by its new words only, and by none while it is removed', async () => {
    const { id } = await add('Loves emerald')
    await notes.change({ id, body: 'Loves sapphire', source: said('2026-11-21'), isPrivate: false })
    expect(await found('emerald')).toEqual([])
    expect(await found('sapphire')).toEqual([id])
    await notes.remove({ id })
    expect(bodies()).toEqual([])
    expect(await found('sapphire')).toEqual([])
    const late = notes.change({ id, body: 'x', source: said('2026-11-21'), isPrivate: false })
    await expect(late).rejects.toMatchObject({ code: 'not-found' })
    await notes.restore({ id })
    await notes.restore({ id })
    expect(bodies()).toEqual(['Loves sapphire'])
    expect(await found('sapphire')).toEqual([id])
  })

  it('answers not-found for a client who is not there', async () => {
    const nobody = notes.add({
      clientId: 99 as ClientId,
      body: 'x',
      source: said('2026-11-20'),
      isPrivate: false,
    })
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' })
  })
})
