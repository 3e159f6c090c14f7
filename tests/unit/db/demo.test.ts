import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoDay } from '../../../db/demo/demo-day.ts'
import { PEOPLE } from '../../../db/demo/people.ts'
import { seedDemo } from '../../../db/demo/seed-demo.ts'
import { createBoutiqueQueries } from '../../../db/queries/boutique.ts'
import { createStaffQueries } from '../../../db/queries/staff.ts'
import { AppointmentDraft } from '../../../electron/ipc/appointments.ts'
import { ClientDraft, type ClientId } from '../../../electron/ipc/clients.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { Today } from '../../../electron/ipc/today.ts'
import { createAppointmentService } from '../../../electron/services/appointments.ts'
import { createConsentService } from '../../../electron/services/consents.ts'
import { createDiscretionService } from '../../../electron/services/discretion.ts'
import { createFactService } from '../../../electron/services/facts.ts'
import { createHouseholdService } from '../../../electron/services/households.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import type { Desk } from '../../../electron/services/desk.ts'
import { createTodayService } from '../../../electron/services/today.ts'
import { nextOccurrence } from '../../../locales/calendars/next-occurrence.ts'
import { RELATIONS } from '../../../locales/kin/relations.ts'
import { detectScript } from '../../../locales/scripts.ts'
import { addDays, instantOf } from '../../../locales/time-zones.ts'
import { openTempStore } from '../../support/temp-store.ts'

const TUESDAY = demoDay('2026-10-06')

function demoDay(day: string, time = '09:42'): DemoDay {
  return { day, now: instantOf(day, time, 'Europe/Paris'), timeZone: 'Europe/Paris' }
}

async function openDemoBook(today: DemoDay) {
  const store = await openTempStore()
  await store.write(() => {
    createBoutiqueQueries(store).create({
      name: 'Carnet',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      houseLanguages: ['fr'],
    })
    createStaffQueries(store).insert({ name: 'Carnet', role: 'manager', languages: [] })
  })
  await seedDemo(store, today)
  const desk: Desk = {
    store,
    staffId: 1 as StaffId,
    role: 'manager',
    language: () => 'en',
    house: () => ({ timeZone: today.timeZone, country: 'FR', name: 'Maison Aurèle' }),
    now: () => today.now,
    announce: () => {},
  }
  const appointments = createAppointmentService(desk)
  return {
    desk,
    store,
    appointments,
    today: createTodayService(desk, { appointments }),
    search: createSearchService(desk),
    close: () => store.close(),
  }
}

/** Everything in the book that could differ between two seedings, in a stable order. */
function contentOf({ sqlite }: Desk['store']): unknown[] {
  const own = [
    'client',
    'client_name',
    'occasion',
    'size',
    'relation',
    'gift',
    'stay',
    'quiet_period',
    'client_custom',
  ]
  const beside = [
    'taste',
    'note',
    'fact',
    'consent',
    'discretion',
    'household',
    'duplicate_pair',
    'custom_field',
  ]
  return [...own, ...beside, 'appointment', 'preparation'].map((table) =>
    sqlite.prepare(`select * from ${table} order by id`).all(),
  )
}

describe('the demo boutique', () => {
  let book: Awaited<ReturnType<typeof openDemoBook>>
  beforeAll(async () => {
    book = await openDemoBook(TUESDAY)
  })
  afterAll(() => book.close())

  it('knows sixty people, one of them twice, from at least twenty-four places, in at least ten scripts', () => {
    expect(PEOPLE).toHaveLength(61)
    expect(new Set(PEOPLE.map((person) => person.key)).size).toBe(61)
    expect(new Set(PEOPLE.map((person) => person.country)).size).toBeGreaterThanOrEqual(24)
    const scripts = PEOPLE.map(({ names: [name] }) => detectScript(`${name?.surname}${name?.given}`))
    expect(new Set(scripts).size).toBeGreaterThanOrEqual(10)
    expect(book.today.counts()).toMatchObject({ clients: 61, binned: 0 })
  })

  it('holds only forms that the product itself would accept', () => {
    const clients = createClientService(book.desk, async () => {})
    for (let id = 1; id <= PEOPLE.length; id++) {
      const client = clients.get({ id: id as ClientId })
      const draft = Object.fromEntries(
        Object.keys(ClientDraft.shape).map((key) => [key, client[key as keyof typeof client]]),
      )
      expect(ClientDraft.safeParse(draft).error, client.name.text).toBeUndefined()
      for (const appointment of book.appointments.forClient({ clientId: id as ClientId })) {
        const form = Object.fromEntries(
          Object.keys(AppointmentDraft.shape).map((key) => [
            key,
            appointment[key as keyof typeof appointment],
          ]),
        )
        expect(AppointmentDraft.safeParse(form).error, client.name.text).toBeUndefined()
      }
    }
  })

  // A letter says these words as they are: a remark or a second choice would be printed in it.
  it('addresses everybody by words alone, and names occasions of gifts by codes every language can say', () => {
    for (const { addressAs, gifts } of PEOPLE) {
      expect(addressAs).toMatch(/^[\p{L}\p{M}. -]*$/u)
      for (const { occasion } of gifts) expect(['birthday', 'anniversary']).toContain(occasion)
    }
  })

  it('reaches nobody: addresses end in example, numbers are from ranges kept for fiction', () => {
    const FICTION = /^\+(336399800|3363998\d{4}|44770090\d{4}|1\d{3}55501\d{2}|494066969\d{3})/
    for (const { ways } of PEOPLE) {
      for (const { kind, value, e164 } of ways) {
        if (kind === 'phone') expect(e164).toMatch(FICTION)
        else expect(value).toMatch(/[@._]?example(\.[a-z.]+)?$/)
      }
    }
  })

  it('finds everyone by every name they are written with', async () => {
    const missed: string[] = []
    for (const [i, person] of PEOPLE.entries()) {
      for (const { surname, given, kind } of person.names) {
        for (const query of [`${surname} ${given}`.trim(), surname || given]) {
          const { clients } = book.search.find({ query, limit: 50 })
          if (!clients.some((hit) => hit.id === i + 1)) missed.push(`${person.key} ${kind} ${query}`)
        }
      }
    }
    expect(missed).toEqual([])
  })

  it('shows the day as it was imagined: five guests, near occasions, three who have gone quiet', async () => {
    const today = book.today.get({ day: null })
    expect(Today.safeParse(today).error).toBeUndefined()
    expect(today.appointments.map((a) => `${a.time} ${a.name.text}`)).toEqual([
      '10:00 田中 美咲',
      '11:30 محمد بن راشد آل سعيد',
      '14:30 张伟',
      '17:00 María José García Márquez',
      '18:15 Олена Коваленко',
    ])
    const [tanaka] = today.appointments
    expect(tanaka?.preparations.map((p) => p.isReady).filter(Boolean)).toHaveLength(7)
    expect(tanaka?.preparations).toHaveLength(9)
    expect(tanaka?.clientTime).toBe('17:00')
    expect(today.occasions.length).toBeGreaterThanOrEqual(8)
    expect(today.quiet.map((quiet) => quiet.name.text).sort()).toEqual(
      ['김지우', 'Isabela Ferreira', 'ரகுநாதன் பிரியா'].sort(),
    )
    expect(book.today.counts().appointments).toBe(14)
  })

  it('books nobody twice in the week after', () => {
    const clashes: string[] = []
    for (const a of book.appointments.forDays({ from: TUESDAY.day, to: addDays(TUESDAY.day, 14) })) {
      const { conflicts } = book.appointments.conflicts({ ...a, exceptId: a.id })
      for (const conflict of conflicts) clashes.push(`${a.name.text} ${conflict.over}`)
    }
    expect(clashes).toEqual([])
  })
})

describe('the life around the people of the demo', () => {
  let book: Awaited<ReturnType<typeof openDemoBook>>
  const idOf = (key: string) => (PEOPLE.findIndex((person) => person.key === key) + 1) as ClientId
  const all = <T>(sql: string) => book.store.sqlite.prepare<[], T>(sql).all()
  beforeAll(async () => {
    book = await openDemoBook(TUESDAY)
  })
  afterAll(() => book.close())

  it('ties clients to one another by relations that have words, read from both ends', () => {
    const links = all<{ kind: string }>('select kind from relation where other_id is not null')
    expect(links.length).toBeGreaterThanOrEqual(12)
    for (const { kind } of all<{ kind: string }>("select kind from relation where kind <> ''")) {
      expect(Object.keys(RELATIONS)).toContain(kind)
    }
    const around = createHouseholdService(book.desk).around({ clientId: idOf('liyutong') })
    expect(around).toContainEqual(expect.objectContaining({ toId: idOf('zhang'), kind: 'maternal-uncle' }))
    const back = createHouseholdService(book.desk).around({ clientId: idOf('zhang') })
    expect(back).toContainEqual(expect.objectContaining({ toId: idOf('liyutong'), isInverse: true }))
  })

  it('lets two households share their home', () => {
    const homes = all<{ members: number }>(
      'select count(*) as members from client where household_id is not null group by household_id',
    )
    expect(homes.map(({ members }) => members)).toEqual([2, 2])
  })

  // Catches a size that the reader does not understand any more, or understands as another system.
  it('measures what was said', () => {
    const sizes = all<{ asSaid: string; system: string; mm: number | null; place: string }>(
      'select as_said as asSaid, system, mm, place from size order by id',
    )
    expect(sizes[0]).toEqual({
      asSaid: '12号',
      system: 'jp',
      mm: expect.closeTo(52.36, 1),
      place: 'left-ring',
    })
    const unread = sizes.filter(({ mm }) => mm === null).map(({ asSaid }) => asSaid)
    // Nobody has published a table of Turkish, Brazilian or Mexican rings: they stand as they were said.
    const said = ['9号 and 11号', 'Three rows, the shortest 38 cm', 'Bangle 2.6']
    expect(unread).toEqual([...said, 'TR 14', 'aro 16', 'aro 18', '6½ (México)'])
  })

  it('keeps days in eight calendars, a leap month and 29 February among them, and the days of relatives', () => {
    const days = PEOPLE.flatMap((person) => person.occasions)
    expect(new Set(days.map(({ calendar }) => calendar)).size).toBe(8)
    expect(days.map(({ statedAs }) => statedAs)).toContain('闰六月初一')
    expect(days.filter(({ monthCode, day }) => monthCode === 'M02' && day === 29)).toHaveLength(2)
    expect(days.filter(({ whose }) => whose !== '').length).toBeGreaterThanOrEqual(5)
    for (const day of days) expect(nextOccurrence(day, TUESDAY.day, day)).not.toBeNull()
  })

  it('knows facts in every way there is, some superseded, some due to be asked again', () => {
    const facts = createFactService(book.desk)
    const known = PEOPLE.flatMap((_, n) => facts.list({ clientId: (n + 1) as ClientId }))
    const ways = new Set(known.map(({ source }) => source.provenance))
    expect([...ways].sort()).toEqual(['bought', 'inferred', 'observed', 'said', 'told'])
    expect(known.filter(({ earlier }) => earlier > 0)).toHaveLength(2)
    expect(known.filter(({ needsConfirming }) => needsConfirming).length).toBeGreaterThanOrEqual(4)
  })

  it('has consents of every standing, and vetoes against nickel and shellfish', () => {
    const consents = createConsentService(book.desk)
    const standing = PEOPLE.flatMap((_, n) => consents.list({ clientId: (n + 1) as ClientId }))
    expect(new Set(standing.map((consent) => consent.standing))).toEqual(
      new Set(['given', 'refused', 'withdrawn', 'expired', 'superseded']),
    )
    const allergies = all<{ term: string }>('select term from taste where is_allergy order by term')
    expect(allergies.map(({ term }) => term)).toEqual(['food.shellfish', 'metal.nickel'])
  })

  it('warns of what is not to be said before somebody who comes along today', () => {
    const zhang = book.today.get({ day: null }).appointments.find(({ time }) => time === '14:30')
    if (zhang === undefined) throw new Error('nobody comes at 14:30')
    const rules = createDiscretionService(book.desk).forVisit(zhang)
    expect(rules).toMatchObject([{ about: 'what the bracelet costs', towards: '李静', isHere: true }])
  })

  it('finds the guest who was written down twice, and nobody else', () => {
    expect(all('select one_id as one, other_id as other from duplicate_pair')).toEqual([
      { one: idOf('onodera'), other: idOf('onodera-again') },
    ])
  })
})

describe('whatever the day', () => {
  it.each([
    ['a leap day', '2028-02-29'],
    ['the Sunday on which clocks spring forward', '2027-03-28'],
    ['the Sunday on which clocks fall back', '2026-10-25'],
    ['New Year’s Eve', '2026-12-31'],
    ['a plain Sunday', '2026-08-16'],
    ['a Saturday', '2026-08-15'],
  ])('on %s there are five appointments, and every date is a day', async (_, day) => {
    const book = await openDemoBook(demoDay(day))
    try {
      const today = book.today.get({ day: null })
      expect(today.appointments.map((a) => a.time)).toEqual(['10:00', '11:30', '14:30', '17:00', '18:15'])
      const days = book.store.sqlite
        .prepare<[], string>(
          `select on_day from note union select on_day from taste union select on_day from fact
           union select on_day from consent union select on_day from discretion`,
        )
        .pluck()
        .all()
      for (const one of days) {
        expect(addDays(one, 0)).toBe(one)
        expect(one < day).toBe(true)
      }
      const beforeTheirPage = ['note', 'taste', 'fact', 'consent', 'discretion'].flatMap((table) =>
        book.store.sqlite
          .prepare(
            `select name_text from ${table} join client on client.id = client_id where recorded_at < created_at`,
          )
          .all(),
      )
      expect(beforeTheirPage).toEqual([])
      expect(book.store.sqlite.prepare('select count(*) as n from duplicate_pair').get()).toEqual({ n: 1 })
      const inTown =
        "select count(*) as n from stay where place = 'Paris' and from_day <= @day and until_day >= @day"
      expect(book.store.sqlite.prepare(inTown).get({ day })).toEqual({ n: 3 })
      const clashes = book.appointments
        .forDays({ from: day, to: addDays(day, 14) })
        .flatMap((a) => book.appointments.conflicts({ ...a, exceptId: a.id }).conflicts)
      expect(clashes).toEqual([])
      expect(today.quiet).toHaveLength(3)
    } finally {
      book.close()
    }
  })

  it('keeps Sundays free but for the one on which it is opened', async () => {
    const book = await openDemoBook(demoDay('2026-08-16'))
    const sundays = book.appointments
      .forDays({ from: '2023-01-01', to: '2027-01-01' })
      .filter((a) => new Date(`${a.day}T00:00Z`).getUTCDay() === 0)
      .map((a) => a.day)
    book.close()
    expect(new Set(sundays)).toEqual(new Set(['2026-08-16']))
  })

  it('counts the morning’s visits as past when it is opened in the evening', async () => {
    const book = await openDemoBook(demoDay('2026-10-06', '16:05'))
    const { appointments } = book.today.get({ day: null })
    book.close()
    expect(appointments.map((a) => a.status)).toEqual(['done', 'done', 'done', 'booked', 'booked'])
  })

  it('is the same book for the same day', async () => {
    const [one, two] = [await openDemoBook(TUESDAY), await openDemoBook(TUESDAY)]
    expect(contentOf(one.store)).toEqual(contentOf(two.store))
    one.close()
    two.close()
  })
})
