import { afterEach, describe, expect, it } from 'vitest'
import { Client, type ClientId, ROOM_ON_PAGE } from '../../../../electron/ipc/clients.ts'
import { createClientService } from '../../../../electron/services/clients.ts'
import { notesOfRest } from '../../../../electron/services/imports/page-room.ts'
import { createNoteService } from '../../../../electron/services/notes.ts'
import { createTasteService } from '../../../../electron/services/tastes.ts'
import { type ImportDesk, openImportDesk, WORDS } from '../../../support/import-desk.ts'

let open: ImportDesk[] = []
afterEach(() => {
  for (const desk of open) desk.close()
  open = []
})

async function openDesk(): Promise<ImportDesk> {
  const desk = await openImportDesk()
  open.push(desk)
  return desk
}

const many = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n))
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const table = (row: Readonly<Record<string, string>>) =>
  [Object.keys(row), Object.values(row)].map((cells) => cells.map(quote).join(',')).join('\n')

/** The client's page as the contract lets it through, and all that notes say of them. */
function openPage({ desk, store }: ImportDesk, id = 1) {
  const page = Client.parse(createClientService(desk).get({ id: id as ClientId }))
  const notes = store.sqlite
    .prepare<[number], string>('select body from note where client_id = ? order by id')
    .pluck()
    .all(id)
  return { page, notes, told: notes.join('\n') }
}

const CARD_LINES = [
  ...many(120, (n) => `TEL:+3361234${String(n).padStart(4, '0')}`),
  ...many(70, (n) => `ADR:;;${n} rue Neuve;Paris;;75002;France`),
  ...many(90, (n) => `RELATED;TYPE=friend;VALUE=text:Friend ${n}`),
  ...many(90, (n) => `X-ABRELATEDNAMES:Other ${n}`),
  ...many(70, (n) => `item.X-ABDATE:19${String(n + 10).padStart(2, '0')}-01-02`),
  ...many(230, (n) => `X-THING-${n}:thing ${n}`),
  `CATEGORIES:${many(70, (n) => `tag${n}`).join(',')}`,
]

const OWN_LINES = [
  ...many(30, (n) => `X-CARNET-NAME;X-CARNET-KIND=former:Former${n};;;;`),
  ...many(60, (n) => `X-CARNET-SIZE;X-CARNET-KIND=ring:${40 + n}`),
  ...many(120, (n) => `RELATED;VALUE=text;X-CARNET-LABEL=friend:Friend ${n}`),
  ...many(600, (n) => `X-CARNET-TASTE;X-CARNET-STANCE=likes;X-CARNET-FACET=other:liking ${n}`),
  'X-CARNET-TASTE;X-CARNET-STANCE=refuses;X-CARNET-FACET=other;X-CARNET-IS-ALLERGY=yes:nickel',
]

function card(lines: readonly string[]): string {
  return ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Vera Lys', 'N:Lys;Vera;;;', ...lines, 'END:VCARD', ''].join(
    '\r\n',
  )
}

describe('a person with more than a page has room for', () => {
  it('comes in from a card with all of it, on a page that opens', async () => {
    const desk = await openDesk()
    const { findings } = await desk.look('cards.vcf', card(CARD_LINES))
    expect(findings[0]?.problems.map(({ code }) => code)).toContain('more-than-the-page-holds')
    await desk.bring('cards.vcf', card(CARD_LINES))
    const { page, told } = openPage(desk)
    for (const list of ['contactWays', 'addresses', 'relations', 'occasions', 'extras', 'tags'] as const)
      expect([list, page[list].length]).toEqual([list, ROOM_ON_PAGE[list]])
    expect(told).toContain(WORDS.rest)
    const said = `${JSON.stringify(page)}\n${told}`
    for (const thing of [
      '+33612340119',
      '69 rue Neuve',
      'Friend 89',
      'Other 89',
      '1979-01-02',
      'thing 229',
      'tag69',
    ])
      expect(said).toContain(thing)
  })

  it('comes in from a card of another Carnet with all of it, vetoes before likes', async () => {
    const desk = await openDesk()
    await desk.bring('cards.vcf', card(OWN_LINES))
    const { page, told } = openPage(desk)
    const tastes = createTasteService(desk.desk).list({ clientId: 1 as ClientId })
    expect(tastes.filter(({ isAllergy }) => isAllergy).map(({ text }) => text)).toEqual(['nickel'])
    const said = `${JSON.stringify([page, tastes])}\n${told}`
    for (const thing of ['Former29', 'ring: 99', 'Friend 119', 'liking 599']) expect(said).toContain(thing)
  })

  it('comes in from a row with all of it', async () => {
    const desk = await openDesk()
    const row = {
      Name: 'Vera Lys',
      Phone: many(80, (n) => `+3361234${String(n).padStart(4, '0')}`).join('; '),
      'What they love': many(10_000, (n) => `liking ${n}`).join(';'),
      'What we know: Family': many(800, (n) => `fact ${n}`).join('\n'),
      Tags: many(80, (n) => `tag${n}`).join(';'),
      'Gift given': many(600, (n) => `2020 · gift ${n}`).join('\n'),
      'Stay in town': many(130, (n) => `Place ${n}: 2026-01-01 – 2026-01-02`).join('\n'),
      'Quiet period': many(70, (n) => `Reason ${n}: 2026-01-01`).join('\n'),
      'Never to be mentioned': `secret ${'x'.repeat(120_000)} end of the secret`,
      Street: `1 ${'y'.repeat(120_000)} end of the street`,
      'Something else': `z ${'z'.repeat(120_000)} end of it`,
      ...Object.fromEntries(many(300, (n) => `Column ${n}`).map((label) => [label, `of ${label}`])),
    }
    const { findings } = await desk.look('book.csv', table(row))
    const [first] = findings[0]?.problems.filter(({ code }) => code === 'more-than-the-page-holds') ?? []
    expect(first?.column).toBe(WORDS.rest)
    expect(first?.value).not.toBe('')
    await desk.bring('book.csv', table(row))
    const { page, told } = openPage(desk)
    const said = `${JSON.stringify(page)}\n${told}`
    const things = ['+33612340079', 'tag79', 'gift 599', 'Place 129', 'Reason 69', 'of Column 299']
    const ends = ['end of the secret', 'end of the street', 'end of it']
    for (const thing of [...things, ...ends, 'liking 9999', 'fact 799']) expect(said).toContain(thing)
  })

  // Catches a conclusion of somebody's that reads as a fact once it stands in a note.
  it('says in the note what was only inferred, bought, doubted or to be asked again', async () => {
    const desk = await openDesk()
    const row = {
      Name: 'Vera Lys',
      'What they love': many(501, (n) => `liking ${n}${n === 500 ? ' (Bought · 2026-03-02)' : ''}`).join(';'),
      'What we know: Family': [
        ...many(500, (n) => `fact ${n}`),
        'sails (Inferred · Likely · 2026-03-01 · Ask again on: 2027-03-01)',
      ].join('\n'),
    }
    await desk.bring('book.csv', table(row))
    const lines = openPage(desk).told.split('\n')
    expect(lines).toContain('sails (Déduit · Probable · 2026-03-01 · Redemander le: 2027-03-01)')
    expect(lines).toContain('Likes: liking 500 (Acheté · 2026-03-02)')
  })

  // Catches a list handed on as arguments of a call, of which there may not be so many.
  it.each(['Gift given', 'What we know: Family', 'What they love', 'Someone around them', 'Tags'])(
    'comes in from a cell of %s that is as long as a record may be',
    { timeout: 30_000 },
    async (heading) => {
      const desk = await openDesk()
      const separator = heading.startsWith('What we know') ? '\n' : ';'
      const row = { Name: 'Vera Lys', [heading]: many(240_000, (n) => String(n % 1000)).join(separator) }
      const { counts } = await desk.look('book.csv', table(row))
      expect(counts).toMatchObject({ new: 1, withProblems: 1 })
    },
  )

  it('never has gifts or what is never to be mentioned in a note that others read', async () => {
    const desk = await openDesk()
    const row = {
      Name: 'Vera Lys',
      'Gift given': many(600, (n) => `2020 · gift ${n}`).join('\n'),
      'Never to be mentioned': `secret ${'x'.repeat(120_000)}`,
    }
    await desk.bring('book.csv', table(row))
    const page = { clientId: 1 as ClientId, limit: 50, before: null }
    const read = (role: 'manager' | 'advisor') =>
      JSON.stringify(createNoteService(desk.seat({ role })).list(page).notes)
    expect(read('advisor')).toContain('gift 599')
    expect(read('manager')).toBe('[]')
  })

  it('keeps what a client who is there has, and says before that the rest goes to a note', async () => {
    const desk = await openDesk()
    const phones = (from: number) =>
      many(40, (n) => `+3361234${String(from + n).padStart(4, '0')}`).join('; ')
    const email = 'vera@example.com'
    const first = table({ Name: 'Vera Lys', Email: email, Phone: phones(0) })
    const second = table({ Name: 'Vera Lys', Email: email, Phone: phones(40) })
    const earlier = await desk.look('a.csv', first)
    expect(earlier.counts.withProblems).toBe(0)
    await desk.bring('a.csv', first)
    const { findings } = await desk.look('b.csv', second)
    expect(findings[0]).toMatchObject({
      outcome: 'matched',
      problems: [{ code: 'more-than-the-page-holds' }],
    })
    await desk.bring('b.csv', second)
    await desk.bring('b.csv', second)
    const { page, notes, told } = openPage(desk)
    expect(page.contactWays.slice(0, 41).map(({ value }) => value)).toContain('+33612340039')
    expect(told).toContain('+33612340079')
    expect(notes).toHaveLength(1)
  })

  it('opens where two rows of a file are one person', async () => {
    const desk = await openDesk()
    const row = (from: number) =>
      [
        'Vera Lys',
        'vera@example.com',
        many(40, (n) => `+3361234${String(from + n).padStart(4, '0')}`).join('; '),
      ]
        .map(quote)
        .join(',')
    const book = ['Name,Email,Phone', row(0), row(0), row(40), row(60)].join('\n')
    const { counts, findings } = await desk.look('book.csv', book)
    // The row with which there is no more room is pointed at, and no other.
    expect(findings.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      [],
      ['more-than-the-page-holds'],
      [],
    ])
    const brought = await desk.bring('book.csv', book)
    expect(counts).toMatchObject({ new: 1, repeated: 3, withProblems: 1 })
    expect(brought.counts).toEqual(counts)
    const { page, told } = openPage(desk)
    expect(page.contactWays).toHaveLength(ROOM_ON_PAGE.contactWays)
    expect(told).toContain('+33612340079')
  })
})

// Catches a dry run that counts what each row says of a client by itself, and never what they say together.
it('foresees that rows which each have room on the page of a client have none together', async () => {
  const desk = await openDesk()
  const phones = (from: number, count: number) =>
    many(count, (n) => `+3361234${String(from + n).padStart(4, '0')}`).join('; ')
  const write = (...rows: string[][]) =>
    [['Name', 'Email', 'Phone'], ...rows].map((row) => row.map(quote).join(',')).join('\n')
  const [one, other] = ['vera@example.com', 'lys@example.com']
  await desk.bring('a.csv', write(['Vera Lys', `${one}; ${other}`, phones(0, 10)]))
  const fits = await desk.look(
    'b.csv',
    write(['Vera Lys', one, phones(0, 30)], ['Vera Lys', other, phones(20, 20)]),
  )
  expect(fits.counts).toMatchObject({ rows: 2, withProblems: 0 })
  const book = write(['Vera Lys', one, phones(0, 30)], ['Vera Lys', other, phones(30, 20)])
  const { counts, findings } = await desk.look('c.csv', book)
  expect(findings.map(({ outcome, problems }) => [outcome, problems.length])).toEqual([
    ['matched', 0],
    ['matched', 1],
  ])
  await desk.bring('c.csv', book)
  expect(counts.withProblems).toBe(1)
  expect(openPage(desk).told).toContain('+33612340049')
})

// Catches a note of half a million letters: it could be read, and no change of it ever saved.
it('writes as many notes as it takes for each to stay one that can be changed', () => {
  const open = Array.from(
    { length: 5_000 },
    (_, at) => `Telephone: +33 6 12 34 ${String(at).padStart(5, '0')}`,
  )
  const notes = notesOfRest({ open, discreet: ['A ring'] }, 'The rest')
  expect(notes.map(({ isPrivate }) => isPrivate)).toEqual([false, false, true])
  for (const { body } of notes) expect(body.length).toBeLessThanOrEqual(100_000)
  expect(notes.flatMap(({ body }) => body.split('\n').slice(1))).toEqual([...open, 'A ring'])
})
