import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

import { proposeMapping } from '../../../../electron/services/imports/columns.ts'
import type { ImportedPerson, PersonReading } from '../../../../electron/services/imports/person.ts'
import { previewSheet, readPeople, type SheetPreview } from '../../../../electron/services/imports/sheet.ts'
import type { SheetSource } from '../../../../electron/services/imports/source.ts'

type Book = { preview: SheetPreview; readings: PersonReading[]; people: ImportedPerson[] }

async function readBook(source: SheetSource, defaultCountry: string): Promise<Book> {
  const preview = await previewSheet(source)
  const { columns, language } = proposeMapping(preview.headings, preview.rows)
  const readings: PersonReading[] = []
  const options = {
    defaultCountry,
    dayFirst: preview.dayFirst?.isDayFirst ?? true,
    ...(language !== undefined && { nameLanguage: language }),
  }
  for await (const batch of readPeople(source, preview, columns, options)) readings.push(...batch.people)
  return { preview, readings, people: readings.flatMap(({ person }) => person ?? []) }
}

function readFixture(name: string, country: string): Promise<Book> {
  return readBook(
    { pieces: [readFileSync(resolve(import.meta.dirname, '../../../fixtures', name))] },
    country,
  )
}

function readText(text: string): Promise<Book> {
  return readBook({ pieces: [new TextEncoder().encode(text)] }, 'FR')
}

function count<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length
}

describe('the client book of a French boutique', async () => {
  const { preview, readings, people } = await readFixture('client-book-fr-windows-1252.csv', 'FR')

  it('comes in whole', () => {
    expect(preview).toMatchObject({ encoding: 'windows-1252', delimiter: ';', hasHeader: true, rowCount: 48 })
    expect(preview.dayFirst).toEqual({ isDayFirst: true, proof: '29/02/1980' })
    expect([readings.length, people.length]).toEqual([48, 48])
    expect(readings.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('has every cell of a row in its place', () => {
    expect(people[5]).toMatchObject({
      names: [{ kind: 'native', given: 'Loïc', surname: 'Œuvrard' }],
      contactWays: [
        { kind: 'phone', value: '06 45 30 49 74', e164: '+33645304974' },
        { kind: 'email', value: 'c5@exemple.fr' },
      ],
      addresses: [{ city: 'Genève' }],
      languages: [{ tag: 'fr' }],
      occasions: [
        { kind: 'birthday', date: { year: 1980, monthCode: 'M02', day: 29 }, statedAs: '29/02/1980' },
      ],
      tastes: [
        { kind: 'like', text: 'émeraude' },
        { kind: 'like', text: 'platine' },
        { kind: 'refuse', text: 'or jaune' },
      ],
      notes: ['Ne jamais mentionner la bague de 2019 devant son mari'],
      advisor: 'Loïc',
      extras: [{ label: 'Montant achats', value: '25 994,91 €' }],
      source: { line: 7 },
    })
    expect(people[3]?.names[0]?.surname).toBe('d’Ormesson')
    expect(people[1]?.notes).toEqual(['Aime qu’on l’appelle « Madame »'])
    expect(people[0]?.sizes).toMatchObject([{ kind: 'ring', asSaid: '54,5', system: 'iso', mm: 54.5 }])
  })

  it('keeps a year alone as a birthday, and titles as written', () => {
    expect(people[0]?.occasions[0]?.date).toMatchObject({ year: 1965, monthCode: null, day: null })
    expect(count(people, ({ names }) => names[0]?.title === 'Comtesse')).toBe(8)
    expect(count(people, ({ names }) => names[0]?.title === undefined)).toBe(10)
  })
})

describe('the contacts of a Japanese Outlook', async () => {
  const { preview, readings, people } = await readFixture('outlook-ja-shift_jis.csv', 'JP')

  it('come in whole', () => {
    expect(preview).toMatchObject({ encoding: 'shift_jis', delimiter: ',', rowCount: 48 })
    expect([readings.length, people.length]).toEqual([48, 48])
    expect(readings.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('have their readings, and the characters that only code page 932 has', () => {
    expect(people[11]).toMatchObject({
      names: [
        {
          lang: 'ja',
          title: '様',
          surname: '中田',
          given: '真',
          readings: { surname: 'ナカダ', given: 'マコト' },
        },
      ],
      notes: ['～～①㈱髙島屋'],
      addresses: [
        { place: 'home', postalCode: '107-0062', region: '東京都', city: '港区', street: '南青山3-1-1' },
      ],
    })
    expect(people.every(({ names }) => names[0]?.readings?.given && names[0].readings.surname)).toBe(true)
  })

  it('have no birthday where Outlook wrote 0/0/00', () => {
    const noDate = count(preview.rows, (cells) => cells[12] === '0/0/00')
    expect(noDate).toBeGreaterThan(5)
    expect(count(people, ({ occasions }) => occasions.length === 0)).toBe(noDate)
    expect(people[1]?.occasions[0]?.date).toMatchObject({ year: 1978, monthCode: 'M04', day: 3 })
  })
})

describe('the client book of a Chinese boutique', async () => {
  const { preview, people } = await readFixture('client-book-zh-gb18030.csv', 'CN')

  it('comes in whole, nobody with an unknown language', () => {
    expect(preview).toMatchObject({ encoding: 'gb18030', rowCount: 54 })
    expect(people.length).toBe(54)
    expect(people.every(({ languages }) => languages.length === 1)).toBe(true)
  })

  it('cuts surnames of two characters where they are', () => {
    expect(people[10]?.names[0]).toMatchObject({
      surname: '欧阳',
      given: '雪',
      full: '欧阳雪',
      lang: 'zh-Hans',
    })
    expect(people[11]?.names[0]).toMatchObject({ surname: '司马', given: '翔' })
    expect(people[12]?.names[0]).toMatchObject({ surname: '单于', given: '婷' })
    expect(people[0]?.names[0]).toMatchObject({ surname: '张', given: '伟' })
  })

  it('has lunar birthdays in the lunar calendar, leap months included', () => {
    expect(people[10]?.occasions).toMatchObject([
      { date: { calendar: 'chinese', monthCode: 'M06L', day: 1, year: null } },
    ])
    expect(people[0]?.occasions).toMatchObject([
      { date: { calendar: 'gregorian', year: 1990, monthCode: 'M12', day: 1 } },
      { date: { calendar: 'chinese', monthCode: 'M08', day: 15 }, statedAs: '八月十五' },
    ])
    expect(people[7]?.occasions[1]?.date).toMatchObject({ monthCode: 'M12', day: 23 })
  })

  it('keeps the gender column as an extra field and a sentence with a comma as one note', () => {
    expect(people[0]?.extras).toEqual([{ label: '性别', value: '男' }])
    expect(people[0]?.notes).toEqual(['不要打电话，微信联系'])
    expect(people[10]?.sizes).toMatchObject([{ kind: 'ring', asSaid: '港度13号', system: 'hk' }])
    expect(people[0]?.contactWays[1]).toEqual({ kind: 'wechat', value: 'wx_0' })
  })
})

describe('the client book of an Arab boutique', async () => {
  const { preview, people } = await readFixture('client-book-ar-utf16le.txt', 'SA')

  it('comes in whole', () => {
    expect(preview).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', rowCount: 40 })
    expect(people.length).toBe(40)
    expect(people[0]?.names[0]).toMatchObject({ given: 'فاطمة الزهراء', surname: 'بن راشد', lang: 'ar' })
    expect(people[0]?.tastes).toEqual([
      { kind: 'like', text: 'الزمرد' },
      { kind: 'refuse', text: 'جلد الخنزير' },
    ])
  })

  it('has Hijri birthdays, the same in either way of writing them', () => {
    const dated = people.flatMap(({ occasions }) => occasions)
    expect(new Set(dated.map(({ statedAs }) => statedAs))).toEqual(new Set(['1405-09-12', '١٢/٩/١٤٠٥']))
    const day = { calendar: 'islamic-umalqura', year: 1405, monthCode: 'M09', day: 12 }
    expect(dated.every(({ date }) => JSON.stringify(date) === JSON.stringify(day))).toBe(true)
    expect(dated.length).toBe(count(preview.rows, (cells) => cells[4] !== ''))
  })
})

describe('a Google export', async () => {
  const { preview, readings, people } = await readFixture('google-contacts.csv', 'FR')

  it('comes in whole, quoted line breaks included', () => {
    expect(preview).toMatchObject({ encoding: 'utf-8', delimiter: ',', rowCount: 182 })
    expect([readings.length, people.length]).toEqual([182, 182])
    expect(
      count(people, ({ addresses }) => addresses[0]?.street === 'Al Wasl Road, Villa 7\nJumeirah 1'),
    ).toBe(35)
    expect(
      count(
        people,
        ({ notes }) => notes[0] === 'Ring 52, left hand.\nWrist 16.5 cm. "Never call before noon."',
      ),
    ).toBe(41)
    expect(count(people, ({ notes }) => notes[0] === '<b>VIP</b> & discreet; =HYPERLINK("x")')).toBe(33)
    expect(people.at(-1)?.source.line).toBe(259)
  })

  it('has readings, names of one part and names in capitals as they are', () => {
    expect(count(people, ({ names }) => names[0]?.readings?.given !== undefined)).toBe(36)
    expect(people[0]?.names[0]).toMatchObject({
      surname: '田中',
      given: '美咲',
      readings: { surname: 'タナカ', given: 'ミサキ' },
    })
    expect(people[8]?.names[0]).toMatchObject({ title: 'Mme', given: 'Suharto' })
    expect(people[8]?.names[0]?.surname).toBeUndefined()
    expect(people.at(-1)?.names[0]?.given).toBe('ОЛЕНА')
  })

  it('has birthdays without a year', () => {
    const birthdays = people.flatMap(({ occasions }) => occasions.filter(({ kind }) => kind === 'birthday'))
    expect(birthdays.length).toBe(131)
    expect(
      count(birthdays, ({ date }) => date.year === null && date.monthCode === 'M02' && date.day === 29),
    ).toBe(34)
  })

  it('pairs values with their labels and leaves Google’s own group out of the tags', () => {
    const occasions = people.flatMap((person) => person.occasions)
    expect(count(occasions, ({ kind }) => kind !== 'birthday')).toBe(128)
    expect(count(people, ({ relations }) => relations.length === 1 && relations[0]?.name === 'Ahmed')).toBe(
      86,
    )
    expect(people.every(({ tags }) => tags.length === 0)).toBe(true)
    const rings = count(people, ({ sizes }) => sizes.length === 1)
    const unlabelled = count(people, ({ extras }) => extras.some(({ label }) => label === 'Custom Field 1'))
    expect(rings + unlabelled).toBe(138)
    expect(people[5]?.sizes).toMatchObject([{ kind: 'ring', asSaid: 'US 6', system: 'us' }])
  })

  it('reads a Korean national number through the address', () => {
    expect(people[6]?.contactWays).toContainEqual({
      kind: 'phone',
      value: '010-9876-5432',
      label: 'Mobile',
      place: 'mobile',
      e164: '+821098765432',
    })
  })
})

describe('cards of three phones in one file', async () => {
  const { preview, readings, people } = await readFixture('phones.vcf', 'FR')

  it('come in whole', () => {
    expect(preview).toMatchObject({ format: 'vcard', encoding: 'utf-8', rowCount: 60, isFromApple: true })
    expect([readings.length, people.length]).toEqual([60, 60])
    expect(people.every(({ extras }) => extras.length === 0)).toBe(true)
  })

  it('have the Apple ones with readings, kin and a birthday without a year', () => {
    expect(people[0]).toMatchObject({
      names: [{ surname: '田中', given: '美咲', readings: { surname: 'タナカ', given: 'ミサキ' } }],
      contactWays: [{ kind: 'phone', value: '090-1111-0000', e164: '+819011110000', preferred: true }],
      addresses: [
        { countryCode: 'JP', postalCode: '107-0062', region: '東京都', city: '港区', street: '南青山5-1-1' },
      ],
      occasions: [
        { kind: 'birthday', date: { year: null, monthCode: 'M03', day: 1 } },
        { kind: 'anniversary', label: 'Anniversary', date: { year: 2011, monthCode: 'M06', day: 18 } },
      ],
      relations: [{ label: 'Spouse', kind: 'spouse', name: '健' }],
      notes: ['指輪は12号。\n甘いものはお好きでない。'],
    })
  })

  it('have the 4.0 ones with language, tags and an unfolded note', () => {
    expect(people[1]).toMatchObject({
      names: [{ surname: 'آل مكتوم الشامسي', given: 'محمد' }],
      languages: [{ tag: 'ar' }],
      tags: ['VIP', 'Haute Joaillerie'],
      relations: [{ kind: 'spouse', name: 'Ahmed' }],
      notes: ['Loves emeralds; never yellow gold, ever.\nSays "no photographs".'],
      source: { uid: 'urn:uuid:00000001-0000-4000-8000-000000000000' },
    })
  })

  it('have the 2.1 ones decoded', () => {
    expect(count(people, ({ names }) => names[0]?.given === 'Zoé' && names[0].surname === 'Müller')).toBe(20)
    expect(people[2]?.notes).toEqual(['Aime les émeraudes\net le café serré'])
  })
})

describe('hostile files', () => {
  it.each(['', '\ufeff', '\n\n\n', '\0'])('are read without people: %j', async (text) => {
    expect((await readText(text)).people).toEqual([])
  })

  it('that hold only headings have no rows', async () => {
    const { preview, readings } = await readText('Prénom;Nom;Courriel\n')
    expect(preview).toMatchObject({ hasHeader: true, headings: ['Prénom', 'Nom', 'Courriel'], rowCount: 0 })
    expect(readings).toEqual([])
  })

  it('lose nobody to ragged rows, an open quote and empty rows', async () => {
    const { preview, readings } = await readText('Nom;Tél\nA;1;2;3\nB\n;;\nC;"open\nD;4\n"E;5\n')
    expect(readings.length).toBe(preview.rowCount)
    expect(readings.map((reading) => reading.refused ?? reading.person.names[0]?.full)).toEqual([
      'A',
      'B',
      'empty-record',
      'quote-not-closed',
      'D',
      'quote-not-closed',
    ])
  })

  it('with a byte order mark in the middle keep it out of names', async () => {
    const { preview, people } = await readText('\ufeffPrénom;Nom\nZoé;Müller\n')
    expect(preview.headings).toEqual(['Prénom', 'Nom'])
    expect(people[0]?.names[0]).toMatchObject({ given: 'Zoé', surname: 'Müller' })
  })

  it('without headings are read by what the values are', async () => {
    const { preview, people } = await readText('Anna;anna@exemple.fr\nBea;bea@exemple.fr\n')
    expect(preview).toMatchObject({ hasHeader: false, rowCount: 2 })
    expect(people[0]).toMatchObject({
      contactWays: [{ kind: 'email' }],
      extras: [{ label: '#1', value: 'Anna' }],
    })
  })

  it('report progress that reaches the end, and stop when told to', async () => {
    const bytes = new TextEncoder().encode(`Nom;Tél\n${'Müller;0612345678\n'.repeat(60_000)}`)
    const preview = await previewSheet({ pieces: [bytes] })
    const { columns } = proposeMapping(preview.headings, preview.rows)
    const control = new AbortController()
    const reading = readPeople(
      { pieces: [bytes] },
      preview,
      columns,
      { defaultCountry: 'FR' },
      control.signal,
    )
    const first = await reading.next()
    expect(first.value?.progress).toMatchObject({ bytes: bytes.length })
    expect(first.value?.progress.bytesRead).toBeLessThan(bytes.length)
    control.abort(new Error('stopped'))
    await expect(reading.next()).rejects.toThrow('stopped')
  })
})
