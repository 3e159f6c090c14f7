import type { ImportTarget as Target } from '../../../ipc/import-targets.ts'

/**
 * The headings one language uses, `|` between alternatives, compared folded (see `foldHeading`). `name` stands for a
 * word that means given name, surname or whole name depending on its neighbours; `places` are words that say which of
 * several phones, e-mails or addresses a column holds; `relatives` are columns that hold a person by kinship.
 */
export type ColumnNames = {
  language: string
  names: Readonly<Partial<Record<Target | 'name', string>>>
  places: Readonly<Partial<Record<Place, string>>>
  relatives: Readonly<Partial<Record<Relative, string>>>
}

/** Which phone, e-mail or address; written into the contact way's label. */
export type Place = 'home' | 'work' | 'mobile' | 'fax' | 'other' | 'main'

/** The kinships columns are known to be named after; written into the relation's label. */
export type Relative = 'spouse' | 'partner' | 'child' | 'parent' | 'assistant' | 'manager' | 'referredBy'
