import { z } from 'zod'
import { ClientId } from './clients.ts'

/** What the main process announces unasked; payloads carry ids only, the renderer reads anew. */
export const topics = {
  'session.changed': z.strictObject({}),
  'clients.changed': z.strictObject({ ids: z.array(ClientId) }),
  'clients.reordered': z.strictObject({}),
  'appointments.changed': z.strictObject({}),
  'notes.changed': z.strictObject({ clientId: ClientId }),
  'tastes.changed': z.strictObject({ clientId: ClientId }),
  'facts.changed': z.strictObject({ clientId: ClientId }),
  'consents.changed': z.strictObject({ clientId: ClientId }),
  'discretion.changed': z.strictObject({ clientId: ClientId }),
  'households.changed': z.strictObject({}),
  'vocabulary.changed': z.strictObject({}),
  'charts.changed': z.strictObject({}),
  'fields.changed': z.strictObject({}),
  'duplicates.changed': z.strictObject({}),
  'imports.changed': z.strictObject({}),
  'staff.changed': z.strictObject({}),
  'boutique.changed': z.strictObject({}),
  'drafts.flush': z.strictObject({}),
  'menu.chosen': z.strictObject({
    command: z.enum([
      'go-today',
      'go-clients',
      'go-appointments',
      'go-imports',
      'go-settings',
      'go-about',
      'go-shortcuts',
      'open-palette',
      'new-client',
      'new-appointment',
      'capture',
      'take-out',
      'lock',
      'print',
    ]),
  }),
} as const

/** The name of a topic. */
export type TopicName = keyof typeof topics

/** What a topic carries. */
export type TopicPayload<T extends TopicName> = z.infer<(typeof topics)[T]>

/** Tells every open window of a topic. */
export type Announce = <T extends TopicName>(topic: T, payload: TopicPayload<T>) => void
