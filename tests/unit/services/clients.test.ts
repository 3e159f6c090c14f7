import {
  BLANK_ADDRESS,
  BLANK_LANGUAGE,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../../db/queries/blank-form.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientDraft, ClientId } from '../../../electron/ipc/clients.ts'
import { Client } from '../../../electron/ipc/clients.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { createTasteService } from '../../../electron/services/tastes.ts'
import { clientDraft, email, nameForm, phone } from '../../support/client-drafts.ts'
import { ADVISOR, MANAGER, openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

const ALL = { show: 'all', language: '', importId: null } as const
const SOURCE = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const

let book: TempDesk
let clients: ReturnType<typeof createClientService>

beforeEach(async () => {
  book = await openTempDesk()
  clients = createClientService(book.desk)
})
afterEach(() => book.close())

const add = async (draft: ClientDraft) => (await clients.create({ client: draft })).id
const listed = async (filter: object = ALL) =>
  (
    await clients.list({
      filter: { ...ALL, ...filter },
      at: { from: 'index', index: 0 },
      limit: 50,
    })
  ).rows.map((row) => row.name.text)

const fullForm = (): ClientDraft =>
  clientDraft(
    [
      nameForm('美咲', '田中', { lang: 'ja', givenReading: 'みさき', surnameReading: 'たなか', title: '' }),
      nameForm('Misaki', 'Tanaka', { kind: 'passport', lang: 'en' }),
    ],
    {
      addressAs: '田中様',
      pronunciation: 'mee-SAH-kee',
      organisation: 'Tanaka & Sons “北”',
      residence: 'Kyōto',
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      advisorId: ADVISOR,
      contactWays: [phone('090-1234-5678', '+819012345678'), email('Misaki@Example.JP')],
      addresses: [
        {
          ...BLANK_ADDRESS,
          label: 'home',
          lines: '京都市\n左京区 1-2',
          city: '京都',
          region: '',
          postalCode: '606',
          country: 'JP',
        },
      ],
      languages: [
        { ...BLANK_LANGUAGE, tag: 'ja', use: 'prefers' },
        { ...BLANK_LANGUAGE, tag: 'en', use: 'some' },
      ],
      occasions: [
        { ...BLANK_OCCASION, calendar: 'japanese', year: null, monthCode: 'M05', day: 5, statedAs: '5月5日' },
      ],
      sizes: [{ ...BLANK_SIZE, label: 'left', asSaid: '11号' }],
      relations: [{ ...BLANK_RELATION, label: 'sister', name: 'Yui', clientId: null }],
      tags: ['ami', 'été'],
      extras: [{ label: 'Old code', value: ' 007\n' }],
      neverMention: 'the divorce',
    },
  )

describe('a client on the form', () => {
  it('reads back every field as it was written, in the shape of the contract', async () => {
    const id = await add(fullForm())
    const { id: _, revision, name, ...rest } = Client.parse(clients.get({ id }))
    expect(rest).toMatchObject(fullForm())
    expect(revision).toBe(1)
    expect(name).toEqual({ text: '田中 美咲', lang: 'ja', reading: 'たなか みさき', latin: 'Misaki Tanaka' })
  })

  it('shows the form that stands first, a former name last, and derives Latin letters only when no form gives them', async () => {
    const romanised = nameForm('Wei', 'Cheung', { kind: 'romanised' })
    const native = nameForm('伟', '张', { lang: 'zh-Hans' })
    const former = nameForm('伟', '王', { kind: 'former', lang: 'zh-Hans' })
    const id = await add(clientDraft([former, native, romanised]))
    expect(clients.get({ id }).name).toMatchObject({ text: '张伟', latin: 'Wei Cheung' })
    await clients.update({ id, revision: 1, client: clientDraft([former, romanised, native]) })
    expect(clients.get({ id }).name).toMatchObject({ text: 'Wei Cheung', latin: '' })
    const other = await add(clientDraft([nameForm('伟', '张', { lang: 'zh-Hans' })]))
    expect(clients.get({ id: other }).name.latin).toBe('Zhang Wei')
  })

  it('is known by a way of contact when nobody gave a name', async () => {
    const id = await add(clientDraft([], { contactWays: [phone('+33 6 12 34 56 78')] }))
    const client = clients.get({ id })
    expect(client.name.text).toBe('+33 6 12 34 56 78')
    expect(client.contactWays[0]?.e164).toBe('+33612345678')
  })

  it('refuses a form with neither a name nor a way of contact, and an advisor who does not exist', async () => {
    await expect(add(clientDraft([nameForm(' ', '')]))).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(add(clientDraft([nameForm('A', '')], { advisorId: 99 as never }))).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(clients.count({ filter: ALL })).toEqual({ count: 0 })
  })

  it('announces the change and remembers who opened the page once, not at every reading', async () => {
    const id = await add(fullForm())
    clients.get({ id })
    clients.get({ id })
    await expect.poll(() => acts()).toEqual(['client.created', 'client.opened'])
    expect(book.announced).toContainEqual({ topic: 'clients.changed', payload: { ids: [id] } })
  })
})

function acts(): unknown[] {
  return book.store.sqlite.prepare('select act from activity order by id').pluck().all()
}

describe('the days of a client', () => {
  // Catches a stay that no day lies in: the page would never show it, and nobody would know why.
  it('are refused when they end before they begin', async () => {
    const stay = { place: 'Paris', timeZone: '', fromDay: '2026-11-23', untilDay: '2026-11-22', note: '' }
    const quiet = { fromDay: '2026-11-23', untilDay: '2026-11-22', reason: '' }
    for (const part of [{ stays: [stay] }, { quietPeriods: [quiet] }]) {
      const client = { ...clientDraft([nameForm('Ada', 'Byron')]), ...part }
      await expect(clients.create({ client })).rejects.toMatchObject({ code: 'invalid-input' })
    }
    const open = clientDraft([nameForm('Ada', 'Byron')], { quietPeriods: [{ ...quiet, untilDay: '' }] })
    await expect(clients.create({ client: open })).resolves.toMatchObject({ revision: 1 })
  })
})

describe('changing a client', () => {
  it('refuses to overwrite a change it has not seen, and keeps that change', async () => {
    const id = await add(fullForm())
    await clients.update({ id, revision: 1, client: { ...fullForm(), residence: 'Paris' } })
    const late = clients.update({ id, revision: 1, client: { ...fullForm(), residence: 'Roma' } })
    await expect(late).rejects.toMatchObject({ code: 'stale' })
    expect(clients.get({ id })).toMatchObject({ revision: 2, residence: 'Paris' })
  })

  it('brings back an earlier form exactly, lists and order included', async () => {
    const id = await add(fullForm())
    const before = clients.get({ id })
    await clients.update({ id, revision: 1, client: clientDraft([nameForm('Someone', 'Else')]) })
    expect(await clients.revert({ id, revision: 2, toRevision: 1 })).toEqual({ revision: 3 })
    expect(clients.get({ id })).toEqual({ ...before, revision: 3 })
    expect(clients.history({ id }).map((each) => each.revision)).toEqual([2, 1])
  })

  it('keeps a later change when the undo of an earlier one is pressed', async () => {
    const id = await add(fullForm())
    const named = (surname: string) => clientDraft([nameForm('Misaki', surname)])
    await clients.update({ id, revision: 1, client: named('Sato') })
    await clients.update({ id, revision: 2, client: named('Mori') })
    const undo = clients.revert({ id, revision: 2, toRevision: 1 })
    await expect(undo).rejects.toMatchObject({ code: 'conflict' })
    expect(clients.get({ id }).names[0]?.surname).toBe('Mori')
  })

  it('brings back a relation to a client who was erased since as a name', async () => {
    const sister = await add(clientDraft([nameForm('Yui', 'Tanaka')]))
    const id = await add({
      ...fullForm(),
      relations: [{ ...BLANK_RELATION, label: 'sister', name: 'Yui', clientId: sister }],
    })
    await clients.update({ id, revision: 1, client: fullForm() })
    await createClientService(book.seat({ role: 'manager' })).erase({ id: sister, typedName: 'Yui Tanaka' })
    await clients.revert({ id, revision: 2, toRevision: 1 })
    expect(clients.get({ id }).relations).toEqual([
      { ...BLANK_RELATION, label: 'sister', name: 'Yui', clientId: null },
    ])
  })

  it('is found by the new name and no longer by the old one', async () => {
    const search = createSearchService(book.desk)
    const id = await add(clientDraft([nameForm('Hélène', 'Dupont')]))
    await clients.update({ id, revision: 1, client: clientDraft([nameForm('Hélène', 'Marchetti')]) })
    expect(search.find({ query: 'dupont', limit: 10 }).clients).toEqual([])
    expect(search.find({ query: 'marchetti', limit: 10 }).clients.map((hit) => hit.id)).toEqual([id])
  })

  it('answers not-found for a client who is not there', async () => {
    const missing = 404 as ClientId
    expect(() => clients.get({ id: missing })).toThrow(expect.objectContaining({ code: 'not-found' }))
    const revert = clients.revert({ id: missing, revision: 2, toRevision: 1 })
    await expect(revert).rejects.toMatchObject({ code: 'not-found' })
    await expect(clients.update({ id: missing, revision: 1, client: fullForm() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the bin', () => {
  it('takes a client out of list, count, search, likeness and languages, and gives everything back', async () => {
    const search = createSearchService(book.desk)
    const id = await add(fullForm())
    await add(clientDraft([nameForm('Ana', 'Silva')]))
    const before = clients.get({ id })
    await clients.bin({ ids: [id] })
    expect(await listed()).toEqual(['Ana Silva'])
    expect(await listed({ show: 'binned' })).toEqual(['田中 美咲'])
    expect(clients.count({ filter: ALL })).toEqual({ count: 1 })
    expect(clients.count({ filter: { ...ALL, show: 'binned' } })).toEqual({ count: 1 })
    expect(search.find({ query: 'tanaka', limit: 10 })).toMatchObject({ clients: [], clientCount: 0 })
    expect(
      clients.similar({
        names: before.names,
        contactWays: before.contactWays,
        occasions: before.occasions,
        exceptId: null,
      }),
    ).toEqual([])
    expect(await clients.languagesInUse()).toEqual([])

    await clients.restore({ ids: [id] })
    expect(clients.get({ id })).toEqual(before)
    expect(search.find({ query: 'tanaka', limit: 10 }).clients.map((hit) => hit.id)).toEqual([id])
    expect(await listed()).toEqual(['Ana Silva', '田中 美咲'])
  })

  it('leaves a client binned whose form is changed meanwhile', async () => {
    const search = createSearchService(book.desk)
    const id = await add(fullForm())
    await clients.bin({ ids: [id] })
    await clients.update({ id, revision: 1, client: fullForm() })
    expect(search.find({ query: 'tanaka', limit: 10 }).clients).toEqual([])
  })
})

describe('erasing', () => {
  const everyTable = () =>
    book.store.sqlite
      .prepare<[], string>(
        `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'
         and name not like '%search%' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'`,
      )
      .pluck()
      .all()
      .map((name) => [name, book.store.sqlite.prepare(`select count(*) from "${name}"`).pluck().get()])

  it('leaves no row in any table, and only the mark that it was done', async () => {
    const manager = createClientService(book.seat({ role: 'manager' }))
    await clients.prepareOrder()
    await add(clientDraft([nameForm('Ana', 'Silva')]))
    const before = everyTable()
    const searchRows = () =>
      book.store.sqlite
        .prepare('select (select count(*) from client_search), (select count(*) from note_search)')
        .raw()
        .get()
    const rowsBefore = searchRows()

    const id = await add(fullForm())
    await clients.update({ id, revision: 1, client: { ...fullForm(), residence: 'Paris' } })
    await createNoteService(book.desk).add({
      clientId: id,
      body: 'Loves jade',
      source: SOURCE,
      isPrivate: true,
    })
    await createTasteService(book.desk).add({
      clientId: id,
      stance: 'likes',
      facet: 'stone',
      text: 'jade',
      term: '',
      strength: '',
      isAllergy: false,
      quote: '',
      source: SOURCE,
    })
    book.store.sqlite.exec(`
      insert into appointment (id, client_id, kind, starts_at, ends_at, languages, created_at, changed_at)
        values (1, ${id}, 'visit', 1, 2, '[]', 1, 1);
      insert into companion (appointment_id, position, name) values (1, 0, 'Yui');
      insert into draft (staff_id, key, body, saved_at) values (2, 'client:${id}', '{}', 1), (2, 'appointment:1', '{}', 1),
        (2, 'taste:${id}-likes', '{}', 1), (2, 'taste:change-1', '{}', 1), (2, 'note:change-1', '{}', 1),
        (2, 'fact:${id}', '{}', 1), (2, 'capture:0', '{"person":{"id":${id}}}', 1);
      insert into import (id, file_name, at, counts, undo_until) values (7, 'f.csv', 1, '{}', 1);
      insert into import_change (import_id, client_id, before, revision_after) values (7, ${id}, '{}', 2);`)

    await expect(clients.erase({ id, typedName: '田中 美咲' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(manager.erase({ id, typedName: 'Tanaka' })).rejects.toMatchObject({ code: 'invalid-input' })
    await manager.erase({ id, typedName: ' 田中 美咲 ' })
    book.store.sqlite.exec('delete from import')

    const same = (rows: (readonly unknown[])[]) =>
      rows.filter(([name]) => name !== 'activity' && name !== 'store_commit')
    expect(same(everyTable())).toEqual(same(before))
    expect(searchRows()).toEqual(rowsBefore)
    expect(
      book.store.sqlite.prepare('select act, staff_id as staffId from activity where subject_id = ?').all(id),
    ).toEqual([{ act: 'client.erased', staffId: MANAGER }])
  })
})

describe('reading what was typed', () => {
  it('reads numbers by the country given or the boutique’s, and languages', () => {
    expect(clients.readTyped({ kind: 'phone', text: '06 12 34 56 78', country: '' })).toMatchObject({
      e164: '+33612345678',
    })
    expect(clients.readTyped({ kind: 'phone', text: '090-1234-5678', country: 'JP' })).toMatchObject({
      e164: '+819012345678',
    })
    expect(clients.readTyped({ kind: 'phone', text: 'no', country: '' })).toMatchObject({ e164: null })
    expect(clients.readTyped({ kind: 'language', text: 'français', country: '' })).toEqual({
      kind: 'language',
      tag: 'fr',
    })
  })
})
