import type { ClientDraft, ClientId } from '../../electron/ipc/clients.ts'
import type { ClientService } from '../../electron/services/clients.ts'
import { clientDraft, email, nameForm, phone } from './client-drafts.ts'
import { ADVISOR, type TempDesk, TEST_NOW } from './temp-desk.ts'

/** The keys of all that can be begun on the page of a client, whose number stands for the question mark. */
export const BEING_WRITTEN = [
  'note:?',
  'fact:?',
  'consent:?',
  'discretion:?',
  'taste:?-likes',
  'taste:?-refuses',
]
const DAY_MS = 86_400_000
const OCCASION = { label: '', whose: '', feb29: 'feb28', leapMonth: 'regular', adar: 'adar2' } as const
const SIZE = {
  label: '',
  system: '',
  mm: null,
  isApproximate: false,
  place: '',
  fit: '',
  measuredBy: '',
  measuredOn: '',
} as const

/** The form of Misaki Tanaka as one advisor wrote it down, in Latin letters. */
export const latinForm = (): ClientDraft =>
  clientDraft([nameForm('Misaki', 'Tanaka', { lang: 'en' })], {
    organisation: 'Tanaka & Co.',
    residence: 'Paris',
    country: 'FR',
    timeZone: 'Europe/Paris',
    advisorId: ADVISOR,
    contactWays: [phone('090-1234-5678', '+819012345678')],
    languages: [{ tag: 'en', use: 'some', spoken: 'some', written: '', prefersFor: [] }],
    occasions: [
      {
        ...OCCASION,
        kind: 'birthday',
        calendar: 'gregorian',
        year: null,
        monthCode: 'M03',
        day: 12,
        statedAs: '12 March',
      },
    ],
    sizes: [{ ...SIZE, kind: 'ring', asSaid: '52' }],
    tags: ['Ami'],
    neverMention: 'the divorce',
  })

/** The form of the same person as another advisor wrote it down, in her own script. */
export const ownForm = (): ClientDraft =>
  clientDraft([nameForm('美咲', '田中', { lang: 'ja', givenReading: 'みさき', surnameReading: 'たなか' })], {
    addressAs: '田中様',
    residence: '東京',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    contactWays: [phone('+81 90 1234 5678', '+819012345678'), email('misaki@example.jp')],
    languages: [
      { tag: 'ja', use: 'prefers', spoken: 'native', written: 'native', prefersFor: ['speaking'] },
      { tag: 'en', use: 'speaks', spoken: '', written: 'good', prefersFor: [] },
    ],
    occasions: [
      {
        ...OCCASION,
        kind: 'birthday',
        calendar: 'gregorian',
        year: 1980,
        monthCode: 'M03',
        day: 12,
        statedAs: '1980年3月12日',
      },
    ],
    gifts: [{ year: 2024, occasion: 'birthday', recipient: '', what: 'A fan' }],
    sizes: [
      { ...SIZE, kind: 'ring', asSaid: '52' },
      { ...SIZE, kind: 'wrist', asSaid: '15.5 cm' },
    ],
    tags: ['ami', 'tea'],
    extras: [{ label: 'Old code', value: '007' }],
    stays: [{ place: 'Ritz', timeZone: '', fromDay: '2026-11-20', untilDay: '2026-11-25', note: '' }],
    quietPeriods: [{ fromDay: '2026-12-01', untilDay: '', reason: 'mourning' }],
    neverMention: 'The divorce\nher father',
  })

/** Two clients who are one person, with rows in every table that may speak of a client, and who speaks of them. */
export async function addRichPair(
  book: TempDesk,
  clients: ClientService,
): Promise<{ one: ClientId; other: ClientId; friend: ClientId }> {
  await clients.prepareOrder()
  const add = async (client: ClientDraft) => (await clients.create({ client })).id
  await add(clientDraft([nameForm('Ana', 'Silva')]))
  const one = await add(latinForm())
  const other = await add(ownForm())
  const relation = { kind: '', label: 'friend', name: 'Misaki', note: '' }
  const friend = await add(
    clientDraft([nameForm('Yui', 'Sato')], { relations: [{ ...relation, clientId: other }] }),
  )
  const again = { ...ownForm(), relations: [{ ...relation, name: 'Yui', clientId: friend }] }
  await clients.update({ id: other, revision: 1, client: again })
  for (const id of [one, other]) addPageRows(book, id)
  const at = TEST_NOW
  book.store.sqlite.exec(`
    update client set created_at = ${at - 9 * DAY_MS} where id = ${one};
    insert into household (id, label, created_at, changed_at) values (3, 'Tanaka', ${at}, ${at});
    update client set household_id = 3 where id = ${other};
    insert into client_photo values (${other}, 'image/jpeg', 2, 2, x'ffd8ffe0', ${at}, 2);
    insert into companion (appointment_id, position, name, client_id)
      select id, 0, 'Misaki', ${other} from appointment where client_id = ${one};
    insert into discretion (client_id, kind, about, towards_id, provenance, on_day, recorded_at)
      values (${friend}, 'never-mention', 'the bracelet', ${other}, 'said', '2026-01-01', ${at});
    insert into consent (client_id, channel, purpose, state, on_day, provenance, proof, recorded_at)
      values (${one}, 'email', 'news', 'given', '2026-10-01', 'said', 'letter', ${at}),
        (${other}, 'email', 'news', 'withdrawn', '2025-01-01', 'said', 'call', ${at}),
        (${other}, 'phone', 'news', 'given', '2025-01-01', 'said', '', ${at});
    insert into distinct_pair (one_id, other_id, at, staff_id) values (1, ${other}, ${at}, 2);
    insert into duplicate_pair (one_id, other_id, score, why, found_at) values (${one}, ${other}, .9, '["sound"]', ${at});
    insert into draft (staff_id, key, body, saved_at)
      select 2, replace(value, '?', ${other}), '{}', ${at} from json_each('${JSON.stringify(BEING_WRITTEN)}')`)
  return { one, other, friend }
}

function addPageRows({ store }: TempDesk, id: ClientId): void {
  const at = TEST_NOW
  const [from, to] = [at - id * DAY_MS, at - id * DAY_MS + 3_600_000]
  store.sqlite.exec(`
    insert into note (client_id, body, provenance, on_day, staff_id, recorded_at)
      values (${id}, 'Note of ${id}', 'said', '2026-11-01', 2, ${at});
    insert into taste (client_id, stance, facet, text, provenance, on_day, recorded_at)
      values (${id}, 'likes', 'stone', 'jade', 'said', '2026-11-01', ${at});
    insert into fact (client_id, topic, text, provenance, on_day, confidence, recorded_at)
      values (${id}, 'travel', 'Flies by night', 'said', '2026-11-01', 'sure', ${at});
    insert into discretion (client_id, kind, about, provenance, on_day, recorded_at)
      values (${id}, 'gift-secrecy', 'the ring', 'said', '2026-01-01', ${at});
    insert into appointment (client_id, kind, starts_at, ends_at, languages, status, created_at, changed_at)
      values (${id}, 'visit', ${from}, ${to}, '[]', 'done', ${at}, ${at});
    update client set last_visit_at = ${from} where id = ${id}`)
}
