import { type AppointmentService, createAppointmentService } from './appointments.ts'
import { type BackRoom, openBackRoom } from './back-room.ts'
import { type BoutiqueService, createBoutiqueService } from './boutique.ts'
import { type BriefPrinter, type BriefService, createBriefService } from './briefs.ts'
import { type ChartService, createChartService } from './charts.ts'
import { type ClientService, createClientService } from './clients.ts'
import { type ConsentService, createConsentService } from './consents.ts'
import type { Desk } from './desk.ts'
import { createDiscretionService, type DiscretionService } from './discretion.ts'
import { createDraftService, type DraftService } from './drafts.ts'
import { createDuplicateService, type DuplicateService, followTopics } from './duplicates.ts'
import { clearUnfinished } from './exports/unfinished.ts'
import { createExportService, type ExportDialogs, type ExportService } from './exports.ts'
import { createFactService, type FactService } from './facts.ts'
import { createFieldService, type FieldService } from './fields.ts'
import { createHouseholdService, type HouseholdService } from './households.ts'
import { createImportService, type ImportDialogs, type ImportService } from './imports.ts'
import type { KeyKeeper } from './keys.ts'
import { createNoteService, type NoteService } from './notes.ts'
import { createPhotoService, type PhotoDialogs, type PhotoService } from './photos.ts'
import { createSearchService, type SearchService } from './search.ts'
import { createStaffService, type StaffService } from './staff.ts'
import { createTasteService, type TasteService } from './tastes.ts'
import { createTimelineService, type TimelineService } from './timeline.ts'
import { createTodayService, type TodayService } from './today.ts'
import { createVocabularyService, type VocabularyService } from './vocabulary.ts'

/** Every service of an open book, one for each aggregate, and the thread they share. */
export interface Services {
  readonly appointments: AppointmentService
  readonly boutique: BoutiqueService
  readonly briefs: BriefService
  readonly charts: ChartService
  readonly clients: ClientService
  readonly consents: ConsentService
  readonly discretion: DiscretionService
  readonly drafts: DraftService
  readonly duplicates: DuplicateService
  readonly exports: ExportService
  readonly facts: FactService
  readonly fields: FieldService
  readonly households: HouseholdService
  readonly imports: ImportService
  readonly notes: NoteService
  readonly photos: PhotoService
  readonly search: SearchService
  readonly staff: StaffService
  readonly tastes: TasteService
  readonly timeline: TimelineService
  readonly today: TodayService
  readonly vocabulary: VocabularyService
  readonly backRoom: BackRoom
}

/** What the services need of the machine. */
export interface ServiceTools {
  readonly printer: BriefPrinter
  readonly dialogs: ImportDialogs & ExportDialogs & PhotoDialogs
  /** What this Carnet calls itself, with its version. */
  readonly product: string
  /** The file of the back room's thread. */
  readonly worker: string | URL
  /** Writes to the log what ended that thread, where nobody is told of it. */
  readonly recordFault: (error: unknown, where: string) => void
}

/** Opens the services of a book for the person at the desk. */
export function openServices(seated: Desk, keys: KeyKeeper, tools: ServiceTools): Services {
  const backRoom = openBackRoom(tools.worker, {
    storePath: seated.store.path,
    isReadOnly: seated.store.isReadOnly,
    copyKey: () => keys.copyKey(),
    recordFault: (error) => tools.recordFault(error, 'back-room'),
  })
  const announce = followTopics(seated.announce, (changed) => duplicates.follow(changed))
  const desk: Desk = {
    ...seated,
    // The role is read anew at each question: it may change while somebody is at the desk.
    get role() {
      return seated.role
    },
    announce,
  }
  if (!desk.store.isReadOnly) void clearUnfinished(desk.store)
  const appointments = createAppointmentService(desk)
  const clients = createClientService(desk, async (language) => {
    await backRoom.run('clients.order', { language })
  })
  const discretion = createDiscretionService(desk)
  const duplicates = createDuplicateService(desk, { clients, backRoom })
  const facts = createFactService(desk)
  const households = createHouseholdService(desk)
  const notes = createNoteService(desk)
  const staff = createStaffService(desk, keys)
  const tastes = createTasteService(desk)
  return {
    appointments,
    boutique: createBoutiqueService(desk, keys),
    briefs: createBriefService(desk, {
      appointments,
      clients,
      discretion,
      facts,
      households,
      notes,
      staff,
      tastes,
      printer: tools.printer,
    }),
    charts: createChartService(desk),
    clients,
    consents: createConsentService(desk),
    discretion,
    drafts: createDraftService(desk),
    duplicates,
    exports: createExportService(desk, { ...tools, backRoom }),
    facts,
    fields: createFieldService(desk),
    households,
    imports: createImportService(desk, { backRoom, dialogs: tools.dialogs }),
    notes,
    photos: createPhotoService(desk, tools.dialogs),
    search: createSearchService(desk),
    staff,
    tastes,
    timeline: createTimelineService(desk),
    today: createTodayService(desk, { appointments }),
    vocabulary: createVocabularyService(desk),
    backRoom,
  }
}

/** Ends what the services still do, before the book closes under them. */
export async function closeServices(services: Services): Promise<void> {
  await services.backRoom.close()
}
