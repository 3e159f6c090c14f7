import type { Store } from '../store.ts'

const HOUSE_UID = 'exports.house'

/** What an export needs beside what the pages of clients read. */
export function createExportQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const readUid = sqlite
    .prepare<[], string>(`select value from store_state where key = '${HOUSE_UID}'`)
    .pluck()
  const keepUid = sqlite.prepare<[string]>(
    `insert into store_state (key, value) values ('${HOUSE_UID}', ?) on conflict do nothing`,
  )
  return {
    /** The uuid under which this book's clients go out; undefined until its first export. */
    houseUid: (): string | undefined => readUid.get(),
    /** Keeps the book's uuid if it has none yet; belongs inside `store.write`. */
    keepHouseUid: (uid: string): void => {
      keepUid.run(uid)
    },
  }
}
