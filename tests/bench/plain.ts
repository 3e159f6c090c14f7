import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { BenchBook, Seated } from './book.ts'
import { type Board, compare } from './measure.ts'
import { inventIds } from './reading.ts'

const CACHE_KIB = 64 * 1024

interface Keyed {
  key(key: Buffer): unknown
  rekey(key: Buffer): unknown
}

const READS: Readonly<Record<string, string>> = {
  'client by id': 'select * from client where id = ?',
  'list of fifty': `select client.* from (select client_id from client_rank where language = 'en' and rank > ? * 1048576
    order by rank limit 50) as place cross join client on client.id = place.client_id`,
  'newest notes of a word': `select note.* from (select rowid as found from note_search
    where k match 'emerald' and rowid < ? * 20 order by rowid desc limit 20) cross join note on note.id = found`,
}

/** P7: what encryption costs: the same statements on the book and on a copy of it without a key, same cache. */
export async function measureEncryption({ desk }: Seated, board: Board, book: BenchBook): Promise<void> {
  const plain = new Database(decryptedCopy(book), { readonly: true })
  plain.pragma(`cache_size = -${CACHE_KIB}`)
  const ids = inventIds(desk)
  const idOf = (n: number) => ids[n % ids.length]
  for (const [name, text] of Object.entries(READS)) {
    const ours = desk.store.sqlite.prepare<[unknown]>(text)
    const floor = plain.prepare<[unknown]>(text)
    const times = await compare(
      (n) => ours.all(idOf(n)),
      (n) => floor.all(idOf(n)),
    )
    board.times('P7', `${name}, encrypted to plain`, times)
  }
  plain.close()
}

// The copy lies beside the book and is made once; every word in it is invented.
function decryptedCopy({ path, key }: BenchBook): string {
  const copy = `${path}.plain`
  if (existsSync(copy)) return copy
  const making = `${copy}.new`
  rmSync(making, { force: true })
  copyFileSync(path, making)
  const sqlite = new Database(making) as Database.Database & Keyed
  sqlite.pragma("cipher = 'chacha20'")
  sqlite.key(Buffer.concat([Buffer.from('raw:'), key]))
  // A file in write-ahead mode cannot change its key.
  sqlite.pragma('journal_mode = delete')
  sqlite.rekey(Buffer.alloc(0))
  sqlite.pragma('journal_mode = wal')
  sqlite.close()
  renameSync(making, copy)
  return copy
}
