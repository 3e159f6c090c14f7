import type { Database } from 'better-sqlite3'
import { indexText } from '../../locales/search/index-text.ts'
import type { NamedForm } from '../queries/client-form.ts'
import { indexClient } from './client-keys.ts'
import { createCustomWords } from './custom-words.ts'
import { createNameSpellings } from './name-spellings.ts'

/**
 * Keeps the search tables in step with their rows; every function belongs inside the `store.write` of the row itself.
 * FTS5 forgets a row only by its rowid, so a change removes the old keys before it adds the new ones.
 */
export function createSearchRows({ sqlite }: { readonly sqlite: Database }) {
  const addClient = sqlite.prepare('insert into client_search (rowid, k) values (?, ?)')
  const dropClient = sqlite.prepare('delete from client_search where rowid = ?')
  const addNote = sqlite.prepare('insert into note_search (rowid, k) values (?, ?)')
  const dropNote = sqlite.prepare('delete from note_search where rowid = ?')
  const noteErasure = sqlite.prepare('update search_state set is_stale = 1')
  const spellings = createNameSpellings({ sqlite })
  const customWords = createCustomWords({ sqlite })

  function add(id: number, form: NamedForm): void {
    const index = indexClient(form, customWords(id))
    addClient.run(id, index.keys)
    spellings.set(id, index.spellings)
  }

  return {
    /** Makes a client found who was not; what stands in the house's own fields is read from its rows. */
    addClient: add,
    /** Makes a client found by what the form says now. */
    replaceClient: (id: number, form: NamedForm): void => {
      dropClient.run(id)
      add(id, form)
    },
    /** Makes a client found no more. */
    dropClient: (id: number): void => {
      dropClient.run(id)
      spellings.set(id, [])
    },
    /** Makes a note found that was not. */
    addNote: (id: number, body: string): void => {
      addNote.run(id, indexText(body))
    },
    /** Makes a note found by its words as they are now. */
    replaceNote: (id: number, body: string): void => {
      dropNote.run(id)
      addNote.run(id, indexText(body))
    },
    /** Makes a note found no more. */
    dropNote: (id: number): void => {
      dropNote.run(id)
    },
    /** Has the keys of what was erased cut out of the tables, where FTS5 only marks them; upkeep.ts does it. */
    forgetErased: (): void => {
      noteErasure.run()
    },
  }
}
