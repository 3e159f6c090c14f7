import type { Database } from 'better-sqlite3'
import { indexText } from '../../locales/search/index-text.ts'
import { indexPieces } from '../../locales/search/piece-keys.ts'
import { indexTaste, type TasteText } from '../../locales/search/term-keys.ts'
import type { NamedForm } from '../queries/client-form.ts'
import { createAroundRows } from './around-rows.ts'
import { indexClient } from './client-keys.ts'
import { createCustomWords } from './custom-words.ts'
import { createNameSpellings } from './name-spellings.ts'
import type { SearchedWords } from './objects.ts'

/**
 * Keeps the search tables in step with their rows; every function belongs inside the `store.write` of the row itself.
 * FTS5 forgets a row only by its rowid, so a change removes the old keys before it adds the new ones.
 */
export function createSearchRows({ sqlite }: { readonly sqlite: Database }) {
  const addClient = sqlite.prepare('insert into client_search (rowid, k) values (?, ?)')
  const dropClient = sqlite.prepare('delete from client_search where rowid = ?')
  const notes = prepareRows(sqlite, 'note')
  const tastes = prepareRows(sqlite, 'taste')
  const facts = prepareRows(sqlite, 'fact')
  const gifts = prepareRows(sqlite, 'gift')
  const giftsOf = prepareGifts(sqlite)
  const appointments = prepareRows(sqlite, 'appointment')
  const wordsOfAppointment = prepareAppointmentWords(sqlite)
  const noteErasure = sqlite.prepare(`update search_state set is_stale = 1 where name <> 'shown'`)
  const spellings = createNameSpellings({ sqlite })
  const customWords = createCustomWords({ sqlite })

  function keep(id: number, form: NamedForm, ownWords: readonly string[]): readonly string[] {
    const index = indexClient(form, ownWords)
    addClient.run(id, index.keys)
    return index.spellings
  }

  return {
    ...createAroundRows({ sqlite }),
    /** Makes a client found who was not; what stands in the house's own fields is read from its rows unless it is given. */
    addClient: (id: number, form: NamedForm, ownWords: readonly string[] = customWords(id)): void =>
      spellings.add(id, keep(id, form, ownWords)),
    /** Makes a client found by what the form says now. */
    replaceClient: (id: number, form: NamedForm): void => {
      dropClient.run(id)
      spellings.set(id, keep(id, form, customWords(id)))
    },
    /** Makes a client found no more. */
    dropClient: (id: number): void => {
      dropClient.run(id)
      spellings.set(id, [])
    },
    /** Makes a note found that was not. */
    addNote: (id: number, body: string): void => notes.add(id, indexText(body)),
    /** Makes a note found by its words as they are now. */
    replaceNote: (id: number, body: string): void => notes.replace(id, indexText(body)),
    /** Makes a note found no more. */
    dropNote: notes.drop,
    /** Makes a taste found, by its words and by its term. */
    addTaste: (id: number, taste: TasteText): void => tastes.add(id, indexTaste(taste)),
    /** Makes a taste found by its words and its term as they are now. */
    replaceTaste: (id: number, taste: TasteText): void => tastes.replace(id, indexTaste(taste)),
    /** Makes a taste found no more. */
    dropTaste: tastes.drop,
    /** Makes a fact found that was not. */
    addFact: (id: number, text: string): void => facts.add(id, indexText(text)),
    /** Makes a fact found by its words as they are now. */
    replaceFact: (id: number, text: string): void => facts.replace(id, indexText(text)),
    /** Makes a fact found no more. */
    dropFact: facts.drop,
    /** Makes what is given found, by the words of the gift. */
    addGift: (id: number, what: string): void => gifts.add(id, indexPieces([what])),
    /** Makes a gift found by its words as they are now. */
    replaceGift: (id: number, what: string): void => gifts.replace(id, indexPieces([what])),
    /** Makes all gifts of a client found that were not; read from their rows. */
    addGiftsOf: (clientId: number): void => {
      for (const { id, what } of giftsOf(clientId)) gifts.add(id, indexPieces([what]))
    },
    /** Makes all gifts of a client found no more; their rows stand still. */
    dropGiftsOf: (clientId: number): void => {
      for (const { id } of giftsOf(clientId)) gifts.drop(id)
    },
    /** Makes an appointment found that was not, by what its rows say now. */
    addAppointment: (id: number): void => appointments.add(id, indexPieces(wordsOfAppointment(id))),
    /** Makes an appointment found by what its rows say now. */
    replaceAppointment: (id: number): void => appointments.replace(id, indexPieces(wordsOfAppointment(id))),
    /** Makes an appointment found no more. */
    dropAppointment: appointments.drop,
    /** Has the keys of what was erased cut out of the tables, where FTS5 only marks them; upkeep.ts does it. */
    forgetErased: (): void => {
      noteErasure.run()
    },
  }
}

function prepareGifts(sqlite: Database): (clientId: number) => { id: number; what: string }[] {
  const read = sqlite.prepare<[number], { id: number; what: string }>(
    'select id, what from gift where client_id = ? order by id',
  )
  return (clientId) => read.all(clientId)
}

function prepareAppointmentWords(sqlite: Database): (id: number) => string[] {
  const purpose = sqlite.prepare<[number], string>('select purpose from appointment where id = ?').pluck()
  const toReady = sqlite
    .prepare<[number], string>('select text from preparation where appointment_id = ? order by position')
    .pluck()
  return (id) => [purpose.get(id) ?? '', ...toReady.all(id)]
}

function prepareRows(sqlite: Database, name: SearchedWords) {
  const addRow = sqlite.prepare(`insert into ${name}_search (rowid, k) values (?, ?)`)
  const dropRow = sqlite.prepare(`delete from ${name}_search where rowid = ?`)
  const add = (id: number, keys: string): void => {
    addRow.run(id, keys)
  }
  const drop = (id: number): void => {
    dropRow.run(id)
  }
  return {
    add,
    drop,
    replace: (id: number, keys: string): void => {
      drop(id)
      add(id, keys)
    },
  }
}
