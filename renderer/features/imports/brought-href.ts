import type { ImportRecord } from '../../../electron/ipc/imports.ts'

/** Where the clients of an import are listed: those of a whole book are all of them. */
export function broughtHref({ id, isWholeBook }: ImportRecord): string {
  return isWholeBook ? '/clients' : `/clients?import=${id}`
}
