import type { Handlers } from '../ipc/contract.ts'
import type { Services } from '../services/services.ts'
import type { Session } from '../services/session.ts'
import { appointmentHandlers } from './appointments.ts'
import { boutiqueHandlers } from './boutique.ts'
import { briefHandlers } from './briefs.ts'
import { chartHandlers } from './charts.ts'
import { clientHandlers } from './clients.ts'
import { consentHandlers } from './consents.ts'
import { discretionHandlers } from './discretion.ts'
import { draftHandlers } from './drafts.ts'
import { duplicateHandlers } from './duplicates.ts'
import { exportHandlers } from './exports.ts'
import { factHandlers } from './facts.ts'
import { fieldHandlers } from './fields.ts'
import { householdHandlers } from './households.ts'
import { importHandlers } from './imports.ts'
import { type Machine, machineHandlers } from './machine.ts'
import { noteHandlers } from './notes.ts'
import { photoHandlers } from './photos.ts'
import { searchHandlers } from './search.ts'
import { sessionHandlers } from './session.ts'
import { staffHandlers } from './staff.ts'
import { tasteHandlers } from './tastes.ts'
import { timelineHandlers } from './timeline.ts'
import { todayHandlers } from './today.ts'
import { vocabularyHandlers } from './vocabulary.ts'

/** Makes the handlers of the whole contract; those of an open book throw `locked` while the cover is closed. */
export function createHandlers(session: Session<Services>, machine: Machine): Handlers {
  const services = () => session.services()
  return {
    appointments: appointmentHandlers(services),
    boutique: boutiqueHandlers(session),
    briefs: briefHandlers(services),
    charts: chartHandlers(services),
    clients: clientHandlers(services),
    consents: consentHandlers(services),
    discretion: discretionHandlers(services),
    drafts: draftHandlers(services),
    duplicates: duplicateHandlers(services),
    exports: exportHandlers(services),
    facts: factHandlers(services),
    fields: fieldHandlers(services),
    households: householdHandlers(services),
    imports: importHandlers(services),
    machine: machineHandlers(machine),
    notes: noteHandlers(services),
    photos: photoHandlers(services),
    search: searchHandlers(services),
    session: sessionHandlers(session),
    staff: staffHandlers(services),
    tastes: tasteHandlers(services),
    timeline: timelineHandlers(services),
    today: todayHandlers(services),
    vocabulary: vocabularyHandlers(services),
  }
}
