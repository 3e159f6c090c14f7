import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClientQueries } from '../../../../db/queries/clients.ts'
import { createConsentQueries } from '../../../../db/queries/consents.ts'
import { createFactQueries } from '../../../../db/queries/facts.ts'
import { createFieldQueries } from '../../../../db/queries/fields.ts'
import type { ImportTarget } from '../../../../electron/ipc/import-targets.ts'
import { ADVISOR, TEST_NOW } from '../../../support/temp-desk.ts'
import {
  dumpRows,
  type ImportDesk,
  makeContext,
  openImportDesk,
  readFixture,
  WORDS,
} from '../../../support/import-desk.ts'

const AS_FOUND = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }

let desk: ImportDesk

beforeEach(async () => {
  desk = await openImportDesk()
})
afterEach(() => desk.close())

const read = (sql: string): unknown[] => desk.store.sqlite.prepare(sql).pluck().all()
const formOf = (id: number) => createClientQueries(desk.store).readForm(id)
const undo = (id: number) =>
  desk.service.undo({ id } as Parameters<ImportDesk['service']['undo']>[0], makeContext())

/** All rows that an undo has to give back, told apart by what they say. */
function dumpBook(): unknown {
  const kept = [
    'activity',
    'client_revision',
    'import',
    'import_mapping',
    'import_refused',
    'search_state',
    'store_commit',
  ]
  return Object.fromEntries(
    Object.entries(dumpRows(desk, kept)).map(([table, rows]) => [
      table,
      rows
        .map((row) => {
          const { revision: _, changed_at: __, ...rest } = row as Record<string, unknown>
          if ('client_id' in rest) delete rest['id']
          return JSON.stringify(rest)
        })
        .toSorted(),
    ]),
  )
}

/** Brings a table in as somebody mapped it, column by column. */
async function bringAs(
  fileName: string,
  rows: readonly (readonly string[])[],
  targets: readonly ImportTarget[],
) {
  const uploadId = await desk.upload(
    fileName,
    rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  )
  const mapping = targets.map((target, column) => ({ column, target }))
  const service = desk.sit({ role: 'manager' })
  return service.commit(
    { uploadId, choice: AS_FOUND, mapping, matches: 'complete', words: WORDS },
    makeContext(),
  )
}

describe('the book of a house in four writings', () => {
  it('is proposed whole, but for the column only the house knows', async () => {
    const { mapping, headers } = await desk.inspect('house-book.csv', readFixture('house-book.csv'))
    const extra = mapping.filter(({ target }) => target === 'extra').map(({ column }) => headers[column])
    expect(extra).toEqual(['Cercle'])
  })

  it('comes in whole', async () => {
    const { counts, findings } = await desk.look('house-book.csv', readFixture('house-book.csv'))
    expect(counts).toMatchObject({ rows: 5, new: 5, withProblems: 1 })
    expect(findings.flatMap(({ problems }) => problems)).toEqual([
      { column: 'Newsletter', value: 'peut-être', code: 'answer-not-understood' },
    ])
    await desk.bring('house-book.csv', readFixture('house-book.csv'))
    expect(formOf(1)).toMatchObject({
      names: [
        { surname: 'Vautrin', given: 'Éléonore' },
        { kind: 'former', surname: 'Delmas', given: '' },
      ],
      addressAs: 'Madame Vautrin',
      formality: 'formal',
      monogram: 'E·V',
      timeZone: 'Europe/Paris',
      neverMention: 'son premier mariage',
      languages: [
        { tag: 'fr', use: 'prefers', spoken: 'native' },
        { tag: 'en', use: 'speaks', spoken: 'good' },
      ],
      occasions: [
        { kind: 'birthday', monthCode: 'M02', day: 29, statedAs: '29/02/1968' },
        { kind: 'birthday', whose: 'Marc', year: 1965 },
      ],
      gifts: [
        { year: 2024, occasion: 'Noël', what: 'foulard', recipient: 'Éléonore' },
        { year: 2025, what: 'bracelet' },
      ],
      sizes: [
        {
          kind: 'ring',
          asSaid: '52',
          mm: 52,
          place: 'left-ring',
          measuredOn: '2023-06-01',
        },
        { kind: 'wrist', mm: 165 },
        { kind: 'shoe', mm: 240 },
      ],
      relations: [
        { kind: 'spouse', label: 'Conjoint', name: 'Marc' },
        { kind: 'daughter', label: 'fille', name: 'Léa' },
        { kind: 'driver', name: 'Paul Brun' },
      ],
      stays: [{ place: 'Paris', fromDay: '2026-11-20', untilDay: '2026-11-25' }],
      quietPeriods: [{ reason: 'deuil', fromDay: '2026-12-01', untilDay: '2026-12-31' }],
      extras: [{ label: 'Cercle', value: 'Or' }],
    })
    expect(formOf(3)?.occasions).toMatchObject([
      { year: 1968, calendar: 'gregorian' },
      { calendar: 'chinese', monthCode: 'M06L', day: 1, statedAs: '闰六月初一' },
    ])
    expect(formOf(5)?.extras).toEqual([
      { label: 'Newsletter', value: 'peut-être' },
      { label: 'Cercle', value: 'Or' },
    ])
  })

  it('has its tastes in the words of the vocabulary, as they were written', async () => {
    await desk.bring('house-book.csv', readFixture('house-book.csv'))
    const tastes = desk.store.sqlite
      .prepare(
        `select stance, facet, text, term, strength, is_allergy from taste where client_id in (1, 2) order by id`,
      )
      .raw()
      .all()
    expect(tastes).toEqual([
      ['likes', 'stone', 'émeraudes', 'stone.emerald', '', 0],
      ['likes', 'era', 'Art déco', 'era.art-deco', '', 0],
      ['likes', 'stone', 'rubis', 'stone.ruby', 'loves', 0],
      ['likes', 'metal', 'platine', 'metal.platinum', '', 0],
      ['likes', 'drink', 'champagne', 'drink.champagne', '', 0],
      ['refuses', 'metal', 'or jaune', 'metal.yellow-gold', '', 0],
      ['refuses', 'material', 'ivoire', 'material.ivory', 'never', 0],
      ['refuses', 'metal', 'nickel', 'metal.nickel', '', 1],
      ['likes', 'stone', '真珠', 'stone.pearl', '', 0],
      ['likes', 'stone', '翡翠', 'stone.jade', '', 0],
      ['likes', 'metal', 'プラチナ', 'metal.platinum', '', 0],
      ['likes', 'drink', '煎茶', '', '', 0],
      ['refuses', 'metal', '金属', '', '', 1],
    ])
  })

  it('has its answers with their day, and no answer where none can be read', async () => {
    await desk.bring('house-book.csv', readFixture('house-book.csv'))
    const answers = (id: number) =>
      createConsentQueries(desk.store)
        .ofClient(id)
        .map(({ channel, purpose, state, onDay }) => `${channel} ${purpose} ${state} ${onDay}`)
    expect(answers(1).toSorted()).toEqual([
      'email news given 2024-03-12',
      'phone invitations refused 2024-03-12',
      'phone news refused 2024-03-12',
      'phone occasions refused 2024-03-12',
      'phone service refused 2024-03-12',
    ])
    expect(answers(3)).toEqual(['email news given 2024-05-01'])
    expect(answers(5)).toEqual([])
  })

  it('has one household for those who share its name', async () => {
    await desk.bring('house-book.csv', readFixture('house-book.csv'))
    expect(read('select count(*) from household')).toEqual([1])
    expect(read('select id from client where household_id is not null order by id')).toEqual([1, 5])
    expect(createFactQueries(desk.store).everOf(1)).toMatchObject([
      { topic: 'family', text: 'deux filles, un chien', provenance: 'told', toldBy: 'house-book.csv' },
    ])
  })

  it('doubles nothing when it comes a second time', async () => {
    await desk.bring('house-book.csv', readFixture('house-book.csv'))
    const before = dumpBook()
    await desk.bring('house-book (2).csv', readFixture('house-book.csv'))
    const after = dumpBook()
    expect(after).toEqual(before)
  })

  it('leaves an empty book empty when it is undone', async () => {
    const before = dumpBook()
    const { id } = await desk.bring('house-book.csv', readFixture('house-book.csv'))
    expect(await undo(id)).toEqual({ removed: 5, reverted: 0, kept: 0 })
    expect(dumpBook()).toEqual(before)
  })

  it('leaves those it completed as they were when it is undone', async () => {
    await desk.bring('a.csv', 'Nom,Prénom,Tél.\nVautrin,Éléonore,06 12 34 56 78\n')
    const before = dumpBook()
    const { id } = await desk.bring('house-book.csv', readFixture('house-book.csv'))
    expect(formOf(1)?.gifts).toHaveLength(2)
    expect(await undo(id)).toEqual({ removed: 4, reverted: 1, kept: 0 })
    expect(dumpBook()).toEqual(before)
  })
})

describe('an answer of a file', () => {
  const FIRST = 'Nom,Tél.,Newsletter,Date du consentement\nRoy,06 12 34 56 78,non,01/02/2024\n'
  const states = () =>
    createConsentQueries(desk.store)
      .ofClient(1)
      .map(({ state, onDay }) => [state, onDay])

  it('without a day never turns a refusal into an agreement', async () => {
    await desk.bring('a.csv', FIRST)
    await desk.bring('b.csv', 'Nom,Tél.,Newsletter\nRoy,06 12 34 56 78,oui\n')
    expect(states()).toEqual([['refused', '2024-02-01']])
  })

  it('of a later day is added, and taken back by an undo', async () => {
    await desk.bring('a.csv', FIRST)
    const { id } = await desk.bring('b.csv', FIRST.replace('non,01/02/2024', 'oui,01/02/2025'))
    expect(states()[0]).toEqual(['given', '2025-02-01'])
    await undo(id)
    expect(states()).toEqual([['refused', '2024-02-01']])
  })
})

describe('a new field of the house', () => {
  const ROWS = [
    ['Name', 'Kammer'],
    ['Anna Lee', 'Nord'],
    ['Tom Roy', 'Süd'],
  ]

  it('is added once, holds the words, and goes with the import', async () => {
    const { id } = await bringAs('a.csv', ROWS, ['fullName', 'field'])
    expect(createFieldQueries(desk.store).list()).toMatchObject([{ label: 'Kammer', kind: 'text', uses: 2 }])
    expect(formOf(1)?.customs).toMatchObject([{ value: 'Nord' }])
    await undo(id)
    expect(createFieldQueries(desk.store).list()).toEqual([])
  })

  it('stays after an undo when another import has words in it', async () => {
    const { id } = await bringAs('a.csv', ROWS, ['fullName', 'field'])
    await bringAs(
      'b.csv',
      [
        ['Name', 'kammer'],
        ['Eve Moor', 'West'],
      ],
      ['fullName', 'field'],
    )
    await undo(id)
    expect(createFieldQueries(desk.store).list()).toMatchObject([{ label: 'Kammer', uses: 1 }])
  })

  it('is for managers to add', async () => {
    const uploadId = await desk.upload('a.csv', 'Name,Kammer\nAnna Lee,Nord\n')
    const mapping = [
      { column: 0, target: 'fullName' as const },
      { column: 1, target: 'field' as const },
    ]
    const plan = { uploadId, choice: AS_FOUND, mapping, matches: 'complete' as const, words: WORDS }
    await expect(desk.sit({ role: 'advisor' }).commit(plan, makeContext())).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(read('select count(*) from client')).toEqual([0])
  })
})

describe('undoing an import', () => {
  it('keeps a client of whom somebody wrote a fact since', async () => {
    const { id } = await desk.bring('house-book.csv', readFixture('house-book.csv'))
    await desk.store.write(() =>
      createFactQueries(desk.store).insert({
        clientId: 2,
        topic: 'style',
        text: 'always in navy',
        provenance: 'observed',
        onDay: '2026-11-23',
        confidence: 'sure',
        staffId: ADVISOR,
        recordedAt: TEST_NOW,
      }),
    )
    expect(await undo(id)).toEqual({ removed: 4, reverted: 0, kept: 1 })
    expect(read('select id from client')).toEqual([2])
  })
})
