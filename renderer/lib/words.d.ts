import type about from '../../locales/ui/en/about.json'
import type appointments from '../../locales/ui/en/appointments.json'
import type boutique from '../../locales/ui/en/boutique.json'
import type briefs from '../../locales/ui/en/briefs.json'
import type clients from '../../locales/ui/en/clients.json'
import type common from '../../locales/ui/en/common.json'
import type errors from '../../locales/ui/en/errors.json'
import type imports from '../../locales/ui/en/imports.json'
import type notes from '../../locales/ui/en/notes.json'
import type search from '../../locales/ui/en/search.json'
import type session from '../../locales/ui/en/session.json'
import type settings from '../../locales/ui/en/settings.json'
import type shell from '../../locales/ui/en/shell.json'
import type staff from '../../locales/ui/en/staff.json'
import type tastes from '../../locales/ui/en/tastes.json'
import type today from '../../locales/ui/en/today.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true
    defaultNS: 'common'
    resources: {
      about: typeof about
      appointments: typeof appointments
      boutique: typeof boutique
      briefs: typeof briefs
      clients: typeof clients
      common: typeof common
      errors: typeof errors
      imports: typeof imports
      notes: typeof notes
      search: typeof search
      session: typeof session
      settings: typeof settings
      shell: typeof shell
      staff: typeof staff
      tastes: typeof tastes
      today: typeof today
    }
  }
}
