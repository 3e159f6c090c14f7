import type { Client } from '../../ipc/clients.ts'
import type { Consent } from '../../ipc/consents.ts'
import type { Fact } from '../../ipc/facts.ts'
import type { Note } from '../../ipc/notes.ts'
import type { Taste } from '../../ipc/tastes.ts'

/** A client as a table or a card tells it: the whole form, what is remembered, and the words a person would read. */
export interface ExportedPerson {
  readonly client: Omit<Client, 'nextVisit' | 'noteCount' | 'visitCount' | 'importedFrom' | 'hasPhoto'>
  readonly advisor: string
  readonly household: string
  readonly notes: readonly Pick<Note, 'body' | 'recordedAt' | 'author' | 'source'>[]
  readonly tastes: readonly Omit<Taste, 'needsConfirming'>[]
  readonly facts: readonly Omit<Fact, 'needsConfirming' | 'earlier'>[]
  /** What holds today, one a channel and purpose. */
  readonly consents: readonly Consent[]
  /** Labels of the house's own fields, with what this client's page holds in them. */
  readonly customs: readonly { readonly label: string; readonly value: string }[]
  /** A uuid that stays the same whenever this client is written out. */
  readonly uid: string
  readonly photo: { readonly mime: string; readonly bytes: Uint8Array } | null
}
