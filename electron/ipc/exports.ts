import { z } from 'zod'
import { ClientFilter, ClientId } from './clients.ts'
import { call } from './define.ts'

/**
 * The shapes the book can leave in: tables for a spreadsheet, cards for an address book, and `carnet`, the lossless one
 * that another Carnet takes in whole.
 */
export const ExportFormat = z.enum(['csv', 'xlsx', 'vcard', 'carnet'])
/** One of the shapes the book can leave in. */
export type ExportFormat = z.infer<typeof ExportFormat>

/** Whom an export holds; `all` of a lossless one holds what is in the bin too. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), clientId: ClientId }),
  z.strictObject({ kind: z.literal('list'), filter: ClientFilter }),
  z.strictObject({ kind: z.literal('all') }),
])
/** Whom an export holds. */
export type ExportScope = z.infer<typeof ExportScope>

const Word = z.string().max(300)

/**
 * The words of the interface in which a table is written: `target.*` for its headings, which are those of the import's
 * targets so that Carnet takes its own tables back, and the words of what cells say. Cards and `carnet` need none.
 */
export const TableWords = z.record(z.string().max(80), Word)
/** The words in which a table is written, by their keys. */
export type TableWords = z.infer<typeof TableWords>

/** What became of an export; `fileName` is empty when the person left the dialog. */
export const ExportReport = z.strictObject({
  fileName: z.string(),
  clients: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
})
/** What became of an export. */
export type ExportReport = z.infer<typeof ExportReport>

/** What may be asked about taking the book out; for managers only, and every export is in the book's own record. */
export const exports = {
  count: call({
    access: 'manager',
    input: z.strictObject({ scope: ExportScope }),
    /** `kept` counts those of them whose purchases a rule keeps from whoever asks: they stay in the book. */
    output: z.strictObject({ clients: z.int().nonnegative(), kept: z.int().nonnegative() }),
  }),
  /** Asks where to, then writes; throws `cancelled` and leaves no file behind when the person gives up. */
  save: call({
    access: 'manager',
    input: z.strictObject({ scope: ExportScope, format: ExportFormat, words: TableWords }),
    output: ExportReport,
  }),
} as const
