import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLANK_RELATION } from '../../../db/queries/blank-form.ts'
import { createSearchUpkeep } from '../../../db/search/upkeep.ts'
import type { NameForm } from '../../../electron/ipc/client-parts.ts'
import type { ClientDraft, ClientId } from '../../../electron/ipc/clients.ts'
import { type AroundHit, search as contract } from '../../../electron/ipc/search.ts'
import { createAppointmentService } from '../../../electron/services/appointments.ts'
import { createHouseholdService } from '../../../electron/services/households.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { bookingFor } from '../../support/appointment-book.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openDuplicates } from '../../support/duplicate-desk.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let search: ReturnType<typeof createSearchService>
let duplicates: ReturnType<typeof openDuplicates>['duplicates']
let clients: ReturnType<typeof openDuplicates>['clients']
let visits: ReturnType<typeof createAppointmentService>
let households: ReturnType<typeof createHouseholdService>

beforeEach(async () => {
  book = await openTempDesk({ role: 'manager' })
  search = createSearchService(book.desk)
  ;({ clients, duplicates } = openDuplicates(book.desk))
  visits = createAppointmentService(book.desk)
  households = createHouseholdService(book.desk)
})
afterEach(() => book.close())

type Said = [kind: string, name: string, clientId?: ClientId]
const draftOf = (name: NameForm, ...said: Said[]): ClientDraft =>
  clientDraft([name], {
    relations: said.map(([kind, name, clientId = null]) => ({ ...BLANK_RELATION, kind, name, clientId })),
  })
const dubois = (...said: Said[]) => draftOf(nameForm('Claire', 'Dubois', { lang: 'fr' }), ...said)
const add = async (client: ClientDraft) => (await clients.create({ client })).id
const come = (id: ClientId, ...names: string[]) => visits.book({ appointment: cameWith(id, ...names) })
const cameWith = (id: ClientId, ...names: string[]) =>
  bookingFor(id, { companions: names.map((name) => ({ name, role: 'driver', clientId: null })) })
const home = (label: string, assistant: string, ...clientIds: ClientId[]) =>
  households.create({ ...HOME, label, assistant, clientIds })
const find = (query: string, limit = 10): AroundHit[] =>
  contract.around.output.parse(search.around({ query, limit })).around
const who = (query: string) => find(query).map((hit) => hit.who)
const rowids = (sql: string) => book.store.sqlite.prepare<[], number>(sql).pluck().all()

const HOME = {
  lines: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  assistantWay: '',
  note: '',
} as const

// The writing of the client's own name, a name beside theirs, what must find it, and what must find nobody of them all.
const NAMES: readonly (readonly [lang: string, name: string, same: string[], others: string[]])[] = [
  ['fr', 'Élodie', ['elodie', 'ÉLO', 'Élodie Dubois'], ['Odile', 'lodie', 'Eloi']],
  ['de', 'Jürgen', ['juergen', 'jurgen', 'jürg', 'Herr Jürgen'], ['Jutta', 'urgen', 'Jürgen Élodie']],
  ['zh-Hans', '张伟明', ['张伟', '張偉明', 'zhang weiming', '伟明', 'zhangwei'], ['张明', 'zhong', '李伟明']],
  ['ja', 'たなか ゆい', ['タナカ', 'tanaka', 'ゆい', 'yui'], ['なた', 'ゆり', 'tamura']],
  ['ja', '結衣', ['結衣', '結', '結衣様'], ['衣結', 'jieyi']],
  ['ko', '이순자', ['순자', '이순자님', 'lee soonja', 'yi sunja'], ['순이', '자순']],
  ['ar', 'محمد السعيد', ['محمد', 'السعيد', 'سعيد', 'Mohammed', 'muhammad'], ['أحمد', 'حمد']],
  ['ru', 'Олена Шевчук', ['Шевчук', 'olena', 'shevchuk ol', 'ОЛЕНА'], ['Олег', 'Шевченко']],
  ['th', 'ธนภัทร', ['ธนภัทร', 'ธนภ'], ['ภัทร', 'ธนา']],
  ['el', 'Ελένη', ['ελενη', 'ΕΛΈΝΗ'], ['Ελπίδα', 'Ελένη Шевчук']],
  ['he', 'נועה', ['נועה', 'נוע'], ['נעמה']],
  ['en', 'O’Neill, Jean-Luc', ['oneill', "o'neill", 'jean luc', 'jeanluc'], ['Neilson', 'Lucien']],
]

describe('somebody around a client who has no page', () => {
  it('finds whom they belong to, and says what they are to them', async () => {
    const claire = await add(dubois(['daughter', 'Inès'], ['assistant', 'Paul Marchand']))
    const { id: appointmentId } = await come(claire, 'Inès Laurent')
    const { id: householdId } = await home('Dubois, Neuilly', 'Inès Morel', claire)
    expect(find('ines')).toMatchObject([
      {
        how: 'relation',
        clientId: claire,
        who: 'Inès',
        ranges: [[0, 4]],
        kind: 'daughter',
        likeness: 'same',
      },
      { how: 'assistant', householdId, who: 'Inès Morel', label: 'Dubois, Neuilly', ranges: [[0, 4]] },
      { how: 'companion', appointmentId, on: '2026-10-06', who: 'Inès Laurent', role: 'driver' },
    ])
    expect(find('marchand')).toMatchObject([{ who: 'Paul Marchand', ranges: [[5, 13]], kind: 'assistant' }])
    expect(find('neuilly')).toMatchObject([{ how: 'household', householdId, who: 'Dubois, Neuilly' }])
    expect(find('ines')[0]?.name.text).toBe('Claire Dubois')
  })

  // Bug it catches: the name that was asked for stands in two places, and neither has all of it.
  it('is found by their own name together with that of the client, not by the client’s alone', async () => {
    await add(dubois(['daughter', 'Inès'], ['son', 'Hugo Dubois']))
    await add(draftOf(nameForm('Inès', 'Martin'), ['daughter', 'Zoé']))
    for (const query of ['Inès Dubois', 'dubois ines', 'Mme Dubois Inès', 'Inès Claire Dubois', 'dubois in'])
      expect(who(query), query).toEqual(['Inès'])
    expect(who('hugo dubois')).toEqual(['Hugo Dubois'])
    expect(who('dubois')).toEqual(['Hugo Dubois'])
    for (const query of ['Claire Dubois', 'claire', 'Inès Martin', 'Zoé Dubois', 'Inès Dubois Zoé'])
      expect(who(query), query).toEqual([])
  })

  it('is found however the name is written, and by no other', async () => {
    for (const [lang, name] of NAMES)
      await add(draftOf(nameForm('Claire', 'Dubois', { lang }), ['spouse', name]))
    for (const [, name, same, others] of NAMES) {
      for (const query of same) {
        const hits = find(query)
        expect(
          hits.map((hit) => hit.who),
          query,
        ).toEqual([name])
        expect(hits[0]?.ranges.length, query).toBeGreaterThan(0)
      }
      for (const query of others) expect(who(query), query).toEqual([])
    }
  })

  it('comes before those whose name only begins so, and they before names that sound so', async () => {
    await add(dubois(['daughter', 'Philippa']))
    await add(dubois(['niece', 'Phil']))
    await add(dubois(['friend', 'Filippa']))
    expect(find('phil').map(({ who, likeness }) => [who, likeness])).toEqual([
      ['Phil', 'same'],
      ['Philippa', 'same'],
    ])
    expect(find('philippa').map(({ who, likeness }) => [who, likeness])).toEqual([
      ['Philippa', 'same'],
      ['Filippa', 'sound'],
    ])
    expect(find('phil', 1).map((hit) => hit.who)).toEqual(['Phil'])
  })

  it('is told first of whoever is expected, and once of a client however often they came along', async () => {
    const [one, other] = [await add(dubois(['son', 'Marco'])), await add(dubois(['uncle', 'Marco']))]
    await come(one, 'Marco', 'Lena')
    await visits.book({ appointment: { ...cameWith(one, 'Lena'), day: '2026-10-08' } })
    expect(find('marco').map(({ clientId }) => clientId)).toEqual([one, other])
    expect(who('lena')).toEqual(['Lena'])
  })

  it('is a client where they have a page, and is by name again when it is binned', async () => {
    const ines = await add(draftOf(nameForm('Inès', 'Laurent')))
    const claire = await add(dubois(['daughter', 'Inès', ines]))
    const appointment = { ...cameWith(claire), companions: [{ name: 'Inès', role: '', clientId: ines }] }
    await visits.book({ appointment })
    expect(who('ines')).toEqual([])
    await clients.bin({ ids: [ines] })
    expect(find('ines')).toMatchObject([{ how: 'relation', who: 'Inès' }])
  })

  it('takes any text for a name and never for a query of the store', async () => {
    await add(dubois(['son', 'Opal']))
    for (const query of [
      '"',
      '-',
      '*',
      '°',
      'own:opal',
      'opal"*',
      'NOT',
      '~',
      '金',
      '﷽'.repeat(200),
      'a '.repeat(200),
    ])
      expect(() => find(query), query).not.toThrow()
    expect([find(' '), who('own : opal'), who('opal NOT')]).toEqual([[], [], []])
  })
})

describe('the names of those around a client', () => {
  it('are found as the form says them now, whatever version it is taken back to', async () => {
    const id = await add(dubois(['daughter', 'Inès'], ['son', 'Hugo']))
    await clients.update({ id, revision: 1, client: dubois(['daughter', 'Agathe']) })
    expect([who('ines'), who('hugo'), who('agathe')]).toEqual([[], [], ['Agathe']])
    await clients.revert({ id, revision: 2, toRevision: 1 })
    expect([who('ines'), who('agathe')]).toEqual([['Inès'], []])
    await clients.update({
      id,
      revision: 3,
      client: draftOf(nameForm('Claire', 'Garnier'), ['daughter', 'Inès']),
    })
    expect([who('ines dubois'), who('ines garnier')]).toEqual([[], ['Inès']])
  })

  it('are found as the appointment and the household say them now', async () => {
    const claire = await add(dubois())
    const { id, revision } = await come(claire, 'Marco')
    await visits.change({ id, revision, appointment: cameWith(claire, 'Lena') })
    expect([who('marco'), who('lena')]).toEqual([[], ['Lena']])
    const { members, ...made } = await home('Neuilly', 'Morel', claire)
    expect(members).toHaveLength(1)
    await households.update({ ...made, assistant: 'Perrin' })
    expect([who('morel'), who('perrin')]).toEqual([[], ['Perrin']])
    await households.join({ clientId: claire, householdId: null })
    expect(who('perrin')).toEqual([])
  })

  // Bug it catches: the search row of a household that was never made finds whoever is given its number next.
  it('are not found of a household whose making was undone', async () => {
    const claire = await add(dubois())
    const { id } = await home('Neuilly', 'Morel', claire)
    await households.takeBack({ id })
    expect([who('morel'), rowids('select rowid from household_search')]).toEqual([[], []])
  })

  it('are not found of binned clients, and leave the store with those who are erased', async () => {
    const kept = await add(dubois(['daughter', 'Inès']))
    const id = await add(draftOf(nameForm('Ana', 'Silva'), ['daughter', 'Inès Xqkin']))
    await come(id, 'Inès Xqdriver')
    await home('Xqhome', 'Inès Xqhelp', id)
    await clients.bin({ ids: [id] })
    expect(find('ines').map(({ clientId }) => clientId)).toEqual([kept])
    await clients.restore({ ids: [id] })
    expect(find('ines')).toHaveLength(4)
    await clients.erase({ id, typedName: 'Ana Silva' })
    expect(find('ines').map(({ clientId }) => clientId)).toEqual([kept])
    const upkeep = createSearchUpkeep(book.store)
    while (await upkeep.step());
    for (const table of ['relation', 'companion', 'household']) {
      const rows = book.store.sqlite.prepare<[], Buffer>(`select block from ${table}_search_data`)
      const blocks = rows.pluck().all()
      // Terms share their beginnings with the one before.
      const left = ['qkin', 'qdriver', 'qhome', 'qhelp'].filter((end) =>
        blocks.some((block) => block.includes(end)),
      )
      expect(left, table).toEqual([])
      expect(rowids(`select rowid from ${table}_search`), table).toEqual(rowids(`select id from ${table}`))
    }
  })

  it('are told of the client who is kept when two become one, and of each again when that is taken back', async () => {
    const one = await add(dubois(['daughter', 'Inès']))
    const other = await add(draftOf(nameForm('Chiara', 'Silva'), ['niece', 'Inès Roy']))
    await come(other, 'Inès Petit')
    const { mergeId } = await duplicates.merge({
      restHeading: 'More than the page holds',
      oneId: one,
      otherId: other,
      choices: {},
      oneRevision: 1,
      otherRevision: 1,
    })
    const whose = () => new Map(find('ines').map(({ clientId, who }) => [who, clientId]))
    expect(whose()).toEqual(
      new Map([
        ['Inès', one],
        ['Inès Roy', one],
        ['Inès Petit', one],
      ]),
    )
    await duplicates.undo({ mergeId })
    expect(rowids('select rowid from relation_search order by 1')).toEqual(
      rowids('select id from relation order by 1'),
    )
    expect(whose()).toEqual(
      new Map([
        ['Inès', one],
        ['Inès Roy', other],
        ['Inès Petit', other],
      ]),
    )
    expect([who('ines roy silva'), who('ines dubois')]).toEqual([['Inès Roy'], ['Inès']])
  })
})
