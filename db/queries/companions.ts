import { matchWholeName } from '../search/client-keys.ts'
import type { Store } from '../store.ts'

/** A client who bears a name in full, as lists show them. */
export interface Bearer {
  readonly id: number
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
}

/** How clients are found by a name that is said in full. */
export function createCompanionQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  // Of two or more nobody can say which it is, so more need not be read.
  const bearers = sqlite.prepare<[string, number], Bearer>(
    `select client.id as id, name_text as nameText, name_lang as nameLang, name_reading as nameReading,
       name_latin as nameLatin
     from client_search join client on client.id = client_search.rowid
     where client_search match ? and client.id <> ? and binned_at is null limit 2`,
  )
  return {
    /** The one client, but for `exceptId`, of whom this is exactly a name, in any form of it; undefined for none or several. */
    onlyBearer: (name: string, exceptId: number): Bearer | undefined => {
      const expression = matchWholeName(name)?.whole
      const found = expression === undefined ? [] : bearers.all(expression, exceptId)
      return found.length === 1 ? found[0] : undefined
    },
  }
}
