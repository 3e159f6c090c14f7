import { createBoutiqueQueries } from '../queries/boutique.ts'
import { createFieldQueries } from '../queries/fields.ts'
import { createStaffQueries } from '../queries/staff.ts'
import type { Store } from '../store.ts'
import type { DemoDay } from './demo-day.ts'
import { LATER, TODAY } from './diary.ts'
import { PEOPLE } from './people.ts'
import { addLives } from './seed-lives.ts'
import { createDemoWriter, type DemoIds } from './seed-person.ts'

/** Whoever opens the demo sits at Camille's desk: boutique and staff 1 are there already and take these names. */
const OPENER_ID = 1

/**
 * Fills a new book with the demo boutique: an invented house in Paris with sixty clients, one of them
 * written down twice, two years of visits, five
 * appointments on the day it is opened and more in the week after. The same day and instant give the same book.
 * Expects the boutique and the member of staff 1 to be there; all of it is one transaction.
 */
export function seedDemo(store: Store, today: DemoDay): Promise<void> {
  return store.write(() => {
    const ids = furnishHouse(store, today.timeZone)
    const writer = createDemoWriter(store, ids, today)
    for (const person of PEOPLE) writer.addPerson(person)
    for (const entry of [...TODAY, ...LATER]) writer.addEntry(entry)
    writer.countVisits()
    addLives(store, ids, today)
  })
}

function furnishHouse(store: Store, timeZone: string): DemoIds {
  const boutique = createBoutiqueQueries(store)
  const staff = createStaffQueries(store)
  const fields = createFieldQueries(store)
  boutique.update({
    name: 'Maison Aurèle',
    address: 'Rue de la Paix, Paris',
    country: 'FR',
    currency: 'EUR',
    timeZone,
    houseLanguages: ['fr', 'en', 'ar', 'ja', 'zh-Hans'],
    isDemo: true,
  })
  staff.update(OPENER_ID, { name: 'Camille Roussel', role: 'manager', languages: ['fr', 'en', 'it'] })
  const hire = (name: string, languages: string[]) => staff.insert({ name, role: 'advisor', languages }).id
  return {
    staff: {
      camille: OPENER_ID,
      ines: hire('Inès Haddad', ['fr', 'ar', 'en', 'pt']),
      hugo: hire('Hugo Lambert', ['fr', 'en', 'ja', 'es']),
      bastien: hire('Bastien Morel', ['fr', 'en', 'zh-Hans', 'ru', 'de']),
    },
    salons: {
      perle: boutique.addSalon('Perle').id,
      bleu: boutique.addSalon('Bleu').id,
      cabinet: boutique.addSalon('Cabinet').id,
    },
    fields: {
      hotel: fields.insert({ label: 'Hotel in Paris', kind: 'text', choices: [] }),
      yearbook: fields.insert({ label: 'Receives the yearbook', kind: 'yes-no', choices: [] }),
    },
    clients: new Map(),
  }
}
