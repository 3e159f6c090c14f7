import { appointments } from './appointments.ts'
import { boutique } from './boutique.ts'
import { briefs } from './briefs.ts'
import { clients } from './clients.ts'
import type { ClientOf, HandlersOf } from './define.ts'
import { drafts } from './drafts.ts'
import { imports } from './imports.ts'
import { machine } from './machine.ts'
import { notes } from './notes.ts'
import { search } from './search.ts'
import { session } from './session.ts'
import { staff } from './staff.ts'
import { tastes } from './tastes.ts'
import { today } from './today.ts'

/** Everything the two sides may say to each other, by aggregate. */
export const contract = {
  appointments,
  boutique,
  briefs,
  clients,
  drafts,
  imports,
  machine,
  notes,
  search,
  session,
  staff,
  tastes,
  today,
} as const

/** The handlers the main process must bring: one for each call, and no other. */
export type Handlers = HandlersOf<typeof contract>

/** The client the renderer speaks through. */
export type Client = ClientOf<typeof contract>
