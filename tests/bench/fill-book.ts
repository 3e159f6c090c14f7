import { ensureOrder } from '../../db/order/rank-all.ts'
import { createAppointmentQueries } from '../../db/queries/appointments.ts'
import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import type { ClientForm } from '../../db/queries/client-form.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { createFactQueries } from '../../db/queries/facts.ts'
import { createHouseholdQueries } from '../../db/queries/households.ts'
import { createNoteQueries } from '../../db/queries/notes.ts'
import { createStaffQueries } from '../../db/queries/staff.ts'
import { createTasteQueries } from '../../db/queries/tastes.ts'
import { createVisitQueries } from '../../db/queries/visits.ts'
import { createSearchUpkeep } from '../../db/search/upkeep.ts'
import type { Store } from '../../db/store.ts'
import { inventClient, inventRelative } from './people.ts'
import { type Chance, startChance } from './random.ts'
import { NAMES, PIECES, TASTES, VOCABULARIES } from './vocabulary.ts'

/** The instant at which every bench takes place, epoch milliseconds UTC. */
export const BENCH_NOW = Date.UTC(2026, 10, 23, 9)

/** A word that stands in one note of a thousand. */
export const RARE_WORD = 'rhodochrosite'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const AT_ONCE = 2_000
const STAFF = 20
const NOTES = 20
const EACH = { tastes: 5, facts: 2, appointments: 4 }
const SEED = 20_261_123

type Writer = ReturnType<typeof createWriter>

/**
 * Fills a new book through the queries of the product: so many clients, each with 5 tastes, 2 facts, 20 notes of 12 to 38
 * words in eight languages, 4 appointments, a gift or two and pieces made ready, then its order in English. The same count
 * gives the same book.
 */
export async function fillBook(store: Store, clients: number, say: (line: string) => void): Promise<void> {
  await store.write(() => hireStaff(store))
  const chance = startChance(SEED)
  const writer = createWriter(store)
  for (let from = 0; from < clients; from += AT_ONCE) {
    await store.write(() => {
      for (let n = from; n < Math.min(from + AT_ONCE, clients); n += 1) writeClient(writer, n, chance)
    })
    say(`${Math.min(from + AT_ONCE, clients)} of ${clients} clients`)
  }
  await ensureOrder(store, 'en')
  const upkeep = createSearchUpkeep(store)
  while (await upkeep.step());
  store.sqlite.exec('analyze')
}

function hireStaff(store: Store): void {
  const boutique = createBoutiqueQueries(store)
  const staff = createStaffQueries(store)
  for (let n = 2; n <= STAFF; n += 1) {
    staff.insert({ name: `Advisor ${n}`, role: 'advisor', languages: ['fr', 'en'] })
  }
  for (const name of ['Perle', 'Bleu', 'Cabinet']) boutique.addSalon(name)
}

function createWriter(store: Store) {
  return {
    clients: createClientQueries(store),
    notes: createNoteQueries(store),
    tastes: createTasteQueries(store),
    facts: createFactQueries(store),
    appointments: createAppointmentQueries(store),
    visits: createVisitQueries(store),
    households: createHouseholdQueries(store),
    // A stream of their own: whatever else is invented stays what it was before there were pieces.
    pieces: startChance(SEED + 1),
  }
}

function writeClient(writer: Writer, n: number, chance: Chance): void {
  const staffId = chance.between(1, STAFF)
  const at = BENCH_NOW - chance.between(30, 1500) * DAY_MS
  const gifts = inventGifts(writer.pieces)
  const clientId = writer.clients.insertForm({ ...inventClient(n, chance), gifts }, { at, staffId })
  if (n % 50 === 0) writeHousehold(writer, clientId, n / 50, at)
  for (let k = 0; k < EACH.tastes; k += 1) {
    const [facet, text, term] = chance.pick(TASTES)
    const stance = chance.happens(80) ? 'likes' : 'refuses'
    const source = { provenance: 'said' as const, toldBy: '', onDay: inventDay(chance), recordedAt: at }
    writer.tastes.insert({ clientId, stance, facet, text, term, quote: '', ...source, staffId })
  }
  for (let k = 0; k < EACH.facts; k += 1) {
    const known = {
      provenance: 'observed' as const,
      toldBy: '',
      onDay: inventDay(chance),
      recordedAt: at,
      staffId,
    }
    writer.facts.insert({
      clientId,
      topic: 'other',
      text: inventFact(chance),
      ...known,
      confidence: 'sure',
      reviewOn: '',
    })
  }
  for (let k = 0; k < NOTES; k += 1) {
    const source = { provenance: 'said' as const, onDay: inventDay(chance), recordedAt: at, staffId }
    writer.notes.insert({ clientId, body: inventNote(chance), ...source, isPrivate: chance.happens(2) })
  }
  for (let k = 0; k < EACH.appointments; k += 1) writeAppointment(writer, clientId, staffId, chance)
  writer.visits.countVisits(clientId, BENCH_NOW)
}

function writeHousehold({ households }: Writer, clientId: number, n: number, at: number): void {
  const culture = NAMES[n % NAMES.length]
  if (culture === undefined) return
  const assistant = inventRelative(culture, n)
  households.setHousehold(clientId, households.insert({ label: `House ${n}`, assistant }, at))
}

/** Invents a note of 12 to 38 words. */
export function inventNote(chance: Chance): string {
  const { words, gap } = chance.pick(VOCABULARIES)
  const said = Array.from({ length: chance.between(12, 38) }, () => chance.pickOften(words))
  if (chance.happens(0.1)) said.push(` ${RARE_WORD} `)
  return said.join(gap).trim()
}

/** Invents what is said of a piece: what it is, and in three of four cases its reference. */
function inventPiece(chance: Chance): string {
  const [text] = chance.pickOften(PIECES)
  return chance.happens(75) ? `${text}, WJ-${chance.between(1000, 9999)}` : text
}

function inventGifts(chance: Chance): ClientForm['gifts'] {
  return Array.from({ length: chance.between(1, 2) }, () => ({
    year: chance.happens(90) ? chance.between(2010, 2026) : null,
    occasion: 'birthday',
    recipient: '',
    what: inventPiece(chance),
  }))
}

function inventFact(chance: Chance): string {
  const { words, gap } = chance.pick(VOCABULARIES)
  return Array.from({ length: chance.between(4, 10) }, () => chance.pickOften(words)).join(gap)
}

function inventDay(chance: Chance): string {
  return new Date(BENCH_NOW - chance.between(1, 1400) * DAY_MS).toISOString().slice(0, 10)
}

// One client of eight is driven to every appointment; by whom is told by the number, as of relatives.
function inventCompanions(n: number) {
  const culture = NAMES[n % NAMES.length]
  if (culture === undefined || n % 8 !== 0) return []
  return [{ name: inventRelative(culture, n / 8), role: 'driver', clientId: null }]
}

// One appointment of a hundred is still to come, so that a book of 100,000 expects a few thousand.
function writeAppointment(writer: Writer, clientId: number, staffId: number, chance: Chance): void {
  const isComing = chance.happens(1)
  const days = isComing ? chance.between(0, 60) : -chance.between(1, 1400)
  const startsAt = BENCH_NOW + days * DAY_MS + chance.between(1, 8) * HOUR_MS
  const { pieces } = writer
  const isAboutPiece = pieces.happens(25)
  const row = {
    clientId,
    kind: chance.happens(15) ? ('call' as const) : ('visit' as const),
    startsAt,
    endsAt: startsAt + HOUR_MS,
    advisorId: staffId,
    salonId: chance.between(1, 3),
    purpose: isAboutPiece ? inventPiece(pieces) : 'Collection',
    recipient: '',
    secrecy: '',
    arrival: '',
    languages: [],
    status: isComing ? ('booked' as const) : ('done' as const),
    arrivedAt: null,
    changedAt: startsAt,
    bookedById: staffId,
  }
  const ready = pieces.happens(25) ? ['Tea', inventPiece(pieces)] : []
  const preparations = ready.map((text) => ({ text, ownerId: staffId, by: '', isReady: !isComing }))
  writer.appointments.insert(row, { companions: inventCompanions(clientId), preparations })
}
