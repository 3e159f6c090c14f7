import { type AppointmentService, createAppointmentService } from './appointments.ts'
import { type BackRoom, openBackRoom } from './back-room.ts'
import { type BoutiqueService, createBoutiqueService } from './boutique.ts'
import { type BriefPrinter, type BriefService, createBriefService } from './briefs.ts'
import { type ClientService, createClientService } from './clients.ts'
import type { Desk } from './desk.ts'
import { createDraftService, type DraftService } from './drafts.ts'
import { createImportService, type ImportDialogs, type ImportService } from './imports.ts'
import type { KeyKeeper } from './keys.ts'
import { createNoteService, type NoteService } from './notes.ts'
import { createSearchService, type SearchService } from './search.ts'
import { createStaffService, type StaffService } from './staff.ts'
import { createTasteService, type TasteService } from './tastes.ts'
import { createTodayService, type TodayService } from './today.ts'

/** Every service of an open book, one for each aggregate, and the thread they share. */
export interface Services {
  readonly appointments: AppointmentService
  readonly boutique: BoutiqueService
  readonly briefs: BriefService
  readonly clients: ClientService
  readonly drafts: DraftService
  readonly imports: ImportService
  readonly notes: NoteService
  readonly search: SearchService
  readonly staff: StaffService
  readonly tastes: TasteService
  readonly today: TodayService
  readonly backRoom: BackRoom
}

/** What the services need of the machine. */
export interface ServiceTools {
  readonly printer: BriefPrinter
  readonly dialogs: ImportDialogs
  /** The file of the back room's thread. */
  readonly worker: string | URL
}

/** Opens the services of a book for the person at the desk. */
export function openServices(desk: Desk, keys: KeyKeeper, tools: ServiceTools): Services {
  const key = keys.copyKey()
  const backRoom = openBackRoom(tools.worker, {
    storePath: desk.store.path,
    key,
    isReadOnly: desk.store.isReadOnly,
  })
  key.fill(0)
  const appointments = createAppointmentService(desk)
  const clients = createClientService(desk, async (language) => {
    await backRoom.run('clients.order', { language })
  })
  const notes = createNoteService(desk)
  const tastes = createTasteService(desk)
  return {
    appointments,
    boutique: createBoutiqueService(desk, keys),
    briefs: createBriefService(desk, { appointments, clients, notes, tastes, printer: tools.printer }),
    clients,
    drafts: createDraftService(desk),
    imports: createImportService(desk, { backRoom, dialogs: tools.dialogs }),
    notes,
    search: createSearchService(desk),
    staff: createStaffService(desk, keys),
    tastes,
    today: createTodayService(desk, { appointments }),
    backRoom,
  }
}

/** Ends what the services still do, before the book closes under them. */
export async function closeServices(services: Services): Promise<void> {
  await services.backRoom.close()
}
