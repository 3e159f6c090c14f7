import { getRouteApi } from '@tanstack/react-router'
import { AppointmentForm } from '../features/appointments/appointment-form.tsx'
import { AppointmentsPage } from '../features/appointments/appointments-page.tsx'
import { ClientVisits } from '../features/appointments/client-visits.tsx'
import { BriefPage } from '../features/briefs/brief-page.tsx'
import { BriefSheet } from '../features/briefs/brief-sheet.tsx'
import { BinPage } from '../features/clients/bin-page.tsx'
import { ClientForm } from '../features/clients/client-form.tsx'
import { ClientList } from '../features/clients/client-list.tsx'
import { useFieldWords } from '../features/clients/client-history-words.tsx'
import { ClientPage } from '../features/clients/client-page.tsx'
import { ConsentBook } from '../features/consents/consent-book.tsx'
import { RuleList } from '../features/discretion/rule-list.tsx'
import { Secrets } from '../features/discretion/secrets.tsx'
import { HouseholdHome } from '../features/households/household-home.tsx'
import { PeopleAround } from '../features/households/people-around.tsx'
import { DuplicatesPage } from '../features/duplicates/duplicates-page.tsx'
import { MergePage } from '../features/duplicates/merge-page.tsx'
import { FactList } from '../features/facts/fact-list.tsx'
import { ImportWizard } from '../features/imports/import-wizard.tsx'
import { ImportsPage } from '../features/imports/imports-page.tsx'
import { AboutPage } from '../features/machine/about-page.tsx'
import { NoteBook } from '../features/notes/note-book.tsx'
import { PhotoKeeping } from '../features/photos/photo-keeping.tsx'
import { Portrait } from '../features/photos/portrait.tsx'
import { TasteList } from '../features/tastes/taste-list.tsx'
import { ClientTimeline } from '../features/timeline/client-timeline.tsx'
import { TodayPage } from '../features/today/today-page.tsx'
import { SettingsPage } from './settings-page.tsx'
import { ShortcutsPage } from './shortcuts-page.tsx'

const clients = getRouteApi('/book/clients')
const newClient = getRouteApi('/book/clients/new')
const clientPage = getRouteApi('/book/clients/$id')
const clientForm = getRouteApi('/book/clients/$id/edit')
const appointments = getRouteApi('/book/appointments')
const newAppointment = getRouteApi('/book/appointments/new')
const appointmentForm = getRouteApi('/book/appointments/$id/edit')
const brief = getRouteApi('/book/appointments/$id/brief')
const merging = getRouteApi('/book/duplicates/$oneId/$otherId')
const settings = getRouteApi('/book/settings')
const printBrief = getRouteApi('/print/brief/$id')

/** Today. */
export function TodayScreen() {
  return <TodayPage />
}

/** The list of clients. */
export function ClientsScreen() {
  const search = clients.useSearch()
  return <ClientList show={search.show} importId={search.import || null} />
}

/** A new client. */
export function NewClientScreen() {
  return <ClientForm id={null} name={newClient.useSearch().name} />
}

/** One client's page, with the tastes, notes and visits that other aggregates keep. */
export function ClientScreen() {
  const id = Number(clientPage.useParams().id)
  const { tab, part, show, capture } = clientPage.useSearch()
  return (
    <ClientPage
      key={id}
      id={id}
      tab={tab}
      part={part}
      portrait={<Portrait clientId={id} />}
      tastes={<TasteList clientId={id} />}
      facts={<FactList clientId={id} />}
      notes={<NoteBook clientId={id} isCapturing={capture !== ''} />}
      visits={<ClientVisits clientId={id} />}
      secrets={<Secrets clientId={id} />}
      people={
        <div className="flex min-w-0 flex-col gap-7">
          <PeopleAround clientId={id} />
          <HouseholdHome clientId={id} />
        </div>
      }
      rules={<RuleList clientId={id} />}
      consents={<ConsentBook clientId={id} />}
      timeline={<ClientTimeline clientId={id} show={show} />}
      photo={<PhotoKeeping clientId={id} />}
    />
  )
}

/** The form of a client. */
export function ClientFormScreen() {
  const id = Number(clientForm.useParams().id)
  return <ClientForm key={id} id={id} name="" part={clientForm.useSearch().part} />
}

/** The client book's bin. */
export function BinScreen() {
  return <BinPage />
}

/** Clients who may be one person. */
export function DuplicatesScreen() {
  return <DuplicatesPage />
}

/** Two clients side by side, their fields in the words of the client's own page. */
export function MergeScreen() {
  const { oneId, otherId } = merging.useParams()
  const say = useFieldWords()
  return (
    <MergePage
      key={`${oneId} ${otherId}`}
      oneId={Number(oneId)}
      otherId={Number(otherId)}
      say={(field, form) => say({ field, before: form })}
    />
  )
}

/** The appointments of a day and its week. */
export function AppointmentsScreen() {
  return <AppointmentsPage day={appointments.useSearch().day} />
}

/** A new appointment. */
export function NewAppointmentScreen() {
  const search = newAppointment.useSearch()
  return <AppointmentForm id={null} clientId={search.client || null} day={search.day} />
}

/** The form of an appointment. */
export function AppointmentFormScreen() {
  const id = Number(appointmentForm.useParams().id)
  return <AppointmentForm key={id} id={id} clientId={null} day="" />
}

/** The brief on screen. */
export function BriefScreen() {
  const id = Number(brief.useParams().id)
  return <BriefPage key={id} appointmentId={id} />
}

/** The brief on paper, shown in a window nobody sees. */
export function BriefSheetScreen() {
  const id = Number(printBrief.useParams().id)
  return <BriefSheet appointmentId={id} paper={printBrief.useSearch().paper} />
}

/** The imports there were. */
export function ImportsScreen() {
  return <ImportsPage />
}

/** Bringing in a client book. */
export function NewImportScreen() {
  return <ImportWizard />
}

/** Settings. */
export function SettingsScreen() {
  return <SettingsPage part={settings.useSearch().part} />
}

/** The keyboard page. */
export function ShortcutsScreen() {
  return <ShortcutsPage />
}

/** About. */
export function AboutScreen() {
  return <AboutPage />
}
