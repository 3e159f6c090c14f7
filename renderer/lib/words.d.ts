import type about from '../../locales/ui/en/about.json'
import type appointments from '../../locales/ui/en/appointments.json'
import type boutique from '../../locales/ui/en/boutique.json'
import type briefs from '../../locales/ui/en/briefs.json'
import type capture from '../../locales/ui/en/capture.json'
import type charts from '../../locales/ui/en/charts.json'
import type clients from '../../locales/ui/en/clients.json'
import type common from '../../locales/ui/en/common.json'
import type consents from '../../locales/ui/en/consents.json'
import type discretion from '../../locales/ui/en/discretion.json'
import type duplicates from '../../locales/ui/en/duplicates.json'
import type errors from '../../locales/ui/en/errors.json'
import type exports from '../../locales/ui/en/exports.json'
import type facts from '../../locales/ui/en/facts.json'
import type fields from '../../locales/ui/en/fields.json'
import type households from '../../locales/ui/en/households.json'
import type imports from '../../locales/ui/en/imports.json'
import type kin from '../../locales/ui/en/kin.json'
import type notes from '../../locales/ui/en/notes.json'
import type photos from '../../locales/ui/en/photos.json'
import type search from '../../locales/ui/en/search.json'
import type session from '../../locales/ui/en/session.json'
import type settings from '../../locales/ui/en/settings.json'
import type shell from '../../locales/ui/en/shell.json'
import type staff from '../../locales/ui/en/staff.json'
import type tastes from '../../locales/ui/en/tastes.json'
import type timeline from '../../locales/ui/en/timeline.json'
import type today from '../../locales/ui/en/today.json'
import type vocabulary from '../../locales/ui/en/vocabulary.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true
    defaultNS: 'common'
    resources: {
      about: typeof about
      appointments: typeof appointments
      boutique: typeof boutique
      briefs: typeof briefs
      capture: typeof capture
      charts: typeof charts
      clients: typeof clients
      common: typeof common
      consents: typeof consents
      discretion: typeof discretion
      duplicates: typeof duplicates
      errors: typeof errors
      exports: typeof exports
      facts: typeof facts
      fields: typeof fields
      households: typeof households
      imports: typeof imports
      kin: typeof kin
      notes: typeof notes
      photos: typeof photos
      search: typeof search
      session: typeof session
      settings: typeof settings
      shell: typeof shell
      staff: typeof staff
      tastes: typeof tastes
      timeline: typeof timeline
      today: typeof today
      vocabulary: typeof vocabulary
    }
  }
}
