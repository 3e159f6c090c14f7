import type { ClientId } from '../../electron/ipc/clients.ts'
import { createNoteService } from '../../electron/services/notes.ts'
import { indexText } from '../../locales/search/index-text.ts'
import type { Seated } from './book.ts'
import { BENCH_NOW, inventNote } from './fill-book.ts'
import { type Board, compare } from './measure.ts'
import { startChance } from './random.ts'
import { inventIds } from './reading.ts'

const DAY = '2026-11-23'

/** P9: a note with its search row, its activity and its commit on disk, against the same statements raw. */
export async function measureWriting({ desk }: Seated, board: Board): Promise<void> {
  const { sqlite } = desk.store
  const notes = createNoteService(desk)
  const ids = inventIds(desk)
  const chance = startChance(9)
  const idOf = (n: number) => ids[n % ids.length] as ClientId
  const bodies = Array.from({ length: 500 }, () => inventNote(chance))
  const bodyOf = (n: number) => bodies[n % bodies.length] ?? ''
  const insertNote = sqlite.prepare(
    `insert into note (client_id, body, provenance, told_by, on_day, is_private, staff_id, import_id, recorded_at)
     values (?, ?, 'said', '', ?, 0, 1, null, ?)`,
  )
  const insertKeys = sqlite.prepare('insert into note_search (rowid, k) values (?, ?)')
  const insertAct = sqlite.prepare(
    `insert into activity (at, staff_id, act, subject, subject_id) values (?, 1, 'note.added', 'note', ?)`,
  )
  const count = sqlite.prepare('update store_commit set count = count + 1 where id = 1')
  const writeRaw = (n: number) => {
    sqlite.exec('begin immediate')
    const { lastInsertRowid: id } = insertNote.run(idOf(n), bodyOf(n), DAY, BENCH_NOW)
    insertKeys.run(id, indexText(bodyOf(n)))
    insertAct.run(BENCH_NOW, id)
    count.run()
    sqlite.exec('commit')
  }
  const source = { provenance: 'said', toldBy: '', on: DAY } as const
  const write = (n: number) => notes.add({ clientId: idOf(n), body: bodyOf(n), source, isPrivate: false })
  board.times('P9', 'acknowledged note', await compare(write, writeRaw))
}
