import { z } from 'zod'
import { ClientFilter, ClientId } from './clients.ts'
import { call } from './define.ts'

/** The kinds of file the book can be written to; `json` holds everything and comes back as it was. */
export const ExportKind = z.enum(['csv', 'xlsx', 'vcard', 'json'])

/** What may be asked about taking clients out; long ones report progress and can be cancelled. */
export const exports = {
  save: call({
    access: 'manager',
    input: z.strictObject({
      kind: ExportKind,
      who: z.union([
        z.strictObject({ ids: z.array(ClientId).min(1).max(1000) }),
        z.strictObject({ filter: ClientFilter }),
      ]),
    }),
    output: z.strictObject({ saved: z.boolean(), fileName: z.string(), clients: z.int() }),
  }),
} as const
