import type { SortTexts } from '../../locales/names/sorting-name.ts'
import type { NamePart } from '../queries/client-form.ts'
import { createPartQueries, selectPart } from '../queries/client-parts.ts'
import { nameForms } from '../schema/index.ts'
import type { Store } from '../store.ts'
import { sortTextsOf } from './sort-text.ts'

/** A client as far as its place in an order depends on it. */
export interface NamedClient {
  readonly id: number
  readonly revision: number
  readonly texts: SortTexts
}

/** Reads the names of many clients, in passes of one statement each for the rows and the forms. */
export function createNameReader({ sqlite }: Pick<Store, 'sqlite'>) {
  const heads = sqlite.prepare<[number, number], { id: number; revision: number; shown: string }>(
    'select id, revision, name_text as shown from client where id > ? order by id limit ?',
  )
  const head = sqlite.prepare<[number], { id: number; revision: number; shown: string }>(
    'select id, revision, name_text as shown from client where id = ?',
  )
  const forms = sqlite.prepare<[number, number], NamePart & { clientId: number }>(
    `select client_id as clientId, ${selectPart(nameForms)}
     from client_name where client_id between ? and ? order by client_id, position`,
  )
  const { readNames } = createPartQueries({ sqlite })
  return {
    /** The next clients after an id, at most `limit`, binned ones too. */
    after: (id: number, limit: number): NamedClient[] => {
      const rows = heads.all(id, limit)
      const last = rows.at(-1)
      if (last === undefined) return []
      const byClient = Map.groupBy(forms.all(id + 1, last.id), (form) => form.clientId)
      return rows.map(({ id, revision, shown }) => ({
        id,
        revision,
        texts: sortTextsOf(byClient.get(id) ?? [], shown),
      }))
    },
    one: (id: number): NamedClient | undefined => {
      const row = head.get(id)
      return row && { id, revision: row.revision, texts: sortTextsOf(readNames(id), row.shown) }
    },
  }
}
