import { describe, expect, it } from 'vitest'
import { ImportTarget } from '../../../../electron/ipc/import-targets.ts'
import { ColumnMapping } from '../../../../electron/ipc/imports.ts'
import { applyTargets, proposeMapping } from '../../../../electron/services/imports/columns.ts'
import type { ReadingOptions } from '../../../../electron/services/imports/person-draft.ts'
import { readPerson } from '../../../../electron/services/imports/rows.ts'
import { TARGET_CELLS } from './target-cells.ts'

const OPTIONS: ReadingOptions = {
  dayFirst: true,
  defaultCountry: 'FR',
  fields: new Map([
    ['carats', { id: 1, kind: 'number', choices: [] }],
    ['since', { id: 2, kind: 'day', choices: [] }],
    ['circle', { id: 3, kind: 'choice', choices: ['Gold', 'Silver'] }],
    ['yearbook', { id: 4, kind: 'yes-no', choices: [] }],
  ]),
}

/** Reads one cell under a target somebody chose, of a person of whom nothing but a telephone is known besides. */
function read(target: ImportTarget, cell: string, heading = 'Column') {
  const columns = applyTargets(
    ['Tel', heading],
    [
      { column: 0, target: 'phone' },
      { column: 1, target },
    ],
  )
  const reading = readPerson({ line: 2, cells: ['+33612345678', cell] }, columns, OPTIONS)
  if (reading.refused !== undefined) throw new Error(reading.refused)
  return reading
}

/** Targets that say something of the columns beside them, or of a name that is there; they have tests of their own. */
const BESIDE = [
  'label',
  'size.measuredBy',
  'size.measuredOn',
  'consent.on',
  'nameOrder',
  'nameLanguage',
  'latin.language',
  'preferred.language',
  'passport.language',
  'former.language',
] as const
const OF_A_NAME: readonly ImportTarget[] = [
  'title',
  'givenInformal',
  'surnamePrefix',
  'surname2',
  'generation',
  'credentials',
]

describe('what a column can become', () => {
  it.each(TARGET_CELLS)('%s takes %j', (target, cell, expected) => {
    const { person, problems } = read(target, cell)
    expect(person).toMatchObject(expected)
    expect(problems).toEqual([])
  })

  it.each(OF_A_NAME)('%s stands beside a name', (target) => {
    const columns = applyTargets(
      ['A', 'B'],
      [
        { column: 0, target: 'given' },
        { column: 1, target },
      ],
    )
    const { person } = readPerson({ line: 2, cells: ['Wort', 'x'] }, columns, OPTIONS)
    expect(person?.names).toMatchObject([{ given: 'Wort', [target]: 'x' }])
    expect(read(target, 'x').person.extras).toEqual([{ label: 'Column', value: 'x' }])
  })

  it.each(['reading.given', 'reading.given2', 'reading.surname', 'reading.fullName'] as const)(
    '%s stands beside a name',
    (target) => {
      const columns = applyTargets(
        ['A', 'B'],
        [
          { column: 0, target: 'surname' },
          { column: 1, target },
        ],
      )
      const { person } = readPerson({ line: 2, cells: ['田中', 'タナカ'] }, columns, OPTIONS)
      expect(Object.values(person?.names[0]?.readings ?? {})).toContain('タナカ')
    },
  )

  it('says something of the columns beside it', () => {
    const targets = ['given', 'surname', 'size.ring', 'consent.email.news', ...BESIDE.slice(1, 5)] as const
    const columns = applyTargets(
      [...targets],
      targets.map((target, column) => ({ column, target })),
    )
    const cells = ['美咲', '田中', '12', '同意', 'Claire', '2024-05-01', '1/6/2023', '姓が先']
    const { person } = readPerson({ line: 2, cells }, columns, OPTIONS)
    expect(person?.sizes).toMatchObject([{ measuredBy: 'Claire', measuredOn: '2024-05-01' }])
    expect(person?.consents).toMatchObject([{ state: 'given', onDay: '2023-06-01' }])
    expect(person?.names).toMatchObject([{ preferredOrder: 'surnameFirst' }])
  })

  /** Reads cells under the targets of their columns. */
  const readRow = (row: readonly (readonly [ImportTarget, string])[]) => {
    const columns = applyTargets(
      row.map(([target]) => target),
      row.map(([target], column) => ({ column, target })),
    )
    const reading = readPerson({ line: 2, cells: row.map(([, cell]) => cell) }, columns, OPTIONS)
    if (reading.refused !== undefined) throw new Error(reading.refused)
    return reading
  }

  it('says in which language each form of a name is', () => {
    const { person, problems } = readRow([
      ['fullName', '田中 美咲'],
      ['nameLanguage', 'Japanese'],
      ['latin.given', 'Misaki'],
      ['latin.language', 'English'],
      ['preferred.language', '한국어'],
      ['preferred.fullName', '미사키'],
      ['passport.fullName', 'TANAKA Misaki'],
      ['passport.language', 'Klingonese'],
      ['former.language', 'Deutsch (Österreich)'],
    ])
    expect(person.names.map(({ kind, lang }) => [kind, lang])).toEqual([
      ['native', 'ja'],
      ['romanised', 'en'],
      ['preferred', 'ko'],
      ['passport', 'und-Latn'],
    ])
    // No former name is there to be in a language, and no language is called so: neither word is lost.
    expect(person.extras.map(({ value }) => value).toSorted()).toEqual(['Deutsch (Österreich)', 'Klingonese'])
    expect(problems).toMatchObject([{ code: 'language-unknown', value: 'Klingonese' }])
  })

  it('has the words of a day beside it, and loses none', () => {
    const days = (...row: Parameters<typeof readRow>[0]) => {
      const { person } = readRow([['phone', '+33612345678'], ...row])
      const told = person.occasions.map(({ date, statedAs }) => `${date.monthCode} ${date.day} ${statedAs}`)
      return [told, person.extras.map(({ value }) => value)]
    }
    expect(days(['birthday', '1980-05-03'], ['birthday.said', 'the third of May'])).toEqual([
      ['M05 3 the third of May'],
      [],
    ])
    expect(days(['birthday', '1980-05-03'], ['birthday.said', ' '])).toEqual([['M05 3 1980-05-03'], []])
    expect(days(['birthday', '0/0/00'], ['birthday.said', '3 May'])).toEqual([['M05 3 3 May'], []])
    expect(days(['birthday', 'spring'], ['birthday.said', 'when it rains'])).toEqual([
      [],
      ['spring · “when it rains”'],
    ])
  })

  it('leaves none of them without a test', () => {
    const tested = new Set<ImportTarget>([...TARGET_CELLS.map(([target]) => target), ...BESIDE, ...OF_A_NAME])
    expect(
      ImportTarget.options.filter((target) => !tested.has(target) && !target.startsWith('reading.')),
    ).toEqual([])
  })

  it.each([
    ['birthday', 'in spring', 'date-not-understood'],
    ['birthday.relative', 'Léa: soon', 'date-not-understood'],
    ['language', 'Klingonese', 'language-unknown'],
    ['country', 'Atlantis', 'country-unknown'],
    ['timeZone', 'Paris time', 'time-zone-unknown'],
    ['courtesy', 'Dr', 'answer-not-understood'],
    ['formality', 'hello', 'answer-not-understood'],
    ['consent.email', 'x', 'answer-not-understood'],
    ['consent.email.news', 'yes please', 'answer-not-understood'],
    ['consent.on', 'recently', 'date-not-understood'],
    ['stay', 'Paris in spring', 'period-not-understood'],
    ['stay', 'Paris: 2026-03-08 – 2026-03-01', 'period-not-understood'],
    ['quietPeriod', 'Lent', 'period-not-understood'],
    ['nameOrder', 'mixed', 'answer-not-understood'],
    ['nameLanguage', 'Klingonese', 'language-unknown'],
    ['address.timeZone', 'Paris time', 'time-zone-unknown'],
  ] as const)('%s keeps %j as it is and points it out', (target, cell, code) => {
    const { person, problems } = read(target, cell)
    expect(problems).toMatchObject([{ code, index: 1 }])
    expect(person.extras.map(({ value }) => cell.endsWith(value))).toEqual([true])
    expect([person.consents, person.words, person.stays]).toEqual([[], {}, []])
  })

  it('keeps a size that is none as it was said', () => {
    const { person, problems } = read('size.ring', 'like her mother’s')
    expect(person.sizes).toEqual([{ kind: 'ring', asSaid: 'like her mother’s' }])
    expect(problems).toMatchObject([{ code: 'size-not-understood' }])
  })
})

describe('a field of the house', () => {
  it.each([
    ['Carats', '1 234,5', 1, '1234.5'],
    ['Carats', '−3', 1, '-3'],
    ['SINCE', '01/06/2020', 2, '2020-06-01'],
    ['Circle', 'gold', 3, 'Gold'],
    ['Yearbook', 'oui', 4, 'yes'],
    ['Yearbook', 'いいえ', 4, 'no'],
  ])('takes what fits it: %s %s', (heading, cell, fieldId, value) => {
    expect(read('custom', cell, heading).person.customs).toEqual([{ fieldId, value }])
    expect(read('field', cell, heading).person.customs).toEqual([{ fieldId, value }])
  })

  it.each([
    ['Carats', 'many'],
    ['Carats', '1,2,3'],
    ['Since', '2020'],
    ['Circle', 'Bronze'],
    ['Yearbook', 'perhaps'],
  ])('keeps beside it what does not fit: %s %s', (heading, cell) => {
    const { person, problems } = read('custom', cell, heading)
    expect([person.customs, person.extras]).toEqual([[], [{ label: heading, value: cell }]])
    expect(problems).toMatchObject([{ code: 'value-does-not-fit', value: cell }])
  })

  it('is proposed for a column of its name', () => {
    expect(proposeMapping(['Name', 'carats'], [], OPTIONS.fields).columns[1]?.target).toBe('custom')
  })
})

describe('a mapping that a book remembers', () => {
  it('of the first release is read and applied as it was', () => {
    const kept = JSON.parse(
      '[{"column":0,"target":"fullName"},{"column":1,"target":"birthday.lunar"},{"column":2,"target":"size.bracelet"},{"column":3,"target":"likes"},{"column":4,"target":"custom"}]',
    )
    const mapping = ColumnMapping.parse(kept)
    const columns = applyTargets(['A', 'B', 'C', 'D', 'E'], mapping)
    const cells = ['Anna Lee', '八月十五', '16 cm', 'opale', 'z']
    const { person } = readPerson({ line: 2, cells }, columns, OPTIONS)
    expect(person).toMatchObject({
      names: [{ full: 'Anna Lee' }],
      occasions: [{ date: { calendar: 'chinese', monthCode: 'M08', day: 15 } }],
      sizes: [{ kind: 'bracelet', mm: 160 }],
      tastes: [{ kind: 'like', text: 'opale' }],
      extras: [{ label: 'E', value: 'z' }],
    })
  })
})
