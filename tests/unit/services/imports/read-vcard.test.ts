import { describe, expect, it } from 'vitest'

import { readCard } from '../../../../electron/services/imports/cards.ts'
import type { Encoding } from '../../../../electron/services/imports/encodings.ts'
import type { PersonReading } from '../../../../electron/services/imports/person.ts'
import { readVCards } from '../../../../electron/services/imports/read-vcard.ts'
import { encodeText } from './encode-text.ts'

async function readText(text: string | Uint8Array, encoding: Encoding = 'utf-8'): Promise<PersonReading[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const people: PersonReading[] = []
  for await (const { records } of readVCards({ pieces: [bytes] }, { encoding })) {
    people.push(...records.map((card) => readCard(card, { defaultCountry: 'FR' })))
  }
  return people
}

async function readOne(lines: readonly string[], version = '3.0') {
  const [reading] = await readText(
    ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n'),
  )
  if (reading?.refused !== undefined || reading === undefined) throw new Error('refused')
  return reading
}

describe('cards', () => {
  it('joins lines folded inside a character', async () => {
    const whole = Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé\r\nEND:VCARD\r\n')
    const cut = whole.indexOf(0xc3) + 1
    const folded = Buffer.concat([whole.subarray(0, cut), Buffer.from('\r\n '), whole.subarray(cut)])
    expect((await readText(folded))[0]?.person?.names[0]?.full).toBe('Zoé')
  })

  it('undoes escapes in notes and keeps several notes apart', async () => {
    const { person } = await readOne(['N:A;B;;;', 'NOTE:one\\, two\\; three\\nfour \\\\ five', 'NOTE: six '])
    expect(person.notes).toEqual(['one, two; three\nfour \\ five', ' six '])
  })

  it('leaves a path of version 2.1 alone', async () => {
    const { person } = await readOne(['N:A;B', 'NOTE:C:\\new\\folder'], '2.1')
    expect(person.notes).toEqual(['C:\\new\\folder'])
  })

  it('decodes quoted-printable in the charset the line names', async () => {
    const { person } = await readOne(
      ['N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=93c=92=86;=94=FC=8D=E7;;;', 'TEL;CELL:09011110000'],
      '2.1',
    )
    expect(person.names[0]).toMatchObject({ surname: '田中', given: '美咲' })
  })

  it('reads 8-bit lines in their own charset beside UTF-8 ones', async () => {
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:'),
      encodeText('田中;美咲', 'shift_jis'),
      Buffer.from('\r\nNOTE;CHARSET=UTF-8:été\r\nEND:VCARD\r\n'),
    ])
    const [reading] = await readText(bytes)
    expect(reading?.person?.names[0]).toMatchObject({ surname: '田中', given: '美咲' })
    expect(reading?.person?.notes).toEqual(['été'])
  })

  it.each([
    ['--0202', null, 'M02', 2],
    ['1604-03-25', null, 'M03', 25],
    ['19800229', 1980, 'M02', 29],
    ['1985-04', 1985, 'M04', null],
    ['1965', 1965, null, null],
    ['1978-04-03T00:00:00Z', 1978, 'M04', 3],
  ])('reads the birthday %s with only the parts it has', async (text, year, monthCode, day) => {
    const { person } = await readOne(['N:A;B;;;', `BDAY:${text}`])
    expect(person.occasions[0]).toMatchObject({ kind: 'birthday', date: { year, monthCode, day } })
  })

  it('keeps a birthday it cannot read, and says so', async () => {
    const { person, problems } = await readOne(['N:A;B;;;', 'BDAY;VALUE=text:circa spring'], '4.0')
    expect(person.occasions).toEqual([])
    expect(person.extras).toContainEqual({ label: 'BDAY', value: 'circa spring' })
    expect(problems).toMatchObject([{ code: 'date-not-understood', column: 'BDAY' }])
  })

  it('takes photographs as bytes and reports them', async () => {
    const { person, problems } = await readOne([
      'N:A;B;;;',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      ' SkZJRg==',
    ])
    expect(person.photos).toEqual([
      { mediaType: 'image/jpeg', bytes: Uint8Array.from(Buffer.from('/9j/4AAQSkZJRg==', 'base64')) },
    ])
    expect(problems).toMatchObject([{ code: 'photo-set-aside', severity: 'warning' }])
  })

  it('reads a photograph of version 2.1 whose lines are not indented', async () => {
    const { person } = await readOne(
      ['N:A;B', 'PHOTO;JPEG;BASE64:/9j/', '4AAQ', 'SkZJRg==', '', 'NOTE:after'],
      '2.1',
    )
    expect(person.photos[0]?.bytes.length).toBe(10)
    expect(person.notes).toEqual(['after'])
  })

  it('reads a tel URI with its extension', async () => {
    const { person } = await readOne(
      ['N:A;B;;;', 'TEL;VALUE=uri;TYPE="voice,work":tel:+33-1-44-55-66-77;ext=12'],
      '4.0',
    )
    expect(person.contactWays[0]).toMatchObject({
      kind: 'phone',
      place: 'work',
      value: '+33-1-44-55-66-77 ext. 12',
    })
  })

  it('reads a second name in Latin letters as the romanised one', async () => {
    const { person } = await readOne(
      [
        'N;ALTID=1;LANGUAGE=ja:山田;太郎;;;',
        'N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;',
        'FN;ALTID=1:山田太郎',
        'FN;ALTID=1:Taro Yamada',
      ],
      '4.0',
    )
    expect(person.names).toMatchObject([
      { kind: 'native', lang: 'ja', surname: '山田', given: '太郎' },
      { kind: 'romanised', surname: 'Yamada', given: 'Taro' },
    ])
  })

  it('takes kana sort keys for the reading', async () => {
    const { person } = await readOne(['N;SORT-AS="やまだ,たろう":山田;太郎;;;'], '4.0')
    expect(person.names[0]?.readings).toEqual({ surname: 'やまだ', given: 'たろう' })
  })

  it('takes a line that says how a name sounds for its reading', async () => {
    const { person } = await readOne(
      [
        'N;ALTID=1;LANGUAGE=zh:孙;中山;;;',
        'N;ALTID=1;LANGUAGE=zh;PHONETIC=piny;SCRIPT=Latn:Sūn;Zhōngshān;;;',
        'FN;DERIVED=true:孙中山 先生',
      ],
      '4.0',
    )
    expect(person.names).toMatchObject([
      { surname: '孙', given: '中山', readings: { surname: 'Sūn', given: 'Zhōngshān' } },
    ])
    expect(person.names).toHaveLength(1)
    expect(person.extras).toEqual([])
  })

  it('takes languages in the order of preference that the card gives', async () => {
    const { person } = await readOne(['N:A;B;;;', 'LANG;PREF=2:en', 'LANG;PREF=1:fr', 'LANG:de'], '4.0')
    expect(person.languages).toMatchObject([{ tag: 'fr', isPreferred: true }, { tag: 'en' }, { tag: 'de' }])
    expect(person.languages[1]?.isPreferred).toBeUndefined()
  })

  it('knows people around a person by the types of RFC 6350, and keeps the type it does not know', async () => {
    const { person } = await readOne(
      [
        'N:A;B;;;',
        'RELATED;TYPE=spouse;VALUE=text:Marie; née Duval',
        'RELATED;TYPE="work,co-worker";VALUE=text:Paul',
        'RELATED;TYPE=muse;VALUE=text:Zoé',
        'item1.X-ABRELATEDNAMES:Léa',
        'item1.X-ABLABEL:_$!<Mother>!$_',
      ],
      '4.0',
    )
    expect(person.relations).toEqual([
      { kind: 'spouse', name: 'Marie; née Duval' },
      { kind: 'colleague', name: 'Paul' },
      { label: 'muse', name: 'Zoé' },
      expect.objectContaining({ label: 'Mother', name: 'Léa' }),
    ])
  })

  it('takes the handle, the zone and the stated gender of newer cards', async () => {
    const { person } = await readOne(
      [
        'N:A;B;;;',
        'SOCIALPROFILE;SERVICE-TYPE=Instagram;USERNAME="anna.b":https://www.instagram.com/anna.b',
        'TZ:Asia/Tokyo',
        'GRAMGENDER:feminine',
      ],
      '4.0',
    )
    expect(person.contactWays).toMatchObject([{ kind: 'instagram', value: 'anna.b' }])
    expect(person.words).toEqual({ timeZone: 'Asia/Tokyo', courtesy: 'feminine' })
  })

  it('never takes a day of another calendar for a Gregorian one', async () => {
    const { person, problems } = await readOne(
      ['N:A;B;;;', 'BDAY;CALSCALE=ethiopic:19800815', 'ANNIVERSARY;CALSCALE=hebrew:5745-01-15'],
      '4.0',
    )
    expect(person.occasions).toMatchObject([
      { kind: 'anniversary', date: { calendar: 'hebrew', year: 5745 } },
    ])
    expect(person.extras).toEqual([{ label: 'BDAY', value: '19800815' }])
    expect(problems).toMatchObject([{ code: 'date-not-understood' }])
  })

  it('tells a particle by its sort key, and a second surname and a generation by components of their own', async () => {
    const { person } = await readOne(
      [
        'N;SORT-AS="Cruz,María":de la Cruz,Ortiz;María;;Dra.;MD,Jr.;Ortiz;Jr.',
        'FN:Dra. María de la Cruz Ortiz',
      ],
      '4.0',
    )
    expect(person.names).toMatchObject([
      {
        title: 'Dra.',
        given: 'María',
        surnamePrefix: 'de la',
        surname: 'Cruz',
        surname2: 'Ortiz',
        generation: 'Jr.',
        credentials: 'MD',
      },
    ])
    expect(person.extras).toEqual([])
  })

  it('tells a generation from credentials', async () => {
    const { person } = await readOne(['N:King;Martin;;Dr.;Jr.'])
    expect(person.names[0]).toMatchObject({ title: 'Dr.', generation: 'Jr.' })
    expect((await readOne(['N:King;Anna;;;MD'])).person.names[0]).toMatchObject({ credentials: 'MD' })
  })

  it('knows messaging handles and keeps what it does not know', async () => {
    const { person } = await readOne([
      'N:A;B;;;',
      'IMPP;X-SERVICE-TYPE=WeChat:x-apple:wx_1',
      'X-SOCIALPROFILE;type=instagram;x-user=anna:http://instagram.com/anna',
      'GENDER:F',
      'X-CUSTOM;FOO=1:kept',
    ])
    expect(person.contactWays).toMatchObject([
      { kind: 'wechat', value: 'wx_1' },
      { kind: 'instagram', value: 'anna' },
    ])
    expect(person.extras).toEqual([
      { label: 'GENDER', value: 'F' },
      { label: 'X-CUSTOM', value: 'kept' },
    ])
  })

  it('refuses cards that do not end, groups and text outside cards, and reads the rest', async () => {
    const people = await readText(
      'junk\nBEGIN:VCARD\nVERSION:3.0\nFN:Lost\nBEGIN:VCARD\nVERSION:3.0\nFN:Found\nEND:VCARD\n' +
        'BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nEND:VCARD\nBEGIN:VCARD\nFN:Cut',
    )
    expect(people.map((reading) => reading.refused ?? reading.person.names[0]?.full)).toEqual([
      'not-a-card',
      'card-not-closed',
      'Found',
      'not-a-person',
      'card-not-closed',
    ])
  })

  it('reads cards in UTF-16', async () => {
    const [reading] = await readText(
      encodeText('\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\nN:田中;美咲;;;\r\nEND:VCARD\r\n', 'utf-16le'),
      'utf-16le',
    )
    expect(reading?.person?.names[0]).toMatchObject({ surname: '田中', given: '美咲' })
  })
})
