import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ClientDraft, type ClientId, clients as clientContract } from '../../../electron/ipc/clients.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { clientDraft, nameForm, phone } from '../../support/client-drafts.ts'
import { ADVISOR, openTempDesk, TEST_NOW, type TempDesk } from '../../support/temp-desk.ts'

const ALL = { show: 'all', language: '', importId: null } as const

let book: TempDesk
let clients: ReturnType<typeof createClientService>

beforeEach(async () => {
  book = await openTempDesk()
  clients = createClientService(book.desk)
})
afterEach(() => book.close())

const add = async (draft: ClientDraft) => (await clients.create({ client: draft })).id
const listed = async () =>
  (await clients.list({ filter: ALL, at: { from: 'index', index: 0 }, limit: 50 })).rows.map(
    (row) => row.name.text,
  )

describe('the history of a field', () => {
  const ana = clientDraft([nameForm('Ana', 'Silva')], { residence: 'Porto' })
  const history = (id: ClientId, below: number | null = null) => clients.fieldHistory({ id, below })

  // Catches a change that is told with the words it brought instead of those it replaced.
  it('says what each changed field held, by whom and until when, newest first', async () => {
    const id = await add(ana)
    await clients.update({ id, revision: 1, client: { ...ana, residence: 'Lisboa', tags: ['pearls'] } })
    await clients.update({ id, revision: 2, client: { ...ana, residence: 'Lisboa' } })
    const asked = history(id)
    expect(clientContract.fieldHistory.output.parse(asked)).toEqual(asked)
    const by = { at: TEST_NOW, staffId: ADVISOR }
    expect(asked).toEqual({
      changes: [
        { ...by, revision: 2, field: 'tags', before: { tags: ['pearls'] } },
        { ...by, revision: 1, field: 'residence', before: { residence: 'Porto' } },
        { ...by, revision: 1, field: 'tags', before: { tags: [] } },
      ],
      next: null,
    })
  })

  it('brings back one field and leaves the others as they are now', async () => {
    const id = await add(ana)
    await clients.update({ id, revision: 1, client: { ...ana, residence: 'Lisboa', organisation: 'Casa' } })
    const restored = await clients.restoreField({ id, revision: 2, field: 'residence', atRevision: 1 })
    expect(restored).toEqual({ revision: 3 })
    expect(clients.get({ id })).toMatchObject({ residence: 'Porto', organisation: 'Casa', revision: 3 })
    expect(history(id).changes[0]).toMatchObject({ revision: 2, before: { residence: 'Lisboa' } })
    expect(book.announced.at(-1)).toEqual({ topic: 'clients.changed', payload: { ids: [id] } })
  })

  it('shows, sorts and finds by a name that was brought back', async () => {
    const id = await add(ana)
    await add(clientDraft([nameForm('Rui', 'Mendes')]))
    await clients.update({ id, revision: 1, client: clientDraft([nameForm('Ana', 'Abreu')]) })
    expect(await listed()).toEqual(['Ana Abreu', 'Rui Mendes'])
    await clients.restoreField({ id, revision: 2, field: 'names', atRevision: 1 })
    expect(await listed()).toEqual(['Rui Mendes', 'Ana Silva'])
    const search = createSearchService(book.desk)
    expect(search.find({ query: 'silva', limit: 10 }).clients.map((hit) => hit.id)).toEqual([id])
    expect(search.find({ query: 'abreu', limit: 10 }).clients).toEqual([])
  })

  it('refuses to overtake another change, to leave nobody, and what was never there', async () => {
    const id = await add(clientDraft([], { contactWays: [phone('+33612345678', '+33612345678')] }))
    await clients.update({ id, revision: 1, client: ana })
    const field = (more: object) =>
      clients.restoreField({ id, revision: 2, field: 'names', atRevision: 1, ...more })
    await expect(field({ revision: 1 })).rejects.toMatchObject({ code: 'stale', params: { revision: 2 } })
    await expect(field({})).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(field({ atRevision: 9 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(field({ id: 404 })).rejects.toMatchObject({ code: 'not-found' })
    expect(clients.get({ id }).revision).toBe(2)
  })

  // Catches a page of a long life that does not fit through the wire, or loses a change where it is cut.
  it('comes in pages without a gap', async () => {
    const id = await add(ana)
    for (let revision = 1; revision <= 12; revision += 1) {
      await clients.update({
        id,
        revision,
        client: { ...ana, neverMention: `${revision} ${'x'.repeat(9000)}` },
      })
    }
    const revisions: number[] = []
    let pages = 0
    for (let below: number | null | undefined; below !== null; pages += 1) {
      const { changes, next } = history(id, below ?? null)
      expect(JSON.stringify(changes).length).toBeLessThan(64_000)
      revisions.push(...changes.map((change) => change.revision))
      below = next
    }
    expect(revisions).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(pages).toBeGreaterThan(2)
  })
})

describe('every part of a name', () => {
  // Catches a part that is kept on the form but by which nobody finds or knows its owner.
  it.each([
    [
      'a particle',
      nameForm('Vincent', 'Gogh', { surnamePrefix: 'van', lang: 'nl' }),
      'van gogh',
      'Vincent van Gogh',
    ],
    [
      'a second surname',
      nameForm('María', 'García', { surname2: 'Márquez', lang: 'es' }),
      'marquez',
      'María García Márquez',
    ],
    ['a second surname alone', nameForm('', '', { surname2: 'Márquez' }), 'marquez', 'Márquez'],
    [
      'a name among friends',
      nameForm('Bertram', 'Wooster', { givenInformal: 'Bertie' }),
      'bertie',
      'Bertram Wooster',
    ],
    ['a name among friends alone', nameForm('', '', { givenInformal: 'Bertie' }), 'bertie', 'Bertie'],
    ['what they are called', nameForm('', '', { nickname: 'Coco' }), 'coco', 'Coco'],
    [
      'a patronymic',
      nameForm('Анна', 'Орлова', { given2: 'Сергеевна', lang: 'ru' }),
      'сергеевна',
      'Анна Сергеевна Орлова',
    ],
  ])('%s is shown and found', async (_, name, query, shown) => {
    const id = await add(clientDraft([name]))
    expect(clients.get({ id }).name.text).toBe(shown)
    const { clients: found } = createSearchService(book.desk).find({ query, limit: 10 })
    expect(found.map((hit) => hit.id)).toEqual([id])
  })
})
