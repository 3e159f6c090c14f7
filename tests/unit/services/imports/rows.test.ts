import { describe, expect, it } from 'vitest'

import { proposeMapping } from '../../../../electron/services/imports/columns.ts'
import { DateOrderWitness, writesDayFirst } from '../../../../electron/services/imports/date-order.ts'
import type { PersonReading } from '../../../../electron/services/imports/person.ts'
import type { ReadingOptions } from '../../../../electron/services/imports/person-draft.ts'
import { readPerson } from '../../../../electron/services/imports/rows.ts'

const OPTIONS: ReadingOptions = { dayFirst: true, defaultCountry: 'FR' }

function read(table: Readonly<Record<string, string>>, options: ReadingOptions = OPTIONS): PersonReading {
  const { columns, language } = proposeMapping(Object.keys(table), [])
  const settled = language === undefined ? options : { ...options, nameLanguage: language }
  return readPerson({ line: 2, cells: Object.values(table) }, columns, settled)
}

function accept(table: Readonly<Record<string, string>>, options?: ReadingOptions) {
  const reading = read(table, options)
  if (reading.refused !== undefined) throw new Error(reading.refused)
  return reading
}

describe('rows', () => {
  it('keeps notes to the letter, formulas and markup as text', () => {
    const note = '  =HYPERLINK("http://x")\r\n<b>VIP</b>\t '
    expect(accept({ Name: 'Anna', Notes: note }).person.notes).toEqual([note])
    expect(accept({ Name: '=1+1' }).person.names[0]?.full).toBe('=1+1')
  })

  // Catches “pas d’email” that comes in as two facts, and a dash that comes in as a way to reach somebody.
  it.each([
    '—',
    '-',
    'n/a',
    'none',
    'no e-mail',
    'pas d’email',
    'k.A.',
    'keine E-Mail',
    'nessuna e-mail',
    'sin correo electrónico',
    'sem e-mail',
    'нет почты',
    'لا يوجد',
    'なし',
    '无',
    '沒有郵箱',
    '이메일 없음',
  ])('takes %s for no address at all', (cell) => {
    const { person, problems } = accept({ 'First name': 'Anna', Phone: cell, 'E-mail': cell })
    expect([person.contactWays, person.extras, problems]).toEqual([[], [], []])
  })

  it('keeps words in a column of numbers or addresses whole, and takes what is an address out of others', () => {
    const { person } = accept({
      'First name': 'Anna',
      Phone: 'through her mother; or the butler',
      'E-mail': 'none at home',
      WeChat: '—',
    })
    expect(person.contactWays).toEqual([])
    expect(person.extras).toEqual([
      { label: 'Phone', value: 'through her mother; or the butler' },
      { label: 'E-mail', value: 'none at home' },
    ])
    const beside = accept({ Name: 'Anna', 'E-mail': 'a@b.fr (at the office), c@d.fr' }).person
    expect(beside.contactWays.map(({ value }) => value)).toEqual(['a@b.fr', 'c@d.fr'])
    expect(beside.extras).toEqual([{ label: 'E-mail', value: '(at the office)' }])
  })

  // Catches words that stand beside a taste and come back as what the client is said to have said.
  it('quotes of a taste only what was said', () => {
    const { person } = accept({
      Name: 'Anna',
      Allergies: 'nickel (Metal · never); allergic to shellfish; latex (Inferred · 2026-02-01) · “it itches”',
      'What they love': 'opal (loves)',
    })
    expect(
      person.tastes.map(({ text, quote, provenance, onDay }) => [text, quote, provenance, onDay]),
    ).toEqual([
      ['nickel', undefined, undefined, undefined],
      ['shellfish', 'allergic to shellfish', undefined, undefined],
      ['latex', 'it itches', 'inferred', '2026-02-01'],
      ['opal', undefined, undefined, undefined],
    ])
  })

  it('keeps every bad cell as an extra field and lists it', () => {
    const { person, problems } = accept({
      'First name': 'Anna',
      Phone: 'ask her mother',
      'E-mail': 'anna at home',
      Birthday: 'in spring',
      Language: 'Klingonese',
    })
    expect(person.extras).toEqual([
      { label: 'Phone', value: 'ask her mother' },
      { label: 'E-mail', value: 'anna at home' },
      { label: 'Birthday', value: 'in spring' },
      { label: 'Language', value: 'Klingonese' },
    ])
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(['phone-not-valid', 'email-not-valid', 'date-not-understood', 'language-unknown']),
    )
  })

  it.each([
    ['日本語 (母語), English', 'ja', 'ja-Latn'],
    ['中文, 日本語', 'zh-Hans', 'zh-Latn'],
    ['English', 'zh-Hans', 'zh-Latn'],
  ])('draws 田中 as whoever speaks %s writes it, and spells it in that order', (spoken, native, latin) => {
    const { person } = accept({
      Nom: '田中',
      Prénom: '美咲',
      Langues: spoken,
      'Family name in Latin letters': 'Tanaka',
      'Given name in Latin letters': 'Misaki',
    })
    expect(person.names).toMatchObject([
      { kind: 'native', lang: native, surname: '田中' },
      { kind: 'romanised', lang: latin, surname: 'Tanaka' },
    ])
  })

  it('takes one word after "née" for the family name that was given up', () => {
    const former = (text: string) => accept({ Nom: 'Vautrin', 'Nom de jeune fille': text }).person.names[1]
    expect(former('Delmas')).toMatchObject({ kind: 'former', surname: 'Delmas' })
    expect(former('Delmas')).not.toHaveProperty('given')
    expect(former('Anne Delmas')).toMatchObject({ given: 'Anne Delmas' })
  })

  it('keeps a number that cannot be dialled as typed', () => {
    const { person, problems } = accept({ Name: 'Anna', Phone: '12' })
    expect(person.contactWays).toEqual([{ kind: 'phone', value: '12' }])
    expect(problems).toMatchObject([{ code: 'phone-not-valid', value: '12', column: 'Phone', index: 1 }])
  })

  // Catches a number of another country that is said to be none, so that nobody thinks of its code.
  it.each([
    ['090-1234-5678', 'phone-country-unknown'],
    ['8 916 123-45-67', 'phone-country-unknown'],
    ['０９０１２３４５６７８', 'phone-country-unknown'],
    ['mobile 090-1234-5678', 'phone-country-unknown'],
    ['+33 12', 'phone-not-valid'],
    ['+999 1234 5678', 'phone-not-valid'],
    ['00 99 1234 5678', 'phone-not-valid'],
    ['12345678901234567', 'phone-not-valid'],
    ['(+33) 12', 'phone-not-valid'],
  ])('tells of %s what is wrong with it: %s', (Phone, code) => {
    const { person, problems } = accept({ Name: 'Anna', Phone })
    expect(person.contactWays).toEqual([{ kind: 'phone', value: Phone }])
    expect(problems).toMatchObject([{ code, value: Phone }])
  })

  it('reads a number and a size with the country the person lives in, as the form does', () => {
    const { person, problems } = accept({
      Name: 'Anna',
      Mobile: '090-1234-5678',
      'Country they live in': 'Japan',
      'Ring size': '12',
    })
    expect(problems).toEqual([])
    expect(person.contactWays[0]?.e164).toBe('+819012345678')
    expect(person.sizes).toMatchObject([{ system: 'jp', mm: 52.36 }])
  })

  it.each([
    [{ Name: 'Anna', Ring: '12号' }, 'FR', 'jp'],
    [{ Name: 'Anna', Ring: '12号 (left ring finger)' }, 'FR', 'jp'],
    [{ お名前: '田中', 指輪サイズ: '12号' }, 'FR', 'jp'],
    [{ 姓名: '王芳', 戒指尺寸: '12号' }, 'FR', 'cn'],
    [{ Name: 'Anna', Ring: '12号' }, 'CN', 'cn'],
  ])('reads the ring of %j in a house of %s as a number of %s', (table, defaultCountry, system) => {
    const { person, problems } = accept(table, { ...OPTIONS, defaultCountry })
    expect(person.sizes).toMatchObject([{ kind: 'ring', system }])
    expect(problems).toEqual([])
  })

  // Catches sizes that come in without millimetres while nothing is said of them.
  it.each(['17.5', '7', '17.5 (left ring finger)'])(
    'lists the ring %s, which several systems have',
    (Ring) => {
      const { person, problems } = accept({ Name: 'Anna', Ring })
      expect(person.sizes[0]).not.toHaveProperty('mm')
      expect(problems).toMatchObject([{ code: 'size-of-several-systems', column: 'Ring' }])
    },
  )

  it('lists a 号 where Chinese is read in another way than on the mainland', () => {
    const { person, problems } = accept({ Name: 'Anna', Ring: '12号' }, { ...OPTIONS, defaultCountry: 'HK' })
    expect(person.sizes[0]).not.toHaveProperty('mm')
    expect(problems).toMatchObject([{ code: 'size-of-several-systems' }])
  })

  it('reads a national number with the country of the person’s own address', () => {
    const { person } = accept({ Name: 'Seo-yeon', Country: '대한민국', Phone: '010-9876-5432' })
    expect(person.contactWays[0]?.e164).toBe('+821098765432')
  })

  it('reads an ambiguous date as the file’s order says, and makes it a problem without one', () => {
    expect(accept({ Name: 'A', Birthday: '03/04/1971' }).person.occasions[0]?.date).toMatchObject({
      monthCode: 'M04',
      day: 3,
    })
    const american = accept({ Name: 'A', Birthday: '03/04/1971' }, { ...OPTIONS, dayFirst: false })
    expect(american.person.occasions[0]?.date).toMatchObject({ monthCode: 'M03', day: 4 })
    const unknown = accept({ Name: 'A', Birthday: '03/04/1971' }, { defaultCountry: null })
    expect(unknown.problems).toMatchObject([{ code: 'date-not-understood' }])
    expect(unknown.person.extras).toEqual([{ label: 'Birthday', value: '03/04/1971' }])
  })

  it.each(['0/0/00', '00/00/0000', '0000-00-00'])('takes %s for no date at all', (birthday) => {
    const { person, problems } = accept({ Name: 'A', Birthday: birthday })
    expect([person.occasions, person.extras, problems]).toEqual([[], [], []])
  })

  it('tells two homes from two lines of one', () => {
    const oneHome = accept({ Name: 'A', 'Street 1': 'Villa 7', 'Street 2': 'Wasl Road', City: 'Dubai' })
    expect(oneHome.person.addresses).toEqual([{ street: 'Villa 7', extended: 'Wasl Road', city: 'Dubai' }])
    const twoHomes = accept({
      Name: 'A',
      'Street 1': 'Villa 7',
      'Town 1': 'Dubai',
      'Street 2': 'Haute 1',
      'Town 2': 'Lyon',
    })
    expect(twoHomes.person.addresses).toEqual([
      { street: 'Villa 7', city: 'Dubai' },
      { extended: 'Haute 1', city: 'Lyon' },
    ])
    const whole = accept({ Name: 'A', 'Whole address 1': 'Villa 7', 'Whole address 2': 'Haute 1' })
    expect(whole.person.addresses).toEqual([{ formatted: 'Villa 7' }, { formatted: 'Haute 1' }])
  })

  it('splits lists of tastes but not a sentence', () => {
    const { person } = accept({
      Name: 'A',
      Likes: 'émeraude ; platine',
      Dislikes: 'Opals, because of her aunt. Never.',
    })
    expect(person.tastes).toEqual([
      { kind: 'like', text: 'émeraude' },
      { kind: 'like', text: 'platine' },
      { kind: 'refuse', text: 'Opals, because of her aunt. Never.' },
    ])
  })

  it('keeps a whole name that says more than its parts', () => {
    expect(
      accept({ 'Full name': 'Anna Lee', 'First name': 'Anna', 'Last name': 'Lee' }).person.extras,
    ).toEqual([])
    expect(
      accept({ 'Full name': 'Anna of York', 'First name': 'Anna', 'Last name': 'Lee' }).person.extras,
    ).toEqual([{ label: 'Full name', value: 'Anna of York' }])
  })

  it('keeps cells beyond the headings and notices missing ones', () => {
    const { columns } = proposeMapping(['Name', 'Phone', 'City'], [])
    const long = readPerson({ line: 2, cells: ['Anna', '0612345678', 'Lyon', 'left over'] }, columns, OPTIONS)
    expect(long.person?.extras).toEqual([{ label: '#4', value: 'left over' }])
    expect(long.problems).toMatchObject([{ code: 'more-cells-than-columns', severity: 'warning' }])
    const short = readPerson({ line: 3, cells: ['Anna'] }, columns, OPTIONS)
    expect(short.problems).toMatchObject([{ code: 'fewer-cells-than-columns', severity: 'info' }])
  })

  it('refuses a row only when nothing says who it is', () => {
    expect(read({ Name: '', Phone: ' ', Notes: '' }).refused).toBe('empty-record')
    expect(read({ Name: '', Phone: '', Notes: 'Likes tea' }).refused).toBe('nothing-identifies-a-person')
    expect(read({ Name: '', Phone: '06 12 34 56 78' }).refused).toBeUndefined()
    expect(read({ Nickname: 'Coco' }).refused).toBeUndefined()
  })

  it('removes NUL and lone surrogates and says so', () => {
    const { person, problems } = accept({ Name: 'An\0na', Notes: 'a\ud800b' })
    expect(person.names[0]?.full).toBe('Anna')
    expect(person.notes[0]?.isWellFormed()).toBe(true)
    expect(problems.map(({ code }) => code)).toEqual(['unreadable-characters', 'unreadable-characters'])
  })

  it('keeps headings named like an object’s insides as ordinary extra fields', () => {
    const { columns } = proposeMapping(['Name', '__proto__', 'constructor'], [])
    const { person } = readPerson({ line: 2, cells: ['Anna', 'x', 'y'] }, columns, OPTIONS)
    expect(person?.extras).toEqual([
      { label: '__proto__', value: 'x' },
      { label: 'constructor', value: 'y' },
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('gives data that can cross to another thread', () => {
    const reading = accept({ Name: 'Anna', Phone: '0612345678', Birthday: '--02-29' })
    expect(structuredClone(reading)).toEqual(reading)
  })
})

describe('the order of dates', () => {
  function judge(...cells: string[]) {
    const witness = new DateOrderWitness()
    for (const cell of cells) witness.see(cell)
    return witness.verdict()
  }

  it('is proved by a day above twelve', () => {
    expect(judge('03/04/1971', '29/02/1980')).toEqual({ isDayFirst: true, proof: '29/02/1980' })
    expect(judge('03/04/1971', '02/29/1980')).toEqual({ isDayFirst: false, proof: '02/29/1980' })
    expect(judge('٢٩/٠٢/١٩٨٠')?.isDayFirst).toBe(true)
  })

  it('is not proved by a phone number, an ISO date or contradicting dates', () => {
    expect(judge('06.13.46.45.84', '1980-02-29', '03/04/1971')).toBeUndefined()
    expect(judge('29/02/1980', '02/29/1980')).toBeUndefined()
  })

  it('follows the habit of a country otherwise', () => {
    expect(['FR', 'GB', 'AE', 'BR'].map(writesDayFirst)).toEqual([true, true, true, true])
    expect(['US', 'JP', 'CN', 'KR'].map(writesDayFirst)).toEqual([false, false, false, false])
  })
})
