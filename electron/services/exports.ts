import { basename } from 'node:path'
import { createClientOrder } from '../../db/order/client-order.ts'
import { orderLanguage } from '../../db/order/sort-text.ts'
import { createListQueries } from '../../db/queries/client-list.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { CallContext } from '../ipc/define.ts'
import { AppError } from '../ipc/errors.ts'
import type { ExportFormat, ExportReport, ExportScope, TableWords } from '../ipc/exports.ts'
import type { BackRoom } from './back-room.ts'
import type { Desk } from './desk.ts'
import { clearUnfinished, nameAside } from './exports/unfinished.ts'
import { createPurchases } from './purchases.ts'

/** Asks where an export goes; the words of its dialog are its own. */
export interface ExportDialogs {
  /** The path of the file to be written, or '' when nobody wanted it. */
  chooseExport(asked: { format: ExportFormat; suggestedName: string; language: string }): Promise<string>
}

/** Taking clients out of the book; the reading and writing happen in the back room. */
export type ExportService = ReturnType<typeof createExportService>

/** Makes the export service of an open book, for managers only. */
export function createExportService(
  desk: Desk,
  tools: { backRoom: BackRoom; dialogs: ExportDialogs; product: string },
) {
  const { backRoom, dialogs, product } = tools
  const clients = createClientQueries(desk.store)
  const lists = createListQueries(desk.store)
  const order = createClientOrder(desk.store)
  const purchases = createPurchases(desk)

  function requireManager(): void {
    if (desk.role !== 'manager') throw new AppError('forbidden')
  }

  function nameOf(clientId: number): string {
    const row = clients.byId(clientId, desk.staffId, desk.now())
    if (row === undefined) throw new AppError('not-found')
    return row.nameText
  }

  return {
    /**
     * How many clients a scope holds now, and of how many of them purchases are kept from whoever asks. Throws AppError
     * `forbidden`, and `not-found` for a client who is gone.
     */
    count: ({ scope }: { scope: ExportScope }) => {
      requireManager()
      if (scope.kind === 'client') {
        nameOf(scope.clientId)
        return { clients: 1, kept: purchases.areKeptFrom(scope.clientId, desk.staffId) ? 1 : 0 }
      }
      const filter =
        scope.kind === 'list' ? scope.filter : { show: 'all' as const, language: '', importId: null }
      const context = { order: null, staffId: desk.staffId, now: desk.now() }
      return {
        clients: lists.count(filter, context),
        kept: lists.countAmong(filter, context, purchases.clientsKept()),
      }
    },
    /**
     * Asks where to and writes the file, whole or not at all; the name is empty when nobody wanted it. Throws AppError
     * `forbidden`, `store-read-only` where the record of it could not be kept, `not-found`, `cancelled`, `disk-full`,
     * `file-unwritable`, and for a workbook `cell-too-long` and `workbook-too-large`.
     */
    save: async (
      { scope, format, words }: { scope: ExportScope; format: ExportFormat; words: TableWords },
      context: CallContext,
    ): Promise<ExportReport> => {
      requireManager()
      if (desk.store.isReadOnly) throw new AppError('store-read-only')
      const at = desk.now()
      const { timeZone, name } = desk.house()
      const { day } = wallClock(at, timeZone)
      const whose = scope.kind === 'client' ? nameOf(scope.clientId) : name
      const path = await dialogs.chooseExport({
        format,
        suggestedName: `${whose} ${day}`,
        language: desk.language(),
      })
      if (path === '') return { fileName: '', clients: 0, bytes: 0 }
      const language = orderLanguage(desk.language())
      const aside = nameAside(path)
      const done = await backRoom
        .run(
          'exports.write',
          {
            path,
            aside,
            scope,
            format,
            words,
            product,
            staffId: desk.staffId,
            at,
            day,
            language: desk.language(),
            order: order.hasOrder(language) ? language : null,
          },
          context,
        )
        .catch(async (error: unknown) => {
          // The thread that was at it may have ended before it could clear up; another export to this path goes on.
          await clearUnfinished(desk.store, aside)
          throw error
        })
      return { fileName: basename(path), ...done }
    },
  }
}
