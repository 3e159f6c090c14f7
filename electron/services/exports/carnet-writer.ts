import { createBoutiqueQueries } from '../../../db/queries/boutique.ts'
import { createListQueries } from '../../../db/queries/client-list.ts'
import { countMigrations } from '../../../db/lossless/book-version.ts'
import { createRowReader } from '../../../db/lossless/read-rows.ts'
import { CARRIED, type CarriedTable, type Value } from '../../../db/lossless/tables.ts'
import type { Store } from '../../../db/store.ts'
import type { Progress } from '../../ipc/define.ts'
import { AppError } from '../../ipc/errors.ts'
import type { ExportScope } from '../../ipc/exports.ts'

const IDS_AT_ONCE = 1000

/** What a whole book or a part of it is written with: who asks, when (epoch ms), by which Carnet, and who listens. */
export interface CarnetRoom {
  readonly staffId: number
  readonly now: number
  readonly product: string
  readonly isCancelled: () => boolean
  readonly progress: (progress: Progress) => void
}

/**
 * Writes a client, a list or the whole book as one JSON document, `carnet/1`: a header, then the tables by name, a row a
 * line, each row an object by column, photographs in base64. One read transaction sees one moment of the book; the same
 * book gives the same text but for `exportedAt`. Answers how many clients are in it. Rejects with AppError `cancelled`, or
 * `not-found` for a client who is gone.
 */
export async function writeCarnet(
  store: Store,
  scope: ExportScope,
  write: (text: string) => void | Promise<void>,
  room: CarnetRoom,
): Promise<{ clients: number }> {
  const { sqlite } = store
  sqlite.exec('begin')
  try {
    const chosen = chooseClients(store, scope, room)
    const rowsOf = createRowReader(store, chosen)
    await write(writeHeader(store, scope, room))
    let clients = 0
    for (const [done, table] of CARRIED.entries()) {
      await write(`${done === 0 ? '' : ',\n'}${JSON.stringify(table.name)}:[`)
      let isFirst = true
      for (const rows of rowsOf(table)) {
        if (room.isCancelled()) throw new AppError('cancelled')
        room.progress({ done, total: CARRIED.length, step: 'writing' })
        const lines = rows.map((row) => writeRow(table, row)).join(',\n')
        if (table.name === 'client') clients += rows.length
        await write(isFirst ? `\n${lines}` : `,\n${lines}`)
        isFirst = false
      }
      await write(isFirst ? ']' : '\n]')
    }
    if (scope.kind === 'client' && clients === 0) throw new AppError('not-found')
    await write('\n}}\n')
    return { clients }
  } finally {
    if (sqlite.inTransaction) sqlite.exec('rollback')
  }
}

function chooseClients(store: Store, scope: ExportScope, room: CarnetRoom): number[] | null {
  if (scope.kind === 'all') return null
  if (scope.kind === 'client') return [scope.clientId]
  const list = createListQueries(store)
  const context = { order: null, staffId: room.staffId, now: room.now }
  const ids: number[] = []
  for (let id = 0; ;) {
    const rows = list.page(scope.filter, context, { from: 'after', rank: 0, id }, IDS_AT_ONCE)
    ids.push(...rows.map((row) => row.id))
    if (rows.length < IDS_AT_ONCE) return ids
    id = ids.at(-1) ?? 0
  }
}

function writeHeader(store: Store, { kind: scope }: ExportScope, { product, now }: CarnetRoom): string {
  const lastClientId =
    scope === 'all'
      ? (store.sqlite
          .prepare<[], number>("select seq from sqlite_sequence where name = 'client'")
          .pluck()
          .get() ?? 0)
      : null
  const header = {
    format: 'carnet/1',
    schema: countMigrations(store.sqlite),
    product,
    exportedAt: now,
    house: createBoutiqueQueries(store).read()?.name ?? '',
    scope,
    lastClientId,
  }
  return `${JSON.stringify(header).slice(0, -1)},\n"tables":{\n`
}

function writeRow({ name, columns }: CarriedTable, row: readonly Value[]): string {
  const cells = columns.map((column, at) => {
    const value = row[at] ?? null
    if (
      typeof value === 'number' &&
      !(column.kind === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value))
    ) {
      throw new Error(`${name}.${column.name} holds ${value}, which JSON cannot carry exactly`)
    }
    const carried = Buffer.isBuffer(value) ? value.toString('base64') : value
    return `${JSON.stringify(column.name)}:${JSON.stringify(carried)}`
  })
  return `{${cells.join(',')}}`
}
