import type { createClientQueries } from '../../../db/queries/clients.ts'
import { type Client, ClientDraft } from '../../ipc/clients.ts'
import { columnsOf, type MergeField } from '../../ipc/duplicates.ts'
import type { Side } from './merge-forms.ts'

type Queries = Pick<ReturnType<typeof createClientQueries>, 'history' | 'formAt'>

/** A client as one side of a merge: the form, and since when each field says what it says, read from the earlier forms. */
export function readSide(client: Client, queries: Queries): Side {
  const form = formOf(client)
  const textOf = (draft: Partial<ClientDraft> | undefined, field: MergeField) =>
    JSON.stringify(columnsOf(field).map((column) => draft?.[column] ?? null))
  return {
    id: client.id,
    form,
    since: (field) => {
      const now = textOf(form, field)
      const change = queries
        .history(client.id)
        .find(
          ({ revision }) =>
            textOf(queries.formAt(client.id, revision) as Partial<ClientDraft>, field) !== now,
        )
      return change?.at ?? client.createdAt
    },
  }
}

/** The form of a client without what only the page shows. */
export function formOf(client: Client): ClientDraft {
  return Object.fromEntries(
    Object.keys(ClientDraft.shape).map((field) => [field, client[field as keyof ClientDraft]]),
  ) as ClientDraft
}
