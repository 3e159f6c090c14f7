import { createHash } from 'node:crypto'
import { createSearchService } from '../../electron/services/search.ts'
import { openDuplicates } from './duplicate-desk.ts'
import { addRichPair } from './rich-pair.ts'
import { openTempDesk } from './temp-desk.ts'

/** A book with two pages of one person, of both of whom something of every kind is known, and what tells of the book. */
export async function openMergePair() {
  const book = await openTempDesk()
  const { clients, duplicates } = openDuplicates(book.desk)
  const { one, other, friend } = await addRichPair(book, clients)
  const { sqlite } = book.store
  return {
    book,
    clients,
    duplicates,
    one,
    other,
    friend,
    merge: (choices = {}) => {
      const [oneRevision, otherRevision] = [one, other].map((id) => clients.get({ id }).revision)
      return duplicates.merge({
        restHeading: 'More than the page holds',
        oneId: one,
        otherId: other,
        choices,
        oneRevision: oneRevision ?? 0,
        otherRevision: otherRevision ?? 0,
      })
    },
    count: (sql: string) => sqlite.prepare<[], number>(sql).pluck().get(),
    found: (query: string) =>
      createSearchService(book.desk)
        .find({ query, limit: 10 })
        .clients.map(({ id }) => id),
    /** A hash of every table; what a log or a counter of the store's own keeps of acts is no row of the book. */
    hashRows: (): Record<string, string> => {
      const names = sqlite
        .prepare<[], string>(
          `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'
           and name not like '%search%' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'
           and name not in ('merge', 'activity', 'store_commit', 'name_spelling')`,
        )
        .pluck()
        .all()
      return Object.fromEntries(
        names.map((name) => {
          const rows = sqlite.prepare(`select * from "${name}" order by 1, 2`).raw().all()
          return [name, createHash('sha256').update(JSON.stringify(rows)).digest('hex')]
        }),
      )
    },
  }
}

/** What {@link openMergePair} opens. */
export type MergePair = Awaited<ReturnType<typeof openMergePair>>
