import { appointments } from './appointments.ts'
import { boutique } from './boutique.ts'
import { briefs } from './briefs.ts'
import { charts } from './charts.ts'
import { clients } from './clients.ts'
import { consents } from './consents.ts'
import type { ClientOf, HandlersOf } from './define.ts'
import { discretion } from './discretion.ts'
import { drafts } from './drafts.ts'
import { duplicates } from './duplicates.ts'
import { exports } from './exports.ts'
import { facts } from './facts.ts'
import { fields } from './fields.ts'
import { households } from './households.ts'
import { imports } from './imports.ts'
import { machine } from './machine.ts'
import { notes } from './notes.ts'
import { photos } from './photos.ts'
import { search } from './search.ts'
import { session } from './session.ts'
import { staff } from './staff.ts'
import { tastes } from './tastes.ts'
import { timeline } from './timeline.ts'
import { today } from './today.ts'
import { vocabulary } from './vocabulary.ts'

/** Everything the two sides may say to each other, by aggregate. */
export const contract = {
  appointments,
  boutique,
  briefs,
  charts,
  clients,
  consents,
  discretion,
  drafts,
  duplicates,
  exports,
  facts,
  fields,
  households,
  imports,
  machine,
  notes,
  photos,
  search,
  session,
  staff,
  tastes,
  timeline,
  today,
  vocabulary,
} as const

/** The handlers the main process must bring: one for each call, and no other. */
export type Handlers = HandlersOf<typeof contract>

/** The client the renderer speaks through. */
export type Client = ClientOf<typeof contract>
