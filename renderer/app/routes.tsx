import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router'
import { BookFrame } from './book-frame.tsx'

// The router reads `?name=0612` as a number: what was typed is a text all the same.
const text = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const number = (value: unknown) => (Number.isSafeInteger(Number(value)) ? Number(value) : 0)

const root = createRootRoute()
const book = createRoute({ getParentRoute: () => root, id: 'book', component: BookFrame })
const screens = () => import('./screens.tsx')

const today = createRoute({
  getParentRoute: () => book,
  path: '/',
  component: lazyRouteComponent(screens, 'TodayScreen'),
})
const clients = createRoute({
  getParentRoute: () => book,
  path: '/clients',
  validateSearch: (search: Record<string, unknown>) => ({
    show: text(search['show']),
    import: number(search['import']),
  }),
  component: lazyRouteComponent(screens, 'ClientsScreen'),
})
const newClient = createRoute({
  getParentRoute: () => book,
  path: '/clients/new',
  validateSearch: (search: Record<string, unknown>) => ({ name: text(search['name']) }),
  component: lazyRouteComponent(screens, 'NewClientScreen'),
})
const clientPage = createRoute({
  getParentRoute: () => book,
  path: '/clients/$id',
  validateSearch: (search: Record<string, unknown>) => ({
    tab: text(search['tab']),
    part: text(search['part']),
    show: text(search['show']),
    capture: text(search['capture']),
  }),
  component: lazyRouteComponent(screens, 'ClientScreen'),
})
const clientForm = createRoute({
  getParentRoute: () => book,
  path: '/clients/$id/edit',
  validateSearch: (search: Record<string, unknown>) => ({ part: text(search['part']) }),
  component: lazyRouteComponent(screens, 'ClientFormScreen'),
})
const appointments = createRoute({
  getParentRoute: () => book,
  path: '/appointments',
  validateSearch: (search: Record<string, unknown>) => ({ day: text(search['day']) }),
  component: lazyRouteComponent(screens, 'AppointmentsScreen'),
})
const newAppointment = createRoute({
  getParentRoute: () => book,
  path: '/appointments/new',
  validateSearch: (search: Record<string, unknown>) => ({
    client: number(search['client']),
    day: text(search['day']),
  }),
  component: lazyRouteComponent(screens, 'NewAppointmentScreen'),
})
const appointmentForm = createRoute({
  getParentRoute: () => book,
  path: '/appointments/$id/edit',
  component: lazyRouteComponent(screens, 'AppointmentFormScreen'),
})
const brief = createRoute({
  getParentRoute: () => book,
  path: '/appointments/$id/brief',
  component: lazyRouteComponent(screens, 'BriefScreen'),
})
const imports = createRoute({
  getParentRoute: () => book,
  path: '/imports',
  component: lazyRouteComponent(screens, 'ImportsScreen'),
})
const newImport = createRoute({
  getParentRoute: () => book,
  path: '/imports/new',
  component: lazyRouteComponent(screens, 'NewImportScreen'),
})
const bin = createRoute({
  getParentRoute: () => book,
  path: '/bin',
  component: lazyRouteComponent(screens, 'BinScreen'),
})
const duplicates = createRoute({
  getParentRoute: () => book,
  path: '/duplicates',
  component: lazyRouteComponent(screens, 'DuplicatesScreen'),
})
const merging = createRoute({
  getParentRoute: () => book,
  path: '/duplicates/$oneId/$otherId',
  component: lazyRouteComponent(screens, 'MergeScreen'),
})
const settings = createRoute({
  getParentRoute: () => book,
  path: '/settings',
  validateSearch: (search: Record<string, unknown>) => ({ part: text(search['part']) }),
  component: lazyRouteComponent(screens, 'SettingsScreen'),
})
const shortcuts = createRoute({
  getParentRoute: () => book,
  path: '/shortcuts',
  component: lazyRouteComponent(screens, 'ShortcutsScreen'),
})
const about = createRoute({
  getParentRoute: () => book,
  path: '/about',
  component: lazyRouteComponent(screens, 'AboutScreen'),
})
const printBrief = createRoute({
  getParentRoute: () => root,
  path: '/print/brief/$id',
  validateSearch: (search: Record<string, unknown>) =>
    ({ paper: search['paper'] === 'letter' ? 'letter' : 'a4' }) as const,
  component: lazyRouteComponent(screens, 'BriefSheetScreen'),
})

const tree = root.addChildren([
  book.addChildren([
    today,
    clients,
    newClient,
    clientPage,
    clientForm,
    appointments,
    newAppointment,
    appointmentForm,
    brief,
    imports,
    newImport,
    bin,
    duplicates,
    merging,
    settings,
    shortcuts,
    about,
  ]),
  printBrief,
])

/** The screens of an open book and the addresses they have. */
export const router = createRouter({
  routeTree: tree,
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultNotFoundComponent: () => <Navigate to="/" replace />,
  scrollRestoration: true,
})
