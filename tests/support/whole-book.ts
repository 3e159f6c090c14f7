import { createHash } from 'node:crypto'
import { seedDemo } from '../../db/demo/seed-demo.ts'
import { CARRIED } from '../../db/lossless/tables.ts'
import { createSearchUpkeep } from '../../db/search/upkeep.ts'
import type { Store } from '../../db/store.ts'
import type { ExportScope } from '../../electron/ipc/exports.ts'
import { writeCarnet } from '../../electron/services/exports/carnet-writer.ts'
import { createChartService } from '../../electron/services/charts.ts'
import { createFieldService } from '../../electron/services/fields.ts'
import { readPicture } from '../../electron/services/photos/picture.ts'
import { createVocabularyService } from '../../electron/services/vocabulary.ts'
import { openDuplicates } from './duplicate-desk.ts'
import { type ImportDesk, openImportDesk } from './import-desk.ts'
import { cameraJpeg } from './pictures.ts'
import { addRichPair } from './rich-pair.ts'
import { TEST_NOW } from './temp-desk.ts'

/** The people and rooms of a book without clients, for a book to be taken into. */
export const HOUSE_TABLES = ['staff', 'salon'] as const

/** A book with a row in every carried table: the demo boutique, a merge, photographs, fields, words and an old import. */
export async function openWholeBook() {
  const book = await openImportDesk({ role: 'manager' })
  const { store, desk } = book
  const { clients, duplicates } = openDuplicates(desk)
  const { one, other, friend } = await addRichPair(book, clients)
  const { sqlite } = store
  const photo = readPicture(Buffer.from(cameraJpeg()))
  sqlite
    .prepare('update client_photo set mime = ?, width = ?, height = ?, bytes = ?')
    .run(photo.mime, photo.width, photo.height, photo.bytes)
  await book.bring(
    'elsewhere.csv',
    'Name,Email,Note\nAda Byron,ada@example.org,Likes numbers\n,,\n,,nobody\n',
  )
  await book.bring(
    'more.csv',
    'Name,Email,Company,City\nAda Byron,ada@example.org,Analytical Engines,London\n',
  )
  const field = await createFieldService(desk).add({ label: 'Wine', kind: 'text', choices: [] })
  await createVocabularyService(desk).add({ facet: 'stone', words: { en: 'Paraiba' } })
  await createChartService(desk).add({
    brand: 'Brioni',
    garment: 'Jackets',
    source: 'Their printed guide',
    asOf: '2026-09-01',
    columns: ['IT', 'US'],
    rows: [['50', '40']],
  })
  sqlite.exec(`
    insert into client_custom (client_id, position, field_id, value) values (${friend}, 0, ${field.id}, 'Burgundy\nLoire');
    insert into taste (client_id, stance, facet, text, provenance, on_day, recorded_at)
      values (${friend}, 'likes', 'stone', 'Tourmaline', 'said', '2026-01-01', ${TEST_NOW});
    insert into taste (client_id, stance, facet, text, term, provenance, on_day, recorded_at, superseded_by_id)
      select client_id, stance, facet, 'Paraiba', 'house.1', provenance, on_day, recorded_at, id from taste
        where text = 'Tourmaline';
    insert into preparation (appointment_id, position, text, owner_id) select min(id), 0, 'Tea', 2 from appointment;
    insert into discretion (client_id, kind, seen_by, provenance, on_day, recorded_at)
      values (${friend}, 'purchases-hidden', '[1,2]', 'said', '2026-01-01', ${TEST_NOW});
    insert into address (client_id, position, lines, time_zone) values (${friend}, 0, 'Rue de la Paix 1', 'Europe/Paris');
    insert into merge (kept_id, other_id, at, before, revision_after, undo_until, undone_at)
      values (${friend}, ${one}, ${TEST_NOW}, '', 2, ${TEST_NOW}, ${TEST_NOW});
    update size set mm = 16.599999999999998 where id = (select min(id) from size);
    update note set body = 'A quote ", a backslash \\, a bell ' || char(7) || ' and 𠮷' where id = 1`)
  const revision = (id: typeof one) => clients.get({ id }).revision
  await duplicates.merge({
    restHeading: 'More than the page holds',
    oneId: one,
    otherId: other,
    choices: {},
    oneRevision: revision(one),
    otherRevision: revision(other),
  })
  await seedDemo(store, { day: '2026-11-23', now: TEST_NOW, timeZone: 'Europe/Paris' })
  sqlite.exec('update boutique set is_demo = 0; update search_state set left = 1000000')
  // What was put in by hand above is found by it too.
  const upkeep = createSearchUpkeep(store)
  while (await upkeep.step());
  return { ...book, one, other, friend }
}

/** What a book is written out as. */
export async function writeOut(
  store: Store,
  scope: ExportScope = { kind: 'all' },
  now = TEST_NOW,
): Promise<string> {
  const parts: string[] = []
  const room = { staffId: 1, now, product: '1.0.0', isCancelled: () => false, progress: () => undefined }
  await writeCarnet(store, scope, (text) => void parts.push(text), room)
  return parts.join('')
}

/** A book without clients whose people and rooms are those of another. */
export async function openEmptyBook(like: Store): Promise<ImportDesk> {
  const book = await openImportDesk({ role: 'manager' })
  for (const table of HOUSE_TABLES) {
    book.store.sqlite.exec(`delete from ${table}`)
    for (const row of like.sqlite.prepare<[], object>(`select * from ${table}`).all()) {
      const columns = Object.keys(row)
      book.store.sqlite
        .prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
        .run(...Object.values(row))
    }
  }
  return book
}

/** A hash of all rows of each carried table, the traces of taking a book in left out. */
export function hashTables({ sqlite }: Store): Record<string, string> {
  return Object.fromEntries(
    CARRIED.map(({ name, key }) => {
      const trace = `(select substr(key, 10) + 0 from store_state where key glob 'taken-in:*')`
      const except =
        name === 'import'
          ? `where id not in ${trace}`
          : name === 'activity'
            ? `where subject <> 'import' or subject_id not in ${trace}`
            : ''
      const hash = createHash('sha256')
      for (const row of sqlite
        .prepare<[], unknown[]>(`select * from "${name}" ${except} order by "${key}"`)
        .raw()
        .iterate()) {
        for (const value of row)
          hash.update(Buffer.isBuffer(value) ? value : `${typeof value}:${String(value)}\0`)
      }
      return [name, hash.digest('hex')]
    }),
  )
}
